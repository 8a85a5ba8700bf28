"""Counting the day on which someone turns eighteen."""

from __future__ import annotations

from calculators.answers.drafting import Draft
from calculators.law.majority import ComingOfAge, adult_on, coming_of_age
from corpus import Day, OutsideKnownLaw, Title


def add_coming_of_age(draft: Draft, birth: Day, title: Title | None, on: Day) -> ComingOfAge:
    """Count it, seen from a day, and keep the operation.

    Raises ``OutsideKnownLaw``, in words, for a majority before the law that the corpus holds.
    """
    majority, covered_from = adult_on(birth, draft.corpus), draft.corpus.state.covered_from
    if majority < covered_from:
        words = draft.words("outside.majority", majority=majority, covered_from=covered_from)
        raise OutsideKnownLaw(words)
    age = coming_of_age(birth, title, on, draft.corpus)
    draft.add_count(age.adult)
    return age
