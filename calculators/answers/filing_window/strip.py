"""The strip of days around an expiry: from 120 days before to 180 days after."""

from __future__ import annotations

from typing import Final

from calculators.answers.drafting import Draft
from calculators.law.filing_window import FilingWindow
from calculators.result import Mark, Span, Strip
from corpus import Day

_BEFORE: Final = 130
_AFTER: Final = 186


def strip_of(
    draft: Draft,
    expiry: Day,
    window: FilingWindow | None,
    other: FilingWindow | None,
    kept: Day | None,
    last: Day | None,
    described: str,
) -> Strip:
    """Lay out the window, the late stretch, the rights kept, and the days that bound them.

    ``described`` is the drawing's accessible name where there is no window to describe.
    """
    words = draft.words
    spans: list[Span] = []
    marks: list[Mark] = []
    first, end = expiry.plus_days(-_BEFORE), expiry.plus_days(_AFTER)
    if window is not None:
        spans.append(Span("window", window.opening, window.closing, words("strip.window")))
        if window.closing < expiry:
            spans.append(Span("late", window.late_from, expiry, words("strip.late")))
        then = window.change
        if then is not None and window.closing < then.opening <= then.closing:
            spans.append(Span("window", then.opening, then.closing, words("strip.window")))
        marks.append(Mark("opening", window.opening, words("strip.opening")))
        if window.closing != expiry:
            marks.append(Mark("closing", window.closing, words("strip.closing")))
        described = words(
            "strip.description",
            first=first,
            last=end,
            opening=window.opening,
            closing=window.closing,
            expiry=expiry,
            today=draft.today,
        )
    if other is not None:
        spans.append(Span("other", other.opening, other.closing, words("strip.other")))
    if kept is not None:
        spans.append(Span("rights", expiry.plus_days(1), kept, words("strip.rights")))
    marks.append(Mark("expiry", expiry, words("strip.expiry")))
    if last is not None:
        marks.append(Mark("six-months", last, words("strip.six-months")))
    return Strip(first, end, draft.today, tuple(spans), tuple(marks), described)
