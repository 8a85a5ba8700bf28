"""What ``ou-deposer`` asks."""

from __future__ import annotations

from typing import Final

from calculators.questions.form import Form
from calculators.questions.held import EXPIRY
from calculators.questions.request import DEPARTMENT, FILING_DAY, PURPOSE, REQUEST, TITLE
from calculators.questions.situation import ENTRY, MOVED
from calculators.questions.wording import ask_for, when, written_form
from corpus import Corpus

SLUG: Final = "ou-deposer"
SECTION: Final = "where-to-file"
PERMIT: Final = "permit"
RECEIPT: Final = "receipt"
VISA: Final = "vls-ts"
MOVE: Final = "change"


def form(corpus: Corpus) -> Form:
    """Describe the questions: what one comes for, then which permit, where and when."""
    permit = when(purpose=PERMIT)
    asked = (
        ask_for(
            PURPOSE,
            required=True,
            implied_by=(
                ("title", PERMIT),
                ("request", PERMIT),
                ("expiry", PERMIT),
                ("entry", VISA),
                ("moved", MOVE),
            ),
        ),
        ask_for(EXPIRY, permit),
        ask_for(TITLE, permit),
        ask_for(REQUEST, permit),
        ask_for(DEPARTMENT, when(purpose=(PERMIT, RECEIPT))),
        ask_for(FILING_DAY, permit, name="on"),
        ask_for(ENTRY, when(purpose=VISA)),
        ask_for(MOVED, when(purpose=MOVE)),
    )
    return written_form(SLUG, SECTION, asked, corpus)
