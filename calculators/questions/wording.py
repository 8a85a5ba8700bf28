"""Forms put together: which questions, under which name, after which answers; then their words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from calculators.languages.phrases import Phrases
from calculators.questions.definition import SAID_ALIKE, Choice, Definition, QuestionKind
from calculators.questions.form import Condition, Drawing, Form, Option, Question
from corpus import Corpus, Day

SECTION: Final = "questions"
LATEST: Final = Day(2060, 12, 31)
"""No document that can be held today is valid for longer: a later year is a slip of the finger."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A question as one form asks it, before it is worded; ``None`` offers all of its answers."""

    definition: Definition
    name: str
    when: tuple[Condition, ...]
    values: tuple[str, ...] | None
    required: bool
    implied_by: tuple[tuple[str, str], ...]
    together: str | None


def ask_for(
    definition: Definition,
    *when: Condition,
    name: str = "",
    values: tuple[str, ...] | None = None,
    required: bool = False,
    implied_by: tuple[tuple[str, str], ...] = (),
    together: str | None = None,
) -> Asking:
    """Ask a question of the product where one of the conditions holds, or always.

    ``name`` where this form calls it otherwise; ``values`` where it offers only some answers.
    """
    name = name or definition.id
    return Asking(definition, name, when, values, required, implied_by, together)


def when(**answers: str | tuple[str, ...]) -> Condition:
    """Return the condition that each earlier question has one of these answers."""
    return Condition(
        tuple((name, (v,) if isinstance(v, str) else v) for name, v in answers.items())
    )


def written_form(
    slug: str, section: str, asked: Iterable[Asking | Question], corpus: Corpus
) -> Form:
    """Word a form; its button is worded by the section of its answer.

    What is no question of the product, as a blank of one letter, comes with its words.
    """
    say = Phrases.of(corpus)
    questions = tuple(
        each if isinstance(each, Question) else _worded(each, corpus, say) for each in asked
    )
    return Form(slug=slug, submit=say(f"{section}.submit"), questions=questions)


def _worded(asking: Asking, corpus: Corpus, say: Phrases) -> Question:
    """Word a question."""
    definition = asking.definition
    is_day = definition.kind is QuestionKind.DATE
    key = f"{SECTION}.{definition.id}"
    hints = [say(f"{key}.help")] if say.has(f"{key}.help") else []
    if is_day and not asking.required:
        hints.append(say(f"{SECTION}.optional"))
    return Question(
        name=asking.name,
        kind=definition.kind,
        label=say(key),
        help=" ".join(hints),
        options=tuple(
            _option(each, key, say)
            for each in definition.choices(corpus)
            if asking.values is None or each.value in asking.values
        ),
        when=asking.when,
        required=asking.required,
        implied_by=asking.implied_by,
        together=asking.together,
        earliest=(definition.earliest or corpus.state.covered_from) if is_day else None,
        latest=LATEST if is_day else None,
        longest=definition.longest,
        where=_drawn(definition.id, f"{key}.where", say),
        definition=definition,
    )


def _option(choice: Choice, key: str, say: Phrases) -> Option:
    own = f"{key}.{choice.value}"
    alike = choice.value in SAID_ALIKE and not say.has(own)
    label = choice.label or say(f"{SECTION}.{choice.value}" if alike else own)
    drawing = _drawn(choice.value, f"{own}.drawing", say)
    return Option(choice.value, label, choice.group, drawing, choice.printed, choice.also)


def _drawn(name: str, key: str, say: Phrases) -> Drawing | None:
    return Drawing(name, say(key)) if say.has(key) else None
