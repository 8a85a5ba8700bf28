"""Where today stands in the time to contest a refusal, for a letter that speaks of it.

R. 421-1 and R. 421-2 of the CJA (two months); R. 421-5, with the year that the Conseil d'État set
for whom nobody told them (n° 417270, 18 March 2019). The law is that of the day of the refusal.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from calculators.law.appeals import (
    AGAINST_LETTER,
    AGAINST_SILENCE,
    Way,
    WayToCourt,
    appeal,
    reasonable,
)
from calculators.law.facts import Facts
from calculators.law.silence import Birth
from corpus import Corpus, Day


class Refusal(StrEnum):
    """The refusal that is contested."""

    SILENCE = "silence"
    WRITTEN = "written"
    WITH_REMOVAL = "oqtf"
    """Written, with an obligation to leave France."""


WRITTEN: Final = (Refusal.WRITTEN, Refusal.WITH_REMOVAL)
"""The refusals that a letter tells."""


class Standing(StrEnum):
    """Where today stands in that time."""

    NOT_BORN = "not-born"
    OPEN = "open"
    NOT_TOLD = "not-told"
    """The two months are past, and who was never told of them is within the year."""
    CLOSED = "closed"
    UNDATED = "undated"
    """The day of the refusal is not known, or two laws give two ends to the time."""


@dataclass(frozen=True, slots=True)
class Contest:
    """A refusal born or notified on a day, and until when it can be taken to court."""

    start: Day
    appeal: WayToCourt
    year: WayToCourt


def refused_on(facts: Facts, births: tuple[Birth, ...]) -> Day | None:
    """Return the day on which silence became a refusal: as told, or as counted from the filing.

    Counted only where the permit is known and the law gives one day.
    """
    if facts.refused_on is not None or facts.title is None or len(births) != 1:
        return facts.refused_on
    return births[0].day


def contest(start: Day, refusal: Refusal | None, facts: Facts, corpus: Corpus) -> Contest:
    """Count the time to contest a refusal from the day on which it was born, or notified."""
    written = refusal in WRITTEN
    kind, delay = (Way.WRITTEN, AGAINST_LETTER) if written else (Way.APPEAL, AGAINST_SILENCE)
    way = appeal(kind, delay, start, facts, corpus)
    return Contest(start, way, reasonable(Way.REASONABLE, start, facts, corpus))


def standing(found: Contest | None, refusal: Refusal | None, facts: Facts, today: Day) -> Standing:
    """Tell whether the refusal can still be contested.

    With an obligation to leave, the time is shorter and no letter stops it: nothing is said of two
    months. Past these, a written refusal is left to a lawyer.
    """
    if found is None or refusal is Refusal.WITH_REMOVAL:
        return Standing.UNDATED
    if today < found.start:
        return Standing.NOT_BORN
    if today <= found.appeal.surely_until:
        return Standing.OPEN
    if today <= found.appeal.last:
        return Standing.UNDATED
    silent = refusal is not Refusal.WRITTEN
    if silent and facts.informed is False and today <= found.year.last:
        return Standing.NOT_TOLD
    return Standing.CLOSED
