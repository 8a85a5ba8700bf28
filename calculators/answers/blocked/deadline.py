"""The deadline that keeps running while one is blocked, and what a proven cause is worth."""

from __future__ import annotations

from calculators.answers.drafting import Draft
from calculators.answers.filing_window.questions import SECTION as FILING_WINDOW
from calculators.answers.filing_window.recording import (
    record_entry_conditions,
    record_expiry,
    record_window,
)
from calculators.law.facts import Facts
from calculators.law.filing_window import EUROPEAN, FilingTime, FilingWindow, Route, windows
from calculators.law.late_fee import Fee, late_fee
from calculators.result import Level
from corpus import Day


def say_deadline(draft: Draft, facts: Facts) -> Day | None:
    """Record the filing window of the document held; return its last day, if it is known.

    No text stops it while the administration helps.
    """
    if facts.expiry is None:
        draft.add_finding(Level.WARNING, "deadline.unknown")
        return None
    time = windows(facts, facts.expiry, draft.today, draft.corpus)
    draft = draft.under(time.law_of)
    worded = draft.speaking(FILING_WINDOW)
    record_expiry(draft, time.expiry)
    worded.add_date("expiry", time.expiry, "ceseda/r431-5")
    window = time.window
    if window is None:
        return _without_window(draft, worded, time.expiry)
    record_window(draft, time)
    if time.other is not None:
        ends = {"other_opening": time.other.opening, "other_closing": time.other.closing}
        draft.add_finding(Level.WARNING, "deadline.elsewhere", **ends)
    if time.route is Route.EU_FAMILY:
        worded.add_finding(Level.WARNING, "eu-family")
    _say_time_left(draft, worded, time, window)
    if draft.today > window.closing:
        if draft.today > time.expiry and time.route not in EUROPEAN:
            _say_entry_conditions(draft, time.expiry)
        _say_force_majeure(draft, facts, window)
    if window.prudent_closing != window.closing:
        worded.add_event("prudent_closing", window.prudent_closing, "blocage", (14, 7, 1))
    worded.add_event("closing", window.closing, "blocage")
    return window.closing


def _without_window(draft: Draft, worded: Draft, expiry: Day) -> Day:
    if draft.today > expiry:
        draft.add_finding(Level.DANGER, "deadline.none.expired", expiry=expiry)
    else:
        draft.add_finding(Level.INFO, "deadline.none")
    worded.add_event("expiry", expiry, "blocage")
    return expiry


def _say_time_left(draft: Draft, worded: Draft, time: FilingTime, window: FilingWindow) -> None:
    days = {
        "opening": window.opening,
        "closing": window.closing,
        "prudent_closing": window.prudent_closing,
        "expiry": time.expiry,
    }
    apart = draft.today <= window.prudent_closing < window.closing
    same = "" if apart else ".same"
    if draft.today < window.opening:
        draft.add_finding(Level.INFO, f"deadline.early{same}", **days)
    elif draft.today <= window.closing:
        left = draft.say.days(draft.today.days_until(window.closing) + 1)
        draft.add_finding(Level.WARNING, f"deadline.open{same}", left=left, **days)
    else:
        key = "deadline.late" if draft.today <= time.expiry else "deadline.expired"
        draft.add_finding(Level.DANGER, key, **days)
        if window.closes is not None and draft.today == window.late_from:
            worded.add_finding(Level.WARNING, "day-after", doubt=window.opens.rule.doubt or "")


def _say_entry_conditions(draft: Draft, expiry: Day) -> None:
    """Say when the conditions of entry come back (R. 431-8); not for EU families (R. 237-1)."""
    last = record_entry_conditions(draft, expiry)
    key = "six-months.over" if draft.today > last else "six-months"
    draft.add_finding(Level.DANGER, key, visa_conditions_from=last)


def _say_force_majeure(draft: Draft, facts: Facts, window: FilingWindow) -> None:
    """Say what a proven technical cause is worth against the late fee (R3 of the dossier)."""
    found = late_fee(facts, window.late_from, draft.today, draft.corpus)
    if found.fee is not Fee.DUE:
        return
    draft.cited(found.amount, found.law_of)
    amount = draft.say.language.euros(found.euros)
    draft.add_finding(Level.WARNING, "force-majeure", amount=amount)
