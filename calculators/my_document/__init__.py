"""``mon-document``: what the paper that one holds allows, and until when."""

from __future__ import annotations

from typing import Final

from calculators.my_document.answering import compute
from calculators.my_document.questions import SECTION, SLUG, form
from calculators.registry import Calculator

CALCULATOR: Final = Calculator(
    slug=SLUG,
    section=SECTION,
    way_out="guide/attestations",
    form=form,
    compute=compute,
)

__all__ = ["CALCULATOR", "compute", "form"]
