"""What is told to whoever asks for a resident card and, failing that, for a renewal."""

from __future__ import annotations

from typing import Final

from calculators.answers.drafting import Draft
from calculators.law.facts import Facts
from calculators.result import Level
from corpus import Request

SECTION: Final = "two-requests"


def say_two_requests(draft: Draft, facts: Facts, key: str) -> None:
    """Tell what asking for both changes, in the window, the waiting time or the silence."""
    if facts.also_renewal and facts.request is Request.FIRST:
        draft.speaking(SECTION).add_finding(Level.INFO, key)
