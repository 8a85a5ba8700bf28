"""Until when someone who turns eighteen may ask: R. 431-5, 2° and 3° (version of 1 May 2021)."""

from __future__ import annotations

from dataclasses import dataclass

from calculators.law.counting import Count, counted
from calculators.law.dates import count
from calculators.law.day_of_act import LastDay, last_day
from corpus import Corpus, Day, Majority, Title


@dataclass(frozen=True, slots=True)
class ComingOfAge:
    """The days of someone who turns eighteen.

    ``nineteen`` is known where the permit is one of those that 2° names, or may be; ``soon`` where
    it is another, or may be.
    """

    adult: Count
    nineteen: Count | None
    soon: LastDay | None

    @property
    def last_days(self) -> tuple[Day, ...]:
        """The last day in time; where the permit is unknown, the later one of 2° after it.

        That of 2° is the eve of the nineteenth birthday.
        """
        soon = () if self.soon is None else (self.soon.day,)
        return soon if self.nineteen is None else (*soon, self.nineteen.day.plus_days(-1))


def adult_on(birth: Day, corpus: Corpus) -> Day:
    """Return the eighteenth birthday; of 29 February, the 28th where the year has no other."""
    return count(corpus.deadline("majorite", corpus.state.covered_from), birth)


def coming_of_age(birth: Day, title: Title | None, today: Day, corpus: Corpus) -> ComingOfAge:
    """Count from birth, by the law of the eighteenth birthday.

    Raises ``OutsideKnownLaw`` for a majority before the law that the corpus holds.
    """
    adult = counted("majorite", birth, corpus, adult_on(birth, corpus))
    listed = None if title is None else title.at_majority is Majority.NINETEENTH_BIRTHDAY
    return ComingOfAge(
        adult,
        None if listed is False else counted("majorite-dix-neuf-ans", birth, corpus, adult.law_of),
        None if listed else last_day("majorite-deux-mois", adult.day, today, corpus),
    )
