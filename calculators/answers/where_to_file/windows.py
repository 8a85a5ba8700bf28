"""The filing windows beside the door: one if the door is sure, both where it is not."""

from __future__ import annotations

from calculators.answers.drafting import Draft
from calculators.answers.filing_window.questions import SECTION as FILING_WINDOW
from calculators.answers.filing_window.recording import (
    record_expiry,
    record_other_window,
    record_window,
)
from calculators.law import filing_window as rule
from calculators.law.channel import Asked, Door
from calculators.law.filing_window import Holding, Route
from calculators.questions.definition import UNKNOWN
from calculators.result import Level
from corpus import Day, Request


def say_windows(draft: Draft, asked: Asked, where: Door, expiry: Day) -> None:
    """Record the days on which the request is in time, as ``fenetre-de-depot`` counts them.

    A change of permit has both windows: the law looks at the permit asked for, but the Conseil
    d'État applied that of ANEF (n° 497485). The law is that of the day of filing, kept within the
    time to file (``rule.reference_day``).
    """
    if where is Door.NOT_ASKED:
        return
    holding = Holding(expiry, asked.request, asked.title, None, UNKNOWN)
    on = rule.reference_day(asked.on, expiry, draft.corpus)
    route = rule.route(holding, on)
    record_expiry(draft, expiry)
    worded = draft.speaking(FILING_WINDOW)
    worded.add_date("expiry", expiry, "ceseda/r431-5")
    if route is Route.NONE:
        if asked.on > expiry:
            draft.add_finding(Level.WARNING, "expired")
        else:
            draft.add_finding(Level.INFO, "no-window")
        return
    if route is Route.OTHER and asked.request is Request.FIRST:
        route = Route.UNSURE
    if route in (Route.ANEF, Route.UNSURE):
        window = rule.anef_window(expiry, draft.corpus, on)
    else:
        window = rule.two_month_window(expiry, draft.corpus, on, route)
    record_window(draft, window, expiry, on, doubtful=route is Route.UNSURE)
    if route is Route.UNSURE:
        record_other_window(draft, window, expiry, on)
    if asked.on > expiry:
        draft.add_finding(Level.WARNING, "expired")
    elif asked.on > window.closing and route is not Route.UNSURE:
        draft.add_finding(Level.WARNING, "late")
        if window.closes is not None and asked.on == window.late_from:
            draft.add_finding(Level.WARNING, "day-after", doubt=window.opens.doubt or "")
