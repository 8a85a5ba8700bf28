"""The answer: the letter as far as it could be written, and what to know before sending it."""

from __future__ import annotations

from dataclasses import replace

from calculators.answers.drafting import Draft
from calculators.answers.letters.advice import advise
from calculators.answers.letters.cases import cases
from calculators.answers.letters.filling import Filling, fill, missing_blanks, used_blanks
from calculators.answers.letters.questions import SECTION, SLUG, name_of
from calculators.answers.letters.recording import record
from calculators.answers.letters.told import Told, read_told
from calculators.answers.letters.verdict import Verdict, judge
from calculators.answers.letters.wording import words_of_blanks
from calculators.languages.phrases import Phrases
from calculators.questions.form import Answers
from calculators.result import Level, Reference, Result, Status, Writing
from corpus import Corpus, Day, FieldKind


def compute(answers: Answers, corpus: Corpus, today: Day) -> Result:
    """Write the letter that was asked for, on a given day.

    Raises ``OutsideKnownLaw`` where no version of a rule covers a day given.
    """
    told = read_told(answers, corpus, today)
    on = told.time.law_of if told.time else None
    draft = Draft(SLUG, SECTION, corpus, today, on)
    verdict = judge(told)
    record(draft, told)
    if verdict.refused:
        advise(draft, told, verdict, answers)
        return _without_letter(draft, verdict)
    filling = filling_of(answers, told, draft.say)
    writing = fill(told.letter, filling, draft.say)
    _say_unused(draft, told, filling)
    advise(draft, told, verdict, answers)
    return _with_letter(draft, verdict, writing, annexed=answers.yes_no("annex") is True)


def filling_of(answers: Answers, told: Told, say: Phrases) -> Filling:
    """Return what the template is filled with."""
    return Filling(
        cases=cases(told),
        words=words_of_blanks(answers, told, say),
        recipient=_recipient(told),
        written_on=told.today,
    )


def _recipient(told: Told) -> str:
    """Return the address of the prefecture where the corpus holds it, empty elsewhere."""
    department = told.facts.department
    if department is None or told.letter.address is None:
        return ""
    fact = department.fact(told.letter.address)
    return "\n".join(fact.lines) if fact else ""


def _say_unused(draft: Draft, told: Told, filling: Filling) -> None:
    """Name the answers that found no place in the letter: none is dropped in silence."""
    used = used_blanks(told.letter, filling)
    unused = [
        field.label
        for field in told.letter.fields
        if field.kind is not FieldKind.COMPUTED
        and name_of(field) == field.id
        and filling.words[field.id]
        and field.id not in used
    ]
    if unused:
        draft.add_finding(Level.WARNING, "unused", labels=" ; ".join(unused))


def _with_letter(draft: Draft, verdict: Verdict, writing: Writing, *, annexed: bool) -> Result:
    missing = missing_blanks(writing)
    if verdict.status is not Status.ANSWERED:
        headline, lead = verdict.key, verdict.key
    elif missing:
        headline = "missing.one" if len(missing) == 1 else "missing.many"
        lead = "missing"
    else:
        headline = lead = "ready"
    result = draft.result(
        verdict.status,
        draft.words(f"h.{headline}", count=len(missing)),
        draft.words(f"l.{lead}", **verdict.fields),
        writing=writing,
        main=("appeal_prudent", "documents_due", "closing", "rights_kept_until"),
    )
    return _annexed(draft, result) if annexed else result


def _annexed(draft: Draft, result: Result) -> Result:
    """Join the computation: its lines, then the words of the law that they stand on."""
    steps = [step.words for step in result.steps]
    if not steps or result.writing is None:
        return result
    quotes = [_quote(draft, each) for each in result.references if each.quote]
    annex = (draft.words("annex"), *steps, *quotes)
    return replace(result, writing=replace(result.writing, annex=annex))


def _quote(draft: Draft, reference: Reference) -> str:
    name = reference.full_name(draft.say)
    return draft.words("annex.quote", name=name, quote=reference.quote)


def _without_letter(draft: Draft, verdict: Verdict) -> Result:
    headline = draft.words(f"h.{verdict.key}")
    return draft.result(verdict.status, headline, draft.words(f"l.{verdict.key}", **verdict.fields))
