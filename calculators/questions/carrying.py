"""Answers that go elsewhere: into the link of a form, or into that of another form.

Only dates and choices do, behind the ``#`` of the address, which no server ever sees.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from calculators.questions.definition import UNKNOWN, QuestionKind
from calculators.questions.form import Answers, Form, Question

_FORMAT: Final = 1
"""Raised when links made before would be misread: the page then refuses them in words."""


def fragment(given: Iterable[tuple[str, str]]) -> str:
    """Return ``j120=1&title=etudiant&expiry=2027-01-09``, without what was not answered."""
    return "&".join([f"j120={_FORMAT}", *(f"{name}={value}" for name, value in given if value)])


def written(question: Question, answers: Answers) -> str:
    """Return the answer as a link writes it; nothing for a text or a log."""
    match question.kind:
        case QuestionKind.DATE:
            day = answers.optional_day(question.name)
            return day.iso if day else ""
        case QuestionKind.CHOICE:
            return answers.chosen(question.name)
        case QuestionKind.LIST:
            # The form shows « je ne sais pas » by itself.
            chosen = answers.chosen(question.name)
            return "" if chosen == UNKNOWN else chosen
        case _:
            return ""


def retold(answers: Answers, form: Form, more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return what another form would have been told, by the names that it gives its questions.

    ``more`` are answers to other questions of the product, by their ids, that these amount to.
    """
    known = {
        question.definition.id: written(question, answers)
        for question in answers.form.questions
        if question.definition
    } | dict(more or {})
    told: dict[str, str] = {}
    for question in form.questions:
        value = known.get(question.definition.id, "") if question.definition else ""
        is_day = question.kind is QuestionKind.DATE
        if value and (is_day or any(option.value == value for option in question.options)):
            told[question.name] = value
    return told
