"""The look-up table: the windows of every expiry date, by the same law as the form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from calculators.law.facts import Facts
from calculators.law.filing_window import FilingWindow, windows
from corpus import Corpus, Day

_PERMIT_UNKNOWN: Final = Facts()
"""Who does not say what is asked for has both windows."""


@dataclass(frozen=True, slots=True)
class Row:
    """The two windows of one expiry date."""

    expiry: Day
    anef: FilingWindow
    other: FilingWindow


def rows(first: Day, last: Day, corpus: Corpus) -> Iterator[Row]:
    """Give a row for every expiry date from ``first`` to ``last``, both included.

    The windows are those of someone who looks on ``first``.
    """
    expiry = first
    while expiry <= last:
        time = windows(_PERMIT_UNKNOWN, expiry, first, corpus)
        if time.window is not None and time.other is not None:
            yield Row(expiry, time.window, time.other)
        expiry = expiry.plus_days(1)
