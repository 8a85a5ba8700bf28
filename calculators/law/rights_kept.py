"""What an expired card still proves: L. 433-3 of the CESEDA (version of 1 May 2021)."""

from __future__ import annotations

from typing import Final

from calculators.law.day_of_act import LastDay, last_day
from calculators.law.facts import Facts, Held
from calculators.law.long_term_eu import has_status, renews_status
from calculators.law.renewal import request_waiting
from corpus import Corpus, Day, Kind, Request

_NAMED: Final = (Held.CSP_4, Held.RESIDENT, Held.LONG_TERM_EU, Held.AGREEMENT)
"""Documents that the first alinéa names: four years, resident, international agreement."""
_NOT_NAMED: Final = (Held.VLS_TS, Held.CST, Held.CSP, Held.ALGERIAN_1, Held.PROVISIONAL)
_LISTED: Final = (Held.CST, Held.CSP)
"""Cards that the second alinéa names, in the departments of an order that was not found."""
_NAMED_KINDS: Final = frozenset({Kind.CSP_4, Kind.RESIDENT, Kind.ALGERIAN_10})


def keeps(facts: Facts) -> bool | None:
    """Tell whether the expired card keeps its rights (first alinéa).

    A renewal keeps those of the card that is renewed, which the permit asked for tells too.
    """
    if renews_status(facts) and not has_status(facts):
        return None  # Another card than the one that is asked for again.
    if facts.held in _NOT_NAMED or request_waiting(facts) is Request.FIRST:
        return False
    if is_under_withdrawal(facts):
        return None  # Perhaps a permit under an international agreement: its decree was not read.
    if facts.held in _NAMED:
        return True if request_waiting(facts) is Request.RENEWAL else None
    if facts.also_renewal:
        return None  # The permit asked for is not the card that is renewed.
    if facts.request is Request.RENEWAL and facts.title is not None:
        if _NAMED_KINDS.issuperset(facts.title.kinds):
            return True
        if not _NAMED_KINDS.union({Kind.CSP}).intersection(facts.title.kinds):
            return False
    return None


def is_under_withdrawal(facts: Facts) -> bool:
    """Tell whether a permit of the withdrawal agreement is held, or asked for again."""
    asked = facts.title is not None and Kind.WITHDRAWAL in facts.title.kinds
    return facts.held is Held.WITHDRAWAL or (asked and facts.request is Request.RENEWAL)


def keeps_where_listed(facts: Facts) -> bool:
    """Tell whether the card may keep its rights in some departments (second alinéa)."""
    return request_waiting(facts) is Request.RENEWAL and facts.held in _LISTED


def kept_until(expiry: Day, today: Day, corpus: Corpus) -> LastDay:
    """Count the three months at most from the expiry (first alinéa).

    Raises ``OutsideKnownLaw`` for an expiry before the law that the corpus holds.
    """
    return last_day("maintien-des-droits", expiry, today, corpus)
