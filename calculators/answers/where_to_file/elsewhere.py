"""What is asked for in the same places and is no residence permit.

R. 431-2 and R. 431-5 speak of permits only: none of these has the filing window, nor leads to an
extension certificate.
"""

from __future__ import annotations

from typing import Final

from calculators.answers.drafting import Draft
from calculators.answers.local_practice import say_local
from calculators.answers.where_to_file.questions import MOVE, RECEIPT, SECTION, SLUG, VISA
from calculators.law.day_of_act import last_day
from calculators.questions.form import Answers
from calculators.result import Level, Result, Status
from corpus import Corpus, Day

_DELAYS: Final = {
    VISA: ("entry", "validation-vls-ts", "validate_by"),
    MOVE: ("moved", "changement-d-adresse", "declare_by"),
}
"""The event that starts a delay, that delay, and what its last day is called."""
_BY_THE_EMPLOYER: Final = "work-permit"
_UNREAD: Final = "duplicate"
_COUNTED: Final = {
    VISA: "calculateurs/visa-long-sejour",
    MOVE: "calculateurs/changement-d-adresse",
    "naturalisation": "calculateurs/nationalite",
    _BY_THE_EMPLOYER: "calculateurs/autorisation-de-travail",
    "minor": "calculateurs/enfants-et-voyage",
    "travel-document": "calculateurs/enfants-et-voyage",
}
"""The calculators that count the days of what is no permit."""


def compute_elsewhere(answers: Answers, corpus: Corpus, today: Day) -> Result:
    """Say where it is done, and until when where a text counts it from an event.

    Raises ``OutsideKnownLaw`` where no version of the delay covers the event.
    """
    draft = Draft(SLUG, SECTION, corpus, today)
    purpose = answers.choice("purpose")
    if purpose in _DELAYS:
        _count(draft, answers, purpose)
    if purpose == RECEIPT:
        draft.cited_alinea("ceseda/r431-13", 1, today)
        say_local(draft, answers, "renouvellement-du-recepisse", "courriel")
        draft.add_action("receipt", "guide/demarche-numerique")
    else:
        draft.cited_alinea("ceseda/r431-2", 1, today)
        draft.add_finding(Level.INFO, "no-permit")
        if purpose == _UNREAD:
            draft.add_finding(Level.WARNING, "unread")
        url = corpus.links["anef"].url
        draft.add_action(
            "employer" if purpose == _BY_THE_EMPLOYER else "anef", "guide/anef", url=url
        )
    if purpose in _COUNTED:
        draft.add_action("count", _COUNTED[purpose])
    draft.add_action("keep-proof", "guide/attestations")
    headline, lead = draft.words(f"h.{purpose}"), draft.words(f"l.{purpose}")
    main = ("validate_by", "declare_by")
    return draft.result(Status.NOT_APPLICABLE, headline, lead, main=main)


def _count(draft: Draft, answers: Answers, purpose: str) -> None:
    event, key, date = _DELAYS[purpose]
    start = answers.optional_day(event)
    if start is None:
        rule = draft.corpus.deadline(key, draft.today)
        draft.cited(rule, draft.today)
        draft.add_finding(Level.INFO, f"delay.{purpose}", delay=draft.say.delay(rule))
        return
    last = last_day(key, start, draft.today, draft.corpus)
    basis = last.count.basis
    draft.add_date("start", draft.add_start("start", start, basis), basis)
    draft.add_date(date, draft.add_last_day(last), basis)
    draft.add_event(date, last.day, purpose)
    if last.day < draft.today:
        draft.add_finding(Level.WARNING, "too-late")
