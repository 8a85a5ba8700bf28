"""What a document gives to one person on one day: the matrix of papers and rights.

The rows are in ``documents.toml``: stay (L. 411-1, L. 433-3, R. 431-12, R. 431-15-1, R. 431-15-3,
R. 431-15-4), work (``right_to_work``), social rights (D. 512-1, R. 111-3 and R. 111-4 of the CSS,
R. 5221-48 of the labour code), return to the Schengen area. What changes a cell is here, and
nowhere else: every answer and table reads the same row in the same way.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from calculators.law import health, right_to_work
from calculators.law.eu_family import is_european
from calculators.law.facts import Facts, Held
from calculators.law.protection import REGIMES
from calculators.law.right_to_work import WorkRight
from corpus import Answer, Corpus, Day, Document, Kind, Matter, Paper, Request, Right, Title

CELLS: Final = (Matter.STAY, Matter.WORK, Matter.SOCIAL, Matter.SCHENGEN)
"""What every document answers."""
BODIES: Final = (Matter.HEALTH, Matter.FAMILY_BENEFITS, Matter.EMPLOYMENT)
"""What ``SOCIAL`` sums up, where the bodies are known apart."""
PERMITS: Final = (Paper.PERMIT, Paper.KEPT_PERMIT, Paper.EXPIRED_PERMIT)
"""The rows of a residence permit: its date says on which of them it stands."""
WAITING: Final = (Paper.CERTIFICATE, Paper.RECEIPT)
"""What proves the stay while a request is examined."""
_NAMED: Final = frozenset({Kind.CST, Kind.RESIDENT, Kind.ALGERIAN_1, Kind.ALGERIAN_10})
"""Permits whose receipt of renewal opens family benefits (D. 512-1 of the CSS, 1° to 4°)."""
_LEFT_OUT: Final = frozenset({Kind.CSP, Kind.CSP_4})
_KIND_HELD: Final = {
    Held.CST: Kind.CST,
    Held.CSP: Kind.CSP,
    Held.CSP_4: Kind.CSP_4,
    Held.RESIDENT: Kind.RESIDENT,
    Held.LONG_TERM_EU: Kind.RESIDENT,
    Held.ALGERIAN_1: Kind.ALGERIAN_1,
}
_UNTIL_THE_CARD: Final = (Matter.STAY, Matter.WORK)
"""What a favourable decision may still give after its printed day: R. 431-15-1 sets it no end."""
_EUROPEAN: Final = {
    Matter.STAY: ("ceseda/r233-11#1", "ceseda/r233-15"),
    Matter.WORK: ("travail/r5221-2#2",),
    Matter.SOCIAL: ("css/l512-2#1", "css/r111-4"),
    Matter.SCHENGEN: ("link/service-public-f12189",),
}
"""What the cells of an expired European card rest on: the right does not come from the card."""


class Why(StrEnum):
    """What makes a cell differ from its row; each has its own words."""

    ROW = "row"
    """Nothing: the row says it."""
    PROTECTED = "protected"
    WORK = "work"
    """The permit asked for, or held before."""
    OVER = "over"
    """The last day printed on the paper is past."""
    FAVOURABLE_OVER = "favourable-over"
    EUROPEAN = "european"
    HEALTH_OVER = "health-over"
    """The six months of R. 111-4 are past."""
    NAMED = "named"
    """D. 512-1 names the permit that the receipt renews."""
    LEFT_OUT = "left-out"
    IF_KEPT = "if-kept"
    """L. 433-3 keeps the rights of three kinds of card, and the kind is not known."""


@dataclass(frozen=True, slots=True)
class Granted:
    """What a document gives in one matter. ``work`` says why, where the permit decides."""

    matter: Matter
    document: Document
    answer: Answer
    basis: tuple[str, ...]
    why: Why = Why.ROW
    work: WorkRight | None = None


def row(corpus: Corpus, paper: Paper, request: Request | None = None) -> Document:
    """Return the row of a paper, of a kind of request where it differs by it.

    Raises ``LookupError`` if there is none.
    """
    for document in corpus.documents.values():
        if document.paper is paper and document.request in (None, request):
            return document
    raise LookupError(f"no document for {paper}, {request}")


def ids(corpus: Corpus, *papers: Paper, request: Request | None = None) -> tuple[str, ...]:
    """Return the ids of these papers, one paper after the other; of a kind of request, if given."""
    return tuple(
        document.id
        for paper in papers
        for document in corpus.documents.values()
        if document.paper is paper and request in (None, document.request)
    )


def waiting_paper(listed: bool | None) -> Paper:
    """Return what proves the stay while a request is examined: off ANEF, a receipt (R. 431-12)."""
    return Paper.RECEIPT if listed is False else Paper.CERTIFICATE


def grants(
    document: Document, matters: tuple[Matter, ...], facts: Facts, today: Day, corpus: Corpus
) -> tuple[Granted, ...]:
    """Return what a document that one holds gives today, in each matter that its row answers."""
    known = document.rights
    return tuple(
        grant(document, matter, facts, today, corpus) for matter in matters if matter in known
    )


def grant(document: Document, matter: Matter, facts: Facts, today: Day, corpus: Corpus) -> Granted:
    """Return what a document that one holds gives today in one matter.

    ``facts.until`` is the last day printed on a paper of the waiting time. Raises ``KeyError``
    where the row does not answer.
    """
    right = document.rights[matter]
    dated = document.paper in (*WAITING, Paper.FAVOURABLE)
    if dated and facts.until is not None and facts.until < today:
        return _over(document, matter, right)
    if document.paper is Paper.EXPIRED_PERMIT and european(facts) and matter in _EUROPEAN:
        basis = _EUROPEAN[matter]
        return Granted(matter, document, Answer.CONDITION, basis, Why.EUROPEAN)
    match matter:
        case Matter.WORK:
            work = _work(document, facts)
            if work is not None:
                return Granted(matter, document, work.answer, (work.basis,), Why.WORK, work)
        case Matter.HEALTH if _health_over(facts, today, corpus):
            return Granted(matter, document, Answer.UNSETTLED, right.basis, Why.HEALTH_OVER)
        case Matter.FAMILY_BENEFITS | Matter.SOCIAL:
            named = _named_for_benefits(document, facts)
            if named is not None:
                answer, why = _BENEFITS[matter, named]
                return Granted(matter, document, answer, right.basis, why)
    return _protected(document, matter, facts.title) or _as_written(document, matter)


def both(first: Granted, renewal: Granted) -> Answer:
    """Return what can be said where the kind of request, and so the paper, is not known."""
    return first.answer if first.answer is renewal.answer else Answer.CONDITION


def if_kept(document: Document, matter: Matter) -> Granted:
    """Return what a card gives that L. 433-3 may keep, for who does not know which kind it is."""
    right = document.rights[matter]
    if right.answer is not Answer.YES:
        return _as_written(document, matter)
    return Granted(matter, document, Answer.CONDITION, right.basis, Why.IF_KEPT)


def european(facts: Facts) -> bool:
    """Whether the card is that of a citizen of the Union or of a relative (R. 233-11, R. 233-15).

    The right of stay does not come from it.
    """
    renewed = is_european(facts.title) and facts.request is Request.RENEWAL
    return facts.held is Held.EU_CARD or renewed


def _as_written(document: Document, matter: Matter) -> Granted:
    right = document.rights[matter]
    return Granted(matter, document, right.answer, right.basis)


def _over(document: Document, matter: Matter, right: Right) -> Granted:
    """Return what a paper still gives after its last day: what R. 111-4 of the CSS keeps, alone."""
    if document.paper is Paper.FAVOURABLE and matter in _UNTIL_THE_CARD:
        return Granted(matter, document, Answer.UNSETTLED, right.basis, Why.FAVOURABLE_OVER)
    answer = Answer.CONDITION if matter in (Matter.SOCIAL, Matter.HEALTH) else Answer.NO
    return Granted(matter, document, answer, right.basis, Why.OVER)


def _work(document: Document, facts: Facts) -> WorkRight | None:
    """Return what the permit says of work; nothing where the row says all that is known."""
    if document.paper in (Paper.PERMIT, Paper.KEPT_PERMIT):
        known = facts.worked is not None
        basis = document.work.basis[0]
        return WorkRight(right_to_work.former(facts.worked), basis) if known else None
    if document.paper not in WAITING:
        return None
    if document.request is Request.RENEWAL:
        return right_to_work.on_renewal(facts.worked, document.paper)
    title = facts.title
    return None if title is None else right_to_work.on_first_request(title, document.paper)


def _health_over(facts: Facts, today: Day, corpus: Corpus) -> bool:
    """Whether the six months that follow the permit are past (R. 111-4 of the CSS)."""
    expiry = facts.expiry
    return expiry is not None and health.kept_after(expiry, today, corpus).over(today)


def _protected(document: Document, matter: Matter, title: Title | None) -> Granted | None:
    right = document.rights_if_protected.get(matter)
    if right is None or title is None or title.protection is None:
        return None
    basis = right.basis
    if matter is Matter.HEALTH:
        basis = (*basis, REGIMES[title.protection].proof)
    return Granted(matter, document, right.answer, basis, Why.PROTECTED)


_BENEFITS: Final = {
    (Matter.FAMILY_BENEFITS, True): (Answer.YES, Why.NAMED),
    (Matter.FAMILY_BENEFITS, False): (Answer.UNSETTLED, Why.LEFT_OUT),
    (Matter.SOCIAL, True): (Answer.YES, Why.NAMED),
    (Matter.SOCIAL, False): (Answer.CONDITION, Why.LEFT_OUT),
}


def _named_for_benefits(document: Document, facts: Facts) -> bool | None:
    """Whether D. 512-1 of the CSS, 4°, names the receipt of who renews this permit.

    Nothing where it depends, and for other papers. The card held tells, or else the permit asked
    for again.
    """
    if document.paper is not Paper.RECEIPT or document.request is not Request.RENEWAL:
        return None
    kinds = frozenset(facts.title.kinds) if facts.title else frozenset()
    if facts.held is not None:
        kinds = frozenset({_KIND_HELD[facts.held]}) if facts.held in _KIND_HELD else frozenset()
    if not kinds:
        return None
    return True if kinds <= _NAMED else False if kinds <= _LEFT_OUT else None
