"""Until when the health rights of an expired document cannot be closed: R. 111-4 of the CSS."""

from __future__ import annotations

from dataclasses import dataclass

from calculators.law.dates import plus_months
from calculators.law.day_of_act import LastDay, last_day
from corpus import Corpus, Day


@dataclass(frozen=True, slots=True)
class HealthRights:
    """The two readings of « avant la fin du sixième mois qui suit la date d’expiration »."""

    counted: LastDay

    @property
    def prudent(self) -> Day:
        """Six months *de quantième à quantième*."""
        return self.counted.day

    @property
    def literal(self) -> Day:
        """To the letter: the last day of the civil month in which they end."""
        return plus_months(Day(self.prudent.year, self.prudent.month, 1), 1).plus_days(-1)

    def over(self, today: Day) -> bool:
        """Tell whether they may be closed, in both readings."""
        return today > self.literal


def kept_after(expiry: Day, today: Day, corpus: Corpus) -> HealthRights:
    """Return until when the fund keeps them open after a document (R. 111-4 CSS, 1st alinéa).

    Version of 2 November 2020. An eviction that became final shortens them (4°): nothing here
    knows of it. Raises ``OutsideKnownLaw`` for an expiry before the law that the corpus holds.
    """
    return HealthRights(last_day("sante-maintien", expiry, today, corpus))
