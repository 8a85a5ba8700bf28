"""A written refusal without an obligation to leave: R. 421-1, and R. 421-2 after a silence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from calculators.law.appeals import (
    AGAINST_LETTER,
    AGAINST_SILENCE,
    Way,
    WayToCourt,
    appeal,
    reasonable,
    with_distance,
)
from calculators.law.facts import Facts
from calculators.law.informal_appeal import InformalAppeal, informal_appeal
from calculators.law.silence import Birth, births
from corpus import Corpus, Day


class AfterSilence(StrEnum):
    """What a letter is, beside the refusal that silence had perhaps made already."""

    BEFORE = "before"
    """It came before the silence was a refusal: it alone counts."""
    WITHIN = "within"
    """It came while that refusal could be contested: the delay runs anew (R. 421-2, alinéa 1)."""
    UNSURE = "unsure"
    """It came after the sure time to contest it, not after the last that can be defended."""
    LATE = "late"
    """It came after that time: it may only confirm, and open no new delay."""

    @property
    def may_confirm(self) -> bool:
        """Whether it may open no delay of its own."""
        return self in (AfterSilence.UNSURE, AfterSilence.LATE)


@dataclass(frozen=True, slots=True)
class SilenceBefore:
    """The refusal of silence beside a letter: its earliest birth, and the appeal from there."""

    standing: AfterSilence
    birth: Birth
    way: WayToCourt

    @property
    def born(self) -> Day:
        """The day on which the silence was, or would have been, a refusal."""
        return self.birth.day

    @property
    def last(self) -> Day:
        """The last sure day on which it could be contested."""
        return self.way.surely_until


@dataclass(frozen=True, slots=True)
class WrittenRefusal:
    """What can be done about a written refusal, and what was done already."""

    appeal: WayToCourt
    distant: WayToCourt | None
    reasonable: WayToCourt | None
    informal: InformalAppeal | None

    @property
    def ways(self) -> tuple[WayToCourt, ...]:
        """Every way to the court, the surest first."""
        found = (
            self.appeal,
            *(self.informal.ways if self.informal else ()),
            self.distant,
            self.reasonable,
        )
        return tuple(way for way in found if way is not None)


def written_refusal(facts: Facts, notified: Day, corpus: Corpus) -> WrittenRefusal:
    """Return every way to the court against a letter, by the law of the day of notification.

    R. 421-1 (two months), R. 421-7 (distance), R. 421-5 and the reasonable year where the letter
    does not say how to contest it, L. 411-2 of the CRPA.
    """
    near = appeal(Way.WRITTEN, AGAINST_LETTER, notified, facts, corpus)
    distant = with_distance(Way.DISTANCE, near, facts, corpus)
    year = None
    if facts.mentions is not True:
        year = reasonable(Way.REASONABLE, notified, facts, corpus)
    last = max(way.last for way in (near, distant, year) if way is not None)
    informal = informal_appeal(facts, near, AGAINST_LETTER, last, corpus)
    return WrittenRefusal(near, distant, year, informal)


def silence_before(facts: Facts, notified: Day, corpus: Corpus) -> SilenceBefore | None:
    """Tell what the letter is beside the silence that came first (R. 421-2, alinéa 1).

    ``None`` where the day of reception is not known.
    """
    read = births(facts, corpus)
    if not read:
        return None
    first, last = (
        appeal(Way.APPEAL, AGAINST_SILENCE, birth.day, facts, corpus)
        for birth in (read[0], read[-1])
    )
    distant = with_distance(Way.DISTANCE, last, facts, corpus)
    return SilenceBefore(_standing(notified, first, (distant or last).last), read[0], first)


def _standing(notified: Day, first: WayToCourt, last: Day) -> AfterSilence:
    if notified < first.start:
        return AfterSilence.BEFORE
    if notified <= first.surely_until:
        return AfterSilence.WITHIN
    return AfterSilence.LATE if notified > last else AfterSilence.UNSURE
