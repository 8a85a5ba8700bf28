"""What must hold of every calculator: its questions, what they share, what they lead to."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from random import Random
from typing import Final

import pytest

from calculators import CALCULATORS, Calculator, Refused, Result, ask
from calculators.languages.phrases import Phrases
from calculators.questions.definition import QuestionKind
from calculators.questions.form import Question, read
from calculators.rendering.answer import render_html
from calculators.rendering.calendar_file import render_ics
from calculators.rendering.case_file import render_case
from calculators.rendering.slip import render_slip
from corpus import Corpus, Day
from tests.calculators.walking import walk
from tests.edition import in_test_edition

CORPUS: Final = in_test_edition(Corpus())
SAY: Final = Phrases.of(CORPUS)
TODAY: Final = Day(2026, 11, 24)
_CHOICES: Final = (QuestionKind.CHOICE, QuestionKind.LIST)
_WALKS: Final = 250
_LONGEST_SEARCH: Final = 4000

each_calculator = pytest.mark.parametrize("calculator", CALCULATORS.values(), ids=CALCULATORS)


@each_calculator
def test_a_question_depends_only_on_choices_made_before_it(calculator: Calculator) -> None:
    before: dict[str, set[str]] = {}
    for question in calculator.form(CORPUS).questions:
        for condition in question.when:
            for name, values in condition.answers:
                assert name in before, f"{question.name} looks ahead to {name}"
                assert set(values) <= before[name] | {"unknown"}, f"{question.name} on {name}"
        assert question.name not in before, "two questions of one name"
        if question.kind in _CHOICES:
            before[question.name] = {option.value for option in question.options}


@each_calculator
def test_every_question_is_asked_of_somebody(calculator: Calculator) -> None:
    form = calculator.form(CORPUS)
    waiting = {question.name for question in form.questions}
    random = Random(20261124)
    for _ in range(_LONGEST_SEARCH):
        waiting -= walk(form, random, TODAY).keys()
        if not waiting:
            return
    pytest.fail(f"never asked: {sorted(waiting)}")


def test_questions_that_share_a_fact_mean_the_same() -> None:
    asked: dict[str, list[tuple[str, Question]]] = {}
    for slug, calculator in CALCULATORS.items():
        for question in calculator.form(CORPUS).questions:
            if question.fact:
                asked.setdefault(question.fact, []).append((slug, question))
    for fact, questions in asked.items():
        kinds = {question.kind in _CHOICES or question.kind for _, question in questions}
        assert len(kinds) == 1, fact
        answers = [{o.value for o in question.options} for _, question in questions]
        if any(answers):
            shared = set.intersection(*answers) - {"unknown"}
            assert shared, f"{fact}: no answer in common between {[s for s, _ in questions]}"


@each_calculator
def test_every_walk_through_the_form_ends_in_an_answer_that_holds_together(
    calculator: Calculator,
) -> None:
    form = calculator.form(CORPUS)
    random = Random(calculator.slug)
    answered = 0
    for _ in range(_WALKS):
        today = TODAY.plus_days(random.randrange(-1500, 500))
        raw = walk(form, random, today)
        try:
            result = ask(calculator, raw, CORPUS, today)
        except Refused:
            continue
        answered += 1
        assert_holds_together(result, raw)
        assert_case_gives_the_same_answer(calculator, raw, result)
    assert answered > _WALKS / 3, "nearly every walk is refused"


def assert_holds_together(result: Result, raw: Mapping[str, object]) -> None:
    derived = {step.date for step in result.steps} | {str(value) for value in raw.values()}
    for fact in result.dates:
        assert fact.date in derived or fact.date.iso in derived, (fact.key, raw)
        assert fact.days_from_today == result.today.days_until(fact.date)
    assert len({fact.label for fact in result.dates}) == len(result.dates), raw
    assert len({fact.key for fact in result.dates}) == len(result.dates), raw
    assert len({finding.words for finding in result.findings}) == len(result.findings), raw
    assert len({action.words for action in result.actions}) == len(result.actions), raw
    assert all(event.date >= result.today for event in result.events)
    assert len({event.uid for event in result.events}) == len(result.events)
    for said in (render_html(result, CORPUS), render_slip(result, lambda _: "Titre", CORPUS)):
        assert "{" not in said, raw
        assert "}" not in said, raw
    assert json.loads(result.to_json())["calculator"] == result.calculator
    assert render_ics(result, SAY).startswith("BEGIN:VCALENDAR")


def assert_case_gives_the_same_answer(
    calculator: Calculator, raw: Mapping[str, object], result: Result
) -> None:
    form = calculator.form(CORPUS)
    case = tomllib.loads(render_case(read(form, raw, SAY), result, CORPUS))
    if any(q.kind not in (*_CHOICES, QuestionKind.DATE) for q in form.questions if q.name in raw):
        return  # Texts stay out of a case on purpose.
    answers = {name: str(answer) for name, answer in case["answers"].items()}
    again = ask(calculator, answers, CORPUS, Day.parse(str(case["today"])))
    assert {fact.key: fact.date.iso for fact in again.dates} == {
        key: str(day) for key, day in case["dates"].items()
    }
    assert str(again.status) == case["status"]
