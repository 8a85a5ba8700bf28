"""How English says days, lengths, numbers and lists."""

from __future__ import annotations

from typing import Final

from calculators.languages.language import Direction, Language
from calculators.languages.plurals import one_or_other
from calculators.languages.worded import Worded
from corpus import Unit

_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_ENDINGS: Final = {1: "st", 2: "nd", 3: "rd"}


def _rank(value: int) -> str:
    teen = value % 100 in (11, 12, 13)
    return f"{value}{'th' if teen else _ENDINGS.get(value % 10, 'th')}"


LANGUAGE: Final[Language] = Worded(
    code="en",
    direction=Direction.LEFT_TO_RIGHT,
    weekdays=_WEEKDAYS,
    weekdays_short=tuple(name[:3] for name in _WEEKDAYS),
    weekdays_narrow=tuple(name[:2] for name in _WEEKDAYS),
    months=_MONTHS,
    months_short=tuple(name[:3] for name in _MONTHS),
    day_words="{weekday} {date}",
    date_words="{day} {month} {year}",
    month_words="{month} {year}",
    plural=one_or_other,
    units={
        Unit.DAYS: {"one": "{n} day", "other": "{n} days"},
        Unit.WORKING_DAYS: {"one": "{n} working day", "other": "{n} working days"},
        Unit.MONTHS: {"one": "{n} month", "other": "{n} months"},
        Unit.YEARS: {"one": "{n} year", "other": "{n} years"},
    },
    near=("yesterday", "today", "tomorrow"),
    ahead="in {length}",
    ago="{length} ago",
    rank_words=_rank,
    euros_words="€{n}",
    comma=", ",
    conjunction=" and ",
    disjunction=" or ",
)
