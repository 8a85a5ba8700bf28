"""What proves to an employer that its holder may work today, and what the letter may say of it.

L. 433-3 (expired card), R. 431-14 and R. 431-15 (receipt), R. 431-15-1 and R. 431-15-2 (ANEF).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from calculators.answers.citing import name_source
from calculators.languages.phrases import Phrases
from calculators.law.day_of_act import LastDay
from calculators.law.facts import Facts
from calculators.law.right_to_work import on_first_request, on_renewal
from corpus import Answer, Corpus, Day, LetterCase, Paper, Request

UNTIL: Final = "fin_du_papier"
"""The blank that holds the last day of the paper in hand."""
FILING: Final = "confirmation-de-depot"
KEPT_CARD: Final = "carte-expiree-trois-mois"
"""The row of the documents that names the cards of L. 433-3, and that the renewal was asked for."""
EXPIRED_CARD: Final = "carte-expiree"
_FAVOURABLE: Final = ("decision-favorable-premiere-demande", "decision-favorable-renouvellement")
_WAITING: Final = {
    "api-premiere-demande": (Paper.CERTIFICATE, Request.FIRST),
    "api-renouvellement": (Paper.CERTIFICATE, Request.RENEWAL),
    "recepisse-premiere-demande": (Paper.RECEIPT, Request.FIRST),
    "recepisse-renouvellement": (Paper.RECEIPT, Request.RENEWAL),
}
_CASES: Final = {
    "api-premiere-demande": LetterCase.CERTIFICATE_FIRST,
    "api-renouvellement": LetterCase.CERTIFICATE_RENEWAL,
    "recepisse-premiere-demande": LetterCase.RECEIPT_FIRST,
    "recepisse-renouvellement": LetterCase.RECEIPT_RENEWAL,
}
FIRST_PAPERS: Final = tuple(key for key, (_, kind) in _WAITING.items() if kind is Request.FIRST)
RENEWAL_PAPERS: Final = tuple(key for key in _WAITING if key not in FIRST_PAPERS)
PAPERS: Final = (*_WAITING, *_FAVOURABLE)
"""Papers of the waiting time, which carry an end date."""
DOCUMENTS: Final = (FILING, *PAPERS, KEPT_CARD, EXPIRED_CARD)
"""What an employer may be shown."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The paper in hand, by its row among the documents; ``until`` is its printed last day."""

    document: str
    until: Day | None


@dataclass(frozen=True, slots=True)
class Proof:
    """What the letter to an employer stands on; ``article`` where it depends on the permit."""

    case: LetterCase
    article: str = ""


def request_of(shown: Shown) -> Request | None:
    """Return which request a paper shows, where it shows one."""
    if shown.document in _WAITING:
        return _WAITING[shown.document][1]
    return Request.RENEWAL if shown.document == KEPT_CARD else None


def proof_of_work(
    shown: Shown, facts: Facts, kept: LastDay | None, today: Day, corpus: Corpus
) -> Proof:
    """Tell what proves the right to work today: the permit, the paper, else the card that expired.

    ``kept`` ends the rights of L. 433-3.
    """
    if facts.expiry is not None and today <= facts.expiry and facts.worked is not False:
        return Proof(LetterCase.VALID)
    over = shown.until is not None and shown.until < today
    found = None if over else _of_paper(shown.document, facts, corpus)
    if found is not None and found.case is not LetterCase.WORK_UNSURE:
        return found
    if kept is not None and today <= kept.day and facts.worked is not False:
        return Proof(LetterCase.KEPT)
    return found or Proof(LetterCase.WORK_UNPROVEN)


def _of_paper(document: str, facts: Facts, corpus: Corpus) -> Proof | None:
    if document in _FAVOURABLE:
        return Proof(LetterCase.FAVOURABLE)
    if document not in _WAITING:
        return None
    paper, request = _WAITING[document]
    if request is Request.RENEWAL:
        right = on_renewal(facts.worked, paper)
    elif facts.title is None:
        return Proof(LetterCase.WORK_UNSURE)
    else:
        right = on_first_request(facts.title, paper)
    if right.answer is Answer.YES:
        return Proof(_CASES[document], name_source(right.basis, corpus, Phrases.of(corpus)).name)
    return None if right.answer is Answer.NO else Proof(LetterCase.WORK_UNSURE)
