"""Permits that every rule of this room counts alike: the same words on a card may mean twenty."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from calculators.law.channel import follows_card
from calculators.law.first_request import has_longer_for_care
from calculators.law.renewal import follows_visa
from corpus import Day, Filing, Request, Title


def alike(title: Title, request: Request | None, since: Day) -> Hashable:
    """Return all that the rules read of a permit to count the days of a request.

    Two permits that give the same have the same days. ``since``: the first day that matters.
    """
    asked = [filing for filing in title.filings if filing.request is request] or title.filings
    silences = tuple(each for each in title.silences if request in (None, each.request))
    return (
        (frozenset(title.kinds), title.window, title.protection, title.mobile_entry),
        (title.at_majority, title.before_window, title.on_arrival, title.last_day),
        (title.late_fee_exempt, follows_card(title), follows_visa(title)),
        (has_longer_for_care(title), silences or title.silences),
        frozenset(_ways(asked, since)),
    )


def _ways(filings: Iterable[Filing], since: Day) -> Iterable[Hashable]:
    for each in filings:
        if each.until is None or since < each.until:
            begins = max(each.since, since)
            yield each.request, each.procedure, begins, each.until
