"""A language that marks what an answer says of days, so that a table can say it of other days."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final, cast

from calculators.languages import LANGUAGES, register
from calculators.languages.language import Language
from corpus import Corpus, Day, Unit

CODE: Final = "marked"
"""The code under which it is spoken, at build only."""
MARK: Final = re.compile(r'\ue000(\w)(-?\d+)\ue001|(?<= datetime=")(\d{4}-\d\d-\d\d)(?=")')


class Hole(StrEnum):
    """What a table leaves open in the words of an answer."""

    DAY = "d"
    DATE = "n"
    """A day without its weekday."""
    WEEKDAY = "w"
    ISO = "i"
    DISTANCE = "x"
    LENGTH = "l"
    """A number of days, up to a day or since one."""
    OTHER = "o"
    """What scripts have no words for: an answer that says it has no table."""


def mark(kind: Hole, value: int) -> str:
    """Write what is open; ``value`` is an ordinal, or a number of days."""
    return f"\ue000{kind}{value}\ue001"


class _Marked:
    """A language in all that no day changes, and marks for the rest."""

    code: Final = CODE

    def __init__(self, inner: Language) -> None:
        self.inner = inner

    def __getattr__(self, name: str) -> object:
        return getattr(self.inner, name)

    def day(self, day: Day, *, weekday: bool = True) -> str:
        return mark(Hole.DAY if weekday else Hole.DATE, day.ordinal)

    def weekday(self, day: Day) -> str:
        return mark(Hole.WEEKDAY, day.ordinal)

    def distance(self, days: int) -> str:
        return mark(Hole.DISTANCE, days)

    def length(self, value: int, unit: Unit) -> str:
        # Any other length is one of the law.
        return mark(Hole.LENGTH, value) if unit is Unit.DAYS else self.inner.length(value, unit)

    def month(self, day: Day, **_: bool) -> str:
        return mark(Hole.OTHER, day.ordinal)

    short_day = narrow_day = day_of_month = month


def marked(corpus: Corpus) -> Corpus:
    """Return the same corpus, whose answers mark what they say of days."""
    other = Corpus(corpus.root, corpus.language)
    # Read from the file of the language that it is now said to speak no more.
    _ = other.phrases
    other.language, other.french = CODE, other
    register(cast("Language", _Marked(LANGUAGES[corpus.language])))
    return other
