"""``python first_pages.py <site> <pdf> [--plain]``: the book as a document, some pages of it set.

Where a set or an address of memory leaked into the book, it would differ from one process to
another. A letter, a table of each kind and the texts show that as well as all nine letters do, in a
tenth of the time.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import lxml.html

from corpus import Corpus, Day
from publishing.handbook.book import TEMPLATES, make_book
from publishing.handbook.fitting import document, parts
from publishing.handbook.paper_sizes import Paper
from publishing.handbook.typesetting import Press, only_our_fonts


def write(site: Path, path: Path, *, fast: bool) -> None:
    """Write the PDF; its identifier is the digest of the whole document."""
    book = make_book(site, Corpus(), Day(2026, 11, 24), Paper.A5)
    whole = hashlib.sha256(lxml.html.tostring(book)).hexdigest()
    _, *others = book.xpath("//section[contains(@class, 'letter-form')]")
    for letter in others:
        for link in book.xpath(f"//a[@href='#{letter.get('id')}']"):
            link.drop_tree()
        letter.drop_tree()
    assert len(others) > 5
    styles = [(TEMPLATES / name).read_text("utf-8") for name in ("book.css", "a5.css")]
    with only_our_fonts():
        press = Press(styles)
        laid = [press.lay_out(document(book, part)) for part in parts(book)]
        Press.write(laid, path, whole, fast=fast)


if __name__ == "__main__":
    write(Path(sys.argv[1]), Path(sys.argv[2]), fast="--plain" not in sys.argv)
