"""When the conditions of entry come back: R. 431-8 of the CESEDA (version of 1 May 2021)."""

from __future__ import annotations

from calculators.law.day_of_act import LastDay, last_day
from corpus import Corpus, Day


def last_day_without(expiry: Day, today: Day, corpus: Corpus) -> LastDay:
    """Return the last prudent day to ask before they come back (first alinéa).

    Not for the long-term resident-EU status (second alinéa), nor for the family of a citizen of the
    Union: R. 237-1 does not extend the article to them. Raises ``OutsideKnownLaw`` for an expiry
    before the law that the corpus holds.
    """
    return last_day("conditions-d-entree", expiry, today, corpus)
