"""A result as plain text, for a terminal."""

from __future__ import annotations

from calculators.languages.phrases import Phrases
from calculators.rendering.chronology import chronology_text
from calculators.rendering.letter import letter_text
from calculators.rendering.terms import terms_of
from calculators.result import DatedFact, Reference, Result, RightFact
from corpus import Corpus


def render_text(result: Result, corpus: Corpus) -> str:
    """Write the answer, the letter, the dates, what to do, and how it was counted."""
    say = Phrases.of(corpus)
    lines = [result.headline, result.lead]
    if result.writing is not None:
        lines += ["", letter_text(result.writing, say).rstrip()]
    findings = [f"  ! {finding.words}" for finding in result.findings]
    lines += ["", *findings] if findings else []
    for heading, said in (
        (say("page.actions"), [f"  - {action.words}" for action in result.actions]),
        (result.rights_words, [f"  {_right(right, say)}" for right in result.rights]),
        (result.awaited_words, [f"  {_right(right, say)}" for right in result.awaited]),
        (say("page.chronology"), [f"  {line}" for line in chronology_text(result.chronology)]),
        (say("page.dates"), [f"  {_date(fact, say)}" for fact in result.dates]),
        (say("page.terms"), [f"  {t.term}\u00a0: {t.meaning}" for t in terms_of(result, corpus)]),
        (say("page.letters"), [f"  {corpus.letters[each].title}" for each in result.letters]),
        (say("page.steps"), [f"  {step.words}" for step in result.steps]),
        (say("page.references"), [f"  {_reference(each, say)}" for each in result.references]),
    ):
        if said:
            lines += ["", heading, *said]
    return "\n".join([*lines, "", result.law.words])


def _date(fact: DatedFact, say: Phrases) -> str:
    distance = say.distance(fact.days_from_today)
    return f"{fact.date.iso}  {fact.words}\u00a0: {fact.label} ({distance})"


def _right(right: RightFact, say: Phrases) -> str:
    answer = say(f"rights.answer.{right.answer}")
    return f"{right.label}\u00a0: {answer}. {right.rest(answer)}"


def _reference(reference: Reference, say: Phrases) -> str:
    quote = f"«\u00a0{reference.quote}\u00a0»" if reference.quote else say("page.unread")
    return f"{reference.full_name(say)}\u00a0: {quote}"
