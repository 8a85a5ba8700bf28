"""Dates of which one cannot come before another, whichever form asks for them."""

from __future__ import annotations

from typing import Final

from calculators.languages.phrases import Phrases
from calculators.questions.form import Answers, FieldError, Refused

_IN_ORDER: Final = (
    ("entry", "filed"),
    ("entry", "expiry"),
    ("child_birth", "issued"),
    ("first_filed", "filed"),
    ("filed", "until"),
    ("filed", "notified"),
    ("filed", "documents_asked_on"),
    ("documents_asked_on", "documents_due"),
    ("documents_asked_on", "documents_sent_on"),
    ("reasons_asked", "reasons_received"),
    ("reasons_asked", "reasons_given"),
    ("informal_received", "informal_refused"),
    ("complete_receipt", "documents_due"),
    ("complete_receipt", "nationality_refused"),
    ("nationality_refused", "minister_received"),
    ("minister_received", "minister_refused"),
)
"""Pairs of facts of which the second cannot come first."""


def check_order(answers: Answers, say: Phrases) -> None:
    """Raise ``Refused`` for each date that comes before what it must follow."""
    names = {q.definition.id: q.name for q in answers.form.questions if q.definition}
    errors = []
    for before, after in _IN_ORDER:
        if before not in names or after not in names:
            continue
        first, second = (answers.optional_day(names[each]) for each in (before, after))
        if first is not None and second is not None and second < first:
            label = answers.label(names[before])
            words = say("errors.before", later=second, label=label, earlier=first)
            errors.append(FieldError(names[after], words))
    if errors:
        raise Refused(errors)
