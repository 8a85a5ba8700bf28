"""A civil day: what the law counts in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_DAYS_BEFORE_MONTH: Final = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_MONTH_LENGTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_IN_400_YEARS: Final = 146_097


def is_leap(year: int) -> bool:
    """Tell whether the year has a 29 February in the Gregorian calendar."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Return how many days the month has (28 to 31)."""
    return 29 if month == 2 and is_leap(year) else _MONTH_LENGTHS[month - 1]


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """One day of the Gregorian calendar: no hour, no time zone.

    Raises ``ValueError`` for a day that does not exist (31 February, month 13, year 0).
    """

    year: int
    month: int
    day: int

    def __post_init__(self) -> None:
        """Refuse a day that the calendar does not have."""
        if not (
            1 <= self.year <= 9999
            and 1 <= self.month <= 12
            and 1 <= self.day <= month_length(self.year, self.month)
        ):
            raise ValueError(f"no such day: {self.year}-{self.month}-{self.day}")

    @classmethod
    def parse(cls, iso: str) -> Day:
        """Read ``2025-01-09``. Raises ``ValueError`` for any other writing."""
        year, month, day = iso[:4], iso[5:7], iso[8:]
        if iso != f"{year}-{month}-{day}" or not (year + month + day).isascii():
            raise ValueError(f"not an ISO date: {iso!r}")
        if not ((year + month + day).isdigit() and len(iso) == 10):
            raise ValueError(f"not an ISO date: {iso!r}")
        return cls(int(year), int(month), int(day))

    # A table of answers asks for the same days again and again.
    @classmethod
    @lru_cache(maxsize=4096)
    def from_ordinal(cls, ordinal: int) -> Day:
        """Return the day whose number is ``ordinal`` (1 January of year 1 is day 1)."""
        cycles, rest = divmod(ordinal - 1, _DAYS_IN_400_YEARS)
        year = 400 * cycles + rest // 366 + 1
        while _days_before_year(year + 1) < ordinal:
            year += 1
        in_year = ordinal - _days_before_year(year)
        # Months of 31 days would bring it there, or to the month before.
        month = (in_year - 1) // 31 + 1
        if month < 12 and in_year > _days_before_month(year, month + 1):
            month += 1
        return cls(year, month, in_year - _days_before_month(year, month))

    @property
    def ordinal(self) -> int:
        """The day's number, counted from 1 January of year 1."""
        before = _days_before_year(self.year) + _days_before_month(self.year, self.month)
        return before + self.day

    @property
    def weekday(self) -> int:
        """0 for Monday to 6 for Sunday."""
        return (self.ordinal - 1) % 7

    @property
    def iso(self) -> str:
        """The writing ``2025-01-09``."""
        return f"{self.year:04}-{self.month:02}-{self.day:02}"

    def plus_days(self, days: int) -> Day:
        """Return the day that comes ``days`` days later (earlier if negative)."""
        return Day.from_ordinal(self.ordinal + days)

    def days_until(self, other: Day) -> int:
        """Return how many days separate this day from ``other`` (negative if past)."""
        return other.ordinal - self.ordinal

    def __str__(self) -> str:
        """Write the day as ISO."""
        return self.iso


def _days_before_month(year: int, month: int) -> int:
    return _DAYS_BEFORE_MONTH[month - 1] + (month > 2 and is_leap(year))


def _days_before_year(year: int) -> int:
    past = year - 1
    return past * 365 + past // 4 - past // 100 + past // 400
