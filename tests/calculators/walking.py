"""Walking through a form: each choice is made by somebody, each date lies near one that counts."""

from __future__ import annotations

from random import Random
from typing import Final

from calculators.questions.attempts import Way
from calculators.questions.definition import QuestionKind
from calculators.questions.form import Answers, Form, Question
from corpus import Day

_OFFSETS: Final = (-900, -400, -200, -130, -95, -62, -35, -16, -3, -1, 0, 1, 5, 20, 45, 61, 90, 125)
WORDS: Final = ("Amina", "مريم الفاسي", "O’Connor-d’Été", "x", "ligne 1\nligne 2")
"""What a reader types, in more than one script."""


def walk(form: Form, random: Random, today: Day) -> dict[str, object]:
    """Answer each question that the answers before it call for, or leave it where one may."""
    raw: dict[str, object] = {}
    choices: dict[str, str] = {}
    # What is asked depends on choices only, and each of these is one that the form offers.
    given = Answers(form, {}, choices)
    for question in form.questions:
        if not question.asked(given):
            continue
        if not question.required and random.random() < 0.25:
            continue
        raw[question.name] = answer = _answer(question, random, today)
        if question.kind in (QuestionKind.CHOICE, QuestionKind.LIST):
            choices[question.name] = str(answer)
    return raw


def _answer(question: Question, random: Random, today: Day) -> object:
    match question.kind:
        case QuestionKind.DATE:
            day = today.plus_days(random.choice(_OFFSETS) + random.randrange(-2, 3))
            if question.name == "birth":
                day = Day(day.year - 18, day.month, min(day.day, 28))
            return day.iso
        case QuestionKind.CHOICE | QuestionKind.LIST:
            return random.choice(question.options).value
        case QuestionKind.TEXT | QuestionKind.PARAGRAPH:
            return random.choice(WORDS)
        case QuestionKind.ATTEMPTS:
            return [
                {
                    "day": today.plus_days(-random.randrange(60)).iso,
                    "way": str(random.choice(list(Way))),
                    "reference": random.choice(WORDS),
                    "outcome": "",
                }
                for _ in range(random.randrange(4))
            ]
