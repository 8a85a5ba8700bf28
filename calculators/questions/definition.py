"""What a question of the product is, whichever form asks it.

Each stands once in this room, by theme, and is worded once in the section ``questions`` of the
phrases: ``held`` is its label, ``held.help`` its help if it has one, ``held.cst`` an answer,
``held.carried`` what a form says of it where another form was answered before.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from corpus import Corpus, Day

UNKNOWN: Final = "unknown"
"""The honest answer « je ne sais pas », wherever a choice offers it."""
YES, NO = "yes", "no"
SAID_ALIKE: Final = (YES, NO, UNKNOWN)
"""Answers that any question may word in its own way, and that are said alike where it does not."""


class QuestionKind(StrEnum):
    """How a question is answered. Only dates and choices may go into a shared link or a report."""

    DATE = "date"
    CHOICE = "choice"
    LIST = "list"
    TEXT = "text"
    PARAGRAPH = "paragraph"
    ATTEMPTS = "attempts"


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer that the corpus lists; ``group`` is the heading that a long list puts it under.

    Without ``label``, the phrases word it. ``printed`` are the words on the card that it is found
    by, ``also`` what people call it.
    """

    value: str
    label: str = ""
    group: str | None = None
    printed: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """A question. It gives the fact of its own name, where ``law.facts.Facts`` has one.

    ``gives`` are the facts of other questions that an answer tells too.
    ``values`` are its answers, or ``listed`` finds them in the corpus; ``meaning`` turns one into
    the fact. ``carried``: what was answered is proposed again where another form asks. A day lies
    at the earliest on ``earliest``, by default the first that the law of the corpus covers.
    """

    id: str
    kind: QuestionKind
    values: tuple[str, ...] = ()
    listed: Callable[[Corpus], tuple[Choice, ...]] | None = None
    meaning: Callable[[str, Corpus], object] | None = None
    carried: bool = False
    gives: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    earliest: Day | None = None
    longest: int = 200

    def choices(self, corpus: Corpus) -> tuple[Choice, ...]:
        """Return the answers that it offers, in their order."""
        given = tuple(map(Choice, self.values))
        if self.listed is None:
            return given
        # Nobody reads a long list to its end to find that they do not know.
        return (*given, *self.listed(corpus)) if self.long else (*self.listed(corpus), *given)

    @property
    def long(self) -> bool:
        """Whether its answers are a list that opens, not all of them in sight."""
        return self.kind is QuestionKind.LIST


def day(id_: str, *, carried: bool = False, earliest: Day | None = None) -> Definition:
    """Ask for a day."""
    return Definition(id=id_, kind=QuestionKind.DATE, carried=carried, earliest=earliest)


def choice(
    id_: str,
    *values: str,
    meaning: Callable[[str, Corpus], object] | None = None,
    carried: bool = False,
) -> Definition:
    """Ask for one of a few answers, all of them in sight."""
    kind = QuestionKind.CHOICE
    return Definition(id=id_, kind=kind, values=values, meaning=meaning, carried=carried)


def yes_no(id_: str, *, carried: bool = False) -> Definition:
    """Ask whether something is so, of somebody who may not know."""
    return choice(id_, YES, NO, UNKNOWN, meaning=lambda value, _: value == YES, carried=carried)


def step(id_: str) -> Definition:
    """Ask whether something was done, which leads to the questions on it."""
    return choice(id_, NO, YES)


def one_of(id_: str, kind: type[StrEnum], *more: str, carried: bool = False) -> Definition:
    """Ask for a member of an enum of the law."""
    values = (*map(str, kind), *more)
    return choice(id_, *values, meaning=lambda value, _: kind(value), carried=carried)


def list_of(id_: str, kind: type[StrEnum], *first: str, carried: bool = False) -> Definition:
    """Ask for a member of an enum too long to be shown at once."""
    return Definition(
        id=id_,
        kind=QuestionKind.LIST,
        values=(*first, *map(str, kind)),
        meaning=lambda value, _: kind(value),
        carried=carried,
    )
