"""A delay counted from a day, with the version of the rule that was applied.

What a rule of this room returns is made of these: a day is never given without its operation.
"""

from __future__ import annotations

from dataclasses import dataclass

from calculators.law.dates import count, next_working_day
from calculators.law.holidays import Region
from corpus import Corpus, Day, Deadline


@dataclass(frozen=True, slots=True)
class Count:
    """One operation: ``rule``, in its version of ``law_of``, counted from ``start`` gives ``day``.

    Neither clear day nor roll-over.
    """

    rule: Deadline
    start: Day
    law_of: Day

    @property
    def day(self) -> Day:
        """The day that the delay leads to (R0 of the dossier)."""
        return count(self.rule, self.start)

    @property
    def basis(self) -> str:
        """The text that sets the delay."""
        return self.rule.basis


@dataclass(frozen=True, slots=True)
class LastUsefulDay:
    """The last day on which an act is in time: a count, its clear day, its roll-over.

    ``prudent`` takes neither; ``last`` takes both, where the rule has them (CE n° 362568).
    """

    count: Count
    region: Region

    @property
    def prudent(self) -> Day:
        """Months *de quantième à quantième*, nothing more."""
        return self.count.day

    @property
    def clear(self) -> Day:
        """The same day, or the next one if the delay is in clear days."""
        return self.count.day.plus_days(1) if self.count.rule.clear_days else self.count.day

    @property
    def last(self) -> Day:
        """The first working day of the region from the clear day on, if the delay rolls over."""
        return (
            next_working_day(self.clear, self.region) if self.count.rule.rolls_over else self.clear
        )


def counted(key: str, start: Day, corpus: Corpus, law_of: Day | None = None) -> Count:
    """Count a delay of ``deadlines.toml`` from a day, by the law of that day or of another.

    Raises ``UnknownKey``, or ``OutsideKnownLaw`` where no version covers the day.
    """
    on = start if law_of is None else law_of
    return Count(corpus.deadline(key, on), start, on)
