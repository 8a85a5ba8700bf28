"""The legal arithmetic of days, on the examples of the dossier (R8, R11) and of the calendar."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.law.dates import (
    last_useful_day,
    next_working_day,
    plus_months,
    plus_working_days,
    plus_years,
)
from calculators.law.holidays import Region, easter, holidays, is_working_day
from corpus import Corpus, Day


def day(iso: str) -> Day:
    return Day.parse(iso)


days = st.dates(date(1900, 1, 1), date(2199, 12, 31)).map(lambda d: Day(d.year, d.month, d.day))


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2026-10-31", 4, "2027-02-28"),
        ("2027-10-31", 4, "2028-02-29"),
        ("2025-08-31", 4, "2025-12-31"),
        ("2026-09-01", 4, "2027-01-01"),
        ("2025-04-29", -2, "2025-02-28"),
        ("2024-04-30", -2, "2024-02-29"),
        ("2026-12-31", -2, "2026-10-31"),
        ("2025-01-15", -1, "2024-12-15"),
    ],
)
def test_months_go_from_day_to_same_day(start: str, months: int, end: str) -> None:
    assert plus_months(day(start), months) == day(end)


def test_29_february_has_its_anniversary_on_the_28th() -> None:
    assert plus_years(day("2008-02-29"), 18) == day("2026-02-28")
    assert plus_years(day("2008-02-29"), 20) == day("2028-02-29")


@pytest.mark.parametrize(
    ("start", "last"),
    [
        ("2021-01-03", "2021-03-04"),
        ("2024-11-12", "2025-01-13"),
        ("2025-03-04", "2025-05-05"),
        ("2026-09-10", "2026-11-12"),
        ("2025-12-31", "2026-03-02"),
        ("2023-12-31", "2024-03-01"),
        ("2026-03-01", "2026-05-04"),
    ],
)
def test_appeal_has_clear_days_and_rolls_over(start: str, last: str, corpus: Corpus) -> None:
    appeal = corpus.deadline("recours-refus-implicite", day(start))
    assert last_useful_day(appeal, day(start), Region.METROPOLE) == day(last)


def test_easter_of_known_years() -> None:
    known = {
        2024: "03-31",
        2025: "04-20",
        2026: "04-05",
        2027: "03-28",
        2038: "04-25",
        2011: "04-24",
    }
    assert {year: easter(year).iso[5:] for year in known} == known


def test_metropole_has_eleven_holidays() -> None:
    expected = [
        "01-01",
        "04-06",
        "05-01",
        "05-08",
        "05-14",
        "05-25",
        "07-14",
        "08-15",
        "11-01",
        "11-11",
        "12-25",
    ]
    assert sorted(h.iso[5:] for h in holidays(2026, Region.METROPOLE)) == expected


def test_regions_add_their_own() -> None:
    assert not is_working_day(day("2026-04-03"), Region.ALSACE_MOSELLE)
    assert not is_working_day(day("2025-12-26"), Region.ALSACE_MOSELLE)
    assert is_working_day(day("2025-12-26"), Region.METROPOLE)
    assert not is_working_day(day("2026-05-22"), Region.MARTINIQUE)
    assert is_working_day(day("2026-05-22"), Region.GUADELOUPE)


def test_two_working_days_skip_sunday_and_holiday_but_not_saturday() -> None:
    assert plus_working_days(day("2026-12-24"), 2, Region.METROPOLE) == day("2026-12-28")


@given(days, st.integers(-240, 240))
def test_more_months_never_lead_back(start: Day, months: int) -> None:
    assert plus_months(start, months) < plus_months(start, months + 1)


@given(days, days, st.integers(-240, 240))
def test_a_later_start_never_leads_to_an_earlier_end(one: Day, other: Day, months: int) -> None:
    first, second = sorted((one, other))
    assert plus_months(first, months) <= plus_months(second, months)


@given(days)
def test_roll_over_lands_on_a_working_day_within_five_days(start: Day) -> None:
    landed = next_working_day(start, Region.METROPOLE)
    assert is_working_day(landed, Region.METROPOLE)
    assert 0 <= start.days_until(landed) <= 5
