"""How French says days, lengths, numbers and lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from calculators.languages.language import Direction, Language
from corpus import Day, Unit
from corpus.number_words import TO_SIXTEEN

_MONTHS: Final = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
_MONTHS_SHORT: Final = (
    *("janv.", "févr.", "mars", "avr.", "mai", "juin"),
    *("juil.", "août", "sept.", "oct.", "nov.", "déc."),
)
_WEEKDAYS: Final = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_UNITS: Final = {
    Unit.DAYS: ("jour", "jours"),
    Unit.WORKING_DAYS: ("jour ouvrable", "jours ouvrables"),
    Unit.MONTHS: ("mois", "mois"),
    Unit.YEARS: ("an", "ans"),
}
_NEAR: Final = {-1: "hier", 0: "aujourd’hui", 1: "demain"}
_VOWELS: Final = "aàâeéèêiîoôuhy"


class _French:
    """The language of the guide. Spaces within a date and before a unit do not break."""

    code: Final = "fr"
    direction: Final = Direction.LEFT_TO_RIGHT
    weekdays_short: Final = tuple(f"{name[:3]}." for name in _WEEKDAYS)
    weekdays_narrow: Final = tuple(name[:2] for name in _WEEKDAYS)
    forms: Final = ("le", "Le", "du", "Du", "au", "de", "De")

    def formed(self, said: str, form: str) -> str:
        """Say « le », « du », « au » before a day, « de » or « d’ » before a month."""
        if form in ("de", "De") and said[:1].lower() in _VOWELS:
            return f"{form[0]}’{said}"
        return f"{form} {said}"

    def day(self, day: Day, *, weekday: bool = True) -> str:
        """Say « jeudi 9 janvier 2025 », « 1er mai 2021 »."""
        date = f"{self.day_of_month(day)}\u00a0{_MONTHS[day.month - 1]}\u00a0{day.year}"
        return f"{_WEEKDAYS[day.weekday]} {date}" if weekday else date

    def short_day(self, day: Day) -> str:
        """Say « 9/1/2025 »."""
        return f"{day.day}/{day.month}/{day.year}"

    def narrow_day(self, day: Day, *, month: bool = True) -> str:
        """Say « je 9 janv. », or « je 9 »."""
        near = f"{self.weekdays_narrow[day.weekday]}\u00a0{self.day_of_month(day)}"
        return f"{near}\u00a0{self.month_short(day.month)}" if month else near

    def day_of_month(self, day: Day) -> str:
        """Say « 1er », « 9 »."""
        return "1er" if day.day == 1 else str(day.day)

    def month(self, day: Day) -> str:
        """Say « janvier 2025 »."""
        return f"{_MONTHS[day.month - 1]}\u00a0{day.year}"

    def month_name(self, month: int) -> str:
        """Say « janvier » for 1."""
        return _MONTHS[month - 1]

    def month_short(self, month: int) -> str:
        """Say « janv. » for 1."""
        return _MONTHS_SHORT[month - 1]

    def weekday(self, day: Day) -> str:
        """Say « jeudi »."""
        return _WEEKDAYS[day.weekday]

    def length(self, value: int, unit: Unit) -> str:
        """Say « 60 jours », « 1 an »; nought is singular, « 0 jour »."""
        return f"{value}\u00a0{_unit(value, unit)}"

    def length_in_letters(self, value: int, unit: Unit) -> str:
        """Say « deux mois », and « 60 jours » beyond sixteen, where one reads figures."""
        if value >= len(TO_SIXTEEN):
            return self.length(value, unit)
        # A line may end between two words, not between a figure and its unit.
        return f"{TO_SIXTEEN[value]} {_unit(value, unit)}"

    def rank(self, value: int) -> str:
        """Say « 60e »."""
        return f"{value}e"

    def euros(self, value: int) -> str:
        """Say « 180 € »."""
        return f"{value}\u202f€"

    def distance(self, days: int) -> str:
        """Say « aujourd’hui », « demain », « dans 12 jours », « il y a 3 jours »."""
        if days in _NEAR:
            return _NEAR[days]
        said = self.length(abs(days), Unit.DAYS)
        return f"dans {said}" if days > 0 else f"il y a {said}"

    def every(self, parts: Sequence[str]) -> str:
        """Say « a, b et c »."""
        return _listed(parts, "et")

    def either(self, parts: Sequence[str]) -> str:
        """Say « a, b ou c »."""
        return _listed(parts, "ou")


FRENCH: Final[Language] = _French()


def _unit(value: int, unit: Unit) -> str:
    return _UNITS[unit][0 if value < 2 else 1]


def _listed(parts: Sequence[str], word: str) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {word} {parts[-1]}"
