"""How Arabic says days, lengths, numbers and lists, in the figures that French documents bear."""

from __future__ import annotations

from typing import Final

from calculators.languages.language import Direction, Language
from calculators.languages.plurals import arabic
from calculators.languages.worded import Worded
from corpus import Unit

_WEEKDAYS: Final = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
_MONTHS: Final = (
    *("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو"),
    *("يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"),
)


def _forms(none: str, one: str, two: str, few: str, many: str) -> dict[str, str]:
    """Return the patterns; hundreds take the noun as nought does, and the rest after a number."""
    return {
        "zero": f"{{n}} {none}",
        "one": one,
        "two": two,
        "few": f"{{n}} {few}",
        "many": f"{{n}} {many}",
        "other": f"{{n}} {none}",
    }


LANGUAGE: Final[Language] = Worded(
    code="ar",
    direction=Direction.RIGHT_TO_LEFT,
    weekdays=_WEEKDAYS,
    weekdays_short=_WEEKDAYS,
    weekdays_narrow=("ن", "ث", "ر", "خ", "ج", "س", "ح"),
    months=_MONTHS,
    months_short=_MONTHS,
    day_words="{weekday} {date}",
    date_words="{day} {month} {year}",
    month_words="{month} {year}",
    plural=arabic,
    units={
        Unit.DAYS: _forms("يوم", "يوم واحد", "يومين", "أيام", "يومًا"),
        Unit.WORKING_DAYS: _forms("يوم عمل", "يوم عمل واحد", "يومَي عمل", "أيام عمل", "يوم عمل"),
        Unit.MONTHS: _forms("شهر", "شهر واحد", "شهرين", "أشهر", "شهرًا"),
        Unit.YEARS: _forms("سنة", "سنة واحدة", "سنتين", "سنوات", "سنة"),
    },
    near=("أمس", "اليوم", "غدًا"),
    ahead="بعد {length}",
    ago="قبل {length}",
    rank_words=str,
    euros_words="{n} يورو",
    comma="، ",
    conjunction=" و",
    disjunction=" أو ",
)
