"""A refusal with an obligation to leave: L. 614-1, L. 911-1 and L. 921-1 of the CESEDA.

Since 15 July 2024. Never a clear day, never a roll-over: nothing read says that they apply (R15 of
the dossier).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from calculators.law.counting import Count, counted
from calculators.law.facts import Custody
from corpus import Corpus, Day

_MONTH: Final = "oqtf"
_WEEK: Final = "oqtf-assignation"


@dataclass(frozen=True, slots=True)
class Limits:
    """The time to contest a removal and the refusal that comes with it.

    ``month`` is the rule. ``limit`` is ``None`` in detention, where it is shorter than any that
    the corpus holds. ``if_assigned``: the shorter one, where it is not known whether a house arrest
    goes with it.
    """

    month: Count
    limit: Count | None
    if_assigned: Count | None


def limits(notified: Day, custody: Custody | None, corpus: Corpus) -> Limits:
    """Return the time to contest, by the law of the day of notification.

    One month (L. 911-1, alinéa 1), seven days under house arrest (L. 921-1, alinéa 1). Raises
    ``OutsideKnownLaw`` before 15 July 2024.
    """
    month, week = (counted(key, notified, corpus) for key in (_MONTH, _WEEK))
    match custody:
        case Custody.DETENTION:
            return Limits(month, None, None)
        case Custody.HOUSE_ARREST:
            return Limits(month, week, None)
        case Custody.NONE:
            return Limits(month, month, None)
        case None:
            return Limits(month, month, week)
