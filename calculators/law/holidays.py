"""Public holidays of France by region, for delays that roll over to a working day.

Source: art. L. 3133-1, L. 3134-13 and L. 3422-2 of the labour code, as summed up in R0 of the
dossier. The region is an assumption that every result must show.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import Final

from corpus import Day


class Region(StrEnum):
    """Where the working days are counted."""

    METROPOLE = "metropole"
    ALSACE_MOSELLE = "alsace-moselle"
    GUADELOUPE = "guadeloupe"
    GUYANE = "guyane"
    MARTINIQUE = "martinique"
    REUNION = "la-reunion"
    MAYOTTE = "mayotte"
    SAINT_BARTHELEMY = "saint-barthelemy"
    SAINT_MARTIN = "saint-martin"


_FIXED: Final = ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))
_FROM_EASTER: Final = (1, 39, 50)
_ABOLITION_OF_SLAVERY: Final = {
    Region.GUADELOUPE: (5, 27),
    Region.GUYANE: (6, 10),
    Region.MARTINIQUE: (5, 22),
    Region.REUNION: (12, 20),
    Region.MAYOTTE: (4, 27),
    Region.SAINT_BARTHELEMY: (10, 9),
    Region.SAINT_MARTIN: (5, 28),
}
_SATURDAY: Final = 5
_SUNDAY: Final = 6


def easter(year: int) -> Day:
    """Return Easter Sunday of the Gregorian calendar (Meeus's algorithm)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return Day(year, month, day + 1)


@cache
def holidays(year: int, region: Region) -> frozenset[Day]:
    """Return the public holidays of a year in a region."""
    sunday = easter(year)
    days = {Day(year, month, day) for month, day in _FIXED}
    days |= {sunday.plus_days(offset) for offset in _FROM_EASTER}
    if region is Region.ALSACE_MOSELLE:
        days |= {sunday.plus_days(-2), Day(year, 12, 26)}
    if abolition := _ABOLITION_OF_SLAVERY.get(region):
        days.add(Day(year, *abolition))
    return frozenset(days)


def is_weekend(day: Day) -> bool:
    """Tell whether the day is a Saturday or a Sunday."""
    return day.weekday in (_SATURDAY, _SUNDAY)


def is_working_day(day: Day, region: Region, *, saturday_works: bool = False) -> bool:
    """Tell whether the day is neither Sunday, nor holiday, nor (by default) Saturday."""
    closed = (_SUNDAY,) if saturday_works else (_SATURDAY, _SUNDAY)
    return day.weekday not in closed and day not in holidays(day.year, region)
