"""Dates of which one cannot come before another."""

from __future__ import annotations

from typing import Final

from calculators.languages.phrases import Phrases
from calculators.questions.form import Answers, FieldError, Refused

_IN_ORDER: Final = (
    ("received", "notified"),
    ("received", "asked_on"),
    ("asked_on", "reply_by"),
    ("asked_on", "produced_on"),
    ("reasons_asked", "reasons_received"),
    ("reasons_asked", "reasons_given_on"),
    ("informal_on", "informal_refused_on"),
)
"""Pairs of dates of which the second cannot come first."""


def check_order(answers: Answers, say: Phrases) -> None:
    """Raise ``Refused`` for each date that comes before what it must follow."""
    errors = []
    for before, after in _IN_ORDER:
        first, second = answers.optional_day(before), answers.optional_day(after)
        if first is not None and second is not None and second < first:
            label = answers.label(before)
            words = say("errors.before", later=second, label=label, earlier=first)
            errors.append(FieldError(after, words))
    if errors:
        raise Refused(errors)
