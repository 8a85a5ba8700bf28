"""Counting days one by one with the standard library's calendar, which our rules never use."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from corpus import Day

ONE_DAY: Final = timedelta(days=1)


def same_day_after(day: date, months_after: int) -> date:
    """Walk on until the month changed that often, then to the wanted day or the month's last."""
    wanted, cursor, changes = day.day, day, 0
    while changes < months_after:
        following = cursor + ONE_DAY
        changes += following.month != cursor.month
        cursor = following
    while cursor.day < wanted and (cursor + ONE_DAY).month == cursor.month:
        cursor += ONE_DAY
    return cursor


def ours(day: date) -> Day:
    return Day(day.year, day.month, day.day)
