"""Which paper it is: its name, or the signs that tell it."""

from __future__ import annotations

from typing import Final

from calculators.questions.definition import (
    UNKNOWN,
    Choice,
    Definition,
    QuestionKind,
    choice,
    day,
    yes_no,
)

DOCUMENT: Final = Definition(
    id="document",
    kind=QuestionKind.CHOICE,
    values=(UNKNOWN,),
    listed=lambda corpus: tuple(map(Choice, corpus.documents)),
)
ORIGIN: Final = choice("origin", "anef", "stamp", "card", UNKNOWN)
SAYS: Final = choice("says", "extension", "favourable", "filing", "other", UNKNOWN)
DATED: Final = yes_no("dated")
UNTIL: Final = day("until")
RENEWAL_ASKED: Final = yes_no("renewal_asked")
