"""When an extension certificate or a receipt is owed: R6 and R7 of the dossier, as pure dates.

The conditions are those of R. 431-15-1, second alinéa, of the CESEDA. The list of permits and the
time to file are those of the day of filing; the length of the certificate is that of the first day
on which it is owed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from calculators.law.dates import count, plus_months
from calculators.law.filing_window import FilingWindow
from calculators.result import Status
from corpus import Day, Deadline


class Timing(StrEnum):
    """How the day of filing stands to the days on which the law wants it."""

    IN_TIME = "in-time"
    EDGE = "edge"
    """On the first or the last day: in time to the letter, arguable in the other reading."""
    DAY_AFTER = "day-after"
    """On the day after the last one: in time in the other reading only."""
    EARLY = "early"
    LATE = "late"
    DEPENDS = "depends"
    """In time for some permits, late for the others."""
    NO_LIMIT = "no-limit"
    OTHER_TEXT = "other-text"
    """The time to file is that of another text than R. 431-5."""
    UNNAMED = "unnamed"
    """In the window, but R. 431-5 does not name the document that it is counted from."""
    NOT_FILED = "not-filed"


@dataclass(frozen=True, slots=True)
class Conditions:
    """What R. 431-15-1 asks for. Nothing stands for « je ne sais pas ».

    ``listed``: the permit is on the list of ANEF on the day of filing; ``answered``: the prefect
    has decided in writing, so that the examination does not go on.
    """

    listed: bool | None
    complete: bool | None
    timing: Timing
    answered: bool

    @property
    def verdict(self) -> Status:
        """Whether the certificate is owed as of right.

        Late, it is not, but nothing forbids the prefect to give it: that is ``DISCRETION``
        wherever it is filed, since off the list no certificate is owed at all.
        """
        if self.answered or self.listed is False or self.complete is False:
            return Status.NOT_DUE
        if self.timing in (Timing.LATE, Timing.DAY_AFTER):
            return Status.DISCRETION
        sure = (Timing.IN_TIME, Timing.EDGE, Timing.NO_LIMIT)
        if self.listed is None or self.complete is None or self.timing not in sure:
            return Status.UNSURE
        return Status.DUE


def timing_in(window: FilingWindow, filed: Day | None) -> Timing:
    """Tell where the day of filing falls in a window (R. 431-5, 1°)."""
    if filed is None:
        return Timing.NOT_FILED
    if filed < window.opening:
        return Timing.EARLY
    if filed > window.closing:
        return Timing.DAY_AFTER if filed == window.late_from else Timing.LATE
    if window.prudent_opening <= filed <= window.prudent_closing:
        return Timing.IN_TIME
    return Timing.EDGE


def timing_before(closing: Day, closing_listed: Day | None, filed: Day | None) -> Timing:
    """Tell where the day of filing falls at eighteen (R. 431-5, 2° and 3°).

    ``closing_listed`` is the later last day, where the permit is not known.
    """
    if filed is None:
        return Timing.NOT_FILED
    if filed <= closing:
        return Timing.IN_TIME
    if closing_listed is not None and filed <= closing_listed:
        return Timing.DEPENDS
    return Timing.LATE


def last_day(length: Deadline, first: Day) -> Day:
    """Return the last day of a paper valid from ``first``, for a length in months.

    The first day counts, so the eve of the same *quantième*: from 10 January, three months last
    until 9 April. Where the month has no such day, its last day.
    """
    end = count(length, first)
    return end if end.day != first.day else end.plus_days(-1)


def end_of_sixth_month(prudent: Day) -> Day:
    """Return the last day of the civil month in which a delay in months ends (R. 111-4 CSS)."""
    first = Day(prudent.year, prudent.month, 1)
    return plus_months(first, 1).plus_days(-1)
