"""How Turkish says days, lengths, numbers and lists."""

from __future__ import annotations

from typing import Final

from calculators.languages.language import Direction, Language
from calculators.languages.plurals import one_or_other
from calculators.languages.worded import Worded
from corpus import Unit


def _same(pattern: str) -> dict[str, str]:
    """A counted thing stays in the singular."""
    return {"one": pattern, "other": pattern}


LANGUAGE: Final[Language] = Worded(
    code="tr",
    direction=Direction.LEFT_TO_RIGHT,
    weekdays=("Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar"),
    weekdays_short=("Pzt", "Sal", "Çar", "Per", "Cum", "Cmt", "Paz"),
    weekdays_narrow=("Pt", "Sa", "Ça", "Pe", "Cu", "Ct", "Pz"),
    months=(
        *("Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran"),
        *("Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"),
    ),
    months_short=(
        *("Oca", "Şub", "Mar", "Nis", "May", "Haz"),
        *("Tem", "Ağu", "Eyl", "Eki", "Kas", "Ara"),
    ),
    day_words="{date} {weekday}",
    date_words="{day} {month} {year}",
    month_words="{month} {year}",
    plural=one_or_other,
    units={
        Unit.DAYS: _same("{n} gün"),
        Unit.WORKING_DAYS: _same("{n} iş günü"),
        Unit.MONTHS: _same("{n} ay"),
        Unit.YEARS: _same("{n} yıl"),
    },
    near=("dün", "bugün", "yarın"),
    ahead="{length} sonra",
    ago="{length} önce",
    rank_words="{}.".format,
    euros_words="{n} €",
    comma=", ",
    conjunction=" ve ",
    disjunction=" veya ",
)
