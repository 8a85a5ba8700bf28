"""``mon-document``: what the paper that one holds allows, and until when."""

from __future__ import annotations

from typing import Final

from calculators.answers.my_document.answering import compute
from calculators.answers.my_document.questions import SECTION, SLUG, form
from calculators.answers.registry import Calculator

CALCULATOR: Final = Calculator(
    slug=SLUG,
    section=SECTION,
    way_out="guide/attestations",
    questions=form,
    compute=compute,
)

__all__ = ["CALCULATOR", "compute", "form"]
