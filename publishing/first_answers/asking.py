"""One answer as a table needs it: the words of its screen, with what a day changes left open."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from calculators import CALCULATORS
from calculators.languages.phrases import Phrases
from calculators.questions.definition import QuestionKind
from calculators.questions.form import Answers, Form, Refused, read
from calculators.rendering.answer import render_screen
from corpus import Corpus, Day, OutsideKnownLaw
from publishing.first_answers.marking import MARK, Hole

BASE: Final = "\ue002"
"""Where the way to the root of the site stands in the words of a table."""
GIVEN: Final = "*"
"""Stands for a day that was given, whichever it is."""


@dataclass(frozen=True, slots=True)
class Block:
    """A screen: its words with holes, what fills each, and the dates of the whole answer by key.

    A filling is an ordinal; of a length, the number of days.
    """

    words: str
    fillings: tuple[tuple[Hole, int], ...]
    dates: Mapping[str, int]


NOTHING: Final = Block("", (), {})
"""Where the calculator refuses, or the law is not known."""


class Asked:
    """The answers to one form but for the day, and what Python says of any day."""

    def __init__(self, slug: str, form: Form, choices: Mapping[str, str], corpus: Corpus) -> None:
        """Take choices by question; ``*`` stands for the day that is still to be given."""
        self.slug, self._corpus, self._form = slug, corpus, form
        self.choices = choices
        self.date = next((name for name, value in choices.items() if value == GIVEN), None)
        self._question = next((q for q in form.questions if q.name == self.date), None)
        self._answers: Answers | None = None
        self._known: dict[tuple[int, int], Block] = {}

    def raw(self, day: int) -> dict[str, str]:
        """Return the answers as a form gives them, with that day."""
        iso = Day.from_ordinal(day).iso
        return {name: iso if v == GIVEN else v for name, v in self.choices.items() if v}

    def on(self, day: int, today: int) -> Block:
        """Return the screen of the answer, asked with one day on another; both are ordinals."""
        found = self._known.get((day, today))
        if found is None:
            found = self._known[day, today] = self._compute(day, today)
        return found

    def _compute(self, day: int, today: int) -> Block:
        try:
            answers = self._read(day)
            result = CALCULATORS[self.slug].compute(answers, self._corpus, Day.from_ordinal(today))
        except (Refused, OutsideKnownLaw):
            return NOTHING
        html = render_screen(result, self._corpus, BASE)
        fillings = tuple(_filling(found, today) for found in MARK.finditer(html))
        if any(hole is Hole.OTHER for hole, _ in fillings):
            return NOTHING
        holes = iter(fillings)
        words = MARK.sub(lambda _: f"\ue000{next(holes)[0]}\ue001", html)
        dates = {fact.key: fact.date.ordinal for fact in result.dates}
        return Block(words, fillings, dates)

    def _read(self, day: int) -> Answers:
        if self._answers is None:
            self._answers = read(self._form, self.raw(day), Phrases.of(self._corpus))
        if self._question is None:
            return self._answers
        given, bounds = Day.from_ordinal(day), self._question
        if (bounds.earliest and given < bounds.earliest) or (
            bounds.latest and given > bounds.latest
        ):
            raise Refused(())
        choices = {
            q.name: chosen
            for q in self._form.questions
            if q.kind in (QuestionKind.CHOICE, QuestionKind.LIST)
            and (chosen := self._answers.chosen(q.name))
        }
        return Answers(self._form, {self._question.name: given}, choices)


def _filling(found: re.Match[str], today: int) -> tuple[Hole, int]:
    if found[3]:
        return Hole.ISO, Day.parse(found[3]).ordinal
    hole, value = Hole(found[1]), int(found[2])
    return (hole, today + value) if hole is Hole.DISTANCE else (hole, value)
