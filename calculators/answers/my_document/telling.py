"""Telling which document it is: by its name, or by where it comes from and what it says."""

from __future__ import annotations

from dataclasses import dataclass

from calculators.law.documents import PERMITS, row
from calculators.questions.definition import UNKNOWN
from calculators.questions.form import Answers
from corpus import Corpus, Document, Paper, Request


@dataclass(frozen=True, slots=True)
class Shown:
    """What the reader holds: one document, two if the kind of request is not known, or none.

    ``told``: the reader named it; otherwise we deduced it from its signs.
    """

    documents: tuple[Document, ...]
    told: bool

    @property
    def paper(self) -> Paper | None:
        """What kind of document it is."""
        return self.documents[0].paper if self.documents else None

    @property
    def is_card(self) -> bool:
        """Whether it is a card or a visa."""
        return self.paper in PERMITS


def identify(answers: Answers, corpus: Corpus) -> Shown:
    """Tell the document from its name, or from where it comes and what it says."""
    named = answers.choice("document")
    if named != UNKNOWN:
        return Shown((corpus.documents[named],), told=True)
    paper = _by_signs(answers)
    if paper is None:
        return Shown((), told=False)
    asked = answers.one_of("request", Request)
    requests = (asked,) if asked else tuple(Request)
    rows = dict.fromkeys(row(corpus, paper, request).id for request in requests)
    return Shown(tuple(corpus.documents[each] for each in rows), told=False)


def _by_signs(answers: Answers) -> Paper | None:
    says = answers.choice("says")
    match answers.choice("origin"):
        case "card":
            return Paper.PERMIT
        case "stamp":
            return Paper.RECEIPT
        case "anef" if says == "extension":
            return Paper.CERTIFICATE
        case "anef" if says == "favourable":
            return Paper.FAVOURABLE
        case "anef" if says == "filing" or answers.choice("dated") == "no":
            return Paper.CONFIRMATION
    return None
