"""``fenetre-de-depot``: the days on which a request may be filed."""

from __future__ import annotations

from typing import Final

from calculators.answers.filing_window.holding import compute_holding
from calculators.answers.filing_window.questions import SECTION, SLUG, form
from calculators.answers.filing_window.starting import compute_starting
from calculators.answers.registry import Calculator
from calculators.questions.form import Answers
from calculators.result import Result
from corpus import Corpus, Day


def compute(answers: Answers, corpus: Corpus, today: Day) -> Result:
    """Answer from checked answers, on a given day.

    Raises ``corpus.OutsideKnownLaw`` where no version of a rule covers the day.
    """
    if answers.choice("situation") == "document":
        return compute_holding(answers, corpus, today)
    return compute_starting(answers, corpus, today)


CALCULATOR: Final = Calculator(
    slug=SLUG,
    section=SECTION,
    way_out="tables/fenetre-de-depot",
    questions=form,
    compute=compute,
)

__all__ = ["CALCULATOR", "compute", "form"]
