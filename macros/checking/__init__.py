"""Is what authors wrote in order? The pages and ``mkdocs.yml``, at build only."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment

from corpus import Corpus, Day
from macros.calls import read_pages
from macros.checking.configuration import misconfigured
from macros.checking.files import misplaced
from macros.checking.fitting import unfitting
from macros.checking.writing import miswritten
from macros.rehearsal import Rehearsal
from macros.reporting import Trouble


def rehearse(
    docs: Path, configuration: Path, corpus: Corpus, today: Day, jinja: Environment | None = None
) -> tuple[Rehearsal, list[Trouble]]:
    """Make all that the pages below ``docs`` ask for; return it, and every mistake.

    ``jinja`` knows the delimiters of macros. A language's menu is the French one.
    """
    if corpus.french is not corpus:
        made = Rehearsal(corpus, read_pages(docs, jinja), today)
        return made, [*made.troubles()]
    troubles = [*misplaced(docs), *misconfigured(configuration, docs)]
    unreadable = any(trouble.line for trouble in troubles if trouble.file.endswith(".md"))
    pages = () if unreadable else read_pages(docs, jinja)
    made = Rehearsal(corpus, pages, today)
    troubles += [*miswritten(pages, docs), *made.troubles()]
    # What was not made has no anchors.
    return made, troubles or [*unfitting(pages, made)]
