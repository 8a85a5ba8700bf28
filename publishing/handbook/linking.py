"""Links on paper: « p. 42 » where they stay in the book, a footnote where they leave it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urljoin

from lxml.html import HtmlElement
from lxml.html.builder import CLASS, E

from publishing.handbook.built_site import CALCULATORS, HOME, Chapter

PAGE_OF: Final = "data-page-of"
"""The attribute of an element whose text is the page of an anchor, once it is known."""

PAGES_OF: Final = "data-pages-of"
"""The same for an element that will list the pages of several anchors, separated by spaces."""

_LEGIFRANCE: Final = "https://www.legifrance.gouv.fr/codes/article_lc/"

_ONLY_HERE: Final = {
    "calculateurs/courriers/": "a-remplir",
    "calculateurs/fenetre-de-depot/": "tables-fenetre-de-depot",
    "calculateurs/silence-de-l-administration/": "tables-silence-de-l-administration",
    "guide/lettres/": "a-remplir",
    "titres/": "index-des-titres",
}
"""By page of the site, the part of the book that serves instead: a table for its calculator."""

_DOORS: Final = {
    "calculateurs/nationalite/": "guide-nationalite",
    "calculateurs/visa-long-sejour/": "guide-du-visa-a-la-carte",
}
"""The same for the doors of the home page, which lead to a chapter rather than to an example."""

_LETTER: Final = re.compile(r"(?:^lettre-|[&]letter=)([\w-]+)")
_PERMIT: Final = re.compile(r"titres/([\w-]+)/")
_PERMITS: Final = "guide-liste-des-titres"

_NO_ROOM: Final = frozenset({"table", "h2", "h3", "h4", "figcaption"})
"""Where a link is not followed by its page: the words around it are already a reference."""


@dataclass(slots=True)
class Links:
    """What the links of the whole book lead to, collected as its chapters are linked."""

    cited: dict[str, list[str]] = field(default_factory=dict)
    """By anchor, the anchors of the links that lead to it."""

    notes: dict[str, int] = field(default_factory=dict)
    """By external address, the number of its only footnote."""

    def cite(self, reached: str, place: str | None) -> str:
        """Record one more link to an anchor, and return the name of that link's own place.

        A link that other links lead to has one: the address of a part that moved.
        """
        own = place or f"lien-{sum(map(len, self.cited.values())) + 1}"
        self.cited.setdefault(reached, []).append(own)
        return own


def filled_id(letter: str) -> str:
    """Return the name of a letter's place among the pages to fill."""
    return f"remplir-{letter}"


def permit_row(permit: str) -> str:
    """Return the name of a permit's place in the list of permits."""
    return f"{_PERMITS}--titre-{permit}"


def anchor(chapter: Chapter, name: str = "") -> str:
    """Return the book's own name of a place: ``guide-anef``, ``guide-anef--liste``."""
    return f"{chapter.key}--{name}" if name else chapter.key


def name_places(chapter: Chapter) -> None:
    """Make the names of places unique in the book; of two alike on a page, keep the first."""
    known: set[str] = set()
    for element in chapter.article.xpath(".//*[@id]"):
        name = element.attrib.pop("id")
        if name not in known:
            element.set("id", anchor(chapter, name))
        known.add(name)
    next(chapter.article.iter("h1")).set("id", anchor(chapter))


def link_chapters(chapters: Sequence[Chapter]) -> Links:
    """Turn every link of the book, in place, into what paper needs."""
    by_address = {chapter.address: chapter for chapter in chapters}
    # The book opens on a page of its own, which has no part of the site's.
    body = (chapter for chapter in chapters if chapter.address != HOME)
    known = {str(name) for chapter in body for name in chapter.article.xpath(".//@id")}
    links = Links()
    for chapter in chapters:
        followed: set[str] = set()
        for link in list(chapter.article.iter("a")):
            target = chapter.target(link.get("href", ""))
            reached = target and _reached(*target, chapter, by_address, known)
            if not reached:
                _leave(chapter, link, links)
                continue
            link.attrib.pop("rel", None)
            link.set("href", f"#{reached}")
            link.set("id", links.cite(reached, link.get("id")))
            if reached not in followed and _has_room(link):
                followed.add(reached)
                _follow(link, E.span(" › p.\u00a0", CLASS("page-of")), reached)
    return links


def fill_pages(book: HtmlElement, pages: Mapping[str, int]) -> None:
    """Write the page of each anchor where it is awaited. Raises ``KeyError`` for a lost anchor."""
    for element in book.xpath(f".//*[@{PAGE_OF}]"):
        element.text = str(pages[element.get(PAGE_OF)])
    for element in book.xpath(f".//*[@{PAGES_OF}]"):
        for old in list(element):
            element.remove(old)
        first_on = {pages[named]: named for named in reversed(element.get(PAGES_OF).split())}
        for page, named in sorted(first_on.items()):
            element.append(E.span(", ", E.a(str(page), href=f"#{named}")))


def short(address: str) -> str:
    """Return an address as one types it."""
    bare = address.removeprefix("https://").removeprefix("http://")
    return bare.removeprefix("www.").rstrip("/")


def _reached(
    address: str,
    fragment: str,
    chapter: Chapter,
    by_address: Mapping[str, Chapter],
    known: Collection[str],
) -> str | None:
    """Return the book's own name of what a link leads to, if it is in the book."""
    if letter := _LETTER.search(fragment):
        return filled_id(letter[1])
    if permit := _PERMIT.fullmatch(address):
        row = permit_row(permit[1])
        return row if row in known else None
    if chapter.address == HOME and address in _DOORS:
        return _DOORS[address]
    if address in _ONLY_HERE and not chapter.address.startswith(CALCULATORS):
        return _ONLY_HERE[address]
    if (there := by_address.get(address)) is None:
        return None
    named = anchor(there, fragment)
    return named if named in known else anchor(there)


def _leave(chapter: Chapter, link: HtmlElement, links: Links) -> None:
    """Follow a link out of the book with its address, or with the number of its note."""
    href = urljoin(chapter.public or "", link.get("href", ""))
    if not href.startswith(("http://", "https://")):
        link.drop_tag()
        return
    link.set("href", href)
    if chapter.is_appendix and href.startswith(_LEGIFRANCE):
        # A footnote for each article would take a tenth of the page to say the same address.
        link.text = f"Légifrance\u00a0: {href.removeprefix(_LEGIFRANCE)}"
        return
    if chapter.is_appendix and href not in links.notes:
        # The texts are set in columns, which have no foot of their own for a note.
        said = E.span(f" ({short(href)})", CLASS("page-of address"))
        said.tail, link.tail = link.tail, None
        link.addnext(said)
        return
    if number := links.notes.get(href):
        _follow(link, E.span(f" note\u00a0{number} › p.\u00a0", CLASS("page-of")), _note(number))
        return
    links.notes[href] = number = len(links.notes) + 1
    note = E.span(short(href), CLASS("footnote"), id=_note(number))
    note.set("data-number", str(number))
    note.tail, link.tail = link.tail, None
    link.addnext(note)


def _note(number: int) -> str:
    return f"note-{number}"


def _follow(link: HtmlElement, said: HtmlElement, named: str) -> None:
    said.append(E.span("000", {PAGE_OF: named}))
    said.tail, link.tail = link.tail, None
    link.addnext(said)


def _has_room(link: HtmlElement) -> bool:
    return not any(above.tag in _NO_ROOM for above in link.iterancestors())
