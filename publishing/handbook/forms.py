"""Letters as pages to fill, by hand or on screen: their words, and their numbered blanks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from corpus import Day, FieldKind, Letter, LetterCase, LetterField, Part
from corpus.letters import Passage, read_parts

_LONG: Final = 60
"""Characters from which a blank is given lines of its own."""
_ORDINARY: Final = frozenset(
    {
        *(LetterCase.PERSON, LetterCase.COMPLETE, LetterCase.EXPIRED, LetterCase.IN_TIME),
        *(LetterCase.STILL_TIME, LetterCase.SILENCE, LetterCase.APPEAL_OPEN),
        *(LetterCase.ANSWER_IN_TIME, LetterCase.POST_UNSURE),
    }
)
"""The case of who signs for themselves and is in time: paper holds one wording of each letter."""


@dataclass(frozen=True, slots=True)
class Blank:
    """A blank of a letter: its number, its name in the PDF, what to write, an example."""

    number: int
    name: str
    field: LetterField

    @property
    def is_long(self) -> bool:
        """Tell a blank that needs several lines."""
        several = (FieldKind.PARAGRAPH, FieldKind.ITEMS, FieldKind.ATTEMPTS)
        return self.field.kind in several or (self._is_text and len(self.field.example) > _LONG)

    @property
    def example(self) -> str:
        """The example as one writes it by hand."""
        match self.field.kind:
            case FieldKind.DATE:
                return _by_hand(self.field.example)
            case FieldKind.ATTEMPTS:
                first, *_ = self.field.example.split(";;")
                day, _way, *rest = first.split("|")
                return ", ".join([_by_hand(day), *(part for part in rest if part)])
            case _:
                return self.field.example

    @property
    def width(self) -> int:
        """Return its width in millimetres, for a hand that writes 2.6 mm a character."""
        if self.field.kind is FieldKind.DATE:
            return 32
        return min(max(int(len(self.field.example) * 2.6), 40), 120)

    @property
    def _is_text(self) -> bool:
        return self.field.kind is FieldKind.TEXT


@dataclass(frozen=True, slots=True)
class ToFill:
    """A letter cut at its blanks: words as they stand, and blanks."""

    letter: Letter
    blanks: tuple[Blank, ...]

    @property
    def subject(self) -> list[str | Blank]:
        """The subject of the letter."""
        return list(self._parts(read_parts(self.letter.subject)))

    @property
    def paragraphs(self) -> list[list[str | Blank]]:
        """The paragraphs of the letter, in the ordinary case."""
        return [list(self._parts(each.parts)) for each in _ordinary(self.letter)]

    def _parts(self, parts: tuple[Part, ...]) -> Iterator[str | Blank]:
        by_id = {blank.field.id: blank for blank in self.blanks}
        for part in parts:
            if part.field is not None:
                yield by_id[part.field]
            elif part.words:
                yield part.words


def _by_hand(iso: str) -> str:
    day = Day.parse(iso)
    return f"{day.day:02}/{day.month:02}/{day.year}"


def to_fill(letter: Letter) -> ToFill:
    """Return a letter as a form."""
    used = {part.field for passage in _ordinary(letter) for part in passage.parts}
    used |= {part.field for part in read_parts(letter.subject)}
    fields = (field for field in letter.fields if field.id in used)
    blanks = tuple(
        Blank(number, f"{letter.id}-{field.id}", field) for number, field in enumerate(fields, 1)
    )
    return ToFill(letter, blanks)


def _ordinary(letter: Letter) -> list[Passage]:
    """Return the paragraphs of the ordinary case, with those that only a blank calls for."""
    blanks = {field.id for field in letter.fields}
    return [
        passage
        for passage in letter.passages
        if all(any(mark in _ORDINARY or mark in blanks for mark in group) for group in passage.when)
    ]
