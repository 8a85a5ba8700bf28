"""What ``attestation-de-prolongation`` asks."""

from __future__ import annotations

from typing import Final

from calculators.law.channel import cards_after_a_permit
from calculators.questions.definition import UNKNOWN
from calculators.questions.form import Form
from calculators.questions.held import EXPIRY, HELD, WORKED
from calculators.questions.request import (
    ALSO_RENEWAL,
    CHANNEL,
    COMPLETE,
    FILED,
    FIRST_FILED,
    REQUEST,
    SAME_REASON,
    TITLE,
)
from calculators.questions.since import PAPER_RECEIVED
from calculators.questions.situation import BIRTH, PROTECTION, RECOGNISED, REFERRED, SITUATION
from calculators.questions.wording import ask_for, when, written_form
from corpus import Corpus

SLUG: Final = "attestation-de-prolongation"
SECTION: Final = "extension-certificate"


def form(corpus: Corpus) -> Form:
    """Describe the questions: first the situation, then only what it makes useful."""
    document = when(situation="document")
    residents = cards_after_a_permit(corpus)
    after_visa = when(situation="document", request="first", held="vls-ts")
    filing = when(situation=("document", "eighteen", "protected"))
    permit = when(situation=("document", "eighteen", "commission"))
    asked = (
        ask_for(
            SITUATION,
            values=("document", "eighteen", "protected", "commission"),
            required=True,
            implied_by=(
                ("referred", "commission"),
                ("birth", "eighteen"),
                ("protection", "protected"),
                ("expiry", "document"),
            ),
        ),
        ask_for(EXPIRY, document, required=True),
        ask_for(BIRTH, when(situation="eighteen"), required=True),
        ask_for(PROTECTION, when(situation="protected"), required=True),
        ask_for(RECOGNISED, when(situation="protected", protection="refugee")),
        ask_for(REFERRED, when(situation="commission"), required=True),
        ask_for(FILED, filing),
        ask_for(FIRST_FILED, document),
        ask_for(REQUEST, document),
        ask_for(TITLE, permit),
        ask_for(CHANNEL, when(situation=("document", "eighteen", "commission"), title=UNKNOWN)),
        ask_for(COMPLETE, when(situation=("document", "eighteen"))),
        ask_for(HELD, document),
        ask_for(SAME_REASON, after_visa),
        ask_for(ALSO_RENEWAL, when(situation="document", request="first", title=residents)),
        ask_for(
            WORKED,
            when(situation="document", request="renewal"),
            when(situation="document", request="first", held="vls-ts", same_reason="yes"),
            when(situation="document", request="first", title=residents, also_renewal="yes"),
            when(situation="commission"),
        ),
        ask_for(PAPER_RECEIVED, filing, name="received"),
    )
    return written_form(SLUG, SECTION, asked, corpus)
