"""The document that one holds, or held until it expired."""

from __future__ import annotations

from typing import Final

from calculators.law.facts import Held
from calculators.questions.definition import UNKNOWN, day, list_of, yes_no

HELD: Final = list_of("held", Held, UNKNOWN, carried=True)
EXPIRY: Final = day("expiry", carried=True)
WORKED: Final = yes_no("worked")
"""Whether the permit allowed work: its certificate or receipt then does."""
