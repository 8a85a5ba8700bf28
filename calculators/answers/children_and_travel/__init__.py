"""``enfants-et-voyage``: until when a child, or a protected person, can come back to France."""

from __future__ import annotations

from typing import Final

from calculators.answers.children_and_travel.answer import compute
from calculators.answers.children_and_travel.questions import SECTION, SLUG, form
from calculators.answers.registry import Calculator

CALCULATOR: Final = Calculator(
    slug=SLUG,
    section=SECTION,
    way_out="guide/enfants-et-voyage",
    questions=form,
    compute=compute,
)

__all__ = ["CALCULATOR", "compute", "form"]
