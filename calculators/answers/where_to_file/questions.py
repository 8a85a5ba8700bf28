"""What ``ou-deposer`` asks."""

from __future__ import annotations

from typing import Final

from calculators.questions.form import UNKNOWN, Fact, Form
from calculators.questions.wording import Wording, when
from corpus import Corpus

SLUG: Final = "ou-deposer"
SECTION: Final = "where-to-file"
PERMIT: Final = "permit"
RECEIPT: Final = "receipt"
VISA: Final = "vls-ts"
MOVE: Final = "change"
PURPOSES: Final = (
    *(PERMIT, RECEIPT, VISA, MOVE),
    *("work-permit", "naturalisation", "minor", "travel-document", "duplicate"),
)
"""What people come for: a permit, and what they look for in the same place."""


def form(corpus: Corpus) -> Form:
    """Describe the questions: what one comes for, then which permit, where and when."""
    word = Wording(corpus, SECTION)
    permit = when(purpose=PERMIT)
    return Form(
        slug=SLUG,
        submit=word("submit"),
        questions=(
            word.choice(
                "purpose",
                PURPOSES,
                required=True,
                implied_by=(
                    ("title", PERMIT),
                    ("request", PERMIT),
                    ("expiry", PERMIT),
                    ("entry", VISA),
                    ("moved", MOVE),
                ),
            ),
            word.title(permit),
            word.choice("request", ("renewal", "first", UNKNOWN), permit, fact=Fact.REQUEST),
            word.department(when(purpose=(PERMIT, RECEIPT))),
            word.date("expiry", permit, required=False, fact=Fact.EXPIRY),
            word.date("on", permit, required=False),
            word.date("entry", when(purpose=VISA), required=False),
            word.date("moved", when(purpose=MOVE), required=False),
        ),
    )
