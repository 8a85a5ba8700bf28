"""When the extension certificate is owed, and how long it lasts: R. 431-15-1 to -4, R. 432-9.

Versions of 1 May 2021. The list of permits and the time to file are those of the day of filing; the
length of a certificate is that of the first day on which it is owed. Off the list, a receipt takes
its place (``receipt``).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from calculators.law.channel import procedure
from calculators.law.counting import Count, counted
from calculators.law.eu_family import is_european
from calculators.law.facts import Facts, Received
from calculators.law.filing_window import (
    FilingWindow,
    Route,
    has_unnamed_card,
    reference_day,
    windows,
)
from calculators.law.majority import ComingOfAge
from calculators.law.protection import REGIMES
from corpus import Corpus, Day, Procedure, Protection

_LENGTH: Final = "attestation-de-prolongation"
_COMMISSION_LENGTH: Final = "attestation-commission-du-titre"
_ANSWERS: Final = (Received.FAVOURABLE, Received.REFUSAL)


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


class Verdict(StrEnum):
    """Whether the certificate is owed as of right."""

    DUE = "due"
    NOT_DUE = "not-due"
    DISCRETION = "discretion"
    """Not owed, but nothing forbids the prefect to give it."""
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Conditions:
    """What R. 431-15-1 asks for, each with its own answer.

    ``listed``: the permit is on the list of ANEF on the day of filing; ``answered``: the prefect
    has decided, so that the examination does not go on.
    """

    listed: bool | None
    complete: bool | None
    timing: Timing
    answered: bool

    @property
    def verdict(self) -> Verdict:
        """What the four come to. Late is ``DISCRETION`` wherever the request is filed.

        Off the list no certificate is owed at all.
        """
        if self.answered or self.listed is False or self.complete is False:
            return Verdict.NOT_DUE
        if self.timing in (Timing.LATE, Timing.DAY_AFTER):
            return Verdict.DISCRETION
        sure = (Timing.IN_TIME, Timing.EDGE, Timing.NO_LIMIT)
        if self.listed is None or self.complete is None or self.timing not in sure:
            return Verdict.UNSURE
        return Verdict.DUE


class Start(StrEnum):
    """What makes the first day on which the certificate is owed."""

    EXPIRY = "expiry"
    """The day after the last day of the document held."""
    FILING = "filing"
    REFERRAL = "referral"
    """The day on which the commission of the residence permit is seized."""


@dataclass(frozen=True, slots=True)
class Owed:
    """A certificate as it is if given on the first day on which it is owed.

    ``length`` counts from that day; the day counts, so the last one is the eve of the same
    *quantième*: from 10 January, three months last until 9 April. Where the month has no such day,
    its last day.
    """

    start: Start
    length: Count

    @property
    def first(self) -> Day:
        """The first day on which it is owed."""
        return self.length.start

    @property
    def last(self) -> Day:
        """The last day on which it can be valid."""
        end = self.length.day
        return end if end.day != self.first.day else end.plus_days(-1)


@dataclass(frozen=True, slots=True)
class Certificate:
    """The conditions, and the paper itself where it is owed, or may be.

    ``on`` is the day whose law applies to the request; ``window`` the days on which it is in time,
    where R. 431-5, 1°, sets them for ANEF. ``special``: no expired document is asked for.
    """

    conditions: Conditions
    on: Day
    window: FilingWindow | None = None
    owed: Owed | None = None
    special: bool = False

    @property
    def verdict(self) -> Verdict:
        """Whether it is owed."""
        return self.conditions.verdict


def on_expiry(facts: Facts, expiry: Day, today: Day, corpus: Corpus) -> Certificate:
    """Answer for a document that expires while the request is examined (R. 431-15-1, alinéa 2).

    The certificate is owed from the day after the expiry; from the filing, if the request came
    later and no text closed the time for it. Raises ``OutsideKnownLaw`` where no version of a rule
    covers the day of filing.
    """
    on = facts.filed or reference_day(today, expiry, corpus)
    window = _window(facts, expiry, on, today, corpus)
    conditions = Conditions(
        listed=listed(facts, on),
        complete=facts.complete,
        timing=_timing(facts, window),
        answered=facts.paper_received in _ANSWERS,
    )
    # Filed from today on, it would be late, or the certificate owed from a day to come.
    too_late = facts.filed is None and today > (window.closing if window else expiry)
    if not _may_be_owed(conditions) or too_late:
        return Certificate(conditions, on, window)
    if facts.filed is not None and facts.filed > expiry:
        owed = _owed(Start.FILING, _LENGTH, facts.filed, corpus)
    else:
        owed = _owed(Start.EXPIRY, _LENGTH, expiry.plus_days(1), corpus)
    return Certificate(conditions, on, window, owed)


def at_eighteen(facts: Facts, age: ComingOfAge, today: Day, corpus: Corpus) -> Certificate:
    """Answer for a first request at eighteen: no expired document is asked for (alinéa 3)."""
    on = facts.filed or today
    conditions = Conditions(
        listed=listed(facts, on),
        complete=facts.complete,
        timing=timing_before(age.last_days, facts.filed),
        answered=facts.paper_received in _ANSWERS,
    )
    if facts.filed is None or not _may_be_owed(conditions):
        return Certificate(conditions, on, special=True)
    owed = _owed(Start.FILING, _LENGTH, facts.filed, corpus)
    return Certificate(conditions, on, owed=owed, special=True)


def for_protected(facts: Facts, protection: Protection, today: Day, corpus: Corpus) -> Certificate:
    """Answer for a recognised protection: owed from the request on (R. 431-15-3, R. 431-15-4).

    Second alinéa of both, without window, expired document or list of pieces.
    """
    filed, on = facts.filed, facts.filed or today
    timing = Timing.NOT_FILED if filed is None else Timing.NO_LIMIT
    conditions = Conditions(True, True, timing, facts.paper_received in _ANSWERS)
    if filed is None or conditions.verdict is not Verdict.DUE:
        return Certificate(conditions, on, special=True)
    owed = _owed(Start.FILING, REGIMES[protection].length, filed, corpus)
    return Certificate(conditions, on, owed=owed, special=True)


def before_commission(referred: Day, corpus: Corpus) -> Owed:
    """Return the paper owed from the day on which the commission is seized (R. 432-9).

    Certificate or receipt, by the list of ANEF (alinéa 1), for three months (alinéa 2).
    """
    return _owed(Start.REFERRAL, _COMMISSION_LENGTH, referred, corpus)


def listed(facts: Facts, on: Day) -> bool | None:
    """Tell whether the request goes through ANEF on a day (R. 431-2): as told, or by the list."""
    found = procedure(facts, on)
    return None if found is Procedure.UNCERTAIN else found is Procedure.ANEF


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


def timing_before(last_days: tuple[Day, ...], filed: Day | None) -> Timing:
    """Tell where the day of filing falls at eighteen (R. 431-5, 2° and 3°).

    Of two last days, which of them applies depends on the permit, which is not known.
    """
    if filed is None:
        return Timing.NOT_FILED
    if filed <= last_days[0]:
        return Timing.IN_TIME
    return Timing.DEPENDS if filed <= last_days[-1] else Timing.LATE


def _window(facts: Facts, expiry: Day, on: Day, today: Day, corpus: Corpus) -> FilingWindow | None:
    """Return the window of ANEF, unless another text or none sets the time to file."""
    time = windows(facts, expiry, today, corpus)
    by_anef = time.route in (Route.ANEF, Route.UNSURE) and listed(facts, on) is not False
    return time.window if by_anef and not is_european(facts.title) else None


def _timing(facts: Facts, window: FilingWindow | None) -> Timing:
    if window is not None:
        timing = timing_in(window, facts.filed)
        in_time = timing in (Timing.IN_TIME, Timing.EDGE)
        return Timing.UNNAMED if in_time and has_unnamed_card(facts) else timing
    # R. 233-15 and R. 234-2.
    if is_european(facts.title):
        return Timing.OTHER_TEXT
    return Timing.NOT_FILED if facts.filed is None else Timing.NO_LIMIT


def _may_be_owed(conditions: Conditions) -> bool:
    return conditions.verdict in (Verdict.DUE, Verdict.UNSURE)


def _owed(start: Start, length: str, first: Day, corpus: Corpus) -> Owed:
    return Owed(start, counted(length, first, corpus))
