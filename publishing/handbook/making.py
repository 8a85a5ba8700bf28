"""Making the handbook: lay its parts out, write the pages that they refer to, until these hold."""

from __future__ import annotations

import hashlib
import sys
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import lxml.html
from lxml.html import HtmlElement
from lxml.html.builder import CLASS, E

from corpus import Corpus, Day
from publishing.archives import ToolFailed
from publishing.handbook.book import TEMPLATES, make_book
from publishing.handbook.built_site import public_address
from publishing.handbook.fitting import document, lay_out_tightly, parts
from publishing.handbook.linking import PAGE_OF, PAGES_OF, fill_pages
from publishing.handbook.paper_sizes import Paper
from publishing.handbook.typesetting import Laid, Press, only_our_fonts
from publishing.progress import say

_ROUNDS: Final = 5
_STEPS: Final = 4
"""How often a round says how far it is."""

_SPREAD: Final = "spread"
"""The class of a part that begins on a left page, to be seen with the page that faces it."""

_BLANK: Final = E.section(CLASS("form-page"))
"""The page left blank before such a part, if need be."""

_NO_ADDRESS: Final = (
    "Le site a été construit sans adresse : le livre ne portera ni code à photographier, ni "
    "adresse du guide. Pour un livre à donner : SITE_URL=https://… make site handbook"
)


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
    say("Le livre : lecture du site")
    if public_address(site) is None:
        print(_NO_ADDRESS, file=sys.stderr, flush=True)
    book = make_book(site, Corpus(), today, paper)
    styles = [(TEMPLATES / name).read_text("utf-8") for name in ("book.css", f"{paper}.css")]
    with only_our_fonts(fields=True):
        laid = _settle(book, Press(styles))
        pages = sum(part.page_count for part in laid)
        say(f"Le livre : écriture de {pages} pages")
        Press.write(laid, path, hashlib.sha256(lxml.html.tostring(book)).hexdigest(), fast=fast)
    return Handbook(path, pages, path.stat().st_size)


@dataclass(slots=True)
class _Set:
    """A part as it was laid out: from which words, from which page on, to which pages.

    ``laid`` is missing where the part was only measured.
    """

    source: str
    first: int
    count: int
    anchors: dict[str, int]
    laid: Laid | None


def _settle(book: HtmlElement, press: Press) -> list[Laid]:
    """Lay the parts out until the pages written are the pages reached; only what changed, again."""
    done: dict[HtmlElement, _Set] = {}
    written: dict[str, int] = {}
    for turn in range(1, _ROUNDS + 1):
        reached: dict[str, int] = {}
        first = 1
        found = parts(book)
        for rank, part in enumerate(found):
            if rank % -(-len(found) // _STEPS) == 0:
                say(f"Le livre : mise en page {turn}, partie {rank + 1} sur {len(found)}")
            if _SPREAD in part.classes and first % 2 and not written:
                blank = deepcopy(_BLANK)
                part.addprevious(blank)
                done[blank] = _set(book, blank, press, first, measured=False)
                first += 1
            before = done.get(part)
            if not (before and before.laid and _stands(before, document(book, part), first)):
                done[part] = before = _set(book, part, press, first, measured=not written)
            reached |= before.anchors
            first += before.count
        if reached == written:
            return [each.laid for part in parts(book) if (each := done[part]).laid]
        fill_pages(book, reached)
        written = reached
    raise ToolFailed(f"Les renvois de page ne se stabilisent pas en {_ROUNDS} mises en page.")


def _stands(before: _Set, source: str, first: int) -> bool:
    return (before.source, before.first) == (source, first)


def _set(book: HtmlElement, part: HtmlElement, press: Press, first: int, *, measured: bool) -> _Set:
    """Lay a part out; one that awaits pages is only ``measured``: it will be laid out again."""
    laid = lay_out_tightly(book, part, press, first)
    made = _Set(document(book, part), first, laid.page_count, laid.pages_of_anchors(first), laid)
    if measured and part.xpath(f".//*[@{PAGE_OF} or @{PAGES_OF}]"):
        made.laid = None
    else:
        press.keep()
    return made
