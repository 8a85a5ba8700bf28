"""Delays, sums and lists as French says them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from corpus import Amount, Deadline, Unit
from corpus.number_words import TO_SIXTEEN

_UNITS: Final = {
    Unit.DAYS: ("jour", "jours"),
    Unit.MONTHS: ("mois", "mois"),
    Unit.YEARS: ("an", "ans"),
}


def number(value: int) -> str:
    """Return a number in letters up to sixteen, in figures beyond."""
    # Beyond, the guide writes figures: « 120 jours », « 90 jours ».
    return TO_SIXTEEN[value] if value < len(TO_SIXTEEN) else str(value)


def delay(deadline: Deadline) -> str:
    """Return « quatre mois », « 120 jours », « deux jours ouvrables »."""
    one = deadline.value == 1
    if deadline.unit is Unit.WORKING_DAYS:
        # Working days are « ouvrables » (Saturday counts) or « ouvrés »: the article says which.
        stem = "ouvré" if "ouvré" in deadline.quote else "ouvrable"
        unit = f"jour {stem}" if one else f"jours {stem}s"
    else:
        unit = _UNITS[deadline.unit][0 if one else 1]
    return f"{number(deadline.value)}\u00a0{unit}"


def sum_due(amount: Amount) -> str:
    """Return « 180 € »."""
    return f"{amount.euros}\u202f€"


def enumeration(parts: Sequence[str], word: str = "et") -> str:
    """Return « a, b et c »."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {word} {parts[-1]}"


def days(count: int) -> str:
    """Return « 1 jour », « 3 jours »."""
    return f"{count}\u00a0jour{'s' if count > 1 else ''}"
