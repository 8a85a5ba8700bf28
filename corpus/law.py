"""Texts of the law: articles in their versions, orders, decisions of courts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from corpus.day import Day
from corpus.record import record


class Code(StrEnum):
    """The codes that the guide quotes; the value is the folder's name."""

    CESEDA = "ceseda"
    CRPA = "crpa"
    CJA = "cja"
    CSS = "css"
    LABOUR = "travail"
    CIVIL = "civil"


class PartRead(StrEnum):
    """How much of a text was really read by the people who entered it."""

    FULL = "full"
    EXCERPT = "excerpt"
    SUMMARY = "summary"
    NOT_FOUND = "not-found"


class OrderKind(StrEnum):
    """What kind of text outside the codes."""

    ARRETE = "arrete"
    DECREE = "decret"
    LAW = "loi"
    DIRECTIVE = "directive"


@record
class ArticleVersion:
    """One version of one article, verbatim.

    ``in_force`` is its first day, ``until`` the first day on which it no longer applies (none
    for the version in force). ``legifrance`` is its identifier there, if it was verified; else
    ``link`` may be the key, in ``links.toml``, of the nearest address. ``text_state`` is the state
    of the source that was read: a version whose ``in_force`` comes later was only announced by
    that source. ``reading`` is an excerpt where the end of the text was not found.
    """

    number: str
    code: Code
    in_force: Day
    until: Day | None = None
    legifrance: str | None = None
    link: str | None = None
    text_state: Day
    text_state_approximate: bool = False
    changes_sought: Day
    reverify_before: Day
    reading: PartRead = PartRead.FULL
    source: str
    note: str | None = None
    paragraphs: tuple[str, ...]

    @property
    def announced(self) -> bool:
        """Whether the source was read before the version came into force."""
        return self.in_force > self.text_state

    def applies_on(self, day: Day) -> bool:
        """Tell whether this version is the law on that day."""
        return self.in_force <= day and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class Article:
    """An article in all its versions that the corpus holds, oldest first."""

    key: str
    versions: tuple[ArticleVersion, ...]

    @property
    def latest(self) -> ArticleVersion:
        """The version that came into force last."""
        return self.versions[-1]

    def on(self, day: Day) -> ArticleVersion | None:
        """Return the version that applies on that day, or nothing."""
        return next((v for v in self.versions if v.applies_on(day)), None)


@record
class Order:
    """An *arrêté*, a decree, a statute or a directive: what it does, the words we could read.

    ``holds`` is in our words. ``paragraphs`` are the text's own, so there are none where it was
    known through a summary only.
    """

    id: str
    kind: OrderKind
    title: str
    date: Day
    published: Day | None = None
    in_force: Day | None = None
    nor: str | None = None
    link: str | None = None
    holds: str
    reading: PartRead
    source: str
    note: str | None = None
    changes_sought: Day
    reverify_before: Day
    paragraphs: tuple[str, ...]


@record
class Decision:
    """A decision of a court: what it holds, the words that we could read.

    ``holds`` is in our words, and is never to be shown as a quotation. ``paragraphs`` are the
    court's own, so there are none where the decision was known through a summary only.
    ``date`` is ``None`` where the source did not give it.
    """

    id: str
    court: str
    date: Day | None = None
    numbers: tuple[str, ...]
    name: str | None = None
    holds: str
    reading: PartRead
    source: str
    link: str | None = None
    note: str | None = None
    changes_sought: Day
    reverify_before: Day
    paragraphs: tuple[str, ...]
