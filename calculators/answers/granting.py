"""Telling what a document gives in one matter, with the words that it rests on."""

from __future__ import annotations

from calculators.answers.drafting import Draft
from corpus import Day, Right


def grant(draft: Draft, key: str, right: Right, on: Day) -> None:
    """Tell a right, and quote the alinéas of its basis in the versions of a day.

    An article of a single alinéa is quoted whole; a longer one is only named, and so are pages.
    """
    draft.add_right(key, right.answer, right.words, right.basis)
    for basis in right.basis:
        cite_basis(draft, basis, on)


def cite_basis(draft: Draft, basis: str, on: Day) -> None:
    """Quote the alinéa that a basis names (``ceseda/r431-15-2#4``), if it names one."""
    key, _, alinea = basis.partition("#")
    if key.startswith(("link/", "decision/", "order/")):
        return
    if alinea:
        draft.cited_alinea(key, int(alinea), on)
    elif len(draft.corpus.article(key).latest.paragraphs) == 1:
        draft.cited_alinea(key, 1, on)
