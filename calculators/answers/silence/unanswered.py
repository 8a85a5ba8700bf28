"""The answer to someone whose request has had no written reply (R8 to R14)."""

from __future__ import annotations

from typing import Final

from calculators.answers.drafting import Draft
from calculators.answers.eu_family import say_card_due
from calculators.answers.silence.advice import Unanswered, add_advice, add_to_calendar, conclusion
from calculators.answers.silence.appointment import compute_appointment
from calculators.answers.silence.births import (
    add_birth,
    add_births,
    add_documents_asked,
    add_doubts,
    add_start,
)
from calculators.answers.silence.judges import add_urgent_judges
from calculators.answers.silence.questions import SECTION, SLUG
from calculators.answers.silence.reasons import add_reasons
from calculators.answers.silence.strip import strip_of
from calculators.answers.silence.ways import (
    add_court,
    add_distance,
    add_informal,
    add_way,
    dates_of,
)
from calculators.answers.two_requests import say_two_requests
from calculators.law.appeals import AGAINST_SILENCE, Way, WayToCourt, appeal, first_open
from calculators.law.facts import Facts, How
from calculators.law.silence import NoDecision, births, every_birth, no_decision, sent_as_prescribed
from calculators.law.silent_refusal import SilentRefusal, silent_refusal
from calculators.result import Level, Result, Status
from corpus import Corpus, Day

_GUIDE: Final = "guide/silence-et-refus"


def compute_unanswered(
    facts: Facts, corpus: Corpus, today: Day, *, sure_of_silence: bool
) -> Result:
    """Count from the day of reception. Raises ``OutsideKnownLaw`` for a day before the law.

    ``sure_of_silence``: whether the reader knows that no written reply came.
    """
    draft = Draft(SLUG, SECTION, corpus, today)
    match no_decision(facts):
        case NoDecision.NOT_PRESCRIBED:
            return _without_decision(draft, facts)
        case NoDecision.ONLY_APPOINTMENT:
            return compute_appointment(draft, facts)
        case NoDecision.INCOMPLETE:
            return _incomplete(draft, facts)
    born = every_birth(facts, corpus)
    refusal = silent_refusal(facts, born, corpus)
    waiting = today < born.first
    way = None if waiting else first_open(refusal.ways, today)
    case = Unanswered(facts, born, refusal, way)

    add_start(draft, case.received)
    add_births(draft, born)
    draft.add_finding(Level.DANGER if waiting else Level.WARNING, "certificate")
    draft.cited_decision("ce-2025-05-06-499904")
    add_documents_asked(draft, facts, born)
    _add_ways(draft, case, refusal)
    add_reasons(draft, facts, refusal)
    say_two_requests(draft, facts, "silence")
    say_card_due(draft, facts)
    add_urgent_judges(draft, facts, born, closed=case.closed(today))
    add_doubts(draft, facts, born, sure_of_silence=sure_of_silence)
    add_court(draft, facts)
    add_advice(draft, case)
    add_to_calendar(draft, case)
    if sent_as_prescribed(facts) is False:
        # No opinion speaks of e-mail: a new request and these dates, both.
        draft.add_action("file-again", _GUIDE)
    headline, lead = conclusion(draft, case)
    main = ("implicit_refusal",) if waiting else dates_of(way)
    return draft.result(_status(case, today), headline, lead, strip_of(draft, case), main=main)


def _status(case: Unanswered, today: Day) -> Status:
    if sent_as_prescribed(case.facts) is not True:
        return Status.UNSURE
    if today < case.born.first:
        return Status.WAITING
    return Status.CLOSED if case.closed(today) else Status.REFUSED


def _add_ways(draft: Draft, case: Unanswered, refusal: SilentRefusal) -> None:
    """Record each way to the court, and what an informal appeal makes of it."""
    facts, near = case.facts, refusal.appeal
    add_way(draft, near)
    doubt = near.counts[0].count.rule.doubt
    # At the end of a month alone: the prudent day is then not of the same number.
    if near.prudent.day != near.start.day and doubt:
        draft.add_finding(Level.INFO, "doubt", doubt=doubt)
    if refusal.other is not None:
        add_way(draft, refusal.other)
    add_distance(draft, refusal.distant, facts)
    if refusal.reasonable:
        _add_reasonable(draft, case, refusal.reasonable)
    add_informal(draft, refusal.informal, near, facts)


def _add_reasonable(draft: Draft, case: Unanswered, years: tuple[WayToCourt, ...]) -> None:
    """Record the year after which even a delay that cannot be opposed is over (R12)."""
    facts, first, today = case.facts, case.born.first, draft.today
    for way in years:
        add_way(draft, way)
    near, last = years[0].last, years[-1].last
    level = Level.WARNING if facts.informed is False else Level.INFO
    key = "informed.no" if facts.informed is False else "informed.unknown"
    key = f"{key}.over" if near < today else key
    draft.under(first).add_finding(level, key, reasonable_delay_last=near)
    if near < today <= last:
        draft.add_finding(Level.WARNING, "year-other", later=case.born.later, last=last)
    if near < today:
        draft.add_finding(Level.WARNING, "year-over")
    on_paper = facts.how in (How.POST, How.COUNTER)
    if on_paper:
        draft.cited_alinea("crpa/l112-6", 1, first)
    else:
        draft.cited_alinea("crpa/l112-12", 1, first)
        draft.cited_alinea("crpa/r112-11-1", 4, first)
        draft.cited_alinea("crpa/l112-11", 6, first)
    draft.cited_alinea("cja/r421-5", 1, first)
    if facts.how is not None:
        draft.add_finding(Level.INFO, "informed.paper" if on_paper else "informed.electronic")


def _without_decision(draft: Draft, facts: Facts) -> Result:
    """Answer where no decision is born: sent by post without the prefect having asked for it.

    CE n° 493514.
    """
    received = facts.filed
    if received is not None:
        draft.cited_alinea("ceseda/r431-3", 2, received)
    draft.add_finding(Level.DANGER, "no-decision")
    draft.add_finding(Level.INFO, "no-decision.check")
    draft.add_action("file-again", "guide/voie-postale")
    draft.add_action("lawyer", "qui-peut-aider")
    draft.add_to_bring("proof")
    draft.add_to_say("no-decision", received=received)
    lead = draft.words("l.no-decision")
    return draft.result(Status.NOT_APPLICABLE, draft.words("h.no-decision"), lead)


def _incomplete(draft: Draft, facts: Facts) -> Result:
    """Answer where the file lacks an indispensable document (CE n° 494718)."""
    [born, *_] = births(facts, draft.corpus)
    received = born.counts[0].start
    draft.cited_alinea("ceseda/r431-10", 1, received)
    draft.cited_alinea("ceseda/r431-11", 1, received)
    draft.add_finding(Level.DANGER, "incomplete")
    draft.add_finding(Level.WARNING, "incomplete.doubt")
    # The judge may find the document secondary: two days to note, none to count on.
    add_birth(draft, born)
    way = appeal(Way.APPEAL, AGAINST_SILENCE, born.day, facts, draft.corpus)
    for useful in way.counts:
        draft.add_count(useful.count)
    over = "incomplete.days.over" if way.prudent < draft.today else "incomplete.days"
    draft.add_finding(Level.WARNING, over, first=born.day, prudent=way.prudent)
    draft.add_action("complete", _GUIDE)
    draft.add_action("list-asked", "guide/dossier-incomplet")
    draft.add_action("lawyer", "qui-peut-aider")
    draft.add_to_bring("file")
    draft.add_to_say("incomplete", received=received)
    lead = draft.words("l.incomplete")
    return draft.result(Status.NOT_APPLICABLE, draft.words("h.incomplete"), lead)
