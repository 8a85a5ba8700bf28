"""``ma-situation``: all the days of one case on one line, the next that cannot be undone first."""

from __future__ import annotations

from typing import Final

from calculators.answers.my_situation.answer import compute
from calculators.answers.my_situation.questions import SECTION, SLUG, form
from calculators.answers.registry import Calculator

CALCULATOR: Final = Calculator(
    slug=SLUG,
    section=SECTION,
    way_out="tables/silence-de-l-administration",
    questions=form,
    compute=compute,
    composed=True,
)

__all__ = ["CALCULATOR", "compute", "form"]
