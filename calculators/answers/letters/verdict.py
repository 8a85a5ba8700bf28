"""Whether the letter is the right one today, or says something that the days given deny."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from calculators.answers.letters.cases import filing_case
from calculators.answers.letters.told import Told
from calculators.law.facts import How
from calculators.law.standing import Refusal, Standing
from calculators.result import Status
from corpus import LetterAim, LetterCase


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the answer comes to. ``refused``: the letter would say what is not so.

    ``key`` names the two lines at the top of the answer; empty where only blanks are missing.
    """

    status: Status = Status.ANSWERED
    key: str = ""
    refused: bool = False
    fields: Mapping[str, object] = field(default_factory=dict)


def judge(told: Told) -> Verdict:
    """Tell whether the letter can be written and sent today."""
    due = told.facts.documents_due
    match told.letter.aim:
        case LetterAim.REASONS | LetterAim.INFORMAL_APPEAL:
            return _dispute(told)
        case LetterAim.COURT:
            return _court(told)
        case LetterAim.CERTIFICATE:
            return _certificate(told)
        case LetterAim.REOPENING if (
            told.standing is Standing.CLOSED and told.facts.complete is not False
        ):
            return Verdict(Status.LATE, "reopen-late")
        case LetterAim.RECEIPT if told.facts.how is How.ANEF:
            return Verdict(Status.NOT_APPLICABLE, "anef", refused=True)
        case LetterAim.DOCUMENTS if due and told.today > due:
            return Verdict(Status.LATE, "documents-late")
        case _ if filing_case(told) is LetterCase.TOO_LATE:
            return Verdict(Status.LATE, "late")
        case _:
            return Verdict()


def _dispute(told: Told) -> Verdict:
    reasons = told.letter.aim is LetterAim.REASONS
    if told.refusal is Refusal.WITH_REMOVAL:
        # A written refusal gives its reasons: there is nothing to ask for.
        return Verdict(Status.URGENT, "oqtf", refused=reasons)
    if told.written and reasons:
        return Verdict(Status.NOT_APPLICABLE, "written", refused=True)
    match told.standing:
        case Standing.NOT_BORN:
            born = told.contest.start if told.contest else None
            return Verdict(Status.TOO_EARLY, "not-born", True, {"born": born})
        case Standing.CLOSED:
            return Verdict(Status.CLOSED, "closed")
        case _:
            return Verdict()


def _court(told: Told) -> Verdict:
    days = [told.facts.refused_on] if told.facts.refused_on else [each.day for each in told.births]
    if days and told.today >= days[-1]:
        return Verdict(Status.CLOSED, "born", refused=True)
    if told.facts.expiry is not None and told.today <= told.facts.expiry:
        return Verdict(Status.TOO_EARLY, "valid", True, {"expiry": told.facts.expiry})
    if _owes_nothing(told):
        return Verdict(Status.NOT_APPLICABLE, "no-duty", refused=True)
    return Verdict()


def _certificate(told: Told) -> Verdict:
    if told.facts.expiry is not None and told.today <= told.facts.expiry:
        return Verdict(Status.TOO_EARLY, "early", False, {"expiry": told.facts.expiry})
    if _owes_nothing(told):
        return Verdict(Status.DISCRETION, "discretion")
    return Verdict()


def _owes_nothing(told: Told) -> bool:
    """Tell whether the prefect need not give a certificate: filed late, or not complete."""
    late = filing_case(told) is LetterCase.OUT_OF_TIME
    return late or told.facts.complete is False
