"""What proves to an employer that its holder may work today, and what the letter may say of it.

L. 433-3 (expired card), R. 431-14 and R. 431-15 (receipt), R. 431-15-1 and R. 431-15-2 (ANEF).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from calculators.answers.citing import name_source
from calculators.languages.phrases import Phrases
from calculators.law import documents
from calculators.law.day_of_act import LastDay
from calculators.law.documents import WAITING, Why
from calculators.law.facts import Facts
from corpus import Answer, Corpus, Day, Document, LetterCase, Matter, Paper, Request

UNTIL: Final = "fin_du_papier"
"""The blank that holds the last day of the paper in hand."""
DATED: Final = (*WAITING, Paper.FAVOURABLE)
"""Papers of the waiting time, which carry an end date."""
SHOWN: Final = (Paper.CONFIRMATION, *DATED, Paper.KEPT_PERMIT, Paper.EXPIRED_PERMIT)
"""What an employer may be shown."""
_CASES: Final = {
    (Paper.CERTIFICATE, Request.FIRST): LetterCase.CERTIFICATE_FIRST,
    (Paper.CERTIFICATE, Request.RENEWAL): LetterCase.CERTIFICATE_RENEWAL,
    (Paper.RECEIPT, Request.FIRST): LetterCase.RECEIPT_FIRST,
    (Paper.RECEIPT, Request.RENEWAL): LetterCase.RECEIPT_RENEWAL,
}


@dataclass(frozen=True, slots=True)
class Shown:
    """The paper in hand, if it is known which; ``until`` is its printed last day."""

    document: Document | None
    until: Day | None

    @property
    def paper(self) -> Paper | None:
        """What kind of document it is."""
        return self.document.paper if self.document else None

    @property
    def request(self) -> Request | None:
        """Which request it shows, where it shows one."""
        if self.document is not None and self.paper in WAITING:
            return self.document.request
        return Request.RENEWAL if self.paper is Paper.KEPT_PERMIT else None


@dataclass(frozen=True, slots=True)
class WorkProof:
    """What the letter to an employer stands on; ``article`` where it depends on the permit."""

    case: LetterCase
    article: str = ""


def proof_of_work(
    shown: Shown, facts: Facts, kept: LastDay | None, today: Day, corpus: Corpus
) -> WorkProof:
    """Tell what proves the right to work today: the permit, the paper, else the card that expired.

    ``kept`` ends the rights of L. 433-3.
    """
    if facts.expiry is not None and today <= facts.expiry and facts.worked is not False:
        return WorkProof(LetterCase.VALID)
    found = _of_paper(shown, facts, today, corpus)
    if found is not None and found.case is not LetterCase.WORK_UNSURE:
        return found
    if kept is not None and today <= kept.day and facts.worked is not False:
        return WorkProof(LetterCase.KEPT)
    return found or WorkProof(LetterCase.WORK_UNPROVEN)


def _of_paper(shown: Shown, facts: Facts, today: Day, corpus: Corpus) -> WorkProof | None:
    document = shown.document
    if document is None or document.request is None or document.paper not in DATED:
        return None
    told = replace(facts, until=shown.until)
    work = documents.grant(document, Matter.WORK, told, today, corpus)
    if work.answer is Answer.NO or work.why in (Why.OVER, Why.FAVOURABLE_OVER):
        return None
    if document.paper is Paper.FAVOURABLE:
        return WorkProof(LetterCase.FAVOURABLE)
    if work.answer is not Answer.YES:
        return WorkProof(LetterCase.WORK_UNSURE)
    article = name_source(work.basis[0], corpus, Phrases.of(corpus)).name
    return WorkProof(_CASES[document.paper, document.request], article)
