"""The front of the book: the contents, and the ways in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from publishing.handbook.built_site import Chapter, classed, place, words
from publishing.handbook.linking import anchor

_INNER: Final = 14
"""Sections that the contents show under a chapter; a chapter with more of them is a list."""

_OFTEN: Final = 3
"""Chapters from which a title that they share leads nowhere: « Un exemple »."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the contents, and the lines below it."""

    words: str
    anchor: str
    inner: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A group of the navigation; a page that stands alone there has no title above it."""

    title: str | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class WayIn:
    """What one looks for, the chapter that answers, and its place."""

    words: str
    title: str
    anchor: str


def parts(chapters: Sequence[Chapter]) -> list[Part]:
    """Return the contents of the chapters, grouped as in the navigation."""
    said = Counter(words(heading) for chapter in chapters for heading in chapter.article.iter("h2"))
    return [
        Part(group, tuple(_line(chapter, said) for chapter in among))
        for group, among in groupby(chapters, key=lambda chapter: chapter.group)
    ]


def ways_in(home: Chapter, chapters: Sequence[Chapter]) -> list[WayIn]:
    """Return the doors of the home page that lead into the book, once its links are the book's."""
    titles = {chapter.key: chapter.title for chapter in chapters}
    found = []
    for link in (link for doors in classed(home.article, "j120-doors") for link in doors.iter("a")):
        named = link.get("href", "").removeprefix("#")
        if title := titles.get(named.partition("--")[0]):
            found.append(WayIn(words(link), title, named))
    return found


def _line(chapter: Chapter, said: Mapping[str, int]) -> Line:
    """Return a chapter and its sections, less those that all chapters of its kind have."""
    headings = [] if chapter.is_appendix else list(chapter.article.iter("h2"))
    inner = tuple(
        Line(words(h), place(h)) for h in headings if h.get("id") and said[words(h)] < _OFTEN
    )
    return Line(chapter.title, anchor(chapter), inner if len(inner) <= _INNER else ())
