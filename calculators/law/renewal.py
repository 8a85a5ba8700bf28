"""Whether what is asked for is a renewal in the eyes of the code, whatever one calls it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from calculators.law.facts import Facts, Held
from corpus import Kind, Request, Title

_AFTER_VISA: Final = frozenset({Kind.CST, Kind.CSP, Kind.CSP_4})
"""The cards that R. 431-18, first alinéa, lets the holder of a long-stay visa ask for."""
_LEFT_OUT: Final = frozenset({"ceseda/l421-30", "ceseda/l421-32"})
"""What the visas of 12° of R. 431-16 lead to: the first alinéa does not name them."""


def as_counted(facts: Facts) -> Facts:
    """Return the facts with the request that the code sees in them.

    The card asked for on the ground of one's long-stay visa is examined as a renewal: R. 431-18,
    third alinéa, which sends to R. 433-1 (version of 16 June 2025).
    """
    first = facts.request is Request.FIRST
    if first and facts.same_reason and may_follow_visa(facts):
        return replace(facts, request=Request.RENEWAL)
    return facts


def may_follow_visa(facts: Facts) -> bool:
    """Tell whether a long-stay visa is held, and a card asked for that can follow it."""
    title = facts.title
    if facts.held is not Held.VLS_TS:
        return False
    if title is None:
        return True
    return follows_visa(title)


def follows_visa(title: Title) -> bool:
    """Tell whether the holder of a long-stay visa may ask for the card (R. 431-18, alinéa 1)."""
    return not _AFTER_VISA.isdisjoint(title.kinds) and _LEFT_OUT.isdisjoint(title.basis)


def request_waiting(facts: Facts) -> Request | None:
    """Return the request whose papers, work and silence one has; ``None`` where it is unknown.

    So it is after a visa, where nobody said whether the card has the same ground. Whoever asks for
    a first resident card and, failing that, for the renewal of the card held waits for a renewal.
    """
    if facts.request is Request.FIRST and facts.also_renewal:
        return Request.RENEWAL
    if facts.request is Request.FIRST and facts.same_reason is None and may_follow_visa(facts):
        return None
    return facts.request
