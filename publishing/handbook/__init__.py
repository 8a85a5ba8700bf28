"""The handbook: the guide as a book, made of the pages of the built site.

``built_site`` reads the chapters, ``paper`` takes the screen out of them, ``linking`` turns links
into pages and footnotes, ``months`` sets the tables of dates, ``indexes`` and ``forms`` make what
only a book has, ``book`` puts it all into one document, ``typesetting`` and ``making`` turn that
into a PDF, ``imposing`` folds it, and ``announcing`` says in the pages that it is there.
"""

from publishing.handbook.announcing import announce
from publishing.handbook.imposing import impose
from publishing.handbook.making import Handbook, write_handbook
from publishing.handbook.paper_sizes import Paper

__all__ = ["Handbook", "Paper", "announce", "impose", "write_handbook"]
