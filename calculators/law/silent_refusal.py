"""Every way to the court against a refusal that silence made: R11 to R14 of the dossier."""

from __future__ import annotations

from dataclasses import dataclass, replace

from calculators.law.appeals import (
    AGAINST_SILENCE,
    Way,
    WayToCourt,
    appeal,
    reasonable,
    with_distance,
)
from calculators.law.facts import Facts
from calculators.law.informal_appeal import InformalAppeal, informal_appeal
from calculators.law.reasons import ReasonsAsked, reasons_asked
from calculators.law.silence import Births
from corpus import Corpus, Day


@dataclass(frozen=True, slots=True, kw_only=True)
class SilentRefusal:
    """What can be done about a refusal born of silence, and what was done already.

    ``appeal``: from its earliest day. ``other``: from the latest one that can be defended, where
    there are two; ``distant``: the same, with the time for distance. ``reasonable``: where the
    delay was perhaps not told, the year from each of these days.
    """

    appeal: WayToCourt
    other: WayToCourt | None
    distant: WayToCourt | None
    reasonable: tuple[WayToCourt, ...]
    informal: InformalAppeal | None
    reasons: ReasonsAsked | None

    @property
    def surely_until(self) -> Day:
        """The last sure day to contest, counted anew after an informal appeal in time.

        Such an appeal interrupts the delay (L. 411-2 of the CRPA).
        """
        way = self.informal.way if self.informal else None
        return way.surely_until if way is not None and way.in_time else self.appeal.surely_until

    @property
    def last(self) -> Day:
        """The last day that can be defended, the request for reasons left aside."""
        return max(way.last for way in self._without_reasons())

    @property
    def ways(self) -> tuple[WayToCourt, ...]:
        """Every way, the surest first; after them, those that an argument alone keeps open."""
        asked = self.reasons
        found = [asked.way] if asked is not None and asked.way is not None else []
        surest = [way for way in found if way.in_time or way.sure]
        doubtful = [way for way in found if way not in surest]
        others = [asked.other] if asked is not None and asked.other is not None else []
        first = (Way.APPEAL, Way.INFORMAL)
        known = self._without_reasons()
        return (
            *(way for way in known if way.kind in first),
            *surest,
            *(way for way in known if way.kind not in (*first, Way.REASONABLE_OTHER)),
            *doubtful,
            *others,
            *(way for way in known if way.kind is Way.REASONABLE_OTHER),
        )

    def _without_reasons(self) -> tuple[WayToCourt, ...]:
        found = (
            self.appeal,
            *(self.informal.ways if self.informal else ()),
            self.other,
            self.distant,
            *self.reasonable,
        )
        return tuple(way for way in found if way is not None)


def silent_refusal(facts: Facts, born: Births, corpus: Corpus) -> SilentRefusal:
    """Return every way to the court against the silence, and what was done about it.

    R. 421-2 (the appeal, from each reading of the birth), R. 421-7 (distance), R. 421-5 and the
    reasonable year for whom the delay was perhaps not told, L. 411-2 and L. 232-4 of the CRPA.
    """
    near = appeal(Way.APPEAL, AGAINST_SILENCE, born.first, facts, corpus)
    other = None
    if born.later is not None:
        other = appeal(Way.OTHER, AGAINST_SILENCE, born.later, facts, corpus)
    distant = with_distance(Way.DISTANCE, other or near, facts, corpus)
    year: tuple[WayToCourt, ...] = ()
    if facts.informed is not True:
        year = (reasonable(Way.REASONABLE, born.first, facts, corpus),)
        if born.later is not None:
            year = (*year, reasonable(Way.REASONABLE_OTHER, born.later, facts, corpus))
    last = max(way.last for way in (near, other, distant, *year) if way is not None)
    informal = informal_appeal(facts, near, AGAINST_SILENCE, last, corpus)
    found = SilentRefusal(
        appeal=near, other=other, distant=distant, reasonable=year, informal=informal, reasons=None
    )
    reasons = reasons_asked(facts, born.first, found.surely_until, found.last, corpus)
    return replace(found, reasons=reasons)
