"""``changement-d-adresse``: whom to tell of a move, and until when."""

from __future__ import annotations

from typing import Final

from calculators.answers.change_of_address.answer import compute
from calculators.answers.change_of_address.questions import SECTION, SLUG, form
from calculators.answers.registry import Calculator

CALCULATOR: Final = Calculator(
    slug=SLUG,
    section=SECTION,
    way_out="guide/demenager",
    questions=form,
    compute=compute,
)

__all__ = ["CALCULATOR", "compute", "form"]
