"""Which letter is written, and who signs it."""

from __future__ import annotations

from typing import Final

from calculators.questions.definition import Choice, Definition, QuestionKind, choice, step

LETTER: Final = Definition(
    id="letter",
    kind=QuestionKind.CHOICE,
    listed=lambda corpus: tuple(
        Choice(letter.id, letter.title) for letter in corpus.letters.values()
    ),
    carried=True,
)
SENDER: Final = choice("sender", "person", "association")
ANNEX: Final = step("annex")
