"""What a calculator answers: the one shape that the page, the terminal and the book share."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum

from calculators.languages.phrases import Phrases
from corpus import Answer, Day


class Status(StrEnum):
    """What the answer comes to: where today stands, or what is due."""

    # A window to act in.
    TOO_EARLY = "too_early"
    OPEN = "open"
    LATE = "late"
    EXPIRED = "expired"
    NOT_APPLICABLE = "not_applicable"
    # A silence that becomes a refusal, and an appeal against it.
    WAITING = "waiting"
    REFUSED = "refused"
    CLOSED = "closed"
    URGENT = "urgent"
    # Something that the administration owes.
    DUE = "due"
    NOT_DUE = "not_due"
    DISCRETION = "discretion"
    # An answer that no clock changes.
    ANSWERED = "answered"
    UNSURE = "unsure"


class Reading(StrEnum):
    """How a date reads the law: to the letter, on the safe side, or as late as can be argued."""

    LITERAL = "literal"
    PRUDENT = "prudent"
    LAST_DEFENSIBLE = "last_defensible"


class Level(StrEnum):
    """How much a finding matters."""

    DANGER = "danger"
    WARNING = "warning"
    INFO = "info"
    GOOD = "good"


@dataclass(frozen=True, slots=True)
class DatedFact:
    """A date of the answer. ``days_from_today`` is negative once it is past."""

    key: str
    date: Day
    words: str
    label: str
    basis: str
    reading: Reading
    days_from_today: int


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that the reader must know, in words."""

    key: str
    level: Level
    words: str


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the derivation, one operation: « 9 janvier 2025 moins 60 jours = … »."""

    key: str
    words: str
    date: Day | None
    basis: str


@dataclass(frozen=True, slots=True)
class Reference:
    """The words that a date stands on. ``version`` is the first day of the version quoted.

    ``quote`` is empty where the text was not read.
    """

    key: str
    name: str
    alinea: int | None
    quote: str
    version: Day | None

    def details(self, say: Phrases) -> str:
        """Return what a jurist cites beside the article: « alinéa 2, version du 1er mai 2021 »."""
        said = []
        if self.alinea is not None:
            said.append(say("page.alinea", alinea=self.alinea))
        if self.version is not None:
            said.append(say("page.version", version=say.day(self.version, weekday=False)))
        return ", ".join(said)

    def full_name(self, say: Phrases) -> str:
        """Return the name, with these details where there are any."""
        details = self.details(say)
        return f"{self.name} ({details})" if details else self.name


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do, the most urgent first.

    ``page`` is where: a page of the site, ``link/anef`` for an address, ``letter/…`` for a letter.
    ``brief`` is what one screen says of it; the rest of ``words`` can wait in a fold.
    """

    key: str
    words: str
    page: str | None
    brief: str


@dataclass(frozen=True, slots=True)
class Event:
    """A whole-day calendar entry; ``alarms`` are days before it."""

    key: str
    uid: str
    date: Day
    summary: str
    description: str
    alarms: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of days on the strip, both ends included."""

    key: str
    first: Day
    last: Day
    label: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A single day on the strip."""

    key: str
    date: Day
    label: str


@dataclass(frozen=True, slots=True)
class Strip:
    """The days to draw, from ``first`` to ``last``, with today if it falls within."""

    first: Day
    last: Day
    today: Day
    spans: tuple[Span, ...]
    marks: tuple[Mark, ...]
    description: str


@dataclass(frozen=True, slots=True)
class Source:
    """A text or a page that something rests on; ``key`` is an article, a decision or a link."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class RightFact:
    """What a document gives in one matter: stay, work, social rights, travel."""

    key: str
    label: str
    answer: Answer
    words: str
    sources: tuple[Source, ...]

    def rest(self, answer: str) -> str:
        """Return the words to read after those of the answer: « Oui » is not said twice."""
        said = re.match(rf"{re.escape(answer)}(?:[.,]|\s?:)\s+(?=\S)", self.words)
        rest = self.words[said.end() :] if said else self.words
        return rest[:1].upper() + rest[1:]


@dataclass(frozen=True, slots=True)
class Tried:
    """A line of the reader's own chronology: the day, the way in words, and what was noted."""

    date: Day
    words: str
    way: str
    reference: str
    outcome: str


class RunKind(StrEnum):
    """What a stretch of a letter is."""

    PLAIN = "plain"
    FILLED = "filled"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a letter: its own words, what the reader gave, or a blank by its label."""

    kind: RunKind
    text: str


@dataclass(frozen=True, slots=True)
class Writing:
    """A letter, as far as it could be filled; ``when`` and ``how`` say how to send it.

    An e-mail has neither ``sender`` nor ``recipient`` nor ``dated``. ``annex`` is the computation
    of the dates, to be joined on a sheet of its own, its first line the heading. ``made`` says when
    it was prepared, and on which state of the law.
    """

    letter: str
    title: str
    when: str
    how: str
    sender: tuple[Run, ...]
    recipient: tuple[Run, ...]
    dated: tuple[Run, ...]
    subject: tuple[Run, ...]
    paragraphs: tuple[tuple[Run, ...], ...]
    annex: tuple[str, ...] = ()
    made: str = ""

    @property
    def runs(self) -> tuple[Run, ...]:
        """Every stretch of the letter, from its head on."""
        head = (*self.sender, *self.recipient, *self.dated, *self.subject)
        return (*head, *(run for paragraph in self.paragraphs for run in paragraph))


@dataclass(frozen=True, slots=True)
class Milestone:
    """A day of one case. ``irreversible``: what was not done by its end is lost for good."""

    key: str
    date: Day
    basis: str
    reading: Reading
    irreversible: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """Every day of one case, in the order of time, and the calculators that count a part of it.

    ``next`` is the key of the first irreversible day that is not past.
    """

    events: tuple[Milestone, ...]
    next: str | None
    parts: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class LawState:
    """The state of the law that the answer stands on, and from when on to doubt it."""

    text_state: Day
    known_on: Day
    reverify_before: Day
    words: str


@dataclass(frozen=True, slots=True)
class Result:
    """The whole answer of a calculator.

    ``rights`` are those that one has today, under ``rights_words``; ``awaited`` those that the
    paper one waits for would give, under ``awaited_words``. ``bring`` and ``tell`` are for the slip
    that one takes along; ``letters`` are the ids of the letters that help; ``chronology`` is the
    reader's own log, oldest first; ``writing`` is the letter that was asked for; ``main`` is the
    key of the one date that the screen shows. ``timeline`` is that of a whole case; ``permit`` is
    the id of the one that was named.
    """

    calculator: str
    status: Status
    headline: str
    lead: str
    today: Day
    dates: tuple[DatedFact, ...]
    findings: tuple[Finding, ...]
    actions: tuple[Action, ...]
    steps: tuple[Step, ...]
    references: tuple[Reference, ...]
    rights: tuple[RightFact, ...]
    rights_words: str
    awaited: tuple[RightFact, ...]
    awaited_words: str
    bring: tuple[str, ...]
    tell: tuple[str, ...]
    letters: tuple[str, ...]
    chronology: tuple[Tried, ...]
    writing: Writing | None
    events: tuple[Event, ...]
    strip: Strip | None
    law: LawState
    main: str | None = None
    timeline: Timeline | None = None
    permit: str | None = None

    @property
    def main_date(self) -> DatedFact | None:
        """The date that the reader must remember, if there is one."""
        return next((fact for fact in self.dates if fact.key == self.main), None)

    def date(self, key: str) -> Day | None:
        """Return the date of that key, or nothing."""
        return next((fact.date for fact in self.dates if fact.key == key), None)

    def to_json(self) -> str:
        """Write the answer as JSON, its dates in ISO.

        The days of a timeline stand at the top, in the place of those for a calendar.
        """
        told = {each.name: _plain(getattr(self, each.name)) for each in fields(self)}
        del told["timeline"]
        if self.timeline is not None:
            told["events"] = _plain(self.timeline.events)
            told["next"] = self.timeline.next
        return json.dumps(told, ensure_ascii=False, indent=2)


def _plain(value: object) -> object:
    if isinstance(value, Day):
        return value.iso
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return value
