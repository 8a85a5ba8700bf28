"""The days of the papers: what one holds, what is owed meanwhile, and until when rights last."""

from __future__ import annotations

from dataclasses import replace

from calculators.answers.my_situation.line import Line
from calculators.law import health, receipt, rights_kept
from calculators.law import protection as protection_rule
from calculators.law.certificate import (
    Certificate,
    at_eighteen,
    for_protected,
    on_expiry,
)
from calculators.law.closure import argued_from_first_filing
from calculators.law.eu_family import card_due, is_citizens
from calculators.law.facts import Facts, Received
from calculators.law.majority import coming_of_age
from calculators.result import Reading
from corpus import Day, Protection, Request

_CERTIFICATE = "ceseda/r431-15-1"
_DECIDED = ("refusal", "refusal-oqtf", "closed")
"""Replies after which no paper is owed for that request."""


def add_papers(line: Line) -> None:
    """Add the ends of the papers held, owed or kept.

    Raises ``OutsideKnownLaw`` where no version of a rule covers one of them.
    """
    case, facts = line.case, line.case.facts
    if facts.until is not None:
        line.add("until", facts.until, "")
    if case.reply in _DECIDED:
        facts = replace(facts, paper_received=Received.REFUSAL)
    protection = protection_rule.of_first_request(facts)
    if facts.birth is not None:
        _at_eighteen(line, facts, facts.birth)
    elif protection is not None:
        _protected(line, facts, protection)
    elif facts.expiry is not None and not is_citizens(facts.title):
        _on_expiry(line, facts, facts.expiry)
    if facts.expiry is not None and not is_citizens(facts.title):
        _health(line, facts.expiry)
    due = card_due(facts, line.corpus)
    if due is not None:
        line.add("eu_card_by", due.day, due.basis)


def _on_expiry(line: Line, facts: Facts, expiry: Day) -> None:
    case, corpus = line.case, line.corpus
    found = on_expiry(facts, expiry, case.today, corpus)
    conditions = found.conditions
    if case.undated:
        # When it was filed decides whether a paper is owed.
        return
    _owed(line, found, _CERTIFICATE)
    first = argued_from_first_filing(facts, expiry, found, case.today, corpus)
    if first is not None:
        line.add("due_from_first", first.first, _CERTIFICATE, Reading.LAST_DEFENSIBLE)
    if conditions.answered:
        return
    owed = receipt.owed(conditions.listed, conditions.complete)
    if facts.filed is not None and conditions.listed is not True and owed is not False:
        length = receipt.shortest(facts.filed, corpus)
        line.add("receipt_until", length.day, length.basis)
    if rights_kept.keeps(facts):
        kept = rights_kept.kept_until(expiry, case.today, corpus)
        basis = kept.count.basis
        line.add("rights_kept_until", kept.day, basis, irreversible=not case.filed)


def _at_eighteen(line: Line, facts: Facts, birth: Day) -> None:
    today = line.case.today
    facts = replace(facts, request=Request.FIRST)
    age = coming_of_age(birth, facts.title, facts.filed or today, line.corpus)
    _owed(line, at_eighteen(facts, age, today, line.corpus), _CERTIFICATE)


def _protected(line: Line, facts: Facts, protection: Protection) -> None:
    title = protection_rule.first_card(protection, line.corpus)
    facts = replace(facts, title=title, request=Request.FIRST)
    found = for_protected(facts, protection, line.case.today, line.corpus)
    _owed(line, found, protection_rule.REGIMES[protection].basis)
    refugee = protection is Protection.REFUGEE and not found.conditions.answered
    if refugee and facts.recognised is not None:
        card = protection_rule.card_by(facts.recognised, line.corpus)
        line.add("card_by", card.day, card.basis)


def _owed(line: Line, found: Certificate, basis: str) -> None:
    if found.owed is not None:
        line.add("due_from", found.owed.first, basis)
        line.add("first_certificate_until", found.owed.last, found.owed.length.basis)


def _health(line: Line, expiry: Day) -> None:
    kept = health.kept_after(expiry, line.case.today, line.corpus)
    basis = kept.counted.count.basis
    line.add("health_rights_prudent", kept.prudent, basis, Reading.PRUDENT)
    line.add("health_rights_literal", kept.literal, basis, Reading.LAST_DEFENSIBLE)
