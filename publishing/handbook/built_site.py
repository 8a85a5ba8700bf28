"""The built site as a book sees it: its chapters, in the order of the navigation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urljoin, urlsplit

import lxml.html
from lxml.html import HtmlElement

HOME: Final = ""

CALCULATORS: Final = "calculateurs/"
"""Calculators, of which paper keeps an example: one chapter for all."""

LEFT_OUT: Final = (
    "accessibilite/",
    "calculateurs/courriers/",
    "calculateurs/permanence/",
    "contribuer/",
    "guide/lettres/",
    "hors-ligne/",
    "titres/",
    "vie-privee/",
)
"""Parts of the site that nobody reads in a book, or that it has in another form: letters to fill,
an index of permits."""

APPENDIX: Final = ("textes/",)
"""Parts that a book keeps for its end."""

TABLES: Final = {
    "tables/fenetre-de-depot/": "windows",
    "tables/silence-de-l-administration/": "silences",
}
"""Pages that are looked up, and how each is set."""

_PERMITS: Final = "titres"
_CALCULATORS: Final = "Calculateurs"
_DATES: Final = "Les dates"
"""The group of the calculators, on paper, where their tables come first."""

_THIS_MACHINE: Final = ("localhost", "127.0.0.1", "::1")

# Not ``split()``: no-break spaces are part of the words.
_BLANKS: Final = re.compile(r"[ \n\t]+")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page of the site: its address below the root, its group in the navigation, its words.

    ``follows`` says that it stands in the chapter of the page before it; ``public`` is where
    anyone may read it, if the site was built with an address of its own (``SITE_URL``).
    """

    address: str
    group: str | None
    follows: bool
    title: str
    public: str | None
    article: HtmlElement

    @property
    def key(self) -> str:
        """Return a name for anchors: ``guide-anef``; the book opens on how to use it."""
        return self.address.strip("/").replace("/", "-") or "mode-d-emploi"

    @property
    def sort(self) -> str | None:
        """Return ``texts``, ``examples`` or the kind of tables, where pages are set otherwise."""
        if self.address.startswith(CALCULATORS):
            return "examples"
        return "texts" if self.is_appendix else TABLES.get(self.address)

    @property
    def is_appendix(self) -> bool:
        """Tell whether the chapter stands at the end of the book."""
        return self.address.startswith(APPENDIX)

    def target(self, href: str) -> tuple[str, str] | None:
        """Return the address and the anchor that a link of this page leads to, if it stays here."""
        there = urlsplit(urljoin(f"http://site/{self.address}", href))
        if there.netloc != "site":
            return None
        return there.path.lstrip("/"), unquote(there.fragment)


def read_chapters(site: Path) -> tuple[Chapter, ...]:
    """Return every page of the navigation that belongs in the book: tables first, texts last.

    Raises ``FileNotFoundError`` where the site is not built.
    """
    chapters = [_read(site, *found) for found in _navigation(site)]
    kept = [c for c in chapters if not c.address.startswith(LEFT_OUT)]
    return tuple(sorted(kept, key=_rank))


def _rank(chapter: Chapter) -> int:
    if chapter.address == HOME or chapter.address in TABLES:
        return 0
    return 2 if chapter.is_appendix else 1


def public_address(site: Path) -> str | None:
    """Return where anyone may read the site, if it was built with an address (``SITE_URL``)."""
    return _public(_parse(site / HOME / "index.html"))


def permits_by_words(site: Path) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Give the words printed on cards, and the title and the id of the permits that bear them.

    Nothing where the site has no page for permits.
    """
    path = site / _PERMITS / "index.html"
    if not path.is_file():
        return
    for heading in _parse(path).iter("h3"):
        for permalink in classed(heading, "headerlink"):
            permalink.drop_tree()
        titles = heading.getnext()
        if heading.get("id", "").startswith("mot-") and titles is not None:
            links = titles.iter("a")
            yield words(heading), [(words(a), a.get("href", "").strip("/")) for a in links]


def site_licences(site: Path) -> str:
    """Return what the foot of every page says of the licences."""
    (said,) = classed(_parse(site / "index.html"), "j120-colophon__licences")
    return words(said)


def classed(element: HtmlElement, name: str) -> list[HtmlElement]:
    """Return the elements below that bear a class, in their order."""
    return [found for found in element.iter("*") if name in found.get("class", "").split()]


def words(element: HtmlElement) -> str:
    """Return what an element says, on one line."""
    return _BLANKS.sub(" ", element.text_content()).strip()


def place(element: HtmlElement) -> str:
    """Return the name of an element's place, which it must have."""
    return str(element.attrib["id"])


def _navigation(site: Path) -> Iterator[tuple[str, str | None, bool]]:
    """Give each page: its address, its group, whether it stands below the page before it."""
    home = _parse(site / "index.html")
    (entries,) = classed(home, "j120-site-map")
    for entry in entries.iterchildren("li"):
        named = entry.find("strong")
        group = words(named) if named is not None else None
        if group == _CALCULATORS:
            group = _DATES
        for link in entry.iter("a"):
            href = link.get("href", "")
            # The first page of a list inside the group's is the head of those that follow.
            nested = bool(link.xpath("ancestor::ul[3]") and link.xpath("../preceding-sibling::li"))
            follows = nested or href.removeprefix(CALCULATORS) not in ("", href)
            yield ("" if href == "." else href), group, follows


def _read(site: Path, address: str, group: str | None, follows: bool) -> Chapter:
    page = _parse(site / address / "index.html")
    article = classed(page, "md-content__inner")[0]
    heading = next(article.iter("h1"), None)
    if heading is None:
        raise FileNotFoundError(f"{address}index.html : cette page n’a pas de titre « # ».")
    for permalink in classed(article, "headerlink"):
        permalink.drop_tree()
    title = words(heading)
    return Chapter(address, group, follows, title, _public(page), article)


def _public(page: HtmlElement) -> str | None:
    (canonical,) = page.xpath("//link[@rel='canonical']/@href")
    return None if urlsplit(canonical).hostname in _THIS_MACHINE else str(canonical)


def _parse(path: Path) -> HtmlElement:
    if not path.is_file():
        raise FileNotFoundError(f"{path} : cette page manque. Construisez le site : make site.")
    return lxml.html.document_fromstring(path.read_text("utf-8"))
