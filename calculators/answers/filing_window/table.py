"""The look-up tables: the windows of every expiry date, or of a month, by the form's own law."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from calculators.law.dates import plus_months
from calculators.law.facts import Facts
from calculators.law.filing_window import FilingWindow, Route, route, window_of, windows
from corpus import Corpus, Day

_PERMIT_UNKNOWN: Final = Facts()
"""Who does not say what is asked for has both windows."""


@dataclass(frozen=True, slots=True)
class Row:
    """The two windows of one expiry date."""

    expiry: Day
    anef: FilingWindow
    other: FilingWindow


def rows(first: Day, last: Day, corpus: Corpus) -> Iterator[Row]:
    """Give a row for every expiry date from ``first`` to ``last``, both included.

    The windows are those of someone who looks on ``first``.
    """
    for expiry in _days(first, last):
        time = windows(_PERMIT_UNKNOWN, expiry, first, corpus)
        if time.window is not None and time.other is not None:
            yield Row(expiry, time.window, time.other)


@dataclass(frozen=True, slots=True)
class Month:
    """Documents that end in one month, and the days on which every one of them is in time.

    By the prudent days, both included; there may be none.
    """

    first: Day
    shared: tuple[Day, Day] | None


def months(facts: Facts, first: Day, count: int, corpus: Corpus) -> dict[Route, tuple[Month, ...]]:
    """Give what the windows of each of ``count`` months share, by the window that they follow.

    Two where it is not sure by which way the request goes, none where no text sets a window. The
    windows are those of someone who looks on ``first``, in the first month. Raises
    ``OutsideKnownLaw`` where no version of a rule covers a day of reference.
    """
    start = Day(first.year, first.month, 1)
    found = route(facts, first)
    if found is Route.NONE:
        return {}
    if facts.title is not None and any(filing.since > start for filing in facts.title.filings):
        return _moving(facts, found, first, count, corpus)
    return {each: _of_route(each, first, count, corpus) for each in _windows(found)}


def _windows(found: Route) -> tuple[Route, ...]:
    return (Route.ANEF, Route.OTHER) if found is Route.UNSURE else (found,)


@cache
def _of_route(found: Route, first: Day, count: int, corpus: Corpus) -> tuple[Month, ...]:
    """Give the months of one window, which all requests that go one way share."""
    return tuple(
        _month([window_of(found, expiry, first, corpus) for expiry in days], days[0])
        for days in _months(first, count)
    )


def _moving(
    facts: Facts, found: Route, first: Day, count: int, corpus: Corpus
) -> dict[Route, tuple[Month, ...]]:
    """Give the months of a request that goes another way from a day to come."""
    made: dict[Route, list[Month]] = {each: [] for each in _windows(found)}
    for days in _months(first, count):
        times = [windows(facts, expiry, first, corpus) for expiry in days]
        for each, month in made.items():
            both = (
                time.other if len(made) > 1 and each is Route.OTHER else time.window
                for time in times
            )
            month.append(_month(list(both), days[0]))
    return {each: tuple(month) for each, month in made.items()}


def _month(found: Sequence[FilingWindow | None], first: Day) -> Month:
    known = [window for window in found if window is not None]
    if len(known) < len(found):
        return Month(first, None)
    opening = max(window.prudent_opening for window in known)
    closing = min(window.prudent_closing for window in known)
    return Month(first, (opening, closing) if opening <= closing else None)


def _months(first: Day, count: int) -> Iterator[list[Day]]:
    start = Day(first.year, first.month, 1)
    for rank in range(count):
        after = plus_months(start, rank + 1)
        yield list(_days(plus_months(start, rank), after.plus_days(-1)))


def _days(first: Day, last: Day) -> Iterator[Day]:
    day = first
    while day <= last:
        yield day
        day = day.plus_days(1)
