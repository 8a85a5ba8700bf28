"""Saying days and lengths of time in French, and filling the phrases of the corpus."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Self

from corpus import Corpus, Day, Deadline, Practice, Unit
from corpus.pulling import PULL


class BrokenPhrase(LookupError):
    """A phrase that is missing or cannot be filled; the message is a French line for its author."""

    def __init__(self, key: str, fault: str) -> None:
        """Say where the phrase stands."""
        section, _, name = key.partition(".")
        super().__init__(f"corpus/phrases/fr.toml · {section} · {name}\u00a0: {fault}")


class Phrases:
    """The strings of one language, filled with values and with numbers of the law.

    A ``Day`` is said in words.
    """

    def __init__(
        self, texts: Mapping[str, str], law: Callable[[str], Deadline] | None = None
    ) -> None:
        """Use the phrases of ``corpus/phrases/<language>.toml``, and the delays of ``law``."""
        self._texts, self._law = texts, law
        self._months = texts["calendar.months"].split()
        self._weekdays = texts["calendar.weekdays"].split()

    @classmethod
    def under(cls, corpus: Corpus, on: Day) -> Self:
        """Use the phrases of a corpus, and the law of a day."""
        return cls(corpus.phrases, lambda key: corpus.deadline(key, on))

    def __call__(self, key: str, **fields: object) -> str:
        """Return the phrase with its blanks filled. Raises ``BrokenPhrase``."""
        said = {name: self.day(v) if isinstance(v, Day) else v for name, v in fields.items()}
        if key not in self._texts:
            name = key.partition(".")[2]
            raise BrokenPhrase(key, f'cette phrase manque. Écrivez\u00a0: "{name}" = "…"')
        try:
            return self.pulled(self._texts[key]).format(**said)
        except KeyError as blank:
            known = ", ".join(f"{{{name}}}" for name in said) or "aucun"
            fault = f"rien ne remplit {{{blank.args[0]}}}. Blancs possibles ici\u00a0: {known}."
            raise BrokenPhrase(key, fault) from blank

    def pulled(self, words: str) -> str:
        """Return a sentence with the numbers that it pulls from the law; other blanks stay."""
        law = self._law
        if law is None:
            return words
        return PULL.sub(lambda pull: self._number(pull[1], law(pull[2])), words)

    def has(self, key: str) -> bool:
        """Tell whether there is such a phrase."""
        return key in self._texts

    def day(self, day: Day, *, weekday: bool = True) -> str:
        """Return « jeudi 9 janvier 2025 », with no-break spaces within the date."""
        date = f"{self._ordinal(day.day)}\u00a0{self._months[day.month - 1]}\u00a0{day.year}"
        return f"{self._weekdays[day.weekday]} {date}" if weekday else date

    def short(self, day: Day) -> str:
        """Return « 9/1/2025 », for a drawing where words do not fit."""
        return f"{day.day}/{day.month}/{day.year}"

    def month(self, day: Day) -> str:
        """Return « janvier 2025 »."""
        return f"{self._months[day.month - 1]}\u00a0{day.year}"

    def month_name(self, month: int) -> str:
        """Return « janvier » for 1."""
        return self._months[month - 1]

    def month_short(self, month: int) -> str:
        """Return « janv. » for 1."""
        return self("calendar.months-short").split()[month - 1]

    def days(self, days: int) -> str:
        """Return « 1 jour », « 12 jours »."""
        return self.length(days, Unit.DAYS)

    def length(self, value: int, unit: Unit) -> str:
        """Return « 60 jours », « 2 mois », « 1 an »; nought is singular in French, « 0 jour »."""
        return self(f"units.{unit}.{'one' if value < 2 else 'many'}", value=value)

    def delay(self, deadline: Deadline | Practice) -> str:
        """Return the delay in words: « 60 jours »."""
        return self.length(deadline.value, deadline.unit)

    def in_letters(self, deadline: Deadline) -> str:
        """Return the delay as a sentence says it: « deux mois », « 60 jours »."""
        said, letters = self.delay(deadline), self("units.in-letters").split()
        if deadline.value >= len(letters):
            return said
        # A line may end between two words, not between a figure and its unit.
        return said.replace(f"{deadline.value}\u00a0", f"{letters[deadline.value]} ", 1)

    def distance(self, days: int) -> str:
        """Return « aujourd’hui », « demain », « dans 12 jours », « il y a 3 jours »."""
        near = {-1: "yesterday", 0: "today", 1: "tomorrow"}
        if days in near:
            return self(f"distance.{near[days]}")
        return self("distance.future" if days > 0 else "distance.past", days=self.days(abs(days)))

    def _number(self, way: str, rule: Deadline) -> str:
        if way == "rang":
            return self("units.rank", value=rule.value)
        said = self.in_letters(rule)
        return said[0].upper() + said[1:] if way == "Délai" else said

    def _ordinal(self, day: int) -> str:
        return self("calendar.first") if day == 1 else str(day)
