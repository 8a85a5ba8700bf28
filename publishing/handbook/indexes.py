"""The back of the book: the texts it cites, its terms, its tables, each with their pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lxml.html import HtmlElement

from calculators.languages.folding import without_accents
from corpus import Term
from publishing.handbook.built_site import Chapter, permits_by_words, place, words
from publishing.handbook.linking import Links, anchor, permit_row
from publishing.handbook.months import MonthTable, runs
from publishing.handbook.texts import heads_a_text

_GLOSSARY: Final = "glossaire/"
_TEXT_TAGS: Final = ("p", "li", "td", "th", "dd", "dt")
_SHORT: Final = 24
"""Characters of the longest entry of a group that is set in columns."""

_ASIDE: Final = re.compile(r" ?\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of an index: its words, the anchor of the thing itself, those of who speaks of it.

    An entry with ``see`` only sends to another.
    """

    words: str
    itself: str
    mentions: tuple[str, ...] = ()
    see: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under one heading: the articles of a code, the decisions."""

    title: str
    entries: tuple[Entry, ...]

    @property
    def is_short(self) -> bool:
        """Tell numbers of articles, which stand in columns, from titles in words."""
        return all(len(entry.words) <= _SHORT for entry in self.entries)


def texts(chapters: Iterable[Chapter], links: Links) -> tuple[Group, ...]:
    """Return each text that the book holds, in the order of its chapter, and who cites it."""
    found = []
    for chapter in chapters:
        if not chapter.is_appendix:
            continue
        entries = tuple(
            Entry(_bare(heading), place(heading), tuple(links.cited.get(place(heading), ())))
            for heading in chapter.article.iter("h2", "h3")
            if heads_a_text(heading)
        )
        if entries:
            found.append(Group(chapter.title, entries))
    return tuple(found)


def terms(chapters: Sequence[Chapter], glossary: Iterable[Term], links: Links) -> list[Entry]:
    """Return each term and each of its other names, in alphabetical order.

    A term is mentioned where a link leads to it, and where a chapter first writes it.
    """
    (home,) = (chapter for chapter in chapters if chapter.address == _GLOSSARY)
    defined = set(home.article.xpath(".//@id"))
    others = [c for c in chapters if not c.is_appendix and c is not home]
    said = [list(_paragraphs(chapter)) for chapter in others]
    entries = []
    for term in glossary:
        itself = anchor(home, term.id)
        if itself not in defined:
            continue
        names = [_ASIDE.sub("", term.term), *term.also]
        first = [named for found in said if (named := _first_mention(found, names))]
        entries.append(Entry(term.term, itself, (*links.cited.get(itself, ()), *first)))
        entries += [Entry(name, itself, see=term.term) for name in term.also]
    return sorted(entries, key=lambda entry: _alphabetical(entry.words))


def permits(site: Path, chapters: Iterable[Chapter]) -> Iterator[Group]:
    """Give the words printed on cards, each with the permits of the list that bear them."""
    known = {str(name) for chapter in chapters for name in chapter.article.xpath(".//tr/@id")}
    for printed, titles in permits_by_words(site):
        rows = [Entry(title, row) for title, id_ in titles if (row := permit_row(id_)) in known]
        if rows:
            yield Group(printed, tuple(rows))


def tables(chapters: Iterable[Chapter]) -> Iterator[Entry]:
    """Give each table with a caption, and name its place; months that follow count for one."""
    chapters = list(chapters)
    known = Counter(words(c) for chapter in chapters for c in chapter.article.iter("caption"))
    for chapter in chapters:
        first = {run[0]: run for kind in MonthTable for run in runs(chapter, kind)}
        later = {table for run in first.values() for table in run[1:]}
        for number, table in enumerate(chapter.article.iter("table"), 1):
            caption = table.find("caption")
            if caption is not None and table not in later:
                table.set("id", anchor(chapter, f"tableau-{number}"))
                said = words(caption)
                if table in first:
                    said = f"{said}, et les mois suivants"
                elif known[said] > 1:
                    (heading,) = table.xpath("preceding::*[self::h1 or self::h2][1]")
                    said = f"{said} ({words(heading)})"
                yield Entry(said, place(table))


def _bare(heading: HtmlElement) -> str:
    """Return « L. 411-1 » for « Article L. 411-1 »: the group says that they are articles."""
    return words(heading).removeprefix("Article\u00a0").removeprefix("Article ")


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph that may be the place of a mention, and its words as they are compared."""

    element: HtmlElement
    name: str
    words: str


def _paragraphs(chapter: Chapter) -> Iterator[_Paragraph]:
    for number, element in enumerate(chapter.article.iter(*_TEXT_TAGS)):
        name = element.get("id") or anchor(chapter, f"texte-{number}")
        yield _Paragraph(element, name, _alphabetical(words(element)))


def _first_mention(paragraphs: Iterable[_Paragraph], names: Iterable[str]) -> str | None:
    """Return the anchor of the first paragraph that writes one of the names, made if missing."""
    written = re.compile("|".join(rf"\b{re.escape(_alphabetical(name))}\b" for name in names))
    for paragraph in paragraphs:
        if written.search(paragraph.words):
            paragraph.element.set("id", paragraph.name)
            return paragraph.name
    return None


def _alphabetical(said: str) -> str:
    """Sort « État » with « Espace », not after « Z »."""
    return without_accents(said.casefold().replace("’", "'"))
