"""The deadline that keeps running while one is blocked, and what a proven cause is worth."""

from __future__ import annotations

from calculators.answers.drafting import Draft
from calculators.answers.filing_window.questions import SECTION as FILING_WINDOW
from calculators.answers.filing_window.recording import (
    record_expiry,
    record_six_months,
    record_window,
)
from calculators.law import filing_window as rule
from calculators.law.channel import Asked
from calculators.law.filing_window import Holding, Route
from calculators.questions.definition import UNKNOWN
from calculators.questions.form import Answers
from calculators.result import Level
from corpus import Day, Procedure, Request


def say_deadline(draft: Draft, answers: Answers, asked: Asked) -> Day | None:
    """Record the filing window of the document held; return its last day, if it is known.

    No text stops it while the administration helps. The law is that of the day of reference
    (``rule.reference_day``), as in ``fenetre-de-depot``; who names no permit is on ANEF.
    """
    expiry = answers.optional_day("expiry")
    if expiry is None:
        draft.add_finding(Level.WARNING, "deadline.unknown")
        return None
    channel = Procedure.ANEF if asked.title is None else None
    holding = Holding(expiry, asked.request, asked.title, channel, UNKNOWN)
    on = rule.reference_day(draft.today, expiry, draft.corpus)
    route = rule.route(holding, on)
    draft = draft.under(on)
    worded = draft.speaking(FILING_WINDOW)
    record_expiry(draft, expiry)
    worded.add_date("expiry", expiry, "ceseda/r431-5")
    if route is Route.NONE:
        if draft.today > expiry:
            draft.add_finding(Level.DANGER, "deadline.none.expired", expiry=expiry)
        else:
            draft.add_finding(Level.INFO, "deadline.none")
        worded.add_event("expiry", expiry, "blocage")
        return expiry
    if route in (Route.ANEF, Route.UNSURE):
        window = rule.anef_window(expiry, draft.corpus, on)
    else:
        window = rule.two_month_window(expiry, draft.corpus, on, route)
    doubtful = asked.title is None or route is Route.UNSURE
    record_window(draft, window, expiry, on, doubtful=doubtful)
    if doubtful:
        other = rule.two_month_window(expiry, draft.corpus, on, Route.OTHER)
        ends = {"other_opening": other.opening, "other_closing": other.closing}
        draft.add_finding(Level.WARNING, "deadline.elsewhere", **ends)
    if route is Route.EU_FAMILY:
        worded.add_finding(Level.WARNING, "eu-family")
    days = {
        "opening": window.opening,
        "closing": window.closing,
        "prudent_closing": window.prudent_closing,
        "expiry": expiry,
    }
    apart = draft.today <= window.prudent_closing < window.closing
    same = "" if apart else ".same"
    if draft.today < window.opening:
        draft.add_finding(Level.INFO, f"deadline.early{same}", **days)
    elif draft.today <= window.closing:
        left = draft.say.days(draft.today.days_until(window.closing) + 1)
        key = f"deadline.open{same}"
        draft.add_finding(Level.WARNING, key, left=left, **days)
    else:
        key = "deadline.late" if draft.today <= expiry else "deadline.expired"
        draft.add_finding(Level.DANGER, key, **days)
        if window.closes is not None and draft.today == window.late_from:
            worded.add_finding(Level.WARNING, "day-after", doubt=window.opens.doubt or "")
        if draft.today > expiry and route not in rule.EUROPEAN:
            _say_six_months(draft, expiry, on)
        _say_force_majeure(draft, asked, on)
    if window.prudent_closing != window.closing:
        worded.add_event("prudent_closing", window.prudent_closing, "blocage", (14, 7, 1))
    worded.add_event("closing", window.closing, "blocage")
    return window.closing


def _say_six_months(draft: Draft, expiry: Day, on: Day) -> None:
    """Say when the conditions of entry come back (R. 431-8); not for EU families (R. 237-1)."""
    last = record_six_months(draft, expiry, on)
    key = "six-months.over" if draft.today > last else "six-months"
    draft.add_finding(Level.DANGER, key, visa_conditions_from=last)


def _say_force_majeure(draft: Draft, asked: Asked, on: Day) -> None:
    """Say what a proven technical cause is worth against the late fee (R3 of the dossier)."""
    if asked.request is Request.FIRST:
        return  # The fee is for late renewals.
    if asked.title is not None and asked.title.late_fee_exempt:
        return
    fee = draft.corpus.amount("taxe-retard", on)
    draft.cited(fee, on)
    amount = draft.say.language.euros(fee.euros)
    draft.add_finding(Level.WARNING, "force-majeure", amount=amount)
