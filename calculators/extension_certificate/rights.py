"""What the awaited paper will allow, body by body (R4, R6, R7, R19)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from calculators.drafting import Draft
from calculators.extension_certificate.advice import Case
from calculators.granting import cite_basis, grant
from calculators.result import Level
from calculators.working import Paper, on_first_request, on_renewal
from corpus import Day, Request, Right, Work

_BODIES: Final = ("health", "family_benefits", "employment")
_PROTECTED: Final = ("refugie", "protection-subsidiaire")
_CONTROL: Final = "travail/r5221-42"


def say_rights(draft: Draft, case: Case, on: Day) -> None:
    """Tell what the paper gives: stay, work, each body, return to Schengen.

    Nothing where we do not know whether it is a first request or a renewal, and nothing after a
    refusal. The law is that of ``on``, the day on which the paper is held.
    """
    if case.request is None:
        draft.find(Level.INFO, "which-request")
        return
    if case.received == "refusal":
        return
    kind = "renouvellement" if case.request is Request.RENEWAL else "premiere-demande"
    family = "recepisse" if case.by_receipt else "api"
    if case.received == "favourable":
        family = "decision-favorable"
    document = draft.corpus.documents[f"{family}-{kind}"]
    work = document.work if case.received == "favourable" else work_right(draft, case)
    grant(draft, "stay", document.stay, on)
    grant(draft, "work", work, on)
    told = [(body, document.rights[body]) for body in _BODIES if body in document.rights]
    for body, right in told or [("social", document.social)]:
        grant(draft, body, right, on)
    grant(draft, "schengen", document.schengen, on)


def work_right(draft: Draft, case: Case) -> Right:
    """Return what the paper says of work for this permit."""
    paper = Paper.RECEIPT if case.by_receipt else Paper.CERTIFICATE
    if case.request is Request.RENEWAL:
        return on_renewal(case.worked, paper, draft.say)
    if case.title is None:
        family = "recepisse" if case.by_receipt else "api"
        return draft.corpus.documents[f"{family}-premiere-demande"].work
    right = on_first_request(case.title, paper, draft.say)
    if case.title.work_on_first_certificate is Work.NO and case.worked:
        return replace(right, words=f"{right.words} {draft.words('r.former')}")
    return right


def say_employer(draft: Draft, on: Day) -> None:
    """Say what an employer checks before hiring, and what the prefect's silence is worth."""
    control = draft.corpus.deadline("verification-employeur", on)
    draft.find(Level.INFO, "employer", delay=draft.say.delay(control))
    cite_basis(draft, f"{_CONTROL}#2", on)
