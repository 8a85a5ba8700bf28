"""The documents with which a child, or a protected person, comes back to France (R24).

CESEDA, L. 414-4 to L. 414-9, D. 414-1, D. 414-4, L. 561-9 to L. 561-13, R. 561-5 to R. 561-11. No
text that was read says within what time they are given, nor what silence is worth: nothing counts
it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from calculators.law.counting import Count, counted
from calculators.law.majority import ComingOfAge
from corpus import Corpus, Day


class Parents(StrEnum):
    """The cards of a child's parents, for the length of the document (L. 414-6, L. 414-7)."""

    LONG = "long"
    """One at least is not in the list of L. 414-8, or the child has another ground."""
    SHORT = "short"
    """All are in that list."""


@dataclass(frozen=True, slots=True)
class MinorDocument:
    """Until when a child's document lets its holder back in.

    ``printed`` is its own last day; without it, ``five_years`` are counted from its issue, and
    ``card`` is the end of the parent's short card. ``age`` tells when it lapses at majority.
    """

    printed: Day | None
    five_years: Count | None
    card: Day | None
    age: ComingOfAge | None

    @property
    def valid_until(self) -> Day | None:
        """Its last day as printed, or as the law counts it."""
        counted_day = self.five_years.day if self.five_years else None
        return self.printed or self.card or counted_day

    @property
    def prudent(self) -> Day | None:
        """The last day to count on: the eve, where the day printed is not known."""
        five = self.five_years.day.plus_days(-1) if self.five_years else None
        ends = (self.printed or self.card or five, self.lapses)
        return min((day for day in ends if day is not None), default=None)

    @property
    def lapses(self) -> Day | None:
        """The earliest last day before it lapses at majority (D. 414-4, 1°; R. 431-5)."""
        return None if self.age is None else self.age.last_days[0]

    @property
    def lapses_at_last(self) -> Day | None:
        """The latest: D. 414-4 names the 2° of R. 431-5, and not its 3°."""
        return None if self.age is None else self.age.last_days[-1]


def minor_document(
    printed: Day | None,
    issued: Day | None,
    parents: Parents | None,
    card: Day | None,
    age: ComingOfAge | None,
    corpus: Corpus,
) -> MinorDocument:
    """Count five years from the issue (L. 414-6), or take the end of the parents' short card.

    L. 414-7 (1° and 2°): the later one if both are short. Raises ``OutsideKnownLaw``.
    """
    short = parents is Parents.SHORT
    five = None
    if issued is not None and printed is None and not short:
        five = counted("document-de-circulation", issued, corpus)
    return MinorDocument(printed, five, card if short else None, age)
