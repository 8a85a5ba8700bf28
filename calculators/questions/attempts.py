"""The log of attempts: what the reader tried, when, by which way, and what came of it.

It proves the diligence that R. 431-2, alinéa 3, of the CESEDA asks for (version of 5 August 2023).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from calculators.languages.phrases import Phrases
from calculators.questions.reading import WrongPart, is_blank, read_choice, read_day, read_text
from corpus import Day

_MOST: Final = 40
_LONGEST: Final = 300
_ROWS, _CELLS = ";;", "|"


class Way(StrEnum):
    """By which way it was tried."""

    ANEF = "anef"
    CONTACT_CENTRE = "ccc"
    DIGITAL_HELP_DESK = "pan"
    PREFECTURE = "prefecture"
    EMAIL = "email"
    POST = "post"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One line of the log: a day, a way, a reference (number of a call, of a request), the rest."""

    day: Day
    way: Way
    reference: str
    outcome: str


class WrongAttempt(ValueError):
    """A row that cannot be read, in French words, and its rank among the rows, from 1.

    ``part`` is the ``day``, ``month`` or ``year`` of its date, if it alone is wrong.
    """

    def __init__(self, rank: int, message: str, part: str | None) -> None:
        """Keep the rank and the part: the page shows the row, and marks the field."""
        self.rank, self.part = rank, part
        super().__init__(message)


def read_attempts(answer: object, say: Phrases) -> tuple[Attempt, ...]:
    """Return the log, oldest first; a row that was left empty is no attempt.

    A row is a mapping with ``day``, ``way``, ``reference``, ``outcome``; in a terminal
    ``2026-10-04|ccc|n° 123|pas de solution ;; 2026-10-09|pan||…``. Raises ``WrongAttempt``, or
    ``ValueError`` for a log that is too long.
    """
    rows = [(rank, row) for rank, row in enumerate(_rows(answer), 1) if not _is_empty(row)]
    if len(rows) > _MOST:
        raise ValueError(say("errors.too-many-attempts", most=_MOST))
    read = []
    for rank, row in rows:
        try:
            read.append(_read(row, say))
        except ValueError as error:
            message = say("errors.attempt", rank=rank, message=error)
            part = error.part if isinstance(error, WrongPart) else None
            raise WrongAttempt(rank, message, part) from None
    return tuple(sorted(read, key=lambda attempt: attempt.day))


def _rows(answer: object) -> list[Mapping[str, object]]:
    if isinstance(answer, list):
        return [row for row in answer if isinstance(row, Mapping)]
    names = ("day", "way", "reference", "outcome")
    written = [row.split(_CELLS, len(names) - 1) for row in str(answer).split(_ROWS)]
    return [dict(zip(names, (cell.strip() for cell in row), strict=False)) for row in written]


def _is_empty(row: Mapping[str, object]) -> bool:
    """Tell a row that was added and left: its way is chosen from the start."""
    return all(is_blank(row.get(name)) for name in ("day", "reference", "outcome"))


def _read(row: Mapping[str, object], say: Phrases) -> Attempt:
    way = read_choice(row.get("way", ""), list(Way), say("attempts.way"), say)
    return Attempt(
        day=read_day(row.get("day", ""), say),
        way=Way(way),
        reference=read_text(row.get("reference", ""), _LONGEST, say),
        outcome=read_text(row.get("outcome", ""), _LONGEST, say),
    )
