"""The answer to someone whom ANEF stops: the step to take now, and what to keep of it."""

from __future__ import annotations

from typing import Final

from calculators.answers.blocked.advice import advise
from calculators.answers.blocked.deadline import say_deadline
from calculators.answers.blocked.evidence import gather
from calculators.answers.blocked.questions import SECTION, SLUG
from calculators.answers.drafting import Draft
from calculators.law.blocked_filing import Outcome, Stage, follow
from calculators.law.channel import Door, door
from calculators.law.closure import must_ask_for_pieces
from calculators.law.facts import Facts
from calculators.questions.blocked import ALREADY_FILED, CLOSED, MISSING
from calculators.questions.facts import facts_of
from calculators.questions.form import Answers
from calculators.result import Level, Result, Status
from corpus import Corpus, Day

_ON_ANEF: Final = (Door.ANEF, Door.UNNAMED)
_OFF_ANEF: Final = (Door.PREFECTURE, Door.POST)

_MAIN: Final = ("prudent_closing", "closing", "visa_conditions_from")
"""The date to remember: the last day to file, which no help stops."""


def compute(answers: Answers, corpus: Corpus, today: Day) -> Result:
    """Say the step reached, the next one, and the deadline that keeps running.

    The law is that of today. Raises ``OutsideKnownLaw`` where no version of a rule covers it.
    """
    draft = Draft(SLUG, SECTION, corpus, today)
    if answers.choice("obstacle") == ALREADY_FILED:
        return _already_filed(draft)
    facts = facts_of(answers, corpus)
    if answers.choice("obstacle") == CLOSED:
        return _closed(draft, answers, facts)
    where = door(facts, today)
    if where in _OFF_ANEF:
        return _off_anef(draft, answers, facts)
    return _on_the_way(draft, answers, facts, where)


def _already_filed(draft: Draft) -> Result:
    draft.cited_alinea("ceseda/r431-2", 2, draft.today)
    draft.add_action("certificate", "guide/attestation-qui-ne-vient-pas")
    draft.add_action("silence", "guide/silence-et-refus")
    headline, lead = draft.words("h.already-filed"), draft.words("l.already-filed")
    return draft.result(Status.NOT_APPLICABLE, headline, lead)


def _closed(draft: Draft, answers: Answers, facts: Facts) -> Result:
    """Lead whoever filed, and was closed, to file again and to the dates of the closure."""
    _say_log(draft, answers)
    say_deadline(draft, facts)
    draft.add_finding(Level.WARNING, "closed.first-date")
    if must_ask_for_pieces(draft.today, draft.corpus):
        draft.cited_alinea("ceseda/r431-11", 2, draft.today)
        draft.add_finding(Level.INFO, "closed.asked")
    draft.add_action("refile", "guide/dossier-clos")
    draft.add_action("closed-dates", "calculateurs/silence-de-l-administration")
    draft.add_action("keep-closure", "guide/dossier-clos")
    draft.add_letter("reouverture")
    for key in ("closure", "screens", "document", "file"):
        draft.add_to_bring(key)
    headline, lead = draft.words("h.closed"), draft.words("l.closed")
    return draft.result(Status.URGENT, headline, lead)


def _off_anef(draft: Draft, answers: Answers, facts: Facts) -> Result:
    draft.cited_alinea("ceseda/r431-3", 1, draft.today)
    _say_log(draft, answers)
    say_deadline(draft, facts)
    draft.add_action("where", "calculateurs/ou-deposer")
    draft.add_action("appointment", "guide/demarche-numerique")
    draft.add_to_say("appointment")
    title = facts.title.label if facts.title else ""
    headline, lead = draft.words("h.off-anef"), draft.words("l.off-anef", title=title)
    return draft.result(Status.NOT_APPLICABLE, headline, lead, main=_MAIN)


def _on_the_way(draft: Draft, answers: Answers, facts: Facts, where: Door) -> Result:
    known = gather(answers)
    walked = follow(known.obstacle, known.told)
    for each in walked:
        draft.add_step(each.at, draft.words(f"s.{each.at}.{each.outcome}"), None, "ceseda/r431-2")
    for stage in known.shown:
        draft.add_finding(Level.INFO, f"shown.{stage}")
    _say_log(draft, answers)
    closing = say_deadline(draft, facts)
    if where not in _ON_ANEF:
        draft.add_finding(Level.WARNING, "unsure")
        draft.add_action("where", "calculateurs/ou-deposer")
    elif answers.choice("obstacle") == MISSING and where is Door.ANEF:
        draft.add_finding(Level.WARNING, "missing")
    elif answers.choice("obstacle") == MISSING:
        draft.add_finding(Level.WARNING, "missing.unnamed")
        draft.add_action("where", "calculateurs/ou-deposer")
    stage, outcome = walked[-1].to, walked[-1].outcome
    advise(draft, answers, known, stage, outcome, closing)
    key = f"{stage}" if stage in (Stage.JUDGE, Stage.FILED) else f"{stage}.{outcome}"
    return draft.result(
        _status(stage, known.told.get(Stage.CENTRE), outcome),
        draft.words(f"h.{key}"),
        draft.words(f"l.{key}"),
        main=_MAIN,
    )


def _status(stage: Stage, centre: Outcome | None, outcome: Outcome) -> Status:
    """Tell what the step comes to: the fallback is owed once its condition is met."""
    if stage is Stage.JUDGE:
        return Status.URGENT
    if stage is Stage.FALLBACK and Outcome.INVITED is outcome:
        return Status.DUE
    if stage is Stage.FALLBACK and centre is Outcome.CERTIFIED:
        return Status.DUE
    return Status.ANSWERED


def _say_log(draft: Draft, answers: Answers) -> None:
    """Show the chronology, with its first day and its last."""
    log = answers.attempts("attempts")
    if not log:
        return
    draft.add_attempts(log)
    tried = [line for line in log if line.day <= draft.today]
    if len(tried) < len(log):
        draft.add_finding(Level.WARNING, "log.ahead")
    if tried:
        _say_span(draft, len(tried), tried[0].day, tried[-1].day)
    if any(not line.reference and not line.outcome for line in log):
        draft.add_finding(Level.INFO, "log.bare")


def _say_span(draft: Draft, count: int, first: Day, last: Day) -> None:
    draft.add_date("first_attempt", first, "ceseda/r431-2")
    words = draft.words("s.log.one" if count == 1 else "s.log", count=count, day=first)
    draft.add_step("log", words, first, "ceseda/r431-2")
    if last != first:
        draft.add_date("last_attempt", last, "ceseda/r431-2")
        draft.add_step("log-last", draft.words("s.log.last", day=last), last, "ceseda/r431-2")
