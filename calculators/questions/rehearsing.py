"""Questions that nobody asked: what is answered in advance, so that the first reader waits less."""

from __future__ import annotations

from calculators.questions.definition import QuestionKind
from calculators.questions.form import Form, Question
from corpus import Day


def rehearse(form: Form, on: Day) -> dict[str, str]:
    """Answer each question with its first option, or with a day as near to ``on`` as it takes."""
    return {question.name: _first(question, on) for question in form.questions}


def _first(question: Question, on: Day) -> str:
    if question.kind is QuestionKind.DATE:
        late = max(on, question.earliest or on)
        return min(late, question.latest or late).iso
    return question.options[0].value if question.options else ""
