"""What the awaited paper will allow, body by body (R4, R6, R7, R19)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from calculators.answers.drafting import Draft
from calculators.answers.extension_certificate.advice import Case
from calculators.answers.extension_certificate.recording import health_rights_over
from calculators.answers.granting import cite_basis, grant
from calculators.law.protection import protect
from calculators.law.right_to_work import Paper, on_first_request, on_renewal
from calculators.result import Level
from corpus import Answer, Day, Request, Right, Work

_BODIES: Final = ("health", "family_benefits", "employment")
_CONTROL: Final = "travail/r5221-42"


def say_rights(draft: Draft, case: Case, on: Day) -> None:
    """Tell what the paper gives: stay, work, each body, return to Schengen.

    Nothing where we do not know whether it is a first request or a renewal, and nothing after a
    refusal. The law is that of ``on``, the day on which the paper is held.
    """
    if case.request is None:
        draft.add_finding(Level.INFO, "which-request")
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
    for body, general in told or [("social", document.social)]:
        right = protect(document.id, body, general, case.title, draft.say)
        grant(draft, body, _after_six_months(draft, case, body, right), on)
    grant(draft, "schengen", document.schengen, on)


def _after_six_months(draft: Draft, case: Case, body: str, right: Right) -> Right:
    """Return what the health fund looks at once the delay of R. 111-4 is over."""
    if body != "health" or case.expiry is None or not health_rights_over(draft, case.expiry):
        return right
    return replace(right, answer=Answer.UNSETTLED, words=draft.words("r.health.over"))


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


def say_employer(draft: Draft, on: Day, received: str) -> None:
    """Say what an employer checks before hiring, and what the prefect's silence is worth.

    Not to who was refused, and has no paper to show.
    """
    if received == "refusal":
        return
    control = draft.corpus.deadline("verification-employeur", on)
    draft.add_finding(Level.INFO, "employer", delay=draft.say.delay(control))
    cite_basis(draft, f"{_CONTROL}#2", on)
