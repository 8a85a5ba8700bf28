"""The strip of days: the silence, the days to contest, and what bounds them."""

from __future__ import annotations

from typing import Final

from calculators.answers.drafting import Draft
from calculators.answers.silence.advice import Unanswered
from calculators.law.appeals import Way
from calculators.result import Mark, Span, Strip

_AFTER: Final = 14
_BEFORE: Final = 5
_YEARS: Final = frozenset({Way.REASONS, Way.REASONS_ARRIVED, Way.REASONABLE, Way.REASONABLE_OTHER})
"""Ways to the court of a year: they would crush the rest of the drawing."""


def strip_of(draft: Draft, case: Unanswered) -> Strip:
    """Lay out the silence from reception on, the appeal, and the appeal under other readings."""
    words, received = draft.words, case.received
    first, later, appeal = case.born.first, case.born.later, case.refusal.appeal
    end = max(way.last for way in case.refusal.ways if way.kind not in _YEARS)
    spans = [
        Span("waiting", received, first.plus_days(-1), words("strip.waiting")),
        Span("appeal", first, appeal.last, words("strip.appeal")),
    ]
    if end > appeal.last:
        start = later or appeal.last.plus_days(1)
        spans.append(Span("appeal-other", start, end, words("strip.appeal-other")))
    marks = [
        Mark("received", received, words("strip.received")),
        Mark("born", first, words("strip.born")),
        Mark("prudent", appeal.prudent, words("strip.prudent")),
    ]
    if later is not None:
        marks.append(Mark("other", later, words("strip.other")))
    description = words(
        "strip.description",
        received=received,
        first=first,
        prudent=appeal.prudent,
        last=appeal.last,
        today=draft.today,
    )
    left, right = received.plus_days(-_BEFORE), end.plus_days(_AFTER)
    return Strip(left, right, draft.today, tuple(spans), tuple(marks), description)
