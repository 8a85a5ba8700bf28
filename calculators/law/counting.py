"""A delay counted from a day, with the version of the rule that was applied.

What a rule of this room returns is made of these: a day is never given without its operation.
"""

from __future__ import annotations

from dataclasses import dataclass

from calculators.law.dates import count, last_useful_day
from calculators.law.holidays import Region
from corpus import Corpus, Day, Deadline


@dataclass(frozen=True, slots=True)
class Count:
    """One operation: ``rule``, in its version of ``law_of``, counted from ``start`` gives ``day``.

    Neither clear day nor roll-over. ``floor``: where a version that came after ``start`` is
    applied, the day before which it cannot have ended the delay.
    """

    rule: Deadline
    start: Day
    law_of: Day
    floor: Day | None = None

    @property
    def day(self) -> Day:
        """The day that the delay leads to (R0 of the dossier)."""
        return self.floored(count(self.rule, self.start))

    def floored(self, day: Day) -> Day:
        """Return the day, or ``floor`` if that is later."""
        return day if self.floor is None else max(day, self.floor)

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
    def last(self) -> Day:
        """One clear day more, then the first working day of the region from there on."""
        made = self.count
        return made.floored(last_useful_day(made.rule, made.start, self.region))


def counted(key: str, start: Day, corpus: Corpus, law_of: Day | None = None) -> Count:
    """Count a delay of ``deadlines.toml`` from a day, by the law of that day or of another.

    Raises ``UnknownKey``, or ``OutsideKnownLaw`` where no version covers the day.
    """
    on = start if law_of is None else law_of
    return Count(corpus.deadline(key, on), start, on)


def laws_that_begin_meanwhile(made: Count, last: Day, corpus: Corpus) -> tuple[Deadline, ...]:
    """Return the other versions of a delay that begin after its count does, by its ``last`` day.

    Those which say of themselves that they leave a running delay alone are not returned, nor those
    that change no number. Where nothing is said, the law is that of the start or of the change: a
    rule counts both, and the earlier day is the prudent one.
    """
    counted_in = (made.rule.value, made.rule.unit)
    return tuple(
        version
        for version in corpus.deadline_versions(made.rule.id)
        if made.start < version.in_force <= last
        and not version.spares_running
        and (version.value, version.unit) != counted_in
    )


@dataclass(frozen=True, slots=True)
class DelayChange:
    """A delay that was ``before`` when it began to run, and is ``after`` from a later day on."""

    before: Deadline
    after: Deadline

    @property
    def day(self) -> Day:
        """The first day of the new law."""
        return self.after.in_force
