"""What the holder of a long-stay visa is told of the request: it is a renewal, or perhaps one."""

from __future__ import annotations

from typing import Final

from calculators.answers.drafting import Draft
from calculators.law.facts import Facts
from calculators.law.renewal import may_follow_visa, request_waiting
from calculators.result import Level
from corpus import Day, Request

SECTION: Final = "after-visa"
_BASIS: Final = "ceseda/r431-18"


def say_visa(draft: Draft, facts: Facts, on: Day) -> None:
    """Tell whether the card after the visa is a renewal (R. 431-18, third alinéa), and of both."""
    if not may_follow_visa(facts):
        return
    said = draft.speaking(SECTION)
    match request_waiting(facts):
        case Request.RENEWAL:
            said.add_finding(Level.GOOD, "renewal")
        case None:
            said.add_finding(Level.WARNING, "unknown")
        case Request.FIRST:
            said.add_finding(Level.INFO, "first")
    said.cited_alinea(_BASIS, 3, on)
