"""By how many days a common wording differs from the law, counted over whole years."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from calculators.law.dates import count, plus_months
from calculators.law.filing_window import Route, as_it_stands
from corpus import Corpus, Day


@dataclass(frozen=True, slots=True)
class Spread:
    """Signed differences in days over a year: what is said minus what the law says.

    Positive: the wording gives a later day than the law does.
    """

    low: int
    high: int
    wrong: int
    total: int


@dataclass(frozen=True, slots=True)
class Season:
    """Days of one year that follow each other, both ends included."""

    first: Day
    last: Day

    @property
    def length(self) -> int:
        """How many days it lasts."""
        return self.first.days_until(self.last) + 1


@dataclass(frozen=True, slots=True)
class WindowInMonths:
    """« Between 4 and 2 months » against the 120th and 60th day, for every expiry of a year."""

    opening: Spread
    closing: Spread
    too_late: tuple[Season, ...]


@dataclass(frozen=True, slots=True)
class LostAppeal:
    """What is left of the appeal period to who counts months where the law counts days."""

    lost: Spread
    least_left: int
    most_left: int


@cache
def year(number: int) -> tuple[Day, ...]:
    """Return every day of a civil year."""
    first = Day(number, 1, 1)
    return tuple(first.plus_days(n) for n in range(first.days_until(Day(number + 1, 1, 1))))


def window_in_months(corpus: Corpus, on: Day, expiries: Sequence[Day]) -> WindowInMonths:
    """Compare the window in months with R. 431-5, 1°, first sentence, as it stands on ``on``."""
    windows = {e: as_it_stands(Route.ANEF, e, on, corpus) for e in expiries}
    late = {e: window.closing.days_until(plus_months(e, -2)) for e, window in windows.items()}
    return WindowInMonths(
        _spread(window.opening.days_until(plus_months(e, -4)) for e, window in windows.items()),
        _spread(late.values()),
        _seasons(expiries, lambda e: late[e] > 0),
    )


def three_months_opening(corpus: Corpus, on: Day, expiries: Sequence[Day]) -> Spread:
    """Compare an opening three months before the expiry with the 120th day."""
    windows = ((e, as_it_stands(Route.ANEF, e, on, corpus)) for e in expiries)
    return _spread(window.opening.days_until(plus_months(e, -3)) for e, window in windows)


def thirty_days_for_one_month(starts: Sequence[Day]) -> Spread:
    """Compare thirty days with one month *de quantième à quantième*."""
    return _spread(plus_months(s, 1).days_until(s.plus_days(30)) for s in starts)


def four_months_for_ninety_days(corpus: Corpus, on: Day, starts: Sequence[Day]) -> LostAppeal:
    """Count what an appeal loses when a refusal born on the 90th day is awaited four months.

    The appeal period is taken without its clear day and roll-over, on the prudent side.
    """
    silence = corpus.deadline("silence-90-jours", on)
    general = corpus.deadline("silence-4-mois", on)
    appeal = corpus.deadline("recours-refus-implicite", on)
    lost, left = [], []
    for start in starts:
        born, awaited = count(silence, start), count(general, start)
        lost.append(born.days_until(awaited))
        left.append(awaited.days_until(count(appeal, born)))
    return LostAppeal(_spread(lost), min(left), max(left))


def ninety_days_for_four_months(corpus: Corpus, on: Day, starts: Sequence[Day]) -> Spread:
    """Compare the 90th day with the end of the fourth month, where the law says four months."""
    silence = corpus.deadline("silence-90-jours", on)
    general = corpus.deadline("silence-4-mois", on)
    return _spread(count(general, s).days_until(count(silence, s)) for s in starts)


def first_of_july(corpus: Corpus) -> int:
    """Return how many days before it came into force the order of 1 July 2024 was signed."""
    order = corpus.orders["arrete-2024-07-01"]
    return order.date.days_until(order.in_force) if order.in_force else 0


def _spread(differences: Iterable[int]) -> Spread:
    found = list(differences)
    return Spread(min(found), max(found), sum(d != 0 for d in found), len(found))


def _seasons(days: Sequence[Day], holds: Callable[[Day], bool]) -> tuple[Season, ...]:
    held = [day for day in days if holds(day)]
    if not held:
        return ()
    breaks = [(a, b) for a, b in pairwise(held) if a.days_until(b) > 1]
    firsts = [held[0], *(b for _, b in breaks)]
    lasts = [*(a for a, _ in breaks), held[-1]]
    return tuple(Season(a, b) for a, b in zip(firsts, lasts, strict=True))
