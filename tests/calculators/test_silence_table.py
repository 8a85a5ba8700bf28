"""The tables of silence, against a count of days made one by one with another calendar."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from calculators.law.appeals import AGAINST_LETTER, Way, appeal
from calculators.law.facts import Facts
from calculators.law.silence import delays
from corpus import Corpus, Day
from tests.calculators.day_by_day import ONE_DAY, same_day_after
from tests.golden.silence import path, written

EASTER_MONDAYS: Final = {
    # As printed in calendars, so that our reckoning of Easter is checked too.
    *(date(2024, 4, 1), date(2025, 4, 21), date(2026, 4, 6), date(2027, 3, 29)),
    *(date(2028, 4, 17), date(2029, 4, 2)),
}
DELAYS: Final = (
    *("silence-4-mois", "silence-90-jours"),
    *("silence-60-jours", "silence-carte-bleue-mobile"),
)
FIXED: Final = {(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)}
DELAY_CHANGED: Final = date(2025, 6, 16)


def closed(day: date) -> bool:
    """Tell a Saturday, a Sunday, a public holiday: Ascension and Whit Monday follow Easter."""
    moving = {monday + n * ONE_DAY for monday in EASTER_MONDAYS for n in (0, 38, 49)}
    return day.weekday() > 4 or (day.month, day.day) in FIXED or day in moving


def days_on(day: date, days: int) -> date:
    for _ in range(days):
        day += ONE_DAY
    return day


def refusal(delay: str, received: date) -> date:
    match delay:
        case "silence-4-mois":
            return same_day_after(received, 4)
        case "silence-90-jours":
            return days_on(received, 90)
        case "silence-60-jours":
            return days_on(received, 60)
        case _:
            shorter = days_on(received, 30)
            if received >= DELAY_CHANGED:
                return shorter
            # Nobody read whether the decree spares a request under way: the first day of both laws.
            return min(days_on(received, 90), max(shorter, DELAY_CHANGED))


def test_there_is_a_table_for_each_delay_of_the_permits(corpus: Corpus) -> None:
    assert delays(corpus) == DELAYS


@pytest.mark.parametrize("delay", DELAYS)
def test_every_line_of_the_golden_table_is_what_another_calendar_counts(delay: str) -> None:
    lines = path(delay).read_text("utf-8").splitlines()[1:]
    received = date(2024, 1, 1)
    for line in lines:
        born = refusal(delay, received)
        prudent = same_day_after(born, 2)
        last = prudent + ONE_DAY
        while closed(last):
            last += ONE_DAY
        counted = (received, born, prudent, last)
        assert [part.split()[1] for part in line.split(" | ")] == [d.isoformat() for d in counted]
        received += ONE_DAY
    assert received == date(2029, 1, 1)


@pytest.mark.parametrize("delay", DELAYS)
def test_the_golden_table_is_what_the_calculator_says(delay: str) -> None:
    # The law as it is, not that of one day: these tables are where a change is read.
    kept = path(delay).read_text("utf-8")
    assert written(delay, Corpus()) == kept, "run: python -m tests.golden.silence"


@pytest.mark.parametrize(
    ("start", "prudent", "last"),
    [
        # Published: blog.andreicard.fr, and one notified before the law that the forms accept.
        (Day(2021, 1, 3), Day(2021, 3, 3), Day(2021, 3, 4)),
        (Day(2024, 11, 12), Day(2025, 1, 12), Day(2025, 1, 13)),
        (Day(2022, 11, 3), Day(2023, 1, 3), Day(2023, 1, 4)),
    ],
)
def test_published_examples_of_an_appeal(
    start: Day, prudent: Day, last: Day, corpus: Corpus
) -> None:
    found = appeal(Way.WRITTEN, AGAINST_LETTER, start, Facts(), corpus)
    assert (found.prudent, found.last) == (prudent, last)
