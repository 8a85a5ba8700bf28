"""``attestation-de-prolongation``: whether a paper is owed while the request is examined."""

from __future__ import annotations

from typing import Final

from calculators.answers.extension_certificate.holding import compute_holding
from calculators.answers.extension_certificate.questions import SECTION, SLUG, form
from calculators.answers.extension_certificate.special import (
    compute_commission,
    compute_eighteen,
    compute_protected,
    protection_of,
)
from calculators.answers.registry import Calculator
from calculators.questions.facts import facts_of
from calculators.questions.form import Answers
from calculators.result import Result
from corpus import Corpus, Day


def compute(answers: Answers, corpus: Corpus, today: Day) -> Result:
    """Answer from checked answers, on a given day.

    Raises ``corpus.OutsideKnownLaw`` where no version of a rule covers the day.
    """
    match answers.choice("situation"):
        case "eighteen":
            return compute_eighteen(answers, corpus, today)
        case "protected":
            return compute_protected(answers, corpus, today, answers.choice("protection"))
        case "commission":
            return compute_commission(answers, corpus, today)
    protection = protection_of(facts_of(answers, corpus))
    if protection is not None:
        return compute_protected(answers, corpus, today, protection)
    return compute_holding(answers, corpus, today)


CALCULATOR: Final = Calculator(
    slug=SLUG,
    section=SECTION,
    way_out="guide/attestation-qui-ne-vient-pas",
    form=form,
    compute=compute,
)

__all__ = ["CALCULATOR", "compute", "form"]
