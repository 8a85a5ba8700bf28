"""The long-stay visa that counts as a residence permit: R. 431-17, R. 431-18 (R22 of the dossier).

In their versions of 1 May 2021 and 16 June 2025. The tax is that of the day of validation.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from calculators.law.day_of_act import LastDay, last_day
from calculators.law.facts import Facts, Held
from calculators.law.filing_window import FilingTime, windows
from calculators.law.renewal import as_counted
from corpus import Amount, Corpus, Day, Request


@dataclass(frozen=True, slots=True)
class VisaTax:
    """What the permit that the visa replaces costs (L. 436-1): in full, and for some grounds."""

    full: Amount
    reduced: Amount


def validation(entered: Day, today: Day, corpus: Corpus) -> LastDay:
    """Count the three months from the entry into France (R. 431-17, alinéa 1).

    *De quantième à quantième*; neither clear day nor roll-over. Raises ``OutsideKnownLaw``.
    """
    return last_day("validation-vls-ts", entered, today, corpus)


def tax(on: Day, corpus: Corpus) -> VisaTax:
    """Return the two sums of a first permit, in euros, by the law of a day."""
    return VisaTax(
        corpus.amount("taxe-premiere-delivrance", on),
        corpus.amount("taxe-premiere-delivrance-reduite", on),
    )


def after_visa(facts: Facts) -> Facts:
    """Return the facts of the card that follows the visa, as the code counts that request."""
    return as_counted(replace(facts, held=Held.VLS_TS, request=Request.FIRST))


def first_card(facts: Facts, expiry: Day, today: Day, corpus: Corpus) -> FilingTime:
    """Tell when the card is asked for: R. 431-18, alinéa 1, sends to R. 431-5, 1°."""
    return windows(facts, expiry, today, corpus)
