"""What the code gives to those whose international protection is recognised.

R. 424-1, R. 431-15-3 (refugees) and R. 431-15-4 (subsidiary protection) of the CESEDA, in their
versions of 1 May 2021.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from calculators.law.counting import Count, counted
from calculators.law.facts import Facts
from corpus import Corpus, Day, Kind, Protection, Request, Title


@dataclass(frozen=True, slots=True)
class Regime:
    """The article that gives the certificate from the request on, and the delay of its length.

    Its second alinéa owes it, its third makes it prove the stay and allow any profession.
    """

    basis: str
    length: str

    @property
    def proof(self) -> str:
        """The alinéa that makes it prove the stay."""
        return f"{self.basis}#3"


REGIMES: Final = {
    Protection.REFUGEE: Regime("ceseda/r431-15-3", "attestation-refugie"),
    Protection.SUBSIDIARY: Regime("ceseda/r431-15-4", "attestation-protection-subsidiaire"),
}


def first_card(protection: Protection, corpus: Corpus) -> Title:
    """Return the permit that a protection leads to. Raises ``LookupError`` if none is listed."""
    for title in corpus.titles.values():
        if title.protection is protection:
            return title
    raise LookupError(f"no permit for {protection}")


def of_first_request(facts: Facts) -> Protection | None:
    """Return the protection that a first request stands on, as told or by its permit."""
    if facts.protection is not None:
        return facts.protection
    first = facts.request is Request.FIRST
    return facts.title.protection if first and facts.title is not None else None


def may_be_protected(facts: Facts) -> bool | None:
    """Tell whether someone is a refugee or has the subsidiary protection; ``None`` if unknown.

    The protected come to ask for resident cards under other names too.
    """
    if facts.protection is not None:
        return True
    if facts.title is None or (
        facts.title.protection is None and Kind.RESIDENT in facts.title.kinds
    ):
        return None
    return facts.title.protection is not None


def card_by(recognised: Day, corpus: Corpus) -> Count:
    """Return the day by which a refugee must have the card (R. 424-1).

    The law is that of the recognition, or the earliest that the corpus holds.
    """
    return counted("carte-refugie", recognised, corpus, law_of_recognition(recognised, corpus))


def law_of_recognition(recognised: Day, corpus: Corpus) -> Day:
    """Return the day whose law says how long the prefect has after a recognition."""
    return max(recognised, corpus.state.covered_from)
