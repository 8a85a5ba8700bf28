"""The filing windows beside the door: one if the door is sure, both where it is not."""

from __future__ import annotations

from calculators.answers.drafting import Draft
from calculators.answers.filing_window.questions import SECTION as FILING_WINDOW
from calculators.answers.filing_window.recording import record_both, record_expiry, record_window
from calculators.law.facts import Facts
from calculators.law.filing_window import Route, windows
from calculators.result import Level
from corpus import Day


def say_windows(draft: Draft, facts: Facts, on: Day, expiry: Day) -> None:
    """Record the days on which a request is in time, seen from ``on``, the day of filing."""
    time = windows(facts, expiry, on, draft.corpus)
    record_expiry(draft, expiry)
    draft.speaking(FILING_WINDOW).add_date("expiry", expiry, "ceseda/r431-5")
    window = time.window
    if window is None:
        if on > expiry:
            draft.add_finding(Level.WARNING, "expired")
        else:
            draft.add_finding(Level.INFO, "no-window")
        return
    record_window(draft, time)
    record_both(draft, time)
    if on > expiry:
        draft.add_finding(Level.WARNING, "expired")
    elif on > window.closing and time.route is not Route.UNSURE:
        draft.add_finding(Level.WARNING, "late")
        if window.closes is not None and on == window.late_from:
            draft.add_finding(Level.WARNING, "day-after", doubt=window.opens.rule.doubt or "")
