"""Whether the letter is the right one today, or says something that the days given deny."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from calculators.answers.letters import rule
from calculators.answers.letters.rule import Standing, Told
from calculators.result import Status
from corpus import Corpus, LetterCase


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the answer comes to. ``refused``: the letter would say what is not so.

    ``key`` names the two lines at the top of the answer; empty where only blanks are missing.
    """

    status: Status = Status.ANSWERED
    key: str = ""
    refused: bool = False
    fields: Mapping[str, object] = field(default_factory=dict)


def judge(told: Told, corpus: Corpus) -> Verdict:
    """Tell whether the letter can be written and sent today."""
    match told.letter.id:
        case rule.REASONS | rule.GRACIOUS:
            return _dispute(told, corpus)
        case rule.COURT:
            return _court(told, corpus)
        case rule.CERTIFICATE:
            return _certificate(told, corpus)
        case rule.RECEIPT if told.how == "anef":
            return Verdict(Status.NOT_APPLICABLE, "anef", refused=True)
        case rule.DOCUMENTS if told.documents_due and told.today > told.documents_due:
            return Verdict(Status.LATE, "documents-late")
        case _ if rule.filing_case(told, corpus) is LetterCase.TOO_LATE:
            return Verdict(Status.LATE, "late")
        case _:
            return Verdict()


def _dispute(told: Told, corpus: Corpus) -> Verdict:
    reasons = told.letter.id == rule.REASONS
    if told.refusal == "oqtf":
        # A written refusal gives its reasons: there is nothing to ask for.
        return Verdict(Status.URGENT, "oqtf", refused=reasons)
    if told.written and reasons:
        return Verdict(Status.NOT_APPLICABLE, "written", refused=True)
    match rule.standing(told, corpus):
        case Standing.NOT_BORN:
            return Verdict(Status.TOO_EARLY, "not-born", True, {"born": told.disputed_from})
        case Standing.CLOSED:
            return Verdict(Status.CLOSED, "closed")
        case _:
            return Verdict()


def _court(told: Told, corpus: Corpus) -> Verdict:
    days = [told.refused_on] if told.refused_on else [birth.day for birth in told.possible]
    if days and told.today >= days[-1]:
        return Verdict(Status.CLOSED, "born", refused=True)
    if told.expiry is not None and told.today <= told.expiry:
        return Verdict(Status.TOO_EARLY, "valid", True, {"expiry": told.expiry})
    late = rule.filing_case(told, corpus) is LetterCase.OUT_OF_TIME
    if late or told.complete == "no":
        return Verdict(Status.NOT_APPLICABLE, "no-duty", refused=True)
    return Verdict()


def _certificate(told: Told, corpus: Corpus) -> Verdict:
    if told.expiry is not None and told.today <= told.expiry:
        return Verdict(Status.TOO_EARLY, "early", False, {"expiry": told.expiry})
    late = rule.filing_case(told, corpus) is LetterCase.OUT_OF_TIME
    if late or told.complete == "no":
        return Verdict(Status.DISCRETION, "discretion")
    return Verdict()
