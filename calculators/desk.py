"""The desk: many people at once, each one row without a name. What an answer tells of each."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from calculators.result import Event, LawState
from corpus import Day

SLUG: Final = "permanence"


def first_way(words: str) -> str:
    """Return the first way of writing one thing, of those that a phrase lists between bars."""
    return words.partition("|")[0].strip()


class Urgency(StrEnum):
    """How near the next day is that cannot be undone, in the order of a page."""

    CHECK_NOW = "check-now"
    """An obligation to leave, and no day to count from."""
    OVERDUE = "overdue"
    """A day to act by is past, and a way is still open."""
    WEEK = "week"
    MONTH = "month"
    LATER = "later"
    ERROR = "error"
    """The row cannot be read."""
    CHECK = "check"
    """Nothing that was told gives a day."""
    NOTHING = "nothing"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Row:
    """One person: the next day that cannot be undone, what to do before, what is wrong.

    ``rank`` is that of the line, from 1; ``cells`` is what was written, by column, less what was
    left out. ``day`` says the date in words, ``about`` what it is; ``page`` and
    ``letter_page`` hold the facts.
    """

    rank: int
    ticket: str
    cells: tuple[tuple[str, str], ...]
    next: str | None
    date: Day | None
    days: int | None
    status: Urgency
    errors: tuple[str, ...]
    day: str = ""
    about: str = ""
    todo: str = ""
    article: str = ""
    basis: str = ""
    letter: str | None = None
    letter_page: str = ""
    page: str = ""
    event: Event | None = None

    @property
    def place(self) -> tuple[int, int, int]:
        """Where the row stands on the page: the most pressing first, then as it was written."""
        dated = (Urgency.WEEK, Urgency.MONTH, Urgency.LATER)
        first = Urgency.WEEK if self.status in dated else self.status
        return list(Urgency).index(first), self.date.ordinal if self.date else 0, self.rank


@dataclass(frozen=True, slots=True)
class Desk:
    """The rows in the order of the page, seen from ``today``."""

    rows: tuple[Row, ...]
    today: Day
    law: LawState

    def to_json(self) -> str:
        """Write one object a row."""
        return json.dumps(
            [
                {
                    "ticket": row.ticket,
                    "next": row.next,
                    "date": row.date.iso if row.date else None,
                    "days": row.days,
                    "status": row.status,
                    "errors": row.errors,
                }
                for row in self.rows
            ],
            ensure_ascii=False,
            indent=2,
        )
