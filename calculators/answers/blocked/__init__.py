"""``blocage-anef``: what to do, in which order, when ANEF does not take the request."""

from __future__ import annotations

from typing import Final

from calculators.answers.blocked.answer import compute
from calculators.answers.blocked.questions import SECTION, SLUG, form
from calculators.answers.registry import Calculator

CALCULATOR: Final = Calculator(
    slug=SLUG,
    section=SECTION,
    way_out="guide/aide",
    questions=form,
    compute=compute,
)

__all__ = ["CALCULATOR", "compute", "form"]
