"""The law of the day of the act, where a rule changes while its time runs.

What is done on a day is judged by the law of that day. Where a time straddles a known change, each
half is counted by its own law, and whoever asks before the change is given the earlier day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from calculators.law.counting import Count
from corpus import Corpus, Day


@dataclass(frozen=True, slots=True)
class Half:
    """The days that one version of the law gives, and those on which that version is the law.

    ``until`` is the first day on which it no longer is; ``None`` while no other is known.
    """

    opening: Day
    closing: Day
    since: Day
    until: Day | None

    @property
    def first(self) -> Day:
        """The first day on which an act is in time by this version."""
        return max(self.opening, self.since)

    @property
    def last(self) -> Day:
        """The last such day; before ``first`` where there is none."""
        return self.closing if self.until is None else min(self.closing, self.until.plus_days(-1))


@dataclass(frozen=True, slots=True)
class Time:
    """Days that follow each other and are in time, each by the law of that day.

    ``half`` is the rank of the version by which they are said. ``after`` tells that other such days
    went before, and that the time had ended.
    """

    opening: Day
    closing: Day
    half: int
    after: bool


def in_time(halves: Sequence[Half], today: Day) -> Time:
    """Return the days in time around ``today``, or else the next ones, or else the last ones.

    While a change that would prolong them is still to come, they end where the law of their
    beginning, or of today, ends them. ``halves`` are in the order of time; where no day is in time
    by the law of that day, the last half is given as it stands.
    """
    times: list[Time] = []
    for rank, half in enumerate(halves):
        if half.first > half.last:
            continue
        if times and times[-1].closing.plus_days(1) == half.first:
            # The version by which the whole is said: the latest that has begun, or the first.
            said_by = rank if half.since <= today else times[-1].half
            before = times.pop()
            times.append(Time(before.opening, half.last, said_by, before.after))
        else:
            times.append(Time(half.first, half.last, rank, bool(times)))
    if not times:
        last = halves[-1]
        return Time(last.opening, last.closing, len(halves) - 1, after=False)
    found = next((time for time in times if today <= time.closing), times[-1])
    closing = min(found.closing, halves[found.half].closing)
    return Time(found.opening, closing, found.half, found.after)


def changing(halves: Sequence[Half], time: Time, today: Day) -> int | None:
    """Return the rank of the next version that changes what is said of a time, if one does.

    Either it is still to come, or the time ended with its coming.
    """
    said = halves[time.half]
    for rank, half in enumerate(halves[time.half + 1 :], time.half + 1):
        closes = half.closing != said.closing and half.since <= max(half.closing, said.closing)
        opens = half.opening != said.opening and half.since <= max(half.opening, said.opening)
        if (closes or opens) and (today < half.since or time.closing < said.closing):
            return rank
    return None


def periods(keys: Sequence[str], corpus: Corpus) -> tuple[tuple[Day, Day | None], ...]:
    """Return the stretches of days on which each of these delays is one and the same.

    Each is its first day, and the first day after it. Days on which one of them is not the law are
    left out.
    """
    versions = {key: corpus.deadline_versions(key) for key in keys}
    starts = sorted({each.in_force for found in versions.values() for each in found})
    bounds = zip(starts, [*starts[1:], None], strict=True)
    return tuple(
        (since, _earliest(until, [v.until for v in held]))
        for since, until in bounds
        if (held := [v for found in versions.values() for v in found if v.applies_on(since)])
        and len(held) == len(keys)
    )


def _earliest(until: Day | None, others: Sequence[Day | None]) -> Day | None:
    return min((day for day in (until, *others) if day is not None), default=None)


@dataclass(frozen=True, slots=True)
class LastDay:
    """The last day of a time that an event starts.

    ``count`` gives that day, unless ``later`` ends it: the count of the law to come, where it
    changes while the time runs.
    """

    day: Day
    count: Count
    later: Count | None


# A desk asks for each permit that the same words may mean.
@lru_cache(maxsize=64)
def last_day(key: str, start: Day, today: Day, corpus: Corpus) -> LastDay:
    """Count a time that ``start`` begins, by the law of the days that it lasts.

    A version that spares the delays which run on its first day is not one of them.

    Raises ``OutsideKnownLaw`` where no version covers ``start``.
    """
    corpus.deadline(key, start)
    counts: list[Count] = []
    halves: list[Half] = []
    for version in sorted(corpus.deadline_versions(key), key=lambda each: each.in_force):
        if version.until is not None and version.until <= start:
            continue
        if counts and version.spares_running:
            halves[-1] = replace(halves[-1], until=version.until)
            continue
        counts.append(Count(version, start, max(version.in_force, start)))
        halves.append(Half(start, counts[-1].day, version.in_force, version.until))
    time = in_time(halves, today)
    rank = changing(halves, time, today)
    return LastDay(time.closing, counts[time.half], None if rank is None else counts[rank])
