"""Which urgent judge can be asked on which day: L. 521-1 and L. 521-3 of the CJA.

R16 of the dossier. The judge of useful measures must not stand in the way of a decision: before the
refusal. The judge who suspends a decision needs one: from the day of the refusal on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from calculators.law.dates import count
from corpus import Corpus, Day, Practice

_MARGIN: Final = "mesures-utiles-avant-refus"


@dataclass(frozen=True, slots=True)
class UsefulMeasures:
    """The last day on which practitioners advise to ask for useful measures (L. 521-3).

    No law says it: the refusal alone bounds them.
    """

    advice: Practice
    refusal: Day

    @property
    def day(self) -> Day:
        """The advised last day, itself included."""
        return count(self.advice, self.refusal)


def useful_measures(refusal: Day, corpus: Corpus) -> UsefulMeasures:
    """Return until when to ask for useful measures before silence is a refusal (L. 521-3)."""
    return UsefulMeasures(corpus.practices[_MARGIN], refusal)
