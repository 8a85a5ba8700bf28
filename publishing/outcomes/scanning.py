"""Over the years: from when to when one situation is answered otherwise, and by how much."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from corpus import Day
from publishing.outcomes.comparing import Change
from publishing.outcomes.situations import Situation

STEP: Final = 8
"""Days between two looks: prime to the week, so that each day of it is seen."""
_BRIEF: Final = 62
"""Shorter stretches are told together: the same rule in months, on days that differ."""

type Seen = frozenset[Change]
type Look = tuple[Situation, Day]
type Compare = Callable[[list[Look]], list[Seen]]
"""Asks both trees the same things, and returns what differs in each."""


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive days with the same change; a shift is from ``least`` to ``most`` days.

    A bound is ``sampled`` where the day beside it was not looked at: it may be off by a step.
    """

    first: Day
    last: Day
    words: str
    least: int | None = None
    most: int | None = None
    first_sampled: bool = False
    last_sampled: bool = False

    @property
    def sampled(self) -> bool:
        """Tell whether a bound may be off by a step."""
        return self.first_sampled or self.last_sampled


def scan(
    chosen: Iterable[Situation], first: Day, last: Day, compare: Compare
) -> dict[Situation, Mapping[Day, Seen]]:
    """Return what differs in each situation, on days from ``first`` to ``last``, in order.

    Where two looks find something else, every day between them is looked at. A shift that wavers,
    as between a rule in months and one in days, is followed from look to look only.
    """
    looks = [first.plus_days(n) for n in range(0, first.days_until(last), STEP)]
    looks.append(last)
    asked = [(situation, day) for situation in chosen for day in looks]
    seen = dict(zip(asked, compare(asked), strict=True))
    between = [
        (situation, start.plus_days(n))
        for situation in chosen
        for start, end in _turns({day: seen[situation, day] for day in looks})
        for n in range(1, start.days_until(end))
    ]
    seen |= zip(between, compare(between), strict=True)
    found: dict[Situation, dict[Day, Seen]] = {situation: {} for situation in chosen}
    for situation, day in sorted(seen, key=lambda look: look[1].ordinal):
        found[situation][day] = seen[situation, day]
    return dict(found)


def runs(days: Mapping[Day, Seen], key: str) -> tuple[Run, ...]:
    """Return the stretches of days on which the thing of that key changes, in order."""
    found: list[Run] = []
    followed, before = False, None
    for day, seen in days.items():
        change = next((change for change in seen if change.key == key), None)
        apart = before is not None and before.plus_days(1) != day
        now = change and Run(day, day, change.words, change.shift, change.shift, apart)
        if followed and now and _alike(found[-1], now):
            found[-1] = replace(found[-1], last=day)
        else:
            if followed:
                found[-1] = replace(found[-1], last=day.plus_days(-1), last_sampled=apart)
            if now:
                found.append(now)
        followed, before = change is not None, day
    return _told_together(found)


def _turns(looks: Mapping[Day, Seen]) -> list[tuple[Day, Day]]:
    """Return each pair of neighbouring looks between which something starts, ends or turns."""
    shifts = {day: {c.key: (c.words, c.shift) for c in seen} for day, seen in looks.items()}
    steady = _BRIEF // STEP
    days = list(looks)
    found = []
    for n, (start, end) in enumerate(pairwise(days)):
        before, after = shifts[start], shifts[end]
        if before == after:
            continue
        ways = ({k: _way(c) for k, c in each.items()} for each in (before, after))
        past, future = days[max(0, n - steady) : n], days[n + 2 : n + 2 + steady]
        settled = all(shifts[day] == before for day in past) and all(
            shifts[day] == after for day in future
        )
        if settled or next(ways) != next(ways):
            found.append((start, end))
    return found


def _way(change: tuple[str, int | None]) -> tuple[str, bool | None]:
    words, shift = change
    return words, None if shift is None else shift > 0


def _told_together(found: Iterable[Run]) -> tuple[Run, ...]:
    """Join brief neighbours whose dates move the same way."""
    joined: list[Run] = []
    for run in found:
        before = joined[-1] if joined else None
        if before and _neighbours(before, run) and (_is_brief(before) or _is_brief(run)):
            least = min(n for n in (before.least, run.least) if n is not None)
            most = max(n for n in (before.most, run.most) if n is not None)
            joined[-1] = replace(
                before,
                last=run.last,
                last_sampled=run.last_sampled,
                least=least,
                most=most,
            )
        else:
            joined.append(run)
    return tuple(joined)


def _alike(before: Run, after: Run) -> bool:
    return (before.words, before.least) == (after.words, after.least)


def _neighbours(before: Run, after: Run) -> bool:
    same_way = (before.least or 0) * (after.least or 0) > 0
    return before.words == after.words and same_way and before.last.plus_days(1) == after.first


def _is_brief(run: Run) -> bool:
    return run.least != run.most or run.first.days_until(run.last) < _BRIEF
