"""What one has today, and what the awaited paper would give, body by body (R4, R6, R7, R19)."""

from __future__ import annotations

from typing import Final

from calculators.answers.drafting import Draft
from calculators.answers.extension_certificate.case import Case
from calculators.answers.granting import Told, With, add_rights, cite_basis, told, with_what
from calculators.law import documents
from calculators.law.facts import Received
from calculators.law.proof import proof
from calculators.result import Level
from corpus import Day, Matter, Paper

_MATTERS: Final = (Matter.STAY, Matter.WORK, *documents.BODIES, Matter.SCHENGEN)
_CONTROL: Final = "travail/r5221-42"
_AWAITED: Final = {Paper.CERTIFICATE: With.CERTIFICATE, Paper.RECEIPT: With.RECEIPT}


def say_rights(draft: Draft, case: Case, on: Day) -> None:
    """Tell the rights of today, then those that the paper one waits for would give.

    The law is that of ``on``, the day on which that paper would be held. Nothing after a refusal,
    and no paper where we do not know whether it is a first request or a renewal.
    """
    facts, corpus = case.facts, draft.corpus
    if facts.paper_received is Received.REFUSAL:
        return
    listed = case.conditions.listed
    speaks = proof(facts, listed, draft.today, corpus)
    held = facts.paper_received in (Received.PAPER, Received.FAVOURABLE)
    if speaks is not None and not held:
        now = max(draft.today, corpus.state.covered_from)
        said = draft.under(now)
        rights = speaks.grants(facts, draft.today, corpus)
        add_rights(said, with_what(speaks), [told(said, each) for each in rights], now)
    if facts.request is None:
        draft.add_finding(Level.INFO, "which-request")
        return
    if held and speaks is not None:
        add_rights(draft, With.PAPER, _of(draft, case, speaks.document.paper), on)
        return
    paper = documents.waiting_paper(listed)
    add_rights(draft, _AWAITED[paper], _of(draft, case, paper), on, awaited=True)


def _of(draft: Draft, case: Case, paper: Paper) -> list[Told]:
    """Return what a paper gives, the bodies one by one where they are known apart."""
    row = documents.row(draft.corpus, paper, case.facts.request)
    apart = any(body in row.rights for body in documents.BODIES)
    matters = _MATTERS if apart else documents.CELLS
    given = documents.grants(row, matters, case.facts, draft.today, draft.corpus)
    return [told(draft, each) for each in given]


def say_employer(draft: Draft, on: Day, received: Received | None) -> None:
    """Say what an employer checks before hiring, and what the prefect's silence is worth.

    Not to who was refused, and has no paper to show.
    """
    if received is Received.REFUSAL:
        return
    control = draft.corpus.deadline("verification-employeur", on)
    draft.add_finding(Level.INFO, "employer", delay=draft.say.delay(control))
    cite_basis(draft, f"{_CONTROL}#2", on)
