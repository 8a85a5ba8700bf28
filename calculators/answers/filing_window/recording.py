"""Writing a filing window into an answer: its days, how each was counted, the words it stands on.

Other calculators say the same window: it is worded here once, by the phrases of this one.
"""

from __future__ import annotations

from calculators.answers.drafting import Draft
from calculators.answers.filing_window.questions import SECTION
from calculators.law import filing_window as rule
from calculators.law.filing_window import FilingWindow, Route
from calculators.result import Level, Reading
from corpus import Day


def record_expiry(draft: Draft, expiry: Day) -> None:
    """Say which day is day nought of the count."""
    draft.add_step("expiry", draft.speaking(SECTION).words("s.expiry", date=expiry), expiry, "")


def record_six_months(draft: Draft, expiry: Day, on: Day) -> Day:
    """Record the last prudent day before the conditions of entry come back (R. 431-8)."""
    deadline = draft.corpus.deadline("conditions-d-entree", on)
    last = draft.counted(deadline, expiry, on)
    worded = draft.under(on).speaking(SECTION)
    worded.add_date("visa_conditions_from", last, deadline.basis, Reading.PRUDENT)
    return last


def record_window(
    draft: Draft, window: FilingWindow, expiry: Day, on: Day, *, doubtful: bool = False
) -> None:
    """Record the window that governs, its literal days and its prudent ones.

    ``on`` is the day whose law applies. ``doubtful``: the request may go another way than ANEF, so
    each label says that its day is that of ANEF.
    """
    draft, door = draft.speaking(SECTION), ".anef" if doubtful else ""
    _record_days(draft, window, expiry, on, ("opening", "closing"), door)
    prudent, basis = Reading.PRUDENT, window.opens.basis
    label = draft.words(f"d.prudent_opening{door}")
    draft.add_date("prudent_opening", window.prudent_opening, basis, prudent, label)
    _step_prudent(draft, window.opening, window.opens.prudent_shift, window.prudent_opening)
    label = draft.words(f"d.prudent_closing{door}")
    if window.closes is not None:
        closing = window.prudent_closing
        draft.add_date("prudent_closing", closing, window.closes.basis, prudent, label)
        _step_prudent(draft, window.closing, window.closes.prudent_shift, closing)
    else:
        draft.add_date("prudent_closing", window.closing, basis, prudent, label)


def record_other_window(draft: Draft, anef: FilingWindow, expiry: Day, on: Day) -> FilingWindow:
    """Record the second window of a doubtful route, and the days that are in both."""
    draft = draft.speaking(SECTION)
    other = rule.two_month_window(expiry, draft.corpus, on, Route.OTHER)
    _record_days(draft, other, expiry, on, ("other_opening", "other_closing"))
    draft.add_finding(
        Level.DANGER,
        "both",
        opening=anef.opening,
        closing=anef.closing,
        other_opening=other.opening,
        other_closing=other.closing,
    )
    if other.opening > anef.closing:
        draft.add_finding(Level.WARNING, "both.none")
        return other
    draft.add_date("both_opening", other.opening, other.opens.basis, Reading.PRUDENT)
    draft.add_date("both_closing", anef.closing, anef.opens.basis, Reading.PRUDENT)
    key = "both.single" if other.opening == anef.closing else "both.overlap"
    days = {"both_opening": other.opening, "both_closing": anef.closing}
    draft.add_finding(Level.WARNING, key, **days)
    return other


def _record_days(
    draft: Draft, window: FilingWindow, expiry: Day, on: Day, keys: tuple[str, str], door: str = ""
) -> None:
    opening, closing = keys
    reading = Reading.LAST_DEFENSIBLE if window.closes else Reading.LITERAL
    draft.counted(window.opens, expiry, on)
    label = draft.words(f"d.{opening}{door}")
    draft.add_date(opening, window.opening, window.opens.basis, label=label)
    if window.closes is not None:
        draft.counted(window.closes, expiry, on)
    else:
        words = draft.words("s.closing-expiry", date=expiry)
        draft.add_step(closing, words, expiry, window.opens.basis)
    basis, label = (window.closes or window.opens).basis, draft.words(f"d.{closing}{door}")
    draft.add_date(closing, window.closing, basis, reading, label)


def _step_prudent(draft: Draft, start: Day, shift: int, day: Day) -> None:
    if shift:
        said = draft.words("s.shift.plus" if shift > 0 else "s.shift.minus")
        draft.add_step(
            "prudent", draft.words("s.prudent", start=start, shift=said, date=day), day, ""
        )
