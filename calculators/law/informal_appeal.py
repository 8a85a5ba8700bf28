"""What an informal appeal changes: L. 411-2 and L. 411-7 of the CRPA, R. 421-2 of the CJA.

To the prefect or to the minister, within the time to go to court (R14 of the dossier).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from calculators.law.appeals import Way, WayToCourt, appeal, with_distance
from calculators.law.counting import Count, counted
from calculators.law.facts import Facts
from corpus import Corpus, Day

_SILENCE: Final = "recours-gracieux-silence"


class Timeliness(StrEnum):
    """How the day of what was asked stands to the refusal, and to the time to contest it."""

    EARLY = "early"
    """Before the refusal."""
    IN_TIME = "in-time"
    DOUBTFUL = "doubtful"
    """Within the last time that can be defended, not within the sure one."""
    LATE = "late"


@dataclass(frozen=True, slots=True)
class InformalAppeal:
    """An informal appeal that was received. Early or late, it opens nothing: all else is ``None``.

    ``silence``: when silence on it is a rejection. ``rejected``: the day from which the time to go
    to court runs anew. ``after_letter``: counted from a letter that came after that silence.
    """

    timeliness: Timeliness
    silence: Count | None = None
    rejected: Day | None = None
    way: WayToCourt | None = None
    after_letter: WayToCourt | None = None
    distant: WayToCourt | None = None

    @property
    def ways(self) -> tuple[WayToCourt, ...]:
        """Every way to the court that it opens, then those that are only its last readings."""
        found = (self.way, self.after_letter, self.distant)
        return tuple(way for way in found if way is not None)


def timeliness(day: Day, refused: Day, surely_until: Day, last: Day) -> Timeliness:
    """Tell how a day stands to the refusal, and to the two ends of the time to contest it."""
    if day < refused:
        return Timeliness.EARLY
    if day > last:
        return Timeliness.LATE
    return Timeliness.IN_TIME if day <= surely_until else Timeliness.DOUBTFUL


def silence_on(received: Day, corpus: Corpus) -> Count:
    """Return when silence on an informal appeal is a rejection (L. 411-7)."""
    return counted(_SILENCE, received, corpus)


def informal_appeal(
    facts: Facts, against: WayToCourt, delay: str, last: Day, corpus: Corpus
) -> InformalAppeal | None:
    """Return what the informal appeal opens; ``None`` if there was none.

    ``against``: the time to go to court that it interrupts, ``delay`` its rule, ``last`` the last
    day that can be defended without it. It interrupts that time if it came within it (L. 411-2,
    alinéa 1). Silence on it is a rejection (L. 411-7), from which the time runs again, unless a
    letter rejected it before. A letter that comes later, while the time runs, starts it once more
    (R. 421-2, alinéa 1): a last reading.
    """
    received, letter = facts.informal_received, facts.informal_refused
    if received is None:
        return None
    when = timeliness(received, against.start, against.surely_until, last)
    if when in (Timeliness.EARLY, Timeliness.LATE):
        return InformalAppeal(when)
    silence = silence_on(received, corpus)
    rejected = letter if letter is not None and letter <= silence.day else silence.day
    in_time = when is Timeliness.IN_TIME
    way = appeal(Way.INFORMAL, delay, rejected, facts, corpus, in_time=in_time)
    distant = with_distance(Way.INFORMAL_DISTANCE, way, facts, corpus)
    after_letter = None
    if letter is not None and rejected < letter <= (distant or way).last:
        after_letter = appeal(Way.INFORMAL_LETTER, delay, letter, facts, corpus, in_time=in_time)
        distant = with_distance(Way.INFORMAL_DISTANCE, after_letter, facts, corpus)
    return InformalAppeal(when, silence, rejected, way, after_letter, distant)
