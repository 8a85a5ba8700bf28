"""Where a day stands to a window: before it, in it, after it, after the document itself."""

from __future__ import annotations

from calculators.law.filing_window import FilingWindow
from calculators.result import Status
from corpus import Day


def status_of(window: FilingWindow, expiry: Day, today: Day) -> Status:
    """Tell where ``today`` stands, for a document whose last day is ``expiry``."""
    if today < window.opening:
        return Status.TOO_EARLY
    if today <= window.closing:
        return Status.OPEN
    return Status.LATE if today <= expiry else Status.EXPIRED
