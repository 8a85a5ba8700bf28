"""``visa-long-sejour``: until when to validate the visa, then when to ask for the card."""

from __future__ import annotations

from typing import Final

from calculators.answers.long_stay_visa.answer import compute
from calculators.answers.long_stay_visa.questions import SECTION, SLUG, form
from calculators.answers.registry import Calculator

CALCULATOR: Final = Calculator(
    slug=SLUG,
    section=SECTION,
    way_out="guide/du-visa-a-la-carte",
    questions=form,
    compute=compute,
)

__all__ = ["CALCULATOR", "compute", "form"]
