"""``nationalite``: until when an answer is due, what silence is, and how to contest a refusal."""

from __future__ import annotations

from typing import Final

from calculators.answers.nationality.declaration import compute_declaration
from calculators.answers.nationality.decree import compute_decree
from calculators.answers.nationality.questions import SECTION, SLUG, form
from calculators.answers.order import check_order
from calculators.answers.registry import Calculator
from calculators.languages.phrases import Phrases
from calculators.law.facts import NationalityWay
from calculators.questions.form import Answers
from calculators.result import Result
from corpus import Corpus, Day


def compute(answers: Answers, corpus: Corpus, today: Day) -> Result:
    """Answer from checked answers, on a given day.

    Raises ``Refused`` where two dates clash, ``corpus.OutsideKnownLaw`` where no version of a
    rule covers the day.
    """
    check_order(answers, Phrases.of(corpus))
    way = NationalityWay(answers.choice("way"))
    if way is NationalityWay.DECREE:
        return compute_decree(answers, corpus, today)
    return compute_declaration(way, answers, corpus, today)


CALCULATOR: Final = Calculator(
    slug=SLUG,
    section=SECTION,
    way_out="guide/nationalite",
    questions=form,
    compute=compute,
)

__all__ = ["CALCULATOR", "compute", "form"]
