"""The answer to someone whose permit expires while the request is examined (R6, R7, R4, R19)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from calculators.answers.after_visa import say_visa
from calculators.answers.drafting import Draft
from calculators.answers.eu_family import say_card_due
from calculators.answers.extension_certificate.advice import advise
from calculators.answers.extension_certificate.case import Case
from calculators.answers.extension_certificate.conditions import said, say_receipt, say_shared
from calculators.answers.extension_certificate.questions import SECTION, SLUG
from calculators.answers.extension_certificate.recording import (
    record_health,
    record_length,
    record_refusal,
)
from calculators.answers.extension_certificate.rights import say_employer, say_rights
from calculators.answers.extension_certificate.strip import strip_of
from calculators.answers.extension_certificate.summary import summary
from calculators.answers.filing_window.advice import say_withdrawal
from calculators.answers.two_requests import say_two_requests
from calculators.law import certificate as rule
from calculators.law import entry_conditions, receipt, rights_kept
from calculators.law.certificate import Certificate, Owed, Start, Timing, Verdict
from calculators.law.channel import filing_of
from calculators.law.closure import argued_from_first_filing
from calculators.law.eu_family import is_citizens, is_european
from calculators.law.facts import Facts
from calculators.law.filing_window import FilingWindow, is_algerian
from calculators.law.long_term_eu import has_status
from calculators.law.renewal import request_waiting
from calculators.result import Level, Reading, Result, Status
from corpus import Corpus, Day, Grade, Procedure

_CONDITIONS: Final = "ceseda/r431-15-1"


def compute_on_expiry(facts: Facts, expiry: Day, corpus: Corpus, today: Day) -> Result:
    """Answer about the certificate of someone whose document expires.

    Raises ``OutsideKnownLaw`` where no version of a rule covers the day of filing.
    """
    found = rule.on_expiry(facts, expiry, today, corpus)
    draft = Draft(SLUG, SECTION, corpus, today, found.on)
    draft.add_step("expiry", draft.words("s.expiry", date=expiry), expiry, "")
    _say_door(draft, facts, found)
    say_visa(draft, facts, found.on)
    say_withdrawal(draft, facts.held)
    say_two_requests(draft, facts, "waiting")
    say_card_due(draft, facts)
    if is_citizens(facts.title):
        return _without_need(draft, found.on)
    draft.add_date("expiry", expiry, _CONDITIONS)
    _say_window(draft, found.window)
    if facts.filed is not None and facts.filed > today:
        draft.add_finding(Level.INFO, "filed-ahead", filed=facts.filed)
    _say_certificate(draft, found, expiry)
    _say_conditions(draft, facts, expiry, found)
    if found.conditions.listed is not False:
        draft.cited_alinea(_CONDITIONS, 2, found.on)
    _say_shortest_receipt(draft, facts, found)
    kept = _say_kept_rights(draft, facts, expiry, found)
    waiting = replace(facts, request=request_waiting(facts))
    # The permit asked for tells the silence on its own request, not that on the card renewed.
    asked = facts if facts.also_renewal else waiting
    refusal = record_refusal(draft, asked, found.conditions)
    _say_six_months(draft, facts, expiry)
    record_health(draft, expiry)
    _say_permit(draft, facts, found.on)
    first = argued_from_first_filing(facts, expiry, found, today, corpus)
    _say_first_filing(draft, facts, found, first)
    case = Case(waiting, found, refusal, kept, first)
    say_rights(draft, case, max(today, case.due_from or found.on))
    say_employer(draft, found.on, facts.paper_received)
    advise(draft, case)
    headline, lead = summary(draft, case)
    due = "due_from" if case.first is None else "due_from_first"
    main = ("rights_kept_until", due) if case.card_speaks(today) else (due,)
    outcome, strip = case.outcome(today), strip_of(draft, case)
    return draft.result(outcome, headline, lead, strip, main=(*main, "implicit_refusal"))


def _say_door(draft: Draft, facts: Facts, found: Certificate) -> None:
    listed = said(found.conditions.listed)
    if facts.title is not None:
        words = draft.words(f"s.title.{listed}", title=facts.title.label, day=found.on)
        draft.add_step("title", words, None, "ceseda/r431-2")
    elif found.conditions.listed is not None:
        draft.add_step("channel", draft.words(f"s.channel.{listed}"), None, "")


def _without_need(draft: Draft, on: Day) -> Result:
    """Answer the citizens of the Union, whose right does not come from a card."""
    draft.cited_alinea("ceseda/r233-11", 1, on)
    draft.add_action("citizen", "guide/attestations")
    return draft.result(Status.NOT_APPLICABLE, draft.words("h.citizen"), draft.words("l.citizen"))


def _say_window(draft: Draft, window: FilingWindow | None) -> None:
    if window is None:
        return
    draft.add_count(window.opens)
    draft.add_date("window_opening", window.opening, window.opens.basis)
    if window.closes is not None:
        draft.add_count(window.closes)
    draft.add_date("window_closing", window.closing, window.opens.basis)


def _say_certificate(draft: Draft, found: Certificate, expiry: Day) -> None:
    """Record from when the certificate is owed and until when the first one may last."""
    if found.owed is None:
        return
    first = found.owed.first
    if found.owed.start is Start.EXPIRY:
        words = draft.words("s.next", start=expiry, date=first)
    else:
        words = draft.words("s.filed", date=first)
    draft.add_step("due_from", words, first, _CONDITIONS)
    draft.add_date("due_from", first, _CONDITIONS)
    record_length(draft, found.owed)


def _say_conditions(draft: Draft, facts: Facts, expiry: Day, found: Certificate) -> None:
    """Say each of the four conditions with its own answer."""
    conditions = found.conditions
    say_shared(draft, conditions, found.on)
    if conditions.listed is False:
        return
    _say_time(draft, facts, expiry, found)
    if conditions.answered:
        draft.add_finding(Level.WARNING, f"beyond.{facts.paper_received}")
    elif draft.today <= expiry:
        draft.add_finding(Level.INFO, "beyond.ahead", expiry=expiry)
    elif facts.filed is not None:
        draft.add_finding(Level.GOOD, "beyond.past")


def _say_time(draft: Draft, facts: Facts, expiry: Day, found: Certificate) -> None:
    timing, window = found.conditions.timing, found.window
    fields: dict[str, object] = {}
    if window is not None:
        fields = {"opening": window.opening, "closing": window.closing}
        if facts.filed is not None:
            before = facts.filed.days_until(expiry)
            fields |= {"filed": facts.filed, "before": draft.say.days(before)}
    good = timing in (Timing.IN_TIME, Timing.NO_LIMIT)
    draft.add_finding(Level.GOOD if good else Level.WARNING, f"time.{timing}", **fields)
    if timing in (Timing.EDGE, Timing.DAY_AFTER) and window is not None:
        counts = (window.opens, window.closes)
        doubts = dict.fromkeys(each.rule.doubt or "" for each in counts if each)
        draft.add_finding(Level.WARNING, "edge", doubt=" ".join(doubts))
    if timing is Timing.NO_LIMIT and facts.filed is not None and facts.filed > expiry:
        draft.add_finding(Level.WARNING, "beyond.after")


def _say_first_filing(draft: Draft, facts: Facts, found: Certificate, first: Owed | None) -> None:
    """Ask for a first filing where this one is late, or say what its day would give."""
    if found.verdict is not Verdict.DISCRETION:
        return
    filed = facts.first_filed
    if filed is None:
        draft.add_finding(Level.WARNING, "first.ask")
        return
    draft.add_step("first_filed", draft.words("s.first", date=filed), filed, _CONDITIONS)
    if first is None:
        draft.add_finding(Level.WARNING, "first.late", first=filed)
    else:
        due = draft.add_date("due_from_first", first.first, _CONDITIONS, Reading.LAST_DEFENSIBLE)
        draft.add_finding(Level.WARNING, "first", first=filed, due_from=due)


def _say_shortest_receipt(draft: Draft, facts: Facts, found: Certificate) -> None:
    """Record how long a receipt lasts at least, if it is given on the day of filing."""
    conditions = found.conditions
    if not say_receipt(draft, conditions, found.on):
        return
    owed = receipt.owed(conditions.listed, conditions.complete)
    if facts.filed is not None and owed is not False:
        length = receipt.shortest(facts.filed, draft.corpus)
        draft.add_date("receipt_until", draft.add_count(length), length.basis)


def _say_kept_rights(draft: Draft, facts: Facts, expiry: Day, found: Certificate) -> Day | None:
    """Say until when the expired card keeps its rights (L. 433-3), if it does.

    They end with the decision, and begin with nothing short of a request: a day is returned
    only where one was filed.
    """
    if found.conditions.answered:
        return None
    keeps = rights_kept.keeps(facts)
    kept = rights_kept.kept_until(expiry, draft.today, draft.corpus)
    if keeps is False:
        before = facts.filed is None or facts.filed <= expiry
        if rights_kept.keeps_where_listed(facts) and before:
            draft.add_finding(Level.INFO, "kept.listed")
            draft.cited_alinea(kept.count.basis, 2, found.on)
        return None
    over = draft.today > kept.day
    if keeps is None and over:
        return None
    draft.add_last_day(kept)
    draft.cited_alinea(kept.count.basis, 3, found.on)
    if keeps is None:
        draft.add_finding(Level.INFO, "kept.if", rights_kept_until=kept.day)
        return None
    draft.add_date("rights_kept_until", kept.day, kept.count.basis)
    if over:
        draft.add_finding(Level.WARNING, "kept.over", rights_kept_until=kept.day)
    elif facts.filed is None:
        draft.add_finding(Level.WARNING, "kept.to-ask", rights_kept_until=kept.day)
    else:
        draft.add_finding(Level.GOOD, "kept", rights_kept_until=kept.day)
    return None if facts.filed is None else kept.day


def _say_six_months(draft: Draft, facts: Facts, expiry: Day) -> None:
    """Warn that the conditions of entry come back (R. 431-8), where a request is that late."""
    if has_status(facts) or is_european(facts.title):
        return
    last = entry_conditions.last_day_without(expiry, draft.today, draft.corpus)
    if (facts.filed or draft.today) > last.day:
        draft.add_last_day(last)
        draft.add_finding(Level.DANGER, "six-months", visa_conditions_from=last.day)


def _say_permit(draft: Draft, facts: Facts, on: Day) -> None:
    """Say how sure the list is, and what the dossier notes about the permit."""
    if is_algerian(facts):
        draft.add_finding(Level.WARNING, "algerian")
    if facts.title is None:
        return
    filing = filing_of(facts, on)
    unread = filing is not None and filing.grade is not Grade.A
    if filing is not None and unread and filing.procedure is Procedure.ANEF:
        draft.add_finding(Level.INFO, "grade")
    for note in (filing.note if filing else None, facts.title.note):
        if note:
            draft.add_title_note(note)
