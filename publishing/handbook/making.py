"""Making the handbook: lay the book out, write the pages that it refers to, until they hold."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lxml.html import HtmlElement

from corpus import Corpus, Day
from publishing.archives import ToolFailed
from publishing.handbook.book import TEMPLATES, make_book
from publishing.handbook.fitting import document, tighten
from publishing.handbook.linking import fill_pages
from publishing.handbook.paper_sizes import Paper
from publishing.handbook.typesetting import Laid, lay_out, only_our_fonts

_ROUNDS: Final = 5


@dataclass(frozen=True, slots=True)
class Handbook:
    """A PDF that was written: where, how many pages, how many bytes."""

    path: Path
    pages: int
    size: int


def write_handbook(site: Path, paper: Paper, today: Day, *, fast: bool = True) -> Handbook:
    """Write the handbook of a built site into it; unless ``fast``, with pydyf as it comes.

    Raises ``FileNotFoundError`` where the site is not built, ``ToolFailed`` where the book cannot
    be set.
    """
    path = site / paper.file_name
    book = make_book(site, Corpus(), today, paper)
    styles = [(TEMPLATES / name).read_text("utf-8") for name in ("book.css", f"{paper}.css")]
    with only_our_fonts():
        laid = _settle(book, styles)
        laid.write(path, hashlib.sha256(document(book).encode()).hexdigest(), fast=fast)
    return Handbook(path, laid.page_count, path.stat().st_size)


def _settle(book: HtmlElement, styles: list[str]) -> Laid:
    """Lay out until the pages written are the pages reached."""
    first = lay_out(document(book), styles)
    written, extents = first.pages_of_anchors(), first.extents()
    del first  # Millions of boxes.
    fill_pages(book, written)
    tighten(book, extents, styles)
    for _ in range(_ROUNDS):
        laid = lay_out(document(book), styles)
        reached = laid.pages_of_anchors()
        if reached == written:
            return laid
        fill_pages(book, reached)
        written = reached
    raise ToolFailed(f"Les renvois de page ne se stabilisent pas en {_ROUNDS} mises en page.")
