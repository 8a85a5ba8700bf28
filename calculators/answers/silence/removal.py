"""The answer to someone whose refusal comes with an obligation to leave (R15)."""

from __future__ import annotations

from calculators.answers.drafting import Draft
from calculators.answers.silence.questions import SECTION, SLUG
from calculators.law.facts import Facts
from calculators.law.removal import limits
from calculators.result import Level, Reading, Result, Status
from corpus import Corpus, Day


def compute_removal(facts: Facts, notified: Day, corpus: Corpus, today: Day) -> Result:
    """Stop at an obligation to leave: the limit of one month or seven days, and a lawyer now.

    Raises ``OutsideKnownLaw`` before 15 July 2024.
    """
    draft = Draft(SLUG, SECTION, corpus, today)
    found = limits(notified, facts.custody, corpus)
    draft.add_start("notified", notified, found.month.basis)
    limit = shorter = None
    if found.limit is not None:
        limit = draft.add_count(found.limit)
        draft.add_date("oqtf_limit", limit, found.limit.basis, Reading.PRUDENT)
        draft.add_event("oqtf_limit", limit, "oqtf", (3, 2, 1))
    if found.if_assigned is not None:
        shorter = draft.add_count(found.if_assigned)
        basis = found.if_assigned.basis
        draft.add_date("oqtf_limit_house_arrest", shorter, basis, Reading.PRUDENT)
        key = "oqtf.unknown.over" if shorter < today else "oqtf.unknown"
        draft.add_finding(Level.DANGER, key, oqtf_limit_house_arrest=shorter)
    draft.cited_alinea("ceseda/l614-1", 1, notified)
    draft.cited_alinea("ceseda/l911-1", 2, notified)
    draft.add_finding(Level.DANGER, "oqtf")
    draft.add_finding(Level.DANGER, "oqtf.informal")
    draft.add_action("lawyer-now", "qui-peut-aider")
    draft.add_action("legal-aid", "qui-peut-aider")
    draft.add_action("keep-envelope", "guide/refus-ecrit")
    for key in ("refusal", "envelope", "passport", "file"):
        draft.add_to_bring(key)
    draft.add_to_say("oqtf", notified=notified)
    return _conclude(draft, notified, limit, shorter)


def _conclude(draft: Draft, notified: Day, limit: Day | None, shorter: Day | None) -> Result:
    over = limit is not None and limit < draft.today
    key = "detention" if limit is None else "oqtf.over" if over else "oqtf"
    head = key
    if key == "oqtf" and shorter is not None:
        head = "oqtf.either.over" if shorter < draft.today else "oqtf.either"
    headline = draft.words(f"h.{head}", oqtf_limit=limit, shorter=shorter)
    lead = draft.words(f"l.{key}", notified=notified)
    main = ("oqtf_limit_house_arrest", "oqtf_limit")
    status = Status.CLOSED if over else Status.URGENT
    return draft.result(status, headline, lead, main=main)
