"""The numbers of the law: delays and amounts, each anchored to words that were read."""

from __future__ import annotations

from enum import StrEnum

from corpus.day import Day
from corpus.record import record


class Unit(StrEnum):
    """What a delay is counted in. Months and years go *de quantième à quantième*."""

    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"
    WORKING_DAYS = "working-days"


class Direction(StrEnum):
    """On which side of the start event the delay is counted."""

    BEFORE = "before"
    AFTER = "after"


@record
class Deadline:
    """One version of one delay.

    ``basis`` names an article (``ceseda/r431-5``), an order (``order/…``) or a decision
    (``decision/…``); ``quote`` stands there word for word, and the number words in it say
    ``value``. ``paragraph`` is the alinéa (1 for the first). ``in_force`` and ``until`` bound the
    days on which the delay is the law, as in ``ArticleVersion``. Where the law is arguable,
    ``prudent_shift`` (days, negative for earlier) leads from the literal to the prudent date and
    ``doubt`` says why. Where the first version starts after the corpus does, ``before`` is the
    sentence that a reader gets for an earlier day.

    ``starts_complete``: the text counts from the complete request, not from its reception alone.
    ``extended_by`` names the delay by which the administration may lengthen this one.
    ``spares_running``: this version leaves alone the delays that run on its first day; where no
    text that was read says so, both versions are counted.
    """

    id: str
    label: str
    value: int
    unit: Unit
    start: str
    direction: Direction
    clear_days: bool = False
    rolls_over: bool = False
    starts_complete: bool = False
    extended_by: str | None = None
    basis: str
    paragraph: int | None = None
    quote: str
    in_force: Day
    until: Day | None = None
    spares_running: bool = False
    prudent_shift: int = 0
    doubt: str | None = None
    before: str | None = None

    def applies_on(self, day: Day) -> bool:
        """Tell whether this version is the law on that day."""
        return self.in_force <= day and (self.until is None or day < self.until)


@record
class Amount:
    """A sum due, in euros, anchored to words as a delay is."""

    id: str
    label: str
    euros: int
    basis: str
    paragraph: int | None = None
    quote: str
    in_force: Day
    until: Day | None = None
    doubt: str | None = None

    def applies_on(self, day: Day) -> bool:
        """Tell whether this version is the law on that day."""
        return self.in_force <= day and (self.until is None or day < self.until)


@record
class Practice:
    """A margin that practitioners advise: no law, and the reader is told so.

    ``words`` say ``value``, as the quotation of a delay does; ``source`` says whose advice it is.
    """

    id: str
    label: str
    value: int
    unit: Unit
    start: str
    direction: Direction
    words: str
    source: str
    seen: Day
