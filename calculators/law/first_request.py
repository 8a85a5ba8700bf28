"""First requests whose time an event starts, and not the end of a document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from calculators.law.day_of_act import LastDay, last_day
from calculators.law.eu_family import is_citizens
from corpus import Corpus, Day, Title, Window

_ON_ARRIVAL: Final = "premiere-arrivee"
_CARE: Final = "ceseda/l425-9"
"""The permit for care, which D. 431-7 gives longer to."""


def has_no_delay(title: Title) -> bool:
    """Tell whether no event that is asked for starts a delay for this permit.

    R. 233-11 makes the card of citizens of the Union a choice; R. 234-2 counts the permanent stay
    of their family from five years of stay.
    """
    return is_citizens(title) or title.window is Window.EU_PERMANENT


def after_arrival(entry: Day, title: Title | None, today: Day, corpus: Corpus) -> LastDay:
    """Count from the entry (R. 431-4; for some permits, the text that names them).

    Raises ``OutsideKnownLaw`` where no version covers the entry.
    """
    return last_day(title.on_arrival if title else _ON_ARRIVAL, entry, today, corpus)


def is_ordinary_arrival(title: Title | None) -> bool:
    """Tell whether R. 431-4 sets the time of who has just arrived."""
    return title is None or title.on_arrival == _ON_ARRIVAL


@dataclass(frozen=True, slots=True)
class AsylumTime:
    """The last day to name another ground of stay than asylum (D. 431-7).

    ``care`` is that of the permit for care, which has longer, where the permit is unknown.
    """

    last: LastDay
    care: LastDay | None


def beside_asylum(invited: Day, title: Title | None, today: Day, corpus: Corpus) -> AsylumTime:
    """Count from the day on which the asylum seeker was told of this time (D. 431-7).

    Raises ``OutsideKnownLaw`` where no version covers that day.
    """
    for_care = last_day("asile-sante", invited, today, corpus)
    if title is not None and has_longer_for_care(title):
        return AsylumTime(for_care, None)
    last = last_day("asile-autre-titre", invited, today, corpus)
    return AsylumTime(last, for_care if title is None else None)


def has_longer_for_care(title: Title) -> bool:
    """Tell whether it is the permit for care (L. 425-9), which D. 431-7 gives longer to."""
    return _CARE in title.basis


def after_nationality(lost: Day, today: Day, corpus: Corpus) -> LastDay:
    """Count from the day the loss can be relied on (R. 431-5, last alinéa but one).

    Raises ``OutsideKnownLaw`` where no version covers that day.
    """
    return last_day("perte-de-nationalite", lost, today, corpus)
