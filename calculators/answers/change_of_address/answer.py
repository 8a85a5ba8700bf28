"""The answer to someone who moves: the prefecture, OFPRA, and a request that is pending."""

from __future__ import annotations

from typing import Final

from calculators.answers.change_of_address.questions import SECTION, SLUG
from calculators.answers.citing import name_of
from calculators.answers.drafting import Draft
from calculators.law.address import AddressChange, address_change
from calculators.questions.facts import facts_of
from calculators.questions.form import Answers
from calculators.result import Level, Result, Status
from corpus import Corpus, Day

_PAGE: Final = "guide/demenager"
_LETTER: Final = "changement-d-adresse-dossier"
_FORMER_PREFECT: Final = "decision/caa-versailles-2025-07-10-24VE02937"
"""A prefect who was told of the move decides no more: known through a summary."""
_CLOSED: Final = "decision/ta-montreuil-2310239"
"""On a request that was closed after a move: not read, nor is its outcome known."""


def compute(answers: Answers, corpus: Corpus, today: Day) -> Result:
    """Say whom to tell, and until when. The law is that of the day of the move.

    Raises ``corpus.OutsideKnownLaw`` where no version of a rule covers that day.
    """
    moved, protected = answers.day("moved"), answers.yes_no("protection")
    pending = answers.yes_no("pending")
    found = address_change(moved, facts_of(answers, corpus), corpus, protected=protected)
    draft = Draft(SLUG, SECTION, corpus, today, moved)
    draft.add_start("moved", moved, found.prefecture.basis)
    if moved > today:
        draft.add_finding(Level.INFO, "ahead", moved=moved)
    declare_by = draft.add_date(
        "declare_by", draft.add_count(found.prefecture), found.prefecture.basis
    )
    draft.add_event("declare_by", declare_by, "adresse", (30, 7, 1))
    draft.add_finding(Level.INFO, f"bound.{_said(found.bound)}")
    _add_ofpra(draft, found, protected)
    if pending is not False:
        draft.cited_alinea("ceseda/r431-20", 1, moved)
        draft.add_finding(Level.WARNING, "pending" if pending else "pending.maybe")
        draft.add_action("both", f"letter/{_LETTER}")
        draft.add_letter(_LETTER)
    if pending:
        _add_who_decides(draft)
    late = declare_by < today
    draft.add_action("declare.late" if late else "declare", "link/anef", declare_by=declare_by)
    if found.ofpra is not None:
        draft.add_action("ofpra" if protected else "ofpra.maybe", _PAGE)
    if pending:
        draft.add_action("refile", "guide/dossier-clos")
        draft.add_action("silence", "calculateurs/silence-de-l-administration")
    draft.add_action("mail", "guide/demenager")
    draft.add_to_bring("card")
    draft.add_to_bring("home")
    draft.add_to_say("moved", moved=moved)
    key = "late" if late else "open"
    headline = draft.words(f"h.{key}", declare_by=declare_by)
    lead = draft.words(f"l.{key}", moved=moved)
    status = Status.LATE if late else Status.OPEN
    return draft.result(status, headline, lead, main=("declare_by",))


def _add_who_decides(draft: Draft) -> None:
    """Name the decisions on a request that a move overtook, as far as they are known."""
    for key, decision in (("prefect", _FORMER_PREFECT), ("closed", _CLOSED)):
        name = name_of(decision, draft.corpus, draft.say)
        draft.add_finding(Level.INFO, f"pending.{key}", name=name)


def _add_ofpra(draft: Draft, found: AddressChange, protected: bool | None) -> None:
    if found.ofpra is None:
        return
    last = draft.add_date("ofpra_by", draft.add_count(found.ofpra), found.ofpra.basis)
    draft.add_event("ofpra_by", last, "adresse", (30, 7, 1))
    draft.add_finding(Level.WARNING, "ofpra" if protected else "ofpra.maybe", ofpra_by=last)


def _said(bound: bool | None) -> str:
    return {True: "yes", False: "no", None: "unknown"}[bound]
