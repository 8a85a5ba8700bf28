"""``courriers``: the letters of the guide, filled with the reader's answers."""

from __future__ import annotations

from typing import Final

from calculators.answers.letters.answering import compute
from calculators.answers.letters.questions import SECTION, SLUG, form
from calculators.answers.registry import Calculator

CALCULATOR: Final = Calculator(
    slug=SLUG,
    section=SECTION,
    way_out="guide/lettres",
    questions=form,
    compute=compute,
)

__all__ = ["CALCULATOR", "compute", "form"]
