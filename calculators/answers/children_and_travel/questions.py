"""What ``enfants-et-voyage`` asks: which document, then its days and the child's."""

from __future__ import annotations

from typing import Final

from calculators.law.travel_documents import Parents
from calculators.questions.definition import UNKNOWN
from calculators.questions.form import Form
from calculators.questions.paper import UNTIL
from calculators.questions.travel import (
    CHILD_BIRTH,
    ISSUED,
    MINOR,
    PARENT_EXPIRY,
    PARENTS,
    TRAVEL,
    TRAVEL_DOCUMENT,
    TRAVELLER,
)
from calculators.questions.wording import ask_for, when, written_form
from corpus import Corpus

SLUG: Final = "enfants-et-voyage"
SECTION: Final = "children-and-travel"


def form(corpus: Corpus) -> Form:
    """Describe the questions: the birth of the child alone gives the end at majority."""
    minor = when(document=MINOR)
    asked = (
        ask_for(
            TRAVEL_DOCUMENT,
            name="document",
            required=True,
            implied_by=(
                ("birth", MINOR),
                ("issued", MINOR),
                ("parents", MINOR),
                ("traveller", TRAVEL),
            ),
        ),
        ask_for(CHILD_BIRTH, minor, name="birth"),
        ask_for(TRAVELLER, when(document=TRAVEL)),
        ask_for(UNTIL),
        ask_for(ISSUED, minor),
        ask_for(PARENTS, minor),
        ask_for(PARENT_EXPIRY, when(document=MINOR, parents=(str(Parents.SHORT), UNKNOWN))),
    )
    return written_form(SLUG, SECTION, asked, corpus)
