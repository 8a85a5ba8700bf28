"""What lets a child, or a protected person, come back to France."""

from __future__ import annotations

from typing import Final

from calculators.law.travel_documents import Parents
from calculators.questions.definition import UNKNOWN, choice, day, one_of
from corpus import Day

MINOR, TRAVEL = "minor", "travel"
TRAVEL_DOCUMENT: Final = choice("travel_document", MINOR, TRAVEL)
TRAVELLER: Final = choice("traveller", "refugee", "subsidiary", "child", "stateless", UNKNOWN)
CHILD_BIRTH: Final = day("child_birth", earliest=Day(1990, 1, 1))
ISSUED: Final = day("issued")
PARENTS: Final = one_of("parents", Parents, UNKNOWN)
PARENT_EXPIRY: Final = day("parent_expiry")
