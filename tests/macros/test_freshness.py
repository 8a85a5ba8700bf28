from __future__ import annotations

from collections.abc import Mapping

import pytest

from corpus import Day
from corpus.checking.build_day import build_day
from macros.freshness import Fact, Freshness

LAW = Fact("article", "R. 431-5", "", Day(2025, 7, 15), Day(2026, 11, 23), Day(2027, 3, 1))
LOCAL = Fact("pratique", "x", "", Day(2025, 1, 1), Day(2025, 1, 1), Day(2027, 3, 1), expires=True)


@pytest.mark.parametrize(
    ("fact", "today", "state"),
    [
        (LAW, Day(2027, 2, 28), Freshness.CURRENT),
        (LAW, Day(2027, 3, 1), Freshness.TO_REVERIFY),
        (LOCAL, Day(2027, 2, 28), Freshness.CURRENT),
        (LOCAL, Day(2027, 3, 1), Freshness.EXPIRED),
    ],
)
def test_a_fact_perishes_on_its_day(fact: Fact, today: Day, state: Freshness) -> None:
    assert fact.state(today) is state


@pytest.mark.parametrize(
    ("environment", "day"),
    [
        ({"J120_TODAY": "2026-11-04"}, Day(2026, 11, 4)),
        ({"SOURCE_DATE_EPOCH": "1795392000"}, Day(2026, 11, 23)),
        ({"J120_TODAY": "2026-11-04", "SOURCE_DATE_EPOCH": "0"}, Day(2026, 11, 4)),
    ],
)
def test_the_build_day_can_be_told(environment: Mapping[str, str], day: Day) -> None:
    assert build_day(environment) == day
