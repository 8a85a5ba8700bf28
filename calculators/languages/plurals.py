"""Which form a counted thing takes: the rules of Unicode's CLDR, for whole numbers.

Each returns the form of a number from nought on: ``zero``, ``one``, ``two``, ``few``, ``many`` or
``other``. ``tests/calculators/test_plurals.py`` compares them with Babel's.
"""

from __future__ import annotations


def one_or_other(number: int) -> str:
    """Count as English and Turkish do: one alone is singular."""
    return "one" if number == 1 else "other"


def arabic(number: int) -> str:
    """Count as Arabic does, by the last two digits from three on."""
    if number < 3:
        return ("zero", "one", "two")[number]
    last = number % 100
    if 3 <= last <= 10:
        return "few"
    return "many" if last > 10 else "other"
