"""``autorisation-de-travail``: who asks for it, when to renew it, what is checked before hiring."""

from __future__ import annotations

from typing import Final

from calculators.answers.registry import Calculator
from calculators.answers.work_permit.answer import compute
from calculators.answers.work_permit.questions import SECTION, SLUG, form

CALCULATOR: Final = Calculator(
    slug=SLUG,
    section=SECTION,
    way_out="guide/autorisation-de-travail",
    questions=form,
    compute=compute,
)

__all__ = ["CALCULATOR", "compute", "form"]
