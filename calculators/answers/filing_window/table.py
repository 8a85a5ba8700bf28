"""The look-up table: the window of every expiry date, by the same function as the form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from calculators.law import filing_window as rule
from calculators.law.filing_window import FilingWindow, Route
from corpus import Corpus, Day


@dataclass(frozen=True, slots=True)
class Row:
    """The two windows of one expiry date."""

    expiry: Day
    anef: FilingWindow
    other: FilingWindow


def rows(first: Day, last: Day, corpus: Corpus) -> Iterator[Row]:
    """Give a row for every expiry date from ``first`` to ``last``, both included.

    The law is that of the day of reference of someone who looks on ``first``.
    """
    expiry = first
    while expiry <= last:
        on = rule.reference_day(first, expiry, corpus)
        yield Row(
            expiry,
            rule.anef_window(expiry, corpus, on),
            rule.two_month_window(expiry, corpus, on, Route.OTHER),
        )
        expiry = expiry.plus_days(1)
