"""Provisional documents and the rights that each one opens."""

from __future__ import annotations

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
    """A provisional document: how to tell it, what it proves, for how long, with what beside it."""

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
    seen: Day
    reverify_before: Day
