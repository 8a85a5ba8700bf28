"""The long-term resident-EU status: three texts set those who have it from France apart.

R. 431-5, last alinéa (no filing window), R. 431-8, second alinéa (no conditions of entry anew), and
so no late fee: all in their version of 1 May 2021.
"""

from __future__ import annotations

from typing import Final

from calculators.law.facts import Facts, Held
from corpus import Kind, Request, Window

_STATUS_CARDS: Final = (None, Held.RESIDENT, Held.LONG_TERM_EU)
"""What the holder of the status may say of the card."""


def has_status(facts: Facts) -> bool:
    """Tell whether the status granted by France is held."""
    if facts.held is Held.LONG_TERM_EU:
        return True
    return renews_status(facts) and facts.held in _STATUS_CARDS


def renews_status(facts: Facts) -> bool:
    """Tell whether the renewal of a long-term resident-EU card is asked for."""
    return (
        facts.title is not None
        and facts.title.window is Window.NONE
        and Kind.EU_CARD not in facts.title.kinds
        and facts.request is Request.RENEWAL
    )
