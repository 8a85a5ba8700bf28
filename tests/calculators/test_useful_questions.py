"""A question is asked where its answer can still change something: measured, not declared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pytest

from calculators import CALCULATORS, Answers, Calculator, Form, Question, Refused, ask
from calculators.questions.definition import QuestionKind
from corpus import Corpus, Day
from publishing.outcomes.situations import CLOSED, Situation, situations

LEAST: Final = 0.3
"""Part of the situations in which a question is asked that its answers must move."""
_SAMPLED: Final = 3
"""Situations of each kind that are looked at for a question, at most."""
_TRIED: Final = 3
"""Other answers that are tried in each, at most."""
_LATER: Final = (1, 260)
"""Days from what is done to the day of the answer: what matters late is no use on the first."""
_COUNTED: Final = [slug for slug, each in CALCULATORS.items() if not each.composed]


@pytest.mark.parametrize("slug", _COUNTED)
def test_a_question_is_asked_where_its_answer_can_still_count(slug: str, corpus: Corpus) -> None:
    calculator = CALCULATORS[slug]
    form = calculator.form(corpus)
    # An answer may matter only once all days are told, or only as long as they are not.
    halves: dict[bool, list[Situation]] = {True: [], False: []}
    for each in situations(calculator, corpus):
        halves[_is_dated(form, each)].append(each)
    useless = {}
    for question in _ends(calculator, corpus):
        told = max(_moved(calculator, question, half, corpus) for half in halves.values())
        if told < LEAST:
            useless[question.name] = told
    assert not useless


def _ends(calculator: Calculator, corpus: Corpus) -> list[Question]:
    """Return the closed questions that no other one follows from."""
    form = calculator.form(corpus)
    leading = {name for each in form.questions for way in each.when for name, _ in way.answers}
    return [each for each in form.questions if each.kind in CLOSED and each.name not in leading]


def _is_dated(form: Form, situation: Situation) -> bool:
    """Tell whether each day that the form asks for is told."""
    chosen = Answers(form, {}, dict(situation.choices))
    days = dict(situation.dates)
    dates = (each for each in form.questions if each.kind is QuestionKind.DATE)
    return all(each.name in days for each in dates if each.asked(chosen))


def _moved(
    calculator: Calculator, question: Question, all_: Sequence[Situation], corpus: Corpus
) -> float:
    """Return the part that another answer moves, of a sample of the situations that ask it."""
    asked = [each for each in all_ if each.choice(question.name) is not None]
    seen = asked[:: len(asked) // _SAMPLED + 1]
    return sum(_moves(calculator, question, each, corpus) for each in seen) / max(1, len(seen))


def _moves(
    calculator: Calculator, question: Question, situation: Situation, corpus: Corpus
) -> bool:
    """Tell whether another answer to the question gives another result, on any of the days."""
    done = corpus.state.known_on
    given = situation.request(done)["answers"]
    assert isinstance(given, dict)
    others = [each.value for each in question.options if each.value != given[question.name]]
    for today in map(done.plus_days, _LATER):
        said = _said(calculator, given, corpus, today)
        for other in others[:: len(others) // _TRIED + 1]:
            if _said(calculator, given | {question.name: other}, corpus, today) != said:
                return True
    return False


def _said(
    calculator: Calculator, answers: dict[str, object], corpus: Corpus, today: Day
) -> Sequence[object]:
    """Return what the reader is told, without the derivation, which names each answer."""
    try:
        result = ask(calculator, answers, corpus, today)
    except Refused:
        return ()
    return (
        *(result.status, result.headline, result.lead, result.dates, result.findings),
        *(result.actions, result.rights, result.awaited, result.letters, result.writing),
        *(result.tell, result.bring),
    )
