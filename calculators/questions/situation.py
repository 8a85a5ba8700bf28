"""What happens to a person, and the days of it that start a delay."""

from __future__ import annotations

from typing import Final

from calculators.questions.definition import UNKNOWN, choice, day, one_of, yes_no
from corpus import Day, Protection

SITUATION: Final = choice(
    "situation",
    *("document", "arrival", "eighteen", "asylum", "nationality", "protected", "commission"),
    "none",
)
ENTRY: Final = day("entry")
BIRTH: Final = day("birth", earliest=Day(1990, 1, 1))
VISA: Final = choice("visa", "vls-ts", "card", UNKNOWN)
VALIDATED: Final = yes_no("validated")
BESIDES: Final = choice("besides", "none", "nationality", "moved", "work", "child", "several")
"""What else is under way, beside the permit."""
MOVED: Final = day("moved")
ASYLUM_TOLD: Final = yes_no("asylum_told")
ASYLUM_INVITED: Final = day("asylum_invited")
NATIONALITY_LOST: Final = day("nationality_lost")
PROTECTION: Final = one_of("protection", Protection)
PROTECTED: Final = yes_no("protected")
PENDING: Final = yes_no("pending")
RECOGNISED: Final = day("recognised", earliest=Day(1952, 7, 25))
"""OFPRA has recognised refugees since the law of 25 July 1952."""
REFERRED: Final = day("referred")
