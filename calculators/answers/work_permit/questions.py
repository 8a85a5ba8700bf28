"""What ``autorisation-de-travail`` asks: the card, then the permit that ends, the job to come."""

from __future__ import annotations

from typing import Final

from calculators.questions.form import Form
from calculators.questions.wording import ask_for, written_form
from calculators.questions.work_permit import (
    HIRE,
    JOB_LOST,
    REGISTERED,
    WORK_CARD,
    WORK_PERMIT_EXPIRY,
)
from corpus import Corpus

SLUG: Final = "autorisation-de-travail"
SECTION: Final = "work-permit"


def form(corpus: Corpus) -> Form:
    """Describe the questions: each date may be left out."""
    asked = (
        ask_for(WORK_CARD, name="card"),
        ask_for(WORK_PERMIT_EXPIRY, name="expiry"),
        ask_for(JOB_LOST),
        ask_for(HIRE),
        ask_for(REGISTERED),
    )
    return written_form(SLUG, SECTION, asked, corpus)
