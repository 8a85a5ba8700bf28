from __future__ import annotations

from datetime import date, timedelta

import pytest

from corpus import Corpus, Day
from macros.differences import (
    LostAppeal,
    Season,
    Spread,
    first_of_july,
    four_months_for_ninety_days,
    ninety_days_for_four_months,
    thirty_days_for_one_month,
    three_months_opening,
    window_in_months,
    year,
)

TODAY = Day(2026, 11, 23)


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return Corpus()


@pytest.mark.parametrize(("number", "days"), [(2027, 365), (2028, 366)])
def test_a_year_has_all_its_days(number: int, days: int) -> None:
    found = year(number)
    assert (len(found), found[0], found[-1]) == (days, Day(number, 1, 1), Day(number, 12, 31))


@pytest.mark.parametrize("number", [2025, 2026, 2027])
def test_in_a_common_year_two_months_is_too_late_from_1_march_to_28_april(
    corpus: Corpus, number: int
) -> None:
    found = window_in_months(corpus, TODAY, year(number))
    assert found.too_late == (Season(Day(number, 3, 1), Day(number, 4, 28)),)
    assert found.too_late[0].length == 59
    assert found.opening == Spread(low=-3, high=0, wrong=276, total=365)
    assert found.closing == Spread(low=-2, high=1, wrong=364, total=365)


@pytest.mark.parametrize("number", [2024, 2028])
def test_in_a_leap_year_two_months_is_never_too_late(corpus: Corpus, number: int) -> None:
    found = window_in_months(corpus, TODAY, year(number))
    assert found.too_late == ()
    assert (found.closing.low, found.closing.high) == (-2, 0)


def test_the_dangerous_day_is_one_that_a_calendar_confirms() -> None:
    # By the standard library, which the rules never use: 60 days before 1 March 2027.
    assert date(2027, 3, 1) - timedelta(days=60) == date(2026, 12, 31)


def test_three_months_loses_about_a_month_of_the_window(corpus: Corpus) -> None:
    found = three_months_opening(corpus, TODAY, year(2027))
    assert (found.low, found.high) == (28, 31)


def test_thirty_days_is_up_to_two_days_beyond_a_month_and_one_short() -> None:
    found = thirty_days_for_one_month(year(2027))
    assert (found.low, found.high) == (-1, 2)


def test_waiting_four_months_for_a_refusal_of_ninety_days_loses_half_the_appeal(
    corpus: Corpus,
) -> None:
    found = four_months_for_ninety_days(corpus, TODAY, year(2027))
    assert found == LostAppeal(Spread(30, 33, 365, 365), least_left=27, most_left=31)


def test_ninety_days_announces_a_refusal_a_month_early(corpus: Corpus) -> None:
    found = ninety_days_for_four_months(corpus, TODAY, year(2027))
    assert (found.low, found.high) == (-33, -30)


def test_the_order_of_1_july_2024_came_into_force_three_days_later(corpus: Corpus) -> None:
    assert first_of_july(corpus) == 3
