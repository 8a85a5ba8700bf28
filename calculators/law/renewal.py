"""Whether what is asked for is a renewal in the eyes of the code, whatever one calls it."""

from __future__ import annotations

from dataclasses import replace

from calculators.law.facts import Facts, Held
from corpus import Request


def as_counted(facts: Facts) -> Facts:
    """Return the facts with the request that the code sees in them.

    The card asked for on the ground of one's long-stay visa is examined as a renewal: R. 431-18,
    third alinéa, which sends to R. 433-1 (version of 16 June 2025).
    """
    if asks_after_visa(facts) and facts.same_reason:
        return replace(facts, request=Request.RENEWAL)
    return facts


def asks_after_visa(facts: Facts) -> bool:
    """Tell whether the holder of a long-stay visa says that it is a first request."""
    return facts.held is Held.VLS_TS and facts.request is Request.FIRST


def request_waiting(facts: Facts) -> Request | None:
    """Return the request whose papers, work and silence one has; ``None`` where it is unknown."""
    if asks_after_visa(facts) and facts.same_reason is None:
        return None
    return facts.request
