"""What to do while the paper is awaited, what to take along and what to say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from calculators.answers.drafting import Draft
from calculators.answers.extension_certificate.recording import Refusal
from calculators.law.certificate import Conditions, Timing
from calculators.result import Status
from corpus import Day, Request, Title

_LETTER: Final = "attestation-de-prolongation"
_MISSING_RECEIPT: Final = "recepisse-manquant"
_SUMMARY_MEASURES: Final = "refere-mesures-utiles"
_MISSING: Final = "guide/attestation-qui-ne-vient-pas"
_SILENCE: Final = "calculateurs/silence-de-l-administration"


@dataclass(frozen=True, slots=True)
class Case:
    """Where someone who waits for a paper stands. Nothing stands for « je ne sais pas ».

    ``kept`` is the last day of the rights that the expired card keeps; ``until`` the last day of
    a certificate given on ``due_from``.
    """

    status: Status
    conditions: Conditions
    request: Request | None
    title: Title | None
    expiry: Day | None
    filed: Day | None
    due_from: Day | None
    until: Day | None
    kept: Day | None
    refusal: Refusal | None
    worked: bool | None
    received: str

    @property
    def by_receipt(self) -> bool:
        """Whether the paper is a receipt, off the list of ANEF."""
        return self.conditions.listed is False

    def contested_first(self, today: Day) -> bool:
        """Tell whether what is owed gives way to a refusal that silence may have made already."""
        begun = self.due_from is not None and today >= self.due_from
        refused = self.refusal is not None and today >= self.refusal.day
        return self.status is Status.DUE and begun and refused

    def outcome(self, today: Day) -> Status:
        """Return what the answer comes to."""
        return Status.URGENT if self.contested_first(today) else self.status

    @property
    def about(self) -> str:
        """What keeps the UIDs of this case's calendar entries apart."""
        return self.title.id if self.title else "titre"


def advise(draft: Draft, case: Case) -> None:
    """Tell what to do, the most urgent first, then fill the slip and the calendar."""
    if case.refusal is not None and draft.today >= case.refusal.day:
        draft.add_action("contest", _SILENCE)
    match case.received:
        case "refusal":
            draft.add_action("refused", _SILENCE)
            draft.add_action("lawyer", "qui-peut-aider")
        case "favourable":
            draft.add_action("favourable", "guide/attestations")
        case "paper":
            _holding(draft, case)
        case _:
            _waiting(draft, case)
    if case.refusal is not None and draft.today < case.refusal.day:
        draft.add_action("silence", _SILENCE, refusal=case.refusal.day)
        draft.add_event("implicit_refusal", case.refusal.day, case.about, (21, 14, 7))
    _pack(draft, case)
    _speak(draft, case)
    if case.due_from is not None and case.received != "paper":
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
        expired = case.expiry is not None and case.expiry < draft.today
        draft.add_action("file-late" if expired else "file", "calculateurs/fenetre-de-depot")
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
    if case.status is Status.DISCRETION:
        draft.add_action("ask-anyway", _MISSING)
        draft.add_letter(_LETTER)
        draft.add_action("lawyer", "qui-peut-aider")
        return
    if case.due_from is not None and draft.today < case.due_from:
        draft.add_action("watch", due_from=case.due_from)
    else:
        draft.add_action("write", _MISSING)
        draft.add_letter(_LETTER)
        _ask_the_judge(draft, case.refusal)


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
    if case.expiry is not None:
        draft.add_to_bring("card")
    draft.add_to_bring("passport")
    draft.add_to_bring("list")
    if case.status in (Status.DUE, Status.DISCRETION, Status.UNSURE):
        draft.add_to_bring("urgency")


def _speak(draft: Draft, case: Case) -> None:
    """Give the sentences to say, each with its article."""
    owed = case.status is Status.DUE and case.received != "paper"
    if owed and case.expiry is None:
        draft.add_to_say("special")
    elif owed and case.due_from is not None and draft.today >= case.due_from:
        draft.add_to_say(
            "owed" if case.conditions.timing is not Timing.NO_LIMIT else "owed.no-window"
        )
    elif case.status is Status.DISCRETION:
        draft.add_to_say("discretion")
    elif case.by_receipt and case.conditions.complete and case.received != "paper":
        draft.add_to_say("receipt")
    if case.kept is not None and draft.today <= case.kept and case.worked is not False:
        draft.add_to_say("kept", rights_kept_until=case.kept)
    if case.request is Request.RENEWAL and case.worked:
        draft.add_to_say("work.receipt" if case.by_receipt else "work")
    if case.expiry is not None:
        draft.add_to_say("health")
