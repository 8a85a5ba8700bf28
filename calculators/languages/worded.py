"""A language said by tables of words: no blank takes an article, each number its plural form."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from calculators.languages.language import Direction
from corpus import Day, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Worded:
    """The words and patterns of one language, which say all that ``Language`` asks.

    ``units`` are patterns with ``{n}``, by the forms that ``plural`` gives. ``day_words`` has
    ``{weekday}`` and ``{date}``; ``date_words`` and ``month_words`` hold ``{day}``, ``{month}`` and
    ``{year}``. ``near`` are yesterday, today and tomorrow; ``ahead`` and ``ago`` hold ``{length}``.
    ``comma`` stands between things, ``conjunction`` and ``disjunction`` before the last one.
    """

    code: str
    direction: Direction
    weekdays: Sequence[str]
    weekdays_short: Sequence[str]
    weekdays_narrow: Sequence[str]
    months: Sequence[str]
    months_short: Sequence[str]
    day_words: str
    date_words: str
    month_words: str
    plural: Callable[[int], str]
    units: Mapping[Unit, Mapping[str, str]]
    near: tuple[str, str, str]
    ahead: str
    ago: str
    rank_words: Callable[[int], str]
    euros_words: str
    comma: str
    conjunction: str
    disjunction: str
    forms: tuple[str, ...] = ()

    def formed(self, said: str, form: str) -> str:
        """Say a value; no form is asked of it."""
        raise ValueError(f"{self.code} has no form « {form} » for « {said} »")

    def day(self, day: Day, *, weekday: bool = True) -> str:
        """Say a day in full."""
        date = self.date_words.format(
            day=day.day, month=self.months[day.month - 1], year=day.year
        ).replace(" ", "\u00a0")
        if not weekday:
            return date
        return self.day_words.format(weekday=self.weekdays[day.weekday], date=date)

    def short_day(self, day: Day) -> str:
        """Say « 9/1/2025 », in the order of French documents."""
        return f"{day.day}/{day.month}/{day.year}"

    def narrow_day(self, day: Day, *, month: bool = True) -> str:
        """Say a day in few letters, with its month or alone."""
        near = f"{self.weekdays_narrow[day.weekday]}\u00a0{day.day}"
        return f"{near}\u00a0{self.months_short[day.month - 1]}" if month else near

    def day_of_month(self, day: Day) -> str:
        """Say « 9 »."""
        return str(day.day)

    def month(self, day: Day) -> str:
        """Say the month of a day with its year."""
        said = self.month_words.format(month=self.months[day.month - 1], year=day.year)
        return said.replace(" ", "\u00a0")

    def month_name(self, month: int) -> str:
        """Name a month, from 1 to 12."""
        return self.months[month - 1]

    def month_short(self, month: int) -> str:
        """Abbreviate the name of a month, from 1 to 12."""
        return self.months_short[month - 1]

    def weekday(self, day: Day) -> str:
        """Name the weekday of a day."""
        return self.weekdays[day.weekday]

    def length(self, value: int, unit: Unit) -> str:
        """Say a length of time in figures; what is asked of a day that is past may be negative."""
        return self.units[unit][self.plural(abs(value))].format(n=value).replace(" ", "\u00a0")

    def length_in_letters(self, value: int, unit: Unit) -> str:
        """Say a length in figures too: who learns a language reads figures sooner."""
        return self.length(value, unit)

    def rank(self, value: int) -> str:
        """Say a rank in figures."""
        return self.rank_words(value)

    def euros(self, value: int) -> str:
        """Say a sum of euros."""
        return self.euros_words.format(n=value)

    def distance(self, days: int) -> str:
        """Say how far a day is from today."""
        if -1 <= days <= 1:
            return self.near[days + 1]
        pattern = self.ahead if days > 0 else self.ago
        return pattern.format(length=self.length(abs(days), Unit.DAYS))

    def every(self, parts: Sequence[str]) -> str:
        """List things that hold together."""
        return self._listed(parts, self.conjunction)

    def either(self, parts: Sequence[str]) -> str:
        """List things of which one holds."""
        return self._listed(parts, self.disjunction)

    def _listed(self, parts: Sequence[str], last: str) -> str:
        if len(parts) < 2:
            return "".join(parts)
        return f"{self.comma.join(parts[:-1])}{last}{parts[-1]}"
