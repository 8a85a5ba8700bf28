"""The lengths of time and sums that a quotation says, so that a number stays tied to its words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

TO_SIXTEEN: Final = (
    *("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"),
    *("dix", "onze", "douze", "treize", "quatorze", "quinze", "seize"),
)
_TENS: Final = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}
_SIMPLE: Final = {word: value for value, word in enumerate(TO_SIXTEEN)} | {"une": 1} | _TENS
_PLURALS: Final = {"vingts": "vingt", "cents": "cent"}
_ORDINALS: Final = {
    "premier": "un",
    "première": "un",
    "cinquième": "cinq",
    "neuvième": "neuf",
    "quatrième": "quatre",
    "onzième": "onze",
    "douzième": "douze",
    "treizième": "treize",
    "quatorzième": "quatorze",
    "quinzième": "quinze",
    "seizième": "seize",
    "trentième": "trente",
    "quarantième": "quarante",
    "cinquantième": "cinquante",
    "soixantième": "soixante",
    "millième": "mille",
}
_UNITS: Final = {
    "jour": "days",
    "jours": "days",
    "mois": "months",
    "an": "years",
    "ans": "years",
    "année": "years",
    "années": "years",
    "anniversaire": "years",
    "euros": "euros",
}
_TOKEN = re.compile(r"[a-zà-öø-ÿœ]+|\d+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and what it counts: a unit of ``corpus.Unit``, or ``euros``."""

    value: int
    unit: str


def quantities(text: str) -> tuple[Quantity, ...]:
    """Return every quantity that French words say, ordinals included, in their order.

    « le cent-vingtième jour » says 120 days; « dans le mois suivant » says one month.
    """
    words = [token.lower() for token in _TOKEN.findall(text)]
    found = []
    for at, word in enumerate(words):
        if word not in _UNITS:
            continue
        value = _number_before(words, at)
        if value is not None:
            working = words[at + 1 : at + 2] in (["ouvrables"], ["ouvrable"])
            found.append(Quantity(value, "working-days" if working else _UNITS[word]))
    return tuple(found)


def _number_before(words: list[str], at: int) -> int | None:
    """Return the number that ends just before ``at``; an article alone says one."""
    start = at
    while start > 0 and (_is_number(words[start - 1]) or _joins(words, start - 1, at)):
        start -= 1
    if start < at:
        return _value(words[start:at])
    return 1 if at > 0 and words[at - 1] in ("le", "l") else None


def _joins(words: list[str], here: int, at: int) -> bool:
    """Tell whether « et » stands inside a number (« soixante et onze »)."""
    return words[here] == "et" and here + 1 < at and here > 0 and _is_number(words[here - 1])


def _cardinal(word: str) -> str:
    if word in _ORDINALS:
        return _ORDINALS[word]
    word = _PLURALS.get(word, word)
    return word.removesuffix("ième")


def _is_number(word: str) -> bool:
    return word.isdigit() or _cardinal(word) in (*_SIMPLE, "cent", "mille")


def _value(words: list[str]) -> int:
    total = current = 0
    for word in map(_cardinal, words):
        if word == "et":
            continue
        if word.isdigit():
            current += int(word)
        elif word == "mille":
            total, current = total + max(current, 1) * 1000, 0
        elif word == "cent":
            current = max(current, 1) * 100
        elif word == "vingt" and current % 100 == 4:
            current += 76  # « quatre-vingts » is four times twenty.
        else:
            current += _SIMPLE[word]
    return total + current
