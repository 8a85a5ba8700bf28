"""What the family of a citizen of the Union is told of the six months that its card may take."""

from __future__ import annotations

from typing import Final

from calculators.answers.drafting import Draft
from calculators.law.eu_family import card_due
from calculators.law.facts import Facts
from calculators.result import Level

SECTION: Final = "eu-family"


def say_card_due(draft: Draft, facts: Facts) -> None:
    """Tell until when the card is due, that silence is no consent, that the right needs no card."""
    due = card_due(facts, draft.corpus)
    if due is None:
        return
    said = draft.speaking(SECTION)
    said.add_count(due)
    day = said.add_date("eu_card_by", due.day, due.basis)
    key = "over" if draft.today > day else "due"
    said.add_finding(Level.WARNING if key == "over" else Level.GOOD, key, eu_card_by=day)
    said.add_finding(Level.INFO, "right")
    said.cited_alinea("ceseda/r233-17", 1, due.law_of)
    said.cited_alinea("ceseda/r233-18", 1, due.law_of)
    said.cited_decision("cjue-2018-06-27-C-246-17")
