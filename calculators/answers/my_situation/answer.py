"""The answer: the next day that cannot be undone, what to do before each, then every day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import replace
from typing import Final

from calculators.answers.drafting import Draft
from calculators.answers.eu_family import SECTION as EU_FAMILY
from calculators.answers.extension_certificate.questions import SECTION as CERTIFICATE
from calculators.answers.extension_certificate.questions import SLUG as CERTIFICATE_SLUG
from calculators.answers.filing_window.questions import SECTION as WINDOW
from calculators.answers.filing_window.questions import SLUG as WINDOW_SLUG
from calculators.answers.long_stay_visa.questions import SLUG as VISA_SLUG
from calculators.answers.my_situation.doing import Doing, ToDo, to_do
from calculators.answers.my_situation.line import Line
from calculators.answers.my_situation.parts import Part, parts
from calculators.answers.my_situation.questions import SECTION, SLUG
from calculators.answers.my_situation.timeline import line_of
from calculators.answers.my_situation.told import case_of, contradictions
from calculators.answers.order import check_order
from calculators.answers.silence.questions import SECTION as SILENCE
from calculators.answers.silence.questions import SLUG as SILENCE_SLUG
from calculators.languages.phrases import Phrases
from calculators.questions.form import Answers
from calculators.result import (
    Action,
    Finding,
    Level,
    Milestone,
    Result,
    Status,
    Step,
    Timeline,
)
from corpus import Corpus, Day

_WORDED_BY: Final = (VISA_SLUG, CERTIFICATE_SLUG, SILENCE_SLUG, WINDOW_SLUG)
"""Whose words a day is said in, where several have some: the last that has."""
_LATE: Final = (Doing.FILE, Doing.GO_TO_COURT, Doing.CONTEST_LETTER)
"""What is said otherwise once the day to aim at is past."""
_LEFT_ALONE: Final = (Status.URGENT, Status.CLOSED, Status.ANSWERED)
"""What is said in our own words where too little was told for a calculator to say it."""
_GUIDE: Final = "guide/attestations"
_HELP: Final = "qui-peut-aider"


def compute(answers: Answers, corpus: Corpus, today: Day) -> Result:
    """Answer from checked answers, on a given day.

    Raises ``Refused`` where two dates clash, ``corpus.OutsideKnownLaw`` where no version of a
    rule covers a day.
    """
    check_order(answers, Phrases.of(corpus))
    case = case_of(answers, corpus, today)
    line = line_of(case, corpus)
    found = tuple(parts(answers, case, corpus))
    draft = Draft(SLUG, SECTION, corpus, today)
    for each in contradictions(answers, line):
        draft.add_finding(Level.DANGER, each.key, **each.fields)
    events = line.in_order()
    labels = _labels(draft, events, found)
    _add_days(draft, line, labels)
    to_come = tuple(_to_do_before(line))
    speaker = None if to_come else _speaker(line, found)
    for part in found:
        for letter in part.result.letters if part.beside else ():
            draft.add_letter(letter)
    _add_to_do(draft, line, to_come, found)
    _add_done(draft, line)
    headline, lead = _headline(draft, line, to_come, speaker)
    main = () if line.next is None else (line.next.key,)
    result = draft.result(line.status, headline, lead, main=main)
    if speaker is not None:
        result = replace(result, actions=speaker.actions)
    told = {todo.slug for _, todo in to_come}
    return _with_parts(result, line, found, told, corpus)


def _speaker(line: Line, found: tuple[Part, ...]) -> Result | None:
    """Return what the calculator says that knows best where no day is left to be lost."""
    if line.beside:
        return next((part.result for part in found if part.beside), None)
    slug = {
        Status.UNSURE: SILENCE_SLUG,
        Status.URGENT: SILENCE_SLUG,
        Status.CLOSED: SILENCE_SLUG,
        Status.ANSWERED: CERTIFICATE_SLUG,
    }.get(line.status, CERTIFICATE_SLUG if line.case.facts.protection else WINDOW_SLUG)
    if line.case.filed and slug == WINDOW_SLUG:
        return None
    return next((part.result for part in found if part.calculator.slug == slug), None)


def _labels(
    draft: Draft, events: tuple[Milestone, ...], found: tuple[Part, ...]
) -> Mapping[str, str]:
    """Word each day as the calculator that counts it does, or here where none words it."""
    worded: dict[str, str] = {}
    rank = {slug: rank for rank, slug in enumerate(_WORDED_BY)}
    for part in sorted(found, key=lambda part: rank.get(part.calculator.slug, len(rank))):
        worded |= {key: fact.label for key, fact in part.days}
    return {event.key: worded.get(event.key) or _own_label(draft, event.key) for event in events}


def _own_label(draft: Draft, key: str) -> str:
    """Word a day that no calculator was asked for: as the one that would count it."""
    sections = (SECTION, SILENCE, WINDOW, CERTIFICATE, EU_FAMILY)
    section = next(each for each in sections if draft.say.has(f"{each}.d.{key}"))
    return draft.speaking(section).words(f"d.{key}")


def _add_days(draft: Draft, line: Line, labels: Mapping[str, str]) -> None:
    for event in line.in_order():
        label = labels[event.key]
        draft.add_date(event.key, event.date, event.basis, event.reading, label)
        alarms = (14, 7, 1) if event.irreversible else (7,)
        draft.add_event(event.key, event.date, "situation", alarms, label)


def _to_do_before(line: Line) -> Iterator[tuple[Milestone, ToDo]]:
    """Give what to do, once, before the first of the days that press to it."""
    said: set[Doing] = set()
    for event in line.in_order():
        if event.irreversible and line.case.today <= event.date:
            todo = to_do(event.key, line.case)
            if todo.doing not in said:
                said.add(todo.doing)
                yield event, todo


def _add_to_do(
    draft: Draft,
    line: Line,
    to_come: tuple[tuple[Milestone, ToDo], ...],
    found: tuple[Part, ...],
) -> None:
    """Tell what to do before each day, what to take along for the first, the letters that help."""
    pages = {part.calculator.slug: part.page for part in found}
    for event, todo in to_come:
        late = ".late" if line.missed and todo.doing is Doing.FILE else ""
        page = pages.get(todo.slug, f"calculateurs/{todo.slug}")
        draft.add_action(f"{todo.doing}{late}", page, day=event.date)
        if todo.letter is not None:
            draft.add_letter(todo.letter)
    if line.missed or not to_come:
        draft.add_action("lawyer", _HELP)
    draft.add_action("keep-proof", _GUIDE)


def _headline(
    draft: Draft,
    line: Line,
    to_come: tuple[tuple[Milestone, ToDo], ...],
    speaker: Result | None,
) -> tuple[str, str]:
    """Return the headline and the sentence under it."""
    if not to_come:
        if speaker is not None:
            return speaker.headline, speaker.lead
        key = line.status if line.status in _LEFT_ALONE else "none"
        return draft.words(f"h.{key}"), draft.words(f"l.{key}")
    lead = draft.words("l.late" if line.missed else "l.line")
    event, todo = to_come[0]
    opens = next((e.date for e in line.events if e.key == "prudent_opening"), None)
    early = line.status is Status.TOO_EARLY and todo.doing is Doing.FILE
    if early and opens is not None:
        return draft.words("h.file.early", opening=opens, day=event.date), lead
    late = ".late" if line.missed and todo.doing in _LATE else ""
    return draft.words(f"h.{todo.doing}{late}", day=event.date), lead


def _add_done(draft: Draft, line: Line) -> None:
    """Write the log of the case, oldest first: the letters and the association need it."""
    case, facts = line.case, line.case.facts
    how = "" if facts.how is None else draft.say(f"questions.how.{facts.how}")
    born = next((e.date for e in line.events if e.key == "implicit_refusal"), None)
    done: list[tuple[Day | None, str, str]] = [
        (facts.entry, "entry", ""),
        (facts.first_filed, "first_filed", ""),
        (facts.filed, "filed", how),
        (facts.documents_asked_on, "documents_asked", ""),
        (facts.documents_sent_on, "documents_sent", ""),
        (born if born is not None and born <= case.today else facts.refused_on, "born", ""),
        (facts.reasons_asked, "reasons_asked", ""),
        (facts.reasons_given, "reasons_given", ""),
        (facts.informal_received, "informal", ""),
        (facts.informal_refused, "informal_refused", ""),
        (facts.notified, case.reply, ""),
    ]
    known = [(day, key, way) for day, key, way in done if day is not None and day <= case.today]
    for day, key, way in sorted(known, key=lambda each: each[0]):
        draft.add_done(day, way, draft.words(f"c.{key}"))


def _with_parts(
    result: Result, line: Line, found: tuple[Part, ...], told: Set[str], corpus: Corpus
) -> Result:
    """Add the timeline, and what the calculators of its parts count, cite, warn of and ask for.

    ``told``: those before whose days it was said what to do.
    """
    of_use = [part for part in found if part.of_use]
    bases = {event.basis for event in line.events}
    next_ = line.next
    slug = None if next_ is None else to_do(next_.key, line.case).slug
    first = next((part.result for part in of_use if part.calculator.slug == slug), None)
    return replace(
        result,
        actions=(*result.actions, *_of_others(result, of_use, told)),
        findings=(*result.findings, *_dangers(result, of_use)),
        steps=tuple(_steps(result, of_use, found)),
        references=tuple(
            dict.fromkeys(r for part in found for r in part.result.references if r.key in bases)
        ),
        bring=first.bring if first else (),
        tell=first.tell if first else (),
        timeline=Timeline(
            events=line.in_order(),
            next=None if next_ is None else next_.key,
            parts=tuple(
                Action(part.calculator.slug, title, part.page, title)
                for part in of_use
                for title in (part.calculator.title(corpus),)
            ),
        ),
    )


def _of_others(result: Result, of_use: list[Part], told: Set[str]) -> Iterator[Action]:
    """Give what the calculators of other procedures say first, where no action says it."""
    for part in of_use:
        slug, words = part.calculator.slug, part.result.headline
        if part.beside and slug not in told and words != result.headline:
            yield Action(slug, words, part.page, words)


def _dangers(result: Result, of_use: list[Part]) -> Iterator[Finding]:
    """Give what the parts warn of, each sentence once; of another procedure, the doubts too."""
    said = {finding.words for finding in result.findings}
    for part in of_use:
        levels = (Level.DANGER, Level.WARNING) if part.beside else (Level.DANGER,)
        for finding in part.result.findings:
            if finding.level in levels and finding.words not in said:
                said.add(finding.words)
                yield finding


def _steps(result: Result, of_use: list[Part], found: tuple[Part, ...]) -> Iterator[Step]:
    """Give the operations of the parts, then how each day left was counted, or that it was told."""
    steps = dict.fromkeys(step for part in of_use for step in part.result.steps)
    counted = {step.date for step in steps}
    for part in found:
        for step in part.result.steps:
            if step.date not in counted and any(step.date == fact.date for fact in result.dates):
                counted.add(step.date)
                steps[step] = None
    yield from steps
    for fact in result.dates:
        if fact.date not in counted:
            words = f"{fact.label}\u00a0: {fact.words}."
            yield Step(fact.key, words, fact.date, fact.basis)
