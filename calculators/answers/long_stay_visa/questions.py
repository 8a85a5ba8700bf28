"""What ``visa-long-sejour`` asks: the day of entry, the visa, then what comes after it."""

from __future__ import annotations

from typing import Final

from calculators.questions.definition import UNKNOWN
from calculators.questions.form import Form
from calculators.questions.held import EXPIRY
from calculators.questions.request import SAME_REASON, TITLE
from calculators.questions.situation import ENTRY, VALIDATED, VISA
from calculators.questions.wording import ask_for, when, written_form
from corpus import Corpus

SLUG: Final = "visa-long-sejour"
SECTION: Final = "long-stay-visa"
COUNTS, ASKS = "vls-ts", "card"
"""A visa that counts as a permit, and one that sends its holder to ask for a card."""


def form(corpus: Corpus) -> Form:
    """Describe the questions: the entry alone is enough for the first date."""
    counts = when(visa=(COUNTS, UNKNOWN))
    asked = (
        ask_for(ENTRY, name="entered", required=True),
        ask_for(VISA),
        ask_for(VALIDATED, counts),
        ask_for(EXPIRY, counts),
        ask_for(TITLE, counts),
        ask_for(SAME_REASON, counts),
    )
    return written_form(SLUG, SECTION, asked, corpus)
