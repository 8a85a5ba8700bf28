"""Each question of the product is asked, worded once, and gives a fact of the law's vocabulary."""

from __future__ import annotations

from dataclasses import fields
from typing import Final, get_args, get_type_hints

import pytest

from calculators import CALCULATORS
from calculators.languages.phrases import Phrases
from calculators.law.facts import Facts, Held, How
from calculators.questions.catalogue import QUESTIONS
from calculators.questions.definition import UNKNOWN, Definition, QuestionKind
from calculators.questions.facts import facts_of
from calculators.questions.form import read
from corpus import Corpus, Day, Procedure, Request

CORPUS: Final = Corpus()
SAY: Final = Phrases.of(CORPUS)
FACTS: Final = get_type_hints(Facts)
GIVING: Final = [each for each in QUESTIONS.values() if each.id in FACTS]
DEDUCED: Final = {"paper"}
"""A fact that no question gives as it stands."""

each_giving = pytest.mark.parametrize("question", GIVING, ids=lambda each: each.id)


def test_every_question_stands_in_some_form() -> None:
    asked = {
        question.definition.id
        for calculator in CALCULATORS.values()
        for question in calculator.form(CORPUS).questions
        if question.definition
    }
    assert asked == set(QUESTIONS)


def test_every_fact_is_given_by_a_question() -> None:
    assert {field.name for field in fields(Facts)} - DEDUCED == {each.id for each in GIVING}


@each_giving
def test_what_a_question_gives_is_of_the_kind_of_its_fact(question: Definition) -> None:
    kind, nothing = get_args(FACTS[question.id])
    assert nothing is type(None)
    if question.kind is QuestionKind.DATE:
        assert kind is Day
        return
    assert question.meaning is not None
    said = [choice.value for choice in question.choices(CORPUS) if choice.value != UNKNOWN]
    meant = [question.meaning(value, CORPUS) for value in said]
    assert all(each is None or isinstance(each, kind) for each in meant)
    assert len(set(map(repr, meant))) == len(said)


def test_a_fact_is_the_same_whatever_the_form_calls_it() -> None:
    silence = CALCULATORS["silence-de-l-administration"].form(CORPUS)
    told = {"reply": "none", "received": "2026-10-05", "how": "post", "title": "etudiant"}
    facts = facts_of(read(silence, told, SAY), CORPUS)
    assert facts.filed == Day(2026, 10, 5)
    assert facts.how is How.POST
    assert facts.title is CORPUS.titles["etudiant"]


def test_i_do_not_know_and_silence_are_no_fact() -> None:
    window = CALCULATORS["fenetre-de-depot"].form(CORPUS)
    told = {"situation": "document", "expiry": "2027-01-09", "request": "unknown", "held": "cst"}
    facts = facts_of(read(window, told, SAY), CORPUS)
    assert facts == Facts(expiry=Day(2027, 1, 9), held=Held.CST)
    told |= {"request": "renewal", "channel": "other"}
    facts = facts_of(read(window, told, SAY), CORPUS)
    assert (facts.request, facts.channel) == (Request.RENEWAL, Procedure.PREFECTURE)
