"""The answer to someone who moves: the prefecture, OFPRA, and a request that is pending."""

from __future__ import annotations

from typing import Final

from calculators.answers.change_of_address.questions import SECTION, SLUG
from calculators.answers.citing import name_of
from calculators.answers.drafting import Draft
from calculators.law.address import address_change
from calculators.law.counting import Count
from calculators.questions.facts import facts_of
from calculators.questions.form import Answers
from calculators.result import Level, Result, Status
from corpus import Corpus, Day

_PAGE: Final = "guide/demenager"
_PREFECTURE: Final = "ceseda/r431-23"
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
    draft.add_start("moved", moved, _PREFECTURE)
    if moved > today:
        draft.add_finding(Level.INFO, "ahead", moved=moved)
    declare_by = _add_day(draft, "declare_by", found.prefecture)
    draft.cited_alinea(_PREFECTURE, 1, moved)
    draft.add_finding(Level.INFO, f"bound.{_said(found.bound)}")
    ofpra_by = _add_day(draft, "ofpra_by", found.ofpra, "" if protected else ".maybe")
    if ofpra_by is not None:
        draft.add_finding(Level.WARNING, _of_ofpra(protected, ofpra_by, today), ofpra_by=ofpra_by)
    if pending is not False:
        draft.cited_alinea("ceseda/r431-20", 1, moved)
        draft.add_finding(Level.WARNING, "pending" if pending else "pending.maybe")
        draft.add_action("both", f"letter/{_LETTER}")
        draft.add_letter(_LETTER)
    if pending:
        _add_who_decides(draft)
    if declare_by is None:
        draft.add_action("declare.free", "link/anef")
    else:
        key = "declare.late" if declare_by < today else "declare"
        draft.add_action(key, "link/anef", declare_by=declare_by)
    if ofpra_by is not None:
        draft.add_action(_of_ofpra(protected, ofpra_by, today), _PAGE, ofpra_by=ofpra_by)
    if pending:
        draft.add_action("refile", "guide/dossier-clos")
        draft.add_action("silence", "calculateurs/silence-de-l-administration")
    draft.add_action("mail", "guide/demenager")
    draft.add_to_bring("card")
    draft.add_to_bring("home")
    draft.add_to_say("moved", moved=moved)
    return _conclude(draft, moved, declare_by, ofpra_by if protected else None)


def _conclude(draft: Draft, moved: Day, declare_by: Day | None, ofpra_by: Day | None) -> Result:
    """Head the answer with the prefecture where it binds, else with OFPRA, else with neither."""
    last = declare_by or ofpra_by
    main = ("declare_by", "ofpra_by")
    if last is None:
        lead = draft.words("l.free", moved=moved)
        return draft.result(Status.ANSWERED, draft.words("h.free"), lead, main=main)
    key = "late" if last < draft.today else "open"
    about = "" if declare_by else "ofpra."
    headline = draft.words(f"h.{about}{key}", declare_by=declare_by, ofpra_by=ofpra_by)
    lead = draft.words(f"l.{about}{key}", moved=moved)
    return draft.result(Status.LATE if key == "late" else Status.OPEN, headline, lead, main=main)


def _add_day(draft: Draft, key: str, counted: Count | None, maybe: str = "") -> Day | None:
    if counted is None:
        return None
    label = draft.words(f"d.{key}{maybe}")
    last = draft.add_date(key, draft.add_count(counted), counted.basis, label=label)
    draft.add_event(key, last, "adresse", (30, 7, 1))
    return last


def _of_ofpra(protected: bool | None, ofpra_by: Day, today: Day) -> str:
    key = "ofpra" if protected else "ofpra.maybe"
    return f"{key}.late" if ofpra_by < today else key


def _add_who_decides(draft: Draft) -> None:
    """Name the decisions on a request that a move overtook, as far as they are known."""
    for key, decision in (("prefect", _FORMER_PREFECT), ("closed", _CLOSED)):
        name = name_of(decision, draft.corpus, draft.say)
        draft.add_finding(Level.INFO, f"pending.{key}", name=name)


def _said(bound: bool | None) -> str:
    return {True: "yes", False: "no", None: "unknown"}[bound]
