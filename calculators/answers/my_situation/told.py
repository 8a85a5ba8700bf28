"""What was told of a whole case: its facts, and those that cannot be together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from calculators.answers.my_situation.line import Case, Line
from calculators.law.facts import Received
from calculators.questions.definition import UNKNOWN, QuestionKind
from calculators.questions.facts import facts_of
from calculators.questions.form import Answers
from corpus import Corpus, Day

_TO_COME: Final = frozenset(
    {"expiry", "birth", "until", "documents_due", "work_permit_expiry", "moved", "child_birth"}
)
"""Days that may lie ahead: all others are those of something done."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Facts that cannot be together, or hardly: the key of the sentence, and what fills it."""

    key: str
    fields: dict[str, object]


def case_of(answers: Answers, corpus: Corpus, today: Day) -> Case:
    """Return what was told; a refusal that came is a reply, whichever question told it.

    Its day is then, where nothing else gives it, that on which one says to be refused.
    """
    facts, reply = facts_of(answers, corpus), answers.choice("reply")
    if facts.paper_received is Received.REFUSAL and reply not in ("refusal", "refusal-oqtf"):
        reply = "refusal"
        facts = replace(facts, notified=facts.notified or facts.refused_on, refused_on=None)
    return Case(facts, reply, answers.choice("sent") == "undated", today)


def contradictions(answers: Answers, line: Line) -> Iterator[Contradiction]:
    """Tell what does not hold together: it is said, and the days are counted as told."""
    facts, today = line.case.facts, line.case.today
    for question in answers.form.questions:
        definition = question.definition
        if definition is None or definition.kind is not QuestionKind.DATE:
            continue
        day = answers.optional_day(question.name)
        if day is not None and today < day and definition.id not in _TO_COME:
            yield Contradiction("ahead", {"label": question.label, "day": day})
    labels = {question.name: question.label for question in answers.form.questions}
    for name, day in answers.left_out.items():
        yield Contradiction("left-out", {"label": labels[name], "day": day})
    if facts.nationality_way is None and (facts.complete_receipt or facts.nationality_refused):
        yield Contradiction("no-way", {})
    days = {event.key: event.date for event in line.events}
    filed, opening = facts.filed, days.get("opening")
    if filed is not None and opening is not None and filed < opening:
        yield Contradiction("filed-early", {"filed": filed, "opening": opening})
    born = days.get("implicit_refusal")
    for name, asked in (("reasons", facts.reasons_asked), ("informal", facts.informal_received)):
        # Against a refusal that was not born yet, neither opens anything.
        if line.case.reply in ("none", UNKNOWN) and asked and born and asked < born:
            yield Contradiction(f"{name}-early", {"day": asked, "born": born})
