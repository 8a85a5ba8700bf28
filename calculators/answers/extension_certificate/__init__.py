"""``attestation-de-prolongation``: whether a paper is owed while the request is examined."""

from __future__ import annotations

from typing import Final

from calculators.answers.extension_certificate.on_expiry import compute_on_expiry
from calculators.answers.extension_certificate.questions import SECTION, SLUG, form
from calculators.answers.extension_certificate.special import (
    compute_commission,
    compute_eighteen,
    compute_protected,
)
from calculators.answers.registry import Calculator
from calculators.law.protection import of_first_request
from calculators.questions.facts import facts_of
from calculators.questions.form import Answers
from calculators.result import Result
from corpus import Corpus, Day


def compute(answers: Answers, corpus: Corpus, today: Day) -> Result:
    """Answer from checked answers, on a given day.

    Raises ``corpus.OutsideKnownLaw`` where no version of a rule covers the day.
    """
    facts = facts_of(answers, corpus)
    protection = of_first_request(facts)
    if facts.birth is not None:
        return compute_eighteen(facts, facts.birth, corpus, today)
    if facts.referred is not None:
        return compute_commission(facts, facts.referred, corpus, today)
    if protection is not None:
        return compute_protected(facts, protection, corpus, today)
    return compute_on_expiry(facts, answers.day("expiry"), corpus, today)


CALCULATOR: Final = Calculator(
    slug=SLUG,
    section=SECTION,
    way_out="guide/attestation-qui-ne-vient-pas",
    questions=form,
    compute=compute,
)

__all__ = ["CALCULATOR", "compute", "form"]
