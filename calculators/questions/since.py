"""What came since the request: papers, a refusal, letters from one side and the other, a court."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from calculators.law.facts import Custody, Distance, Received
from calculators.law.holidays import Region
from calculators.law.standing import Refusal
from calculators.questions.definition import (
    UNKNOWN,
    choice,
    day,
    list_of,
    one_of,
    step,
    yes_no,
)

REPLY: Final = replace(
    choice("reply", "none", "closed", "refusal", "refusal-oqtf", UNKNOWN),
    gives={
        "none": {"refusal": Refusal.SILENCE},
        "refusal": {"refusal": Refusal.WRITTEN},
        "refusal-oqtf": {"refusal": Refusal.WITH_REMOVAL},
    },
)
REFUSAL: Final = one_of("refusal", Refusal, UNKNOWN, carried=True)
"""Which refusal a letter disputes."""
PAPER_RECEIVED: Final = one_of("paper_received", Received, UNKNOWN)

REFUSED_ON: Final = day("refused_on", carried=True)
NOTIFIED: Final = day("notified", carried=True)
CLOSED_ON: Final = day("closed_on")
MENTIONS: Final = yes_no("mentions")
CUSTODY: Final = one_of("custody", Custody, UNKNOWN)
AFTER_SILENCE: Final = choice("after_silence", "yes", "no", UNKNOWN)
"""Whether the day of the request is known: silence may have been a refusal before the letter."""

EXCHANGE: Final = step("exchange")
DOCUMENTS_ASKED: Final = step("documents_asked")
DOCUMENTS_ASKED_ON: Final = day("documents_asked_on")
DOCUMENTS_DUE: Final = day("documents_due")
DOCUMENTS_SENT_ON: Final = day("documents_sent_on")
REASONS: Final = step("reasons")
REASONS_ASKED: Final = day("reasons_asked", carried=True)
REASONS_RECEIVED: Final = day("reasons_received")
REASONS_GIVEN: Final = day("reasons_given")
INFORMAL: Final = step("informal")
INFORMAL_RECEIVED: Final = day("informal_received")
INFORMAL_REFUSED: Final = day("informal_refused")

REGION: Final = list_of("region", Region, carried=True)
LIVES: Final = one_of("lives", Distance)
