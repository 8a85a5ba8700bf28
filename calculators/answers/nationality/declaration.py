"""The answer to someone who declared: the one silence of the guide that says yes."""

from __future__ import annotations

from typing import Final

from calculators.answers.drafting import Draft
from calculators.answers.nationality.questions import SECTION, SLUG
from calculators.law.facts import NationalityWay
from calculators.law.nationality import Registration, contest, registration
from calculators.questions.form import Answers
from calculators.result import Level, Reading, Result, Status
from corpus import Corpus, Day

_GUIDE: Final = "guide/nationalite"
_HELP: Final = "qui-peut-aider"
_LETTER: Final = "declaration-enregistree"
_REFUSAL: Final = "civil/26-3"
_SILENCE: Final = "civil/26-4"
_GENERAL, _LONGER = 3, 4
"""The alinéas of 26-3 that give six months, then a year or two."""


def compute_declaration(
    way: NationalityWay, answers: Answers, corpus: Corpus, today: Day
) -> Result:
    """Count until when the registration may be refused, or until when a refusal is contested."""
    complete, refused = answers.optional_day("complete_receipt"), answers.optional_day("refused")
    draft = Draft(SLUG, SECTION, corpus, today, refused or complete)
    draft.cited_alinea(_SILENCE, 1, today)
    found = None
    if complete is not None:
        found = registration(way, complete, corpus, opposed=answers.yes_no("opposition"))
        draft.add_start("complete_receipt", complete, found.refusal.basis)
        _add_registration(draft, found)
        if complete > today:
            draft.add_finding(Level.INFO, "ahead", day=complete)
    draft.add_to_bring("receipt")
    draft.add_to_bring("declaration")
    if refused is not None:
        return _refused(draft, refused, found)
    if way is NationalityWay.MARRIAGE:
        draft.cited_alinea("civil/21-2", 3, today)
        draft.add_finding(Level.INFO, "marriage")
    if found is None:
        draft.cited_alinea(_REFUSAL, _GENERAL if way is NationalityWay.OTHER else _LONGER, today)
        draft.add_action("receipt.find", _GUIDE)
        draft.add_action("lawyer", _HELP)
        headline = draft.words("h.no-receipt")
        return draft.result(Status.UNSURE, headline, draft.words("l.declared"))
    return _waiting(draft, found)


def _add_registration(draft: Draft, found: Registration) -> None:
    """Record the last day of a refusal, then the first on which the declaration is registered."""
    basis = found.refusal.basis
    last = draft.add_date("refusal_last", draft.add_count(found.refusal), basis)
    first = found.registered_from
    words = draft.words("s.registered", refusal_last=last, registered_from=first)
    draft.add_step("registered_from", words, first, _SILENCE)
    draft.add_date("registered_from", first, _SILENCE)
    draft.add_event("registered_from", first, "nationalite", (1,))
    if found.if_opposed is not None and found.registered_if_opposed is not None:
        last, day = draft.add_count(found.if_opposed), found.registered_if_opposed
        words = draft.words("s.registered", refusal_last=last, registered_from=day)
        draft.add_step("registered_if_opposed", words, day, _SILENCE)
        draft.add_date("registered_if_opposed", day, _SILENCE)
        draft.add_finding(Level.WARNING, "opposition.unknown", day=day)
    if found.opposition is not None:
        day = draft.add_date(
            "opposition_last", draft.add_count(found.opposition), found.opposition.basis
        )
        if draft.today <= day:
            draft.add_finding(Level.WARNING, "opposition", day=day)


def _waiting(draft: Draft, found: Registration) -> Result:
    """Tell from when the declaration is registered, for want of a refusal."""
    first = found.registered_from
    over = first <= draft.today
    draft.add_finding(Level.INFO, "decision-day")
    if over:
        draft.cited_alinea(_SILENCE, 2, draft.today)
        draft.add_finding(Level.INFO, "prosecutor")
        draft.add_finding(Level.INFO, "effect")
        draft.cited_alinea("civil/26-5", 1, draft.today)
        draft.add_action("copy", f"letter/{_LETTER}")
        draft.add_action("lawyer.copy", _HELP)
        draft.add_letter(_LETTER)
    else:
        draft.add_action("receipt", _GUIDE)
        draft.add_action("mail", _GUIDE)
        draft.add_action("copy.later", f"letter/{_LETTER}", registered_from=first)
    draft.add_to_say("registered", registered_from=first)
    unless = found.registered_if_opposed
    maybe = unless is not None and draft.today < unless
    key = "declared" if not over else "registered.unless" if maybe else "registered"
    headline = draft.words(f"h.{key}", registered_from=first)
    lead = draft.words("l.declared")
    status = Status.DUE if over else Status.WAITING
    return draft.result(status, headline, lead, main=("registered_from",))


def _refused(draft: Draft, refused: Day, found: Registration | None) -> Result:
    """Count the six months before the court, and say so where the refusal came too late."""
    count = contest(refused, draft.corpus)
    last = draft.add_date("contest_last", draft.add_count(count), count.basis, Reading.PRUDENT)
    draft.add_event("contest_last", last, "nationalite", (60, 30, 14, 7, 1))
    draft.add_finding(Level.WARNING, "judicial")
    if found is not None and found.registered_from <= refused:
        draft.add_finding(Level.GOOD, "refused-late", refusal_last=found.refusal.day)
    late = last < draft.today
    key = "contest.late" if late else "contest"
    draft.add_action(f"lawyer.{key}", _HELP, contest_last=last)
    draft.add_action("keep", _GUIDE)
    draft.add_action("again.declaration", _GUIDE)
    draft.add_to_bring("refusal")
    draft.add_to_bring("envelope")
    headline = draft.words(f"h.{key}", contest_last=last)
    status = Status.CLOSED if late else Status.REFUSED
    lead = draft.words("l.contest", refused=refused)
    return draft.result(status, headline, lead, main=("contest_last",))
