"""Until when a refusal can be taken to court: R. 421-1, R. 421-2, R. 421-5, R. 421-7 of the CJA.

Pure dates (R11 and R12 of the dossier). The law is that of the day from which each delay runs; if a
known change comes before it ends, it is counted by both laws.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from calculators.law.counting import (
    Count,
    DelayChange,
    LastUsefulDay,
    counted,
    laws_that_begin_meanwhile,
)
from calculators.law.facts import Distance, Facts
from calculators.law.holidays import Region
from corpus import Corpus, Day, Deadline, Unit

AGAINST_SILENCE: Final = "recours-refus-implicite"
"""The delay of R. 421-2, alinéa 1: from the day on which silence became a refusal."""
AGAINST_LETTER: Final = "recours-refus-notifie"
"""The delay of R. 421-1, alinéa 1: from the day on which a refusal was notified."""
_REASONABLE: Final = "delai-raisonnable"
_FARTHER: Final = {
    Distance.OVERSEAS: "distance-outre-mer",
    Distance.ABROAD: "distance-etranger",
}


class Way(StrEnum):
    """A way to the court: what gives the time that it still takes."""

    APPEAL = "appeal"
    """Two months from the earliest day on which silence may have become a refusal."""
    WRITTEN = "written"
    """Two months from a written refusal."""
    INFORMAL = "informal"
    """Two months from the rejection of an informal appeal."""
    GIVEN = "given"
    """Two months from the day on which the reasons came."""
    OTHER = "other"
    """Two months from the latest day on which the refusal may be born."""
    DISTANCE = "distance"
    """The same, with the months that R. 421-7 adds."""
    INFORMAL_LETTER = "informal-letter"
    """Two months from a letter that rejects an informal appeal after silence did."""
    INFORMAL_DISTANCE = "informal-distance"
    """Two months from the rejection of an informal appeal, with those of R. 421-7."""
    REASONABLE = "reasonable"
    """One year from the earliest day of the refusal, for whom the delay was not told."""
    REASONABLE_OTHER = "reasonable-other"
    """One year from the latest day of the refusal."""
    REASONS = "reasons"
    """One year from the sending of a request for reasons."""
    REASONS_ARRIVED = "reasons-arrived"
    """One year from the day on which that request arrived."""


_TO_AIM_AT: Final = frozenset({Way.APPEAL, Way.WRITTEN, Way.INFORMAL, Way.GIVEN})


@dataclass(frozen=True, slots=True, kw_only=True)
class WayToCourt:
    """A way that is open, counted by each law that may govern it, and never beyond ``cap``.

    ``in_time``: whether what opens it was surely done in time. ``last_cap``: the cap in its other
    reading.
    """

    kind: Way
    counts: tuple[LastUsefulDay, ...]
    cap: Day | None = None
    last_cap: Day | None = None
    in_time: bool = True

    @property
    def prudent(self) -> Day:
        """The day to aim at: months *de quantième à quantième*, by the shortest law."""
        return _capped(min(each.prudent for each in self.counts), self.cap)

    @property
    def last(self) -> Day:
        """The last day that can be defended."""
        cap = self.last_cap or self.cap
        return _capped(max(each.last for each in self.counts), cap)

    @property
    def surely_until(self) -> Day:
        """The last day that no law disputes, clear day and roll-over included."""
        return _capped(min(each.last for each in self.counts), self.cap)

    @property
    def is_cut(self) -> bool:
        """Whether the cap comes before the end of the time itself."""
        return self.last < max(each.last for each in self.counts)

    @property
    def sure(self) -> bool:
        """Whether the prudent day is one to aim at, not a limit that only saves who is late."""
        return self.kind in _TO_AIM_AT and self.prudent != self.last

    @property
    def basis(self) -> str:
        """The text that sets the time."""
        return self.counts[0].count.basis

    @property
    def start(self) -> Day:
        """The day from which it runs."""
        return self.counts[0].count.start

    def capped_at(self, cap: Day, last_cap: Day) -> WayToCourt:
        """Return the same way, never beyond a day; ``last_cap`` is that day in its last reading."""
        return replace(self, cap=cap, last_cap=last_cap)

    @property
    def changes(self) -> tuple[DelayChange, ...]:
        """The changes of the law that come while the time runs."""
        first, *later = (each.count.rule for each in self.counts)
        return tuple(DelayChange(first, each) for each in later)


def _capped(day: Day, cap: Day | None) -> Day:
    return day if cap is None else min(day, cap)


def first_open(ways: tuple[WayToCourt, ...], today: Day) -> WayToCourt | None:
    """Return the first of these ways, the surest first, that is still open."""
    return next((way for way in ways if today <= way.last), None)


def appeal(
    kind: Way, delay: str, start: Day, facts: Facts, corpus: Corpus, *, in_time: bool = True
) -> WayToCourt:
    """Count the appeal from the day that starts it (R. 421-1 or R. 421-2, alinéa 1).

    Prudent: months *de quantième à quantième*. Last: one clear day more, then the first working day
    of the court's region (CE n° 362568).
    """
    region = region_of(facts)
    first = LastUsefulDay(counted(delay, start, corpus), region)
    return WayToCourt(kind=kind, counts=(first, *_by_later_laws(first, corpus)), in_time=in_time)


def with_distance(kind: Way, near: WayToCourt, facts: Facts, corpus: Corpus) -> WayToCourt | None:
    """Lengthen an appeal by the months of R. 421-7; nothing for who lives near the court."""
    more = time_for_distance(facts, near.start, corpus)
    if more is None:
        return None
    longer = (
        replace(each, count=replace(each.count, rule=_lengthened(each.count.rule, more)))
        for each in near.counts
    )
    return replace(near, kind=kind, counts=tuple(longer))


def reasonable(kind: Way, start: Day, facts: Facts, corpus: Corpus) -> WayToCourt:
    """Count the year of who was never told the delay (R. 421-5; CE, 18 March 2019, n° 417270).

    From the birth of the refusal or its notification: the earliest reading (R12).
    """
    year = LastUsefulDay(counted(_REASONABLE, start, corpus), region_of(facts))
    return WayToCourt(kind=kind, counts=(year,))


def time_for_distance(facts: Facts, start: Day, corpus: Corpus) -> Deadline | None:
    """Return the time that R. 421-7 adds for where the reader lives, or nothing."""
    key = _FARTHER.get(facts.lives or Distance.SAME)
    return corpus.deadline(key, start) if key else None


def region_of(facts: Facts) -> Region:
    """Return where working days are counted: metropolitan France, unless something else was told.

    An assumption, which every answer shows.
    """
    return facts.region or Region.METROPOLE


def _by_later_laws(first: LastUsefulDay, corpus: Corpus) -> tuple[LastUsefulDay, ...]:
    """Count by the laws that begin meanwhile: on the eve of each, the former one still governed."""
    return tuple(
        replace(first, count=Count(after, first.count.start, began, floor=began.plus_days(-1)))
        for after in laws_that_begin_meanwhile(first.count, first.last, corpus)
        for began in (after.in_force,)
    )


def _lengthened(rule: Deadline, more: Deadline) -> Deadline:
    """Return the delay of appeal with the months that R. 421-7 adds to it.

    Raises ``ValueError`` if the two are not counted in months.
    """
    if rule.unit is not more.unit or rule.unit is not Unit.MONTHS:
        raise ValueError(f"{rule.id}, {more.id}: not both in months")
    return replace(rule, value=rule.value + more.value)
