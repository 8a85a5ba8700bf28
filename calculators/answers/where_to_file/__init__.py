"""``ou-deposer``: through which door a request goes."""

from __future__ import annotations

from typing import Final

from calculators.answers.registry import Calculator
from calculators.answers.where_to_file.elsewhere import compute_elsewhere
from calculators.answers.where_to_file.permit import compute_permit
from calculators.answers.where_to_file.questions import PERMIT, SECTION, SLUG, form
from calculators.questions.form import Answers
from calculators.result import Result
from corpus import Corpus, Day


def compute(answers: Answers, corpus: Corpus, today: Day) -> Result:
    """Answer from checked answers, on a given day.

    Raises ``corpus.OutsideKnownLaw`` where no version of a rule covers the day.
    """
    if answers.choice("purpose") == PERMIT:
        return compute_permit(answers, corpus, today)
    return compute_elsewhere(answers, corpus, today)


CALCULATOR: Final = Calculator(
    slug=SLUG,
    section=SECTION,
    way_out="guide/anef",
    questions=form,
    compute=compute,
)

__all__ = ["CALCULATOR", "compute", "form"]
