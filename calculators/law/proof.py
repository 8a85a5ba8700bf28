"""With which document someone proves, on a day, that they may stay.

L. 411-2 (the permit until its last day), L. 433-3 (the expired card that keeps its rights),
R. 431-12 and R. 431-15-1 (receipt, certificates; the filing confirmation, which proves nothing).
What one holds today is one thing; what an awaited paper would give once it is there is another.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from calculators.law import documents, rights_kept
from calculators.law.documents import Granted
from calculators.law.facts import Facts, Held, Received
from corpus import Corpus, Day, Document, Paper


@dataclass(frozen=True, slots=True)
class Proof:
    """The document that speaks for someone today.

    ``kept_until``: it is an expired card, and how long L. 433-3 keeps its rights at most. ``sure``
    is false where that depends on which card it is.
    """

    document: Document
    kept_until: Day | None = None
    sure: bool = True

    def grants(self, facts: Facts, today: Day, corpus: Corpus) -> tuple[Granted, ...]:
        """Return what it gives, in each matter that every document answers."""
        given = documents.grants(self.document, documents.CELLS, facts, today, corpus)
        if self.sure:
            return given
        return tuple(documents.if_kept(self.document, each.matter) for each in given)


def proof(facts: Facts, listed: bool | None, today: Day, corpus: Corpus) -> Proof | None:
    """Return the document that speaks for someone today, or nothing if none does.

    ``listed``: the request goes through ANEF. Nothing after a written refusal, and where the kind
    of request, which tells two papers apart, is not known.
    """
    match facts.paper_received:
        case Received.REFUSAL:
            return None
        case Received.FAVOURABLE | Received.PAPER if facts.request is None:
            return None
        case Received.FAVOURABLE:
            return Proof(documents.row(corpus, Paper.FAVOURABLE, facts.request))
        case Received.PAPER:
            paper = documents.waiting_paper(listed)
            return Proof(documents.row(corpus, paper, facts.request))
    filed = facts.renewal_asked or (facts.filed is not None and facts.filed <= today)
    card = _card(facts, rights_kept.keeps(facts) if filed else False, today, corpus)
    alone = card is None or card.document.paper is Paper.EXPIRED_PERMIT
    if alone and filed and listed is not False:
        return Proof(documents.row(corpus, Paper.CONFIRMATION))
    return card


def shown_card(facts: Facts, named: Paper, today: Day, corpus: Corpus) -> Proof:
    """Return what a card or a visa is today, which someone named by one of its three rows.

    Its date decides; without it, the name. The row of ``KEPT_PERMIT`` names the kinds of card that
    L. 433-3 keeps: whoever chose it has said that theirs is one.
    """
    keeps = keeps_as_named(facts, named)
    card = _card(facts, keeps, today, corpus) or Proof(documents.row(corpus, named))
    return replace(card, sure=True) if named is Paper.KEPT_PERMIT else card


def keeps_as_named(facts: Facts, named: Paper) -> bool | None:
    """Tell whether L. 433-3 keeps the rights of a card, its name taken at its word."""
    if facts.renewal_asked is False or facts.held is Held.EU_CARD:
        return False
    if named is Paper.KEPT_PERMIT and facts.held is None:
        return facts.renewal_asked
    return rights_kept.keeps(facts)


def _card(facts: Facts, keeps: bool | None, today: Day, corpus: Corpus) -> Proof | None:
    """Return the row of the document held, by its last day."""
    if facts.expiry is None:
        return None
    if today <= facts.expiry:
        return Proof(documents.row(corpus, Paper.PERMIT))
    if keeps is not False:
        until = rights_kept.kept_until(facts.expiry, today, corpus).day
        if today <= until:
            return Proof(documents.row(corpus, Paper.KEPT_PERMIT), until, sure=keeps is True)
    return Proof(documents.row(corpus, Paper.EXPIRED_PERMIT))
