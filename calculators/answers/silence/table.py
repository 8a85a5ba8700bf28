"""The look-up table: refusal and appeal of every reception day, by the functions of the form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from calculators.law import silence as rule
from calculators.law.dates import count
from calculators.law.holidays import Region
from calculators.law.silence import Appeal
from corpus import Corpus, Day

DELAYS: Final = (
    "silence-4-mois",
    "silence-90-jours",
    "silence-60-jours",
    "silence-carte-bleue-mobile",
)
"""The delays of silence, the most common first."""


@dataclass(frozen=True, slots=True)
class Row:
    """What follows from one reception day under one delay, in metropolitan France."""

    received: Day
    refusal: Day
    appeal: Appeal


def rows(delay: str, first: Day, last: Day, corpus: Corpus) -> Iterator[Row]:
    """Give a row for every reception day from ``first`` to ``last``, both included.

    The law is that of the day of reception for the silence, of the refusal for the appeal.
    Raises ``OutsideKnownLaw`` where no version of a rule covers the day.
    """
    received = first
    while received <= last:
        refusal = count(corpus.deadline(delay, received), received)
        against = corpus.deadline("recours-refus-implicite", refusal)
        yield Row(received, refusal, rule.appeal(against, refusal, Region.METROPOLE))
        received = received.plus_days(1)
