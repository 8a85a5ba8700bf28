"""Questions put together from the phrases of a calculator's section.

A question named ``channel`` is worded by ``q.channel``, helped by ``q.channel.help`` if there is
such a phrase, and its answer ``anef`` by ``q.channel.anef``, drawn if ``q.channel.anef.drawing``
says what the drawing of that name shows.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from calculators.languages.phrases import Phrases
from calculators.questions.form import (
    UNKNOWN,
    Condition,
    Drawing,
    Fact,
    Option,
    Question,
    QuestionKind,
)
from corpus import Corpus, Day

LATEST: Final = Day(2060, 12, 31)
"""No document that can be held today is valid for longer: a later year is a slip of the finger."""

OTHER: Final = "other"
"""A department that the corpus knows nothing of."""


class Wording:
    """Words the questions of one calculator."""

    def __init__(self, corpus: Corpus, section: str) -> None:
        """Use the phrases of a section."""
        self.say = Phrases(corpus.phrases)
        self._corpus, self._section = corpus, section

    def __call__(self, key: str) -> str:
        """Return a phrase of the section."""
        return self.say(f"{self._section}.{key}")

    def date(
        self,
        name: str,
        *when: Condition,
        required: bool = True,
        earliest: Day | None = None,
        latest: Day = LATEST,
        fact: Fact | None = None,
        id_: str = "",
    ) -> Question:
        """Ask for a day, by default from the first day of the law that the corpus holds."""
        return Question(
            name=name,
            kind=QuestionKind.DATE,
            label=self(f"q.{name}"),
            help=self._help(name),
            when=when,
            required=required,
            earliest=earliest or self._corpus.state.covered_from,
            latest=latest,
            fact=fact,
            id=id_,
        )

    def choice(
        self,
        name: str,
        values: tuple[str, ...],
        *when: Condition,
        required: bool = False,
        implied_by: tuple[tuple[str, str], ...] = (),
        fact: Fact | None = None,
    ) -> Question:
        """Ask for one of a few answers, all of them in sight."""
        return Question(
            name=name,
            kind=QuestionKind.CHOICE,
            label=self(f"q.{name}"),
            help=self._help(name),
            options=self.options(name, values),
            when=when,
            required=required,
            implied_by=implied_by,
            fact=fact,
        )

    def list(
        self,
        name: str,
        options: tuple[Option, ...],
        *when: Condition,
        required: bool = False,
        fact: Fact | None = None,
    ) -> Question:
        """Ask for one of many answers."""
        return Question(
            name=name,
            kind=QuestionKind.LIST,
            label=self(f"q.{name}"),
            help=self._help(name),
            options=options,
            when=when,
            required=required,
            fact=fact,
        )

    def text(
        self,
        name: str,
        *when: Condition,
        required: bool = False,
        long: bool = False,
        longest: int = 200,
    ) -> Question:
        """Ask for a few words, or for a paragraph. ``longest`` counts characters."""
        return Question(
            name=name,
            kind=QuestionKind.PARAGRAPH if long else QuestionKind.TEXT,
            label=self(f"q.{name}"),
            help=self._help(name),
            when=when,
            required=required,
            longest=longest,
        )

    def title(self, *when: Condition) -> Question:
        """Ask which permit is asked for, from the whole list, by category."""
        listed = _titles(self._corpus)
        unknown = Option(UNKNOWN, self("q.title.unknown"))
        return self.list("title", (unknown, *listed), *when, fact=Fact.TITLE)

    def attempts(self, *when: Condition) -> Question:
        """Ask for the reader's own log of what was tried."""
        return Question(
            name="attempts",
            kind=QuestionKind.ATTEMPTS,
            label=self("q.attempts"),
            help=self._help("attempts"),
            when=when,
            required=False,
            fact=Fact.ATTEMPTS,
        )

    def department(self, *when: Condition) -> Question:
        """Ask where one lives: a department whose practice the corpus holds, or another one."""
        known = tuple(
            Option(each.code, self.say("page.department", name=each.name, code=each.code))
            for each in self._corpus.departments.values()
        )
        return Question(
            name="department",
            kind=QuestionKind.CHOICE,
            label=self.say("page.department.question"),
            help=self.say("page.department.help"),
            options=(*known, Option(OTHER, self.say("page.department.other"))),
            when=when,
            required=False,
            fact=Fact.DEPARTMENT,
        )

    def options(self, name: str, values: tuple[str, ...]) -> tuple[Option, ...]:
        """Word the answers to a question; a phrase ``q.document.recepisse.drawing`` draws one."""
        return tuple(self._option(f"q.{name}.{value}", value) for value in values)

    def _option(self, key: str, value: str) -> Option:
        drawn = f"{self._section}.{key}.drawing"
        drawing = Drawing(value, self.say(drawn)) if self.say.has(drawn) else None
        return Option(value, self(key), drawing=drawing)

    def _help(self, name: str) -> str:
        key = f"{self._section}.q.{name}.help"
        return self.say(key) if self.say.has(key) else ""


# The longest list of all: a build asks for it at each answer that a page shows.
@lru_cache(maxsize=1)
def _titles(corpus: Corpus) -> tuple[Option, ...]:
    return tuple(
        Option(title.id, title.label, category.label)
        for category in corpus.categories
        for title in corpus.titles.values()
        if title.category == category.id
    )


def when(**answers: str | tuple[str, ...]) -> Condition:
    """Return the condition that each earlier question has one of these answers."""
    return Condition(
        tuple((name, (v,) if isinstance(v, str) else v) for name, v in answers.items())
    )
