"""The strip of days from the filing to the end of the first certificate."""

from __future__ import annotations

from typing import Final

from calculators.answers.drafting import Draft
from calculators.answers.extension_certificate.case import Case
from calculators.result import Mark, Span, Strip
from corpus import Day

_AROUND: Final = 10
_AFTER: Final = 100


def strip_of(draft: Draft, case: Case) -> Strip | None:
    """Lay out the window, the day of filing, the expiry and what follows it."""
    expiry, filed, window = case.facts.expiry, case.facts.filed, case.certificate.window
    if expiry is None:
        return None
    words = draft.words
    spans: list[Span] = []
    marks = [Mark("expiry", expiry, words("strip.expiry"))]
    days: list[Day] = [expiry]
    if window is not None:
        spans.append(Span("window", window.opening, window.closing, words("strip.window")))
        days += (window.opening, window.closing)
    if filed is not None:
        marks.append(Mark("filed", filed, words("strip.filed")))
        days.append(filed)
    if case.refusal is not None and case.refusal.day > expiry:
        marks.append(Mark("refusal", case.refusal.day, words("strip.refusal")))
        days.append(case.refusal.day)
    if case.due_from is not None and case.until is not None:
        spans.append(Span("rights", case.due_from, case.until, words("strip.certificate")))
        days.append(case.until)
    elif case.kept is not None:
        spans.append(Span("rights", expiry.plus_days(1), case.kept, words("strip.kept")))
        days.append(case.kept)
    first = min(days).plus_days(-_AROUND)
    last = max(*days, expiry.plus_days(_AFTER)).plus_days(_AROUND)
    said = words("strip.description", first=first, last=last, expiry=expiry, today=draft.today)
    return Strip(first, last, draft.today, tuple(spans), tuple(marks), said)
