"""Saying which urgent judge can be asked on which day (R16)."""

from __future__ import annotations

from calculators.answers.drafting import Draft
from calculators.law.facts import Facts
from calculators.law.renewal import request_waiting
from calculators.law.silence import Births
from calculators.law.urgent_judges import UsefulMeasures, useful_measures
from calculators.result import Level
from corpus import Request


def add_urgent_judges(draft: Draft, facts: Facts, born: Births, *, closed: bool) -> None:
    """Say until when to ask for useful measures, and from when to ask for a suspension."""
    today, first, later = draft.today, born.first, born.later
    advised = useful_measures(first, draft.corpus)
    draft.add_advised(advised)
    draft.add_date("suspension_from", first, "cja/l521-1")
    if today < first:
        _add_useful_measures(draft, advised)
    elif later is not None and today < later:
        draft.add_finding(Level.WARNING, "summary.maybe", first=first, later=later)
    elif not closed:
        draft.add_finding(Level.INFO, "summary.after")
    draft.cited_alinea("cja/l521-3", 1, today)
    if closed:
        return
    draft.add_finding(Level.INFO, "suspension", suspension_from=first)
    if request_waiting(facts) is Request.RENEWAL:
        draft.add_finding(Level.GOOD, "urgency")
    draft.cited_alinea("cja/l521-1", 1, today)
    draft.cited_alinea("cja/r522-1", 2, today)
    draft.add_finding(Level.INFO, "freedom")


def _add_useful_measures(draft: Draft, advised: UsefulMeasures) -> None:
    before, refusal = advised.day, advised.refusal
    key = "summary" if draft.today < before else "summary.now"
    if draft.today == before:
        key = "summary.today"
    draft.add_finding(Level.WARNING, key, summary_measures_before=before, implicit_refusal=refusal)
