"""The conditions that every case shares, each said with its own answer."""

from __future__ import annotations

from calculators.answers.drafting import Draft
from calculators.law.certificate import Conditions
from calculators.result import Level
from corpus import Day


def said(met: bool | None) -> str:
    """Return the end of the key of a condition that is met, not met, or not known."""
    return {True: "yes", False: "no", None: "unknown"}[met]


def say_shared(draft: Draft, conditions: Conditions, on: Day) -> None:
    """Say whether the permit is on the list, and the request complete."""
    for name, met in (("listed", conditions.listed), ("complete", conditions.complete)):
        draft.add_finding(Level.GOOD if met else Level.WARNING, f"{name}.{said(met)}", on=on)


def say_receipt(draft: Draft, conditions: Conditions, on: Day) -> bool:
    """Say that off ANEF a receipt takes the place of the certificate; tell whether it may."""
    if conditions.listed is True or conditions.answered:
        return False
    draft.add_finding(Level.INFO, "receipt" if conditions.listed is False else "receipt.if")
    draft.cited_alinea("ceseda/r431-12", 1, on)
    return True
