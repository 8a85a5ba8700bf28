"""What ``changement-d-adresse`` asks."""

from __future__ import annotations

from typing import Final

from calculators.questions.form import Form
from calculators.questions.held import HELD
from calculators.questions.situation import MOVED, PENDING, PROTECTED
from calculators.questions.wording import ask_for, written_form
from corpus import Corpus

SLUG: Final = "changement-d-adresse"
SECTION: Final = "change-of-address"


def form(corpus: Corpus) -> Form:
    """Describe the questions: the day of the move, the card, the protection, a request pending."""
    asked = (
        ask_for(MOVED, required=True),
        ask_for(HELD),
        ask_for(PROTECTED, name="protection"),
        ask_for(PENDING),
    )
    return written_form(SLUG, SECTION, asked, corpus)
