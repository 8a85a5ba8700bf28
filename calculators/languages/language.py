"""What a language has to say beside the sentences of its file: days, lengths, numbers, lists."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import StrEnum
from typing import Protocol

from corpus import Day, Unit


class Direction(StrEnum):
    """From which side a language is read, as HTML says it."""

    LEFT_TO_RIGHT = "ltr"
    RIGHT_TO_LEFT = "rtl"


class Language(Protocol):
    """One language. Another is a module that says all this, and a file of phrases."""

    @property
    def code(self) -> str:
        """The code of the language (BCP 47), which names its file of phrases: ``fr``."""

    @property
    def direction(self) -> Direction:
        """From which side it is read."""

    @property
    def forms(self) -> Collection[str]:
        """What a blank may ask of its value, after a colon: in French ``le``, ``du``, ``au``."""

    def formed(self, said: str, form: str) -> str:
        """Say a value with the article or the preposition that it may merge with."""

    def day(self, day: Day, *, weekday: bool = True) -> str:
        """Say a day in full: « jeudi 9 janvier 2025 »."""

    def short_day(self, day: Day) -> str:
        """Say a day in figures, for a drawing or a table where words do not fit."""

    def narrow_day(self, day: Day, *, month: bool = True) -> str:
        """Say a day in few letters, for a column whose head gives the year: « je 9 janv. »."""

    @property
    def weekdays_short(self) -> Sequence[str]:
        """The weekdays from Monday on, abbreviated: « jeu. »."""

    @property
    def weekdays_narrow(self) -> Sequence[str]:
        """The weekdays from Monday on, in as few letters as tell them apart: « je »."""

    def day_of_month(self, day: Day) -> str:
        """Say the day alone: « 1er », « 9 »."""

    def month(self, day: Day) -> str:
        """Say the month of a day with its year: « janvier 2025 »."""

    def month_name(self, month: int) -> str:
        """Name a month, from 1 to 12."""

    def month_short(self, month: int) -> str:
        """Abbreviate the name of a month, from 1 to 12."""

    def weekday(self, day: Day) -> str:
        """Name the weekday of a day."""

    def length(self, value: int, unit: Unit) -> str:
        """Say a length of time in figures: « 60 jours »."""

    def length_in_letters(self, value: int, unit: Unit) -> str:
        """Say a length as a sentence does: « deux mois », and « 60 jours » for a high number."""

    def rank(self, value: int) -> str:
        """Say a rank in figures: « 60e »."""

    def euros(self, value: int) -> str:
        """Say a sum of euros."""

    def distance(self, days: int) -> str:
        """Say how far a day is from today: « demain », « dans 12 jours », « il y a 3 jours »."""

    def every(self, parts: Sequence[str]) -> str:
        """List things that hold together: « a, b et c »."""

    def either(self, parts: Sequence[str]) -> str:
        """List things of which one holds: « a, b ou c »."""
