"""``silence-de-l-administration``: when silence is a refusal, and until when to contest it."""

from __future__ import annotations

from typing import Final

from calculators.answers.registry import Calculator
from calculators.answers.silence.case import read_silent
from calculators.answers.silence.questions import SECTION, SLUG, form
from calculators.answers.silence.unanswered import compute_unanswered
from calculators.answers.silence.written import compute_removal, compute_written
from calculators.questions.form import Answers
from calculators.result import Result
from corpus import Corpus, Day


def compute(answers: Answers, corpus: Corpus, today: Day) -> Result:
    """Answer from checked answers, on a given day.

    Raises ``Refused`` where two dates clash, ``corpus.OutsideKnownLaw`` where no version of a
    rule covers the day.
    """
    match answers.choice("reply"):
        case "refusal-oqtf":
            return compute_removal(answers, corpus, today)
        case "refusal":
            return compute_written(answers, corpus, today)
        case _:
            return compute_unanswered(read_silent(answers, corpus), corpus, today)


CALCULATOR: Final = Calculator(
    slug=SLUG,
    section=SECTION,
    way_out="tables/silence-de-l-administration",
    form=form,
    compute=compute,
)

__all__ = ["CALCULATOR", "compute", "form"]
