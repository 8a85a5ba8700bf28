"""Letters as pages to fill, by hand or on screen: their words, and their numbered blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from corpus import Letter
from corpus.words import FieldKind, LetterField

_BLANK: Final = re.compile(r"\{([a-z0-9_-]+)\}")
_LONG: Final = 60
"""Characters from which a blank is given lines of its own."""


@dataclass(frozen=True, slots=True)
class Blank:
    """A blank of a letter: its number, its name in the PDF, what to write, an example."""

    number: int
    name: str
    field: LetterField

    @property
    def is_long(self) -> bool:
        """Tell a blank that needs several lines."""
        return self.field.kind is FieldKind.TEXT and len(self.field.example) > _LONG

    @property
    def width(self) -> int:
        """Return its width in millimetres, for a hand that writes 2.6 mm a character."""
        if self.field.kind is FieldKind.TEXT:
            return min(max(int(len(self.field.example) * 2.6), 40), 120)
        return 32 if self.field.kind is FieldKind.DATE else 16


@dataclass(frozen=True, slots=True)
class ToFill:
    """A letter cut at its blanks: words as they stand, and blanks."""

    letter: Letter
    blanks: tuple[Blank, ...]

    @property
    def subject(self) -> list[str | Blank]:
        """The subject of the letter."""
        return list(self._parts(self.letter.subject))

    @property
    def paragraphs(self) -> list[list[str | Blank]]:
        """The paragraphs of the letter."""
        return [list(self._parts(paragraph)) for paragraph in self.letter.paragraphs]

    def _parts(self, words: str) -> Iterator[str | Blank]:
        by_id = {blank.field.id: blank for blank in self.blanks}
        for position, part in enumerate(_BLANK.split(words)):
            if position % 2:
                yield by_id[part]
            elif part:
                yield part


def to_fill(letter: Letter) -> ToFill:
    """Return a letter as a form."""
    blanks = tuple(
        Blank(number, f"{letter.id}-{field.id}", field)
        for number, field in enumerate(letter.fields, 1)
    )
    return ToFill(letter, blanks)
