"""The request for reasons: L. 232-4 of the CRPA, alinéa 2, and the year that closes everything.

R13 of the dossier. Without an answer within the month, the refusal lacks its reasons.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from calculators.law.appeals import Way, WayToCourt, appeal, region_of
from calculators.law.counting import Count, LastUsefulDay, counted
from calculators.law.facts import Facts
from calculators.law.informal_appeal import Timeliness, timeliness
from corpus import Corpus, Day

_REPLY: Final = "motifs-reponse"
_AFTER: Final = "motifs-recours"
_CAP: Final = "motifs-butoir"


@dataclass(frozen=True, slots=True)
class Reasons:
    """A request for reasons: the month to answer it, and the year that it leaves at most.

    ``cap`` runs from the sending; ``transitional`` where it runs from a later day, that of the
    opinion which set it.
    """

    reply: Count
    cap: Count
    transitional: bool

    @property
    def best_day_to_suspend(self) -> Day:
        """The day after the month: the refusal then lacks its reasons (R16)."""
        return self.reply.day.plus_days(1)


@dataclass(frozen=True, slots=True)
class ReasonsAsked:
    """A request that was made. Early or late, it opens nothing: all else is ``None``.

    ``arrived_in_time``: whether it also arrived within the sure time. ``way``: until when one may
    still go to court. ``other``: the same year, counted from its arrival.
    """

    timeliness: Timeliness
    arrived_in_time: bool = False
    reasons: Reasons | None = None
    way: WayToCourt | None = None
    other: WayToCourt | None = None


def asked_on(day: Day, arrived: Day | None, corpus: Corpus) -> Reasons:
    """Return what a request for reasons that was sent on a day leads to.

    The answer is due in the month that follows its arrival (L. 232-4, alinéa 2). After one year,
    counted from the sending, no appeal is admissible (CE, opinion of 2 October 2025, n° 504677).
    """
    reply = counted(_REPLY, arrived or day, corpus, law_of=day)
    cap = closing_year(day, corpus)
    return Reasons(reply, cap, transitional=cap.start != day)


def closing_year(asked: Day, corpus: Corpus) -> Count:
    """Return the year after which a request for reasons keeps nothing open any more.

    For requests older than the opinion that set it, from its publication on 8 October 2025.
    """
    first = min(rule.in_force for rule in corpus.deadline_versions(_CAP))
    return counted(_CAP, max(asked, first), corpus)


def reasons_asked(
    facts: Facts, refused: Day, surely_until: Day, last: Day, corpus: Corpus
) -> ReasonsAsked | None:
    """Return what the request for reasons opens; ``None`` if there was none.

    ``refused``: the day of the refusal. ``surely_until`` and ``last``: the two ends of the time to
    contest it, within which the request must come. Once the reasons are given, two months run anew
    (L. 232-4, alinéa 2), never beyond the year.
    """
    asked, given = facts.reasons_asked, facts.reasons_given
    if asked is None:
        return None
    when = timeliness(asked, refused, surely_until, last)
    arrived = facts.reasons_received or asked
    in_time = arrived <= surely_until
    if when in (Timeliness.EARLY, Timeliness.LATE):
        return ReasonsAsked(when, in_time)
    reasons = asked_on(asked, facts.reasons_received, corpus)
    from_arrival = closing_year(arrived, corpus)
    if given is not None:
        found = appeal(Way.GIVEN, _AFTER, given, facts, corpus, in_time=in_time)
        capped = found.capped_at(reasons.cap.day, from_arrival.day)
        return ReasonsAsked(when, in_time, reasons, capped)
    year, other = (
        WayToCourt(kind=kind, counts=(LastUsefulDay(made, region_of(facts)),), in_time=in_time)
        for kind, made in ((Way.REASONS, reasons.cap), (Way.REASONS_ARRIVED, from_arrival))
    )
    return ReasonsAsked(when, in_time, reasons, year, other if other.last > year.last else None)
