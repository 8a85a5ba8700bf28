"""What a late renewal may cost: L. 436-5 and L. 436-8 of the CESEDA (version of 1 May 2021)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from calculators.law.facts import Facts, Held
from calculators.law.renewal import request_waiting
from corpus import Amount, Corpus, Day, Request


class Fee(StrEnum):
    """Whether a late request may cost it, short of force majeure."""

    DUE = "due"
    NOT_OF_FIRST = "not-of-first"
    """It is asked for renewals."""
    EXEMPT = "exempt"
    """L. 436-8 exempts the holder of this permit."""


@dataclass(frozen=True, slots=True)
class LateFee:
    """What a request may cost that is filed from ``since`` on.

    ``amount`` is in the version of ``law_of``; ``later`` that of a day to come, where it changes.
    A visa that is still valid sets it aside (``by_visa``: one is held).
    """

    fee: Fee
    since: Day
    amount: Amount
    law_of: Day
    later: Amount | None
    by_visa: bool

    @property
    def euros(self) -> int:
        """What to expect: the higher sum, where it changes."""
        return max(self.amount.euros, self.later.euros) if self.later else self.amount.euros


def late_fee(facts: Facts, since: Day, today: Day, corpus: Corpus) -> LateFee:
    """Tell what a request filed late may cost, by the law of the day on which it can be filed.

    ``since`` is the first late day. A visa counts as a document to renew, so a first request of
    its holder may cost it too. Raises ``OutsideKnownLaw`` where no version covers that day.
    """
    law_of = max(since, today)
    amount = corpus.amount("taxe-retard", law_of)
    versions = corpus.amount_versions(amount.id)
    later = next((each for each in versions if each.in_force > law_of), None)
    fee = Fee.DUE
    if request_waiting(facts) is Request.FIRST and facts.held is not Held.VLS_TS:
        fee = Fee.NOT_OF_FIRST
    elif facts.title is not None and facts.title.late_fee_exempt:
        fee = Fee.EXEMPT
    return LateFee(fee, since, amount, law_of, later, facts.held is Held.VLS_TS)
