"""Telling what a document gives in each matter, with the words that it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from calculators.answers.drafting import Draft
from calculators.languages.phrases import Phrases
from calculators.law import documents
from calculators.law.documents import Granted, Why
from calculators.law.proof import Proof
from corpus import Answer, Day, Matter, Paper


class With(StrEnum):
    """With what one has rights today, or would: the heading of the list."""

    PAPER = "paper"
    """The document that was named."""
    PERMIT = "permit"
    KEPT = "kept-permit"
    IF_KEPT = "if-kept"
    EXPIRED = "expired-permit"
    CONFIRMATION = "confirmation"
    # Awaited.
    CERTIFICATE = "awaited.certificate"
    RECEIPT = "awaited.receipt"
    EITHER = "awaited.either"


_HEADINGS: Final = {
    Paper.PERMIT: With.PERMIT,
    Paper.EXPIRED_PERMIT: With.EXPIRED,
    Paper.CONFIRMATION: With.CONFIRMATION,
}


def with_what(proof: Proof) -> With:
    """Tell with what someone has the rights that they have today."""
    if proof.kept_until is not None:
        return With.KEPT if proof.sure else With.IF_KEPT
    return _HEADINGS.get(proof.document.paper, With.PAPER)


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of one matter."""

    matter: Matter
    answer: Answer
    words: str
    basis: tuple[str, ...]


def told(draft: Draft, granted: Granted) -> Told:
    """Word what a document gives in one matter."""
    return Told(granted.matter, granted.answer, words_of(draft.say, granted), granted.basis)


def told_of_both(draft: Draft, first: Granted, renewal: Granted) -> Told:
    """Word what can be said of two papers, of which we do not know which one it is."""
    one, other = told(draft, first), told(draft, renewal)
    if one == other:
        return one
    words = draft.say("rights.both", first=one.words, renewal=other.words)
    basis = tuple(dict.fromkeys((*one.basis, *other.basis)))
    return Told(one.matter, documents.both(first, renewal), words, basis)


def add_rights(
    draft: Draft, heading: With, rights: Iterable[Told], on: Day, *, awaited: bool = False
) -> None:
    """Tell what one has today, or what an awaited paper would give, quoted in the law of a day."""
    draft.add_rights_heading(draft.say(f"rights.with.{heading}"), awaited=awaited)
    for right in rights:
        draft.add_right(right.matter, right.answer, right.words, right.basis, awaited=awaited)
        for basis in right.basis:
            cite_basis(draft, basis, on)


def words_of(say: Phrases, granted: Granted) -> str:
    """Say why the answer is what it is: as the row says it, or for what makes it differ."""
    document, matter = granted.document, granted.matter
    if granted.work is not None:
        return say(f"working.{document.paper}.{granted.work.ground}")
    match granted.why:
        case Why.ROW:
            return document.rights[matter].words
        case Why.PROTECTED:
            return document.rights_if_protected[matter].words
        case Why.HEALTH_OVER:
            return say("rights.health-over")
        case _:
            return say(f"rights.{granted.why}.{matter}")


def cite_basis(draft: Draft, basis: str, on: Day) -> None:
    """Quote the alinéa that a basis names (``ceseda/r431-15-2#4``), if it names one.

    An article of a single alinéa is quoted whole; a longer one is only named, and so are pages.
    """
    key, _, alinea = basis.partition("#")
    if key.startswith(("link/", "decision/", "order/")):
        return
    if alinea:
        draft.cited_alinea(key, int(alinea), on)
    elif len(draft.corpus.article(key).latest.paragraphs) == 1:
        draft.cited_alinea(key, 1, on)
