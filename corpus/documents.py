"""Provisional documents and the rights that each one opens."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from corpus.day import Day
from corpus.record import record


class Answer(StrEnum):
    """What a document gives."""

    YES = "yes"
    NO = "no"
    CONDITION = "condition"
    UNSETTLED = "unsettled"


@record
class Right:
    """One cell of the matrix: the answer, the words a reader sees, and the texts it rests on."""

    answer: Answer
    words: str
    basis: tuple[str, ...]


@record
class Document:
    """A document: how to tell it, what it proves, for how long, with what beside it.

    ``social`` sums up what ``health`` (CPAM), ``family_benefits`` (CAF) and ``employment`` (France
    Travail) say one by one, where a calculator needs them apart.
    """

    id: str
    label: str
    procedure: str
    recognise: str
    lasts: str
    beside: str
    stay: Right
    work: Right
    social: Right
    schengen: Right
    health: Right | None = None
    family_benefits: Right | None = None
    employment: Right | None = None
    seen: Day
    reverify_before: Day

    @property
    def rights(self) -> Mapping[str, Right]:
        """Every cell of the document, by its name in the file."""
        names = ("stay", "work", "social", "schengen", "health", "family_benefits", "employment")
        cells = ((name, getattr(self, name)) for name in names)
        return {name: right for name, right in cells if right is not None}
