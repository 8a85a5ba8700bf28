"""The stretches of days on which an answer says the same, and what their days are counted from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from publishing.first_answers.asking import Block
from publishing.first_answers.marking import Hole

GIVEN_DAY: Final = ""
"""The name of the day that the reader gave, beside the keys of the dates of the answer."""
_NEAR: Final = 8
"""How many days from a date of the answer something may begin: « les sept derniers jours »."""


@dataclass(frozen=True, slots=True, order=True)
class Term:
    """A day, or a number of days, that a table can work out.

    ``of`` is ``=`` for the number itself; ``+`` for a date and ``-`` for the days since it.
    """

    of: str
    key: str
    plus: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """From which day on an answer says which words, and what fills their holes."""

    start: Term
    words: str
    holes: tuple[tuple[Hole, Term], ...]


@dataclass(slots=True)
class _Run:
    """Days of asking, one after the other, on which the words are the same."""

    first: int
    last: int
    words: str
    kinds: tuple[Hole, ...]
    holes: list[set[tuple[str, int]]]
    """What each hole may be on all of them: a number, a day, or the day that lengths lead from."""

    def takes(self, other: _Run) -> list[set[tuple[str, int]]] | None:
        """Return what the holes of both may be, if they say the same."""
        if self.words != other.words:
            return None
        both = [mine & theirs for mine, theirs in zip(self.holes, other.holes, strict=True)]
        return both if all(both) else None


def _run(block: Block, today: int) -> _Run:
    holes = [set(_meanings(hole, value, today)) for hole, value in block.fillings]
    return _Run(today, today, block.words, tuple(hole for hole, _ in block.fillings), holes)


def _meanings(hole: Hole, value: int, today: int) -> list[tuple[str, int]]:
    if hole is Hole.LENGTH:
        return [("=", value), ("+", today + value), ("-", today - value)]
    return [("+", value), ("=", value - today)]


def runs(ask: Callable[[int], Block], first: int, last: int, near: int) -> list[_Run]:
    """Split the days of asking from ``first`` to ``last`` where the answer changes.

    The dates of the answer, and days ``near`` it, are looked at first; then each change is sought
    between two days that differ.
    """
    waiting, seen = {first, last, near, near + 1}, set[int]()
    while waiting:
        day = waiting.pop()
        if first <= day <= last and day not in seen:
            seen.add(day)
            for date in ask(day).dates.values():
                waiting |= {date, date + 1}
    found: list[_Run] = []

    def add(day: int) -> None:
        new = _run(ask(day), day)
        if found and (both := found[-1].takes(new)) is not None:
            found[-1].holes, found[-1].last = both, day
            return
        if found and found[-1].last + 1 < day:
            # Halved until the change stands between two days.
            add((found[-1].last + day) // 2)
            add(day)
            return
        found.append(new)

    for day in sorted(seen):
        add(day)
    return found


def stretches(
    asked: Callable[[int, int], Block], days: Sequence[int], first: int, last: int
) -> tuple[Stretch, ...] | None:
    """Return what the answer says for whichever day is given, learned from some of them.

    ``None`` where these do not say the same one after the other, or count from no common date.
    """
    learned: list[list[_Run]] = []
    dates: list[Mapping[str, int]] = []
    for day in days:
        learned.append(runs(lambda today, day=day: asked(day, today), first, last, day))  # type: ignore[misc]
        dates.append(dates_of(asked, day, [run.first for run in learned[-1]]))
    shapes = {tuple((run.words, run.kinds) for run in found) for found in learned}
    if len(shapes) != 1:
        return None
    made: list[Stretch] = []
    for rank, (words, kinds) in enumerate(shapes.pop()):
        same = [found[rank] for found in learned]
        start = (
            Term("=", "", 0) if rank == 0 else _term([{("+", run.first)} for run in same], dates)
        )
        holes = [_term([run.holes[each] for run in same], dates) for each in range(len(kinds))]
        if start is None or None in holes:
            return None
        filled = tuple((k, h) for k, h in zip(kinds, holes, strict=True) if h is not None)
        made.append(Stretch(start, words, filled))
    return tuple(made)


def dates_of(asked: Callable[[int, int], Block], day: int, todays: Sequence[int]) -> dict[str, int]:
    """Return the dates of the answer that are the same on all these days of asking, by key."""
    found: dict[str, set[int]] = {GIVEN_DAY: {day}}
    for today in todays:
        for key, date in asked(day, today).dates.items():
            found.setdefault(key, set()).add(date)
    return {key: next(iter(each)) for key, each in found.items() if len(each) == 1}


def _term(
    meanings: Sequence[set[tuple[str, int]]], dates: Sequence[Mapping[str, int]]
) -> Term | None:
    """Return what is true for each of the days given; the simplest, if several are."""
    common: set[Term] | None = None
    for each, known in zip(meanings, dates, strict=True):
        terms = set[Term]()
        for of, value in each:
            if of == "=":
                terms.add(Term(of, "", value))
                continue
            for key, date in known.items():
                if key == GIVEN_DAY or abs(value - date) <= _NEAR:
                    terms.add(Term(of, key, value - date))
        common = terms if common is None else common & terms
    # « + » the day given comes before the other dates of an answer, and a number last.
    order = {"+": 0, "-": 1, "=": 2}
    return min(common or (), key=lambda t: (order[t.of], t.key != "", abs(t.plus), t), default=None)
