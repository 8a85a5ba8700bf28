"""The change of address: R. 431-23, R. 561-15, and R. 431-20 while a request is pending.

R18 and R25 of the dossier. The law is that of the day of the move.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from calculators.law.counting import Count, counted
from calculators.law.facts import Facts, Held
from corpus import Corpus, Day

_LONGER_THAN_A_YEAR: Final = frozenset(
    {Held.CSP, Held.CSP_4, Held.RESIDENT, Held.LONG_TERM_EU, Held.AGREEMENT}
)
_A_YEAR_OR_LESS: Final = frozenset({Held.VLS_TS, Held.CST, Held.ALGERIAN_1, Held.PROVISIONAL})


@dataclass(frozen=True, slots=True)
class AddressChange:
    """Until when a move is declared. ``bound``: whether R. 431-23 obliges the holder of the card.

    ``None`` where the card is not known, or is one of which the text read says nothing (that of a
    citizen of the Union or of a relative). ``prefecture`` is ``None`` for who is not bound;
    ``ofpra`` is the other declaration, that of the protected.
    """

    bound: bool | None
    prefecture: Count | None
    ofpra: Count | None


def address_change(
    moved: Day, facts: Facts, corpus: Corpus, *, protected: bool | None
) -> AddressChange:
    """Count the three months of R. 431-23 (version of 1 May 2021), and those of R. 561-15.

    From the day of arrival, *de quantième à quantième*. The second are counted for who may be
    protected. Raises ``OutsideKnownLaw`` for a move before the law that the corpus holds.
    """
    bound = None
    if facts.held in _LONGER_THAN_A_YEAR:
        bound = True
    elif facts.held in _A_YEAR_OR_LESS:
        bound = False
    return AddressChange(
        bound=bound,
        prefecture=None if bound is False else counted("changement-d-adresse", moved, corpus),
        ofpra=None if protected is False else counted("adresse-ofpra", moved, corpus),
    )
