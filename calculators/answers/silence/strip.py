"""The strip of days: the silence, the days to contest, and what bounds them."""

from __future__ import annotations

from typing import Final

from calculators.answers.drafting import Draft
from calculators.answers.silence.appeals import Door
from calculators.result import Mark, Span, Strip
from corpus import Day

_AFTER: Final = 14
_BEFORE: Final = 5
_DRAWN: Final = ("appeal", "informal", "given", "other", "distance")
"""Ways to the court of a few months; a year would crush the rest of the drawing."""


def strip_of(
    draft: Draft, received: Day, first: Day, later: Day | None, doors: tuple[Door, ...]
) -> Strip:
    """Lay out the silence from reception on, the appeal, and the appeal under other readings."""
    words = draft.words
    appeal = doors[0]
    drawn = [door for door in doors if door.key in _DRAWN]
    end = max(door.last for door in drawn)
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
