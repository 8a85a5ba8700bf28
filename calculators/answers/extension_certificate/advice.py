"""What to do while the paper is awaited, what to take along and what to say."""

from __future__ import annotations

from typing import Final

from calculators.answers.drafting import Draft
from calculators.answers.extension_certificate.case import Case, Refusal
from calculators.law.certificate import Timing, Verdict
from calculators.law.facts import Received
from calculators.result import Status
from corpus import Request

_LETTER: Final = "attestation-de-prolongation"
_MISSING_RECEIPT: Final = "recepisse-manquant"
_SUMMARY_MEASURES: Final = "refere-mesures-utiles"
_MISSING: Final = "guide/attestation-qui-ne-vient-pas"
_CLOSED: Final = "guide/dossier-clos"
_SILENCE: Final = "calculateurs/silence-de-l-administration"


def advise(draft: Draft, case: Case) -> None:
    """Tell what to do, the most urgent first, then fill the slip and the calendar."""
    if case.refusal is not None and draft.today >= case.refusal.day:
        draft.add_action("contest", _SILENCE)
    match case.facts.paper_received:
        case Received.REFUSAL:
            draft.add_action("refused", _SILENCE)
            draft.add_action("lawyer", "qui-peut-aider")
        case Received.FAVOURABLE:
            draft.add_action("favourable", "guide/attestations")
        case Received.PAPER:
            _holding(draft, case)
        case _:
            _waiting(draft, case)
    if case.refusal is not None and draft.today < case.refusal.day:
        draft.add_action("silence", _SILENCE, refusal=case.refusal.day)
        draft.add_event("implicit_refusal", case.refusal.day, case.about, (21, 14, 7))
    _pack(draft, case)
    _speak(draft, case)
    if case.due_from is not None and not case.holds_paper:
        draft.add_event("due_from", case.due_from, case.about, (7, 1))
    if case.kept is not None:
        draft.add_event("rights_kept_until", case.kept, case.about, (14, 7))


def _holding(draft: Draft, case: Case) -> None:
    """Tell the holder of the paper how to keep it alive."""
    draft.add_action("renew-receipt" if case.by_receipt else "renewed", "guide/attestations")
    if not case.by_receipt:
        draft.add_letter(_LETTER)


def _waiting(draft: Draft, case: Case) -> None:
    conditions = case.conditions
    if conditions.timing is Timing.NOT_FILED:
        key = "file-late" if case.late_to_file(draft.today) else "file"
        draft.add_action(key, "calculateurs/fenetre-de-depot")
    if conditions.complete is False:
        draft.add_action("complete", "guide/anef")
        return
    if conditions.complete is None:
        draft.add_action("check-complete", "guide/anef")
    if conditions.listed is None:
        draft.add_action("channel", "guide/anef")
    if conditions.timing is Timing.NOT_FILED:
        return
    if case.by_receipt:
        draft.add_action("ask-receipt", "guide/demarche-numerique")
        draft.add_letter(_MISSING_RECEIPT)
        return
    if conditions.verdict is Verdict.DISCRETION:
        _argue_first_filing(draft, case)
        draft.add_action("ask-anyway" if case.first is None else "ask-first", _MISSING)
        draft.add_letter(_LETTER)
        draft.add_action("lawyer", "qui-peut-aider")
        return
    if case.due_from is not None and draft.today < case.due_from:
        draft.add_action("watch", "link/anef", due_from=case.due_from)
    else:
        draft.add_action("write", _MISSING)
        draft.add_letter(_LETTER)
        _ask_the_judge(draft, case.refusal)


def _argue_first_filing(draft: Draft, case: Case) -> None:
    """Tell to look for a first filing, or to rely on its day where it was in time."""
    if case.first is None and case.facts.first_filed is None:
        draft.add_action("first-ask", _CLOSED)
    elif case.first is not None:
        draft.add_action("first-prove", _CLOSED, first=case.facts.first_filed)
        draft.add_action("first-contest", _SILENCE)


def _ask_the_judge(draft: Draft, refusal: Refusal | None) -> None:
    """Send to the judge of useful measures, as long as no refusal stands in the way."""
    if refusal is None or draft.today >= refusal.day:
        return
    key = "judge" if draft.today < refusal.ask_before else "judge.now"
    if draft.today == refusal.ask_before:
        key = "judge.today"
    draft.add_action(key, _MISSING, before=refusal.ask_before, refusal=refusal.day)
    draft.add_letter(_SUMMARY_MEASURES)


def _pack(draft: Draft, case: Case) -> None:
    """Name what to take along."""
    draft.add_to_bring("confirmation")
    if case.facts.expiry is not None:
        draft.add_to_bring("card")
    draft.add_to_bring("passport")
    draft.add_to_bring("list")
    if case.status in (Status.DUE, Status.DISCRETION, Status.UNSURE):
        draft.add_to_bring("urgency")


def _speak(draft: Draft, case: Case) -> None:
    """Give the sentences to say, each with its article."""
    owed = case.status is Status.DUE and not case.holds_paper
    if owed and case.certificate.special:
        draft.add_to_say("special")
    elif owed and case.due_from is not None and draft.today >= case.due_from:
        draft.add_to_say(
            "owed" if case.conditions.timing is not Timing.NO_LIMIT else "owed.no-window"
        )
    elif case.first is not None:
        draft.add_to_say("first", first=case.facts.first_filed)
    elif case.status is Status.DISCRETION:
        draft.add_to_say("discretion")
    elif case.by_receipt and case.conditions.complete and not case.holds_paper:
        draft.add_to_say("receipt")
    if case.kept is not None and draft.today <= case.kept and case.facts.worked is not False:
        draft.add_to_say("kept", rights_kept_until=case.kept)
    if case.facts.request is Request.RENEWAL and case.facts.worked:
        draft.add_to_say("work.receipt" if case.by_receipt else "work")
    if case.facts.expiry is not None:
        draft.add_to_say("health")
