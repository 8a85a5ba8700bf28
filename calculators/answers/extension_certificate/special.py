"""The cases in which no expired document is asked for.

At eighteen (R. 431-15-1, third alinéa), protected (R. 431-15-3 and R. 431-15-4), before the
commission of the residence permit (R. 432-9).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from calculators.answers.drafting import Draft
from calculators.answers.extension_certificate.advice import advise
from calculators.answers.extension_certificate.case import Case
from calculators.answers.extension_certificate.conditions import say_receipt, say_shared
from calculators.answers.extension_certificate.questions import SECTION, SLUG
from calculators.answers.extension_certificate.recording import (
    record_health,
    record_length,
    record_refusal,
)
from calculators.answers.extension_certificate.rights import say_employer, say_rights
from calculators.answers.extension_certificate.summary import (
    contested,
    two_lines,
    without_certificate,
)
from calculators.answers.granting import With, cite_basis
from calculators.answers.majority import add_coming_of_age
from calculators.law import certificate as rule
from calculators.law import protection as protection_rule
from calculators.law.certificate import Certificate, Timing, Verdict
from calculators.law.facts import Facts
from calculators.law.majority import ComingOfAge
from calculators.law.right_to_work import before_commission
from calculators.result import Level, Reading, Result, Status
from corpus import Corpus, Day, Matter, Protection, Request

_COMMISSION: Final = "ceseda/r432-9"
_EIGHTEEN: Final = "ceseda/r431-15-1"


def compute_protected(facts: Facts, protection: Protection, corpus: Corpus, today: Day) -> Result:
    """Answer a refugee or a holder of subsidiary protection: six months, from the request on."""
    title = protection_rule.first_card(protection, corpus)
    facts = replace(facts, title=title, request=Request.FIRST)
    draft = Draft(SLUG, SECTION, corpus, today)
    regime = protection_rule.REGIMES[protection]
    found = rule.for_protected(facts, protection, today, corpus)
    draft.cited_alinea(regime.basis, 2, found.on)
    if found.owed is not None:
        _say_owed(draft, found, regime.basis)
        draft.add_finding(Level.GOOD, "protected")
    if facts.expiry is not None:
        draft.add_date("expiry", facts.expiry, regime.basis)
        record_health(draft, facts.expiry)
    if protection is Protection.REFUGEE and not found.conditions.answered:
        _say_card(draft, facts.recognised)
    case = Case(facts, found, record_refusal(draft, facts, found.conditions))
    _say_all(draft, case)
    delay = draft.say.in_letters(corpus.deadline(regime.length, found.on))
    return _result(draft, case, _protected_key(case), delay=delay)


def _say_owed(draft: Draft, found: Certificate, basis: str) -> None:
    """Record from the filing on until when the certificate may last."""
    if found.owed is None:
        return
    first = found.owed.first
    draft.add_step("due_from", draft.words("s.filed", date=first), first, basis)
    draft.add_date("due_from", first, basis)
    record_length(draft, found.owed)


def _say_card(draft: Draft, recognised: Day | None) -> None:
    """Say when the card of a refugee is to be given (R. 424-1), and that day if it is known."""
    on = protection_rule.law_of_recognition(recognised or draft.today, draft.corpus)
    draft = draft.under(on)
    if recognised is None:
        draft.cited(draft.corpus.deadline("carte-refugie", on), on)
        draft.add_finding(Level.INFO, "card")
        return
    card = protection_rule.card_by(recognised, draft.corpus)
    draft.add_start("recognised", recognised, card.basis)
    day = draft.add_date("card_by", draft.add_count(card), card.basis)
    over = draft.today > day
    draft.add_finding(
        Level.WARNING if over else Level.INFO, "card.over" if over else "card.by", card_by=day
    )


def _protected_key(case: Case) -> str:
    if case.conditions.answered:
        return f"answered.{case.facts.paper_received}"
    if case.facts.filed is None:
        return "protected.file"
    return "protected.held" if case.holds_paper else "protected"


def compute_eighteen(facts: Facts, birth: Day, corpus: Corpus, today: Day) -> Result:
    """Answer someone who turns eighteen: a certificate is owed without an expired permit.

    Raises ``OutsideKnownLaw`` for a majority before the law that the corpus holds.
    """
    facts = replace(facts, request=Request.FIRST)
    draft = Draft(SLUG, SECTION, corpus, today)
    age = _time_to_file(draft, facts, birth)
    closing = age.last_days[0]
    found = rule.at_eighteen(facts, age, today, corpus)
    say_shared(draft, found.conditions, found.on)
    in_time = found.conditions.timing is Timing.IN_TIME
    level = Level.GOOD if in_time else Level.WARNING
    draft.add_finding(level, f"eighteen.{found.conditions.timing}", closing=closing)
    draft.cited_alinea(_EIGHTEEN, 3, found.on)
    say_receipt(draft, found.conditions, found.on)
    _say_owed(draft, found, _EIGHTEEN)
    case = Case(facts, found, record_refusal(draft, facts, found.conditions), file_by=closing)
    _say_all(draft, case)
    key = _eighteen_key(case, age.last_days[-1], today)
    return _result(draft, case, key, closing=closing, listed=age.last_days[-1])


def _time_to_file(draft: Draft, facts: Facts, birth: Day) -> ComingOfAge:
    """Record the last day to file at eighteen; the later one too, where the permit is unknown."""
    age = add_coming_of_age(draft, birth, facts.title, facts.filed or draft.today)
    if age.soon is not None:
        draft.add_last_day(age.soon)
        draft.add_date("window_closing", age.soon.day, age.soon.count.basis)
    if age.nineteen is not None:
        birthday, basis, eve = draft.add_count(age.nineteen), age.nineteen.basis, age.last_days[-1]
        words = draft.words("s.eve-birthday", start=birthday, date=eve)
        draft.add_step("eve", words, eve, basis)
        if age.soon is None:
            draft.add_date("window_closing", eve, basis)
        else:
            draft.add_date("window_closing_listed", eve, basis, Reading.LAST_DEFENSIBLE)
    return age


def _eighteen_key(case: Case, listed: Day, today: Day) -> str:
    """Return the key of the answer; ``listed`` is the last day of the permits that 2° names."""
    if (key := without_certificate(case)) is not None:
        return key
    conditions = case.conditions
    if conditions.verdict is Verdict.DISCRETION:
        return "eighteen.late"
    if conditions.timing is Timing.NOT_FILED:
        if not case.late_to_file(today):
            return "eighteen.file"
        return "eighteen.file-late" if listed < today else "eighteen.file-perhaps"
    if conditions.verdict is Verdict.UNSURE:
        return "eighteen.unsure"
    return "held" if case.holds_paper else "eighteen"


def compute_commission(facts: Facts, referred: Day, corpus: Corpus, today: Day) -> Result:
    """Answer someone whose file the prefect sends to the commission (R. 432-9): three months."""
    draft = Draft(SLUG, SECTION, corpus, today, referred)
    owed, listed = rule.before_commission(referred, corpus), rule.listed(facts, referred)
    draft.add_step("due_from", draft.words("s.referred", date=referred), referred, _COMMISSION)
    draft.add_date("due_from", referred, _COMMISSION)
    record_length(draft, owed)
    cite_basis(draft, f"{_COMMISSION}#1", referred)
    work = before_commission(facts.worked)
    draft.add_rights_heading(draft.say(f"rights.with.{With.EITHER}"), awaited=True)
    words = draft.say(f"working.commission.{work.ground}")
    draft.add_right(Matter.WORK, work.answer, words, (work.basis,), awaited=True)
    draft.add_finding(Level.WARNING, "commission")
    draft.add_action("commission", "guide/attestation-qui-ne-vient-pas")
    draft.add_action("lawyer", "qui-peut-aider")
    draft.add_to_bring("summons")
    draft.add_to_bring("passport")
    draft.add_to_say("commission")
    kind = {True: "certificate", False: "receipt", None: "either"}[listed]
    headline = draft.words(f"h.commission.{kind}", referred=referred)
    return draft.result(Status.DUE, headline, draft.words("l.commission"))


def _say_all(draft: Draft, case: Case) -> None:
    """Tell rights, what an employer checks, and what to do."""
    facts, on = case.facts, case.certificate.on
    say_rights(draft, case, max(draft.today, on))
    say_employer(draft, on, facts.paper_received)
    advise(draft, case)


def _result(draft: Draft, case: Case, key: str, **more: object) -> Result:
    key = contested(case) if case.contested_first(draft.today) else key
    headline, lead = two_lines(draft, case, key, **more)
    main = ("due_from", "window_closing", "implicit_refusal")
    return draft.result(case.outcome(draft.today), headline, lead, main=main)
