"""The four cells of a document, as they stand for this reader today."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from calculators.answers.drafting import Draft
from calculators.answers.granting import grant
from calculators.answers.my_document.telling import EXPIRED, Family, Shown
from calculators.law.protection import protect
from calculators.law.right_to_work import Paper, on_first_request, on_renewal
from corpus import Answer, Day, Document, Right, Title

CELLS: Final = ("stay", "work", "social", "schengen")
_SINGLE: Final = 1
_UNTIL_THE_CARD: Final = ("stay", "work")
"""What a favourable decision may still give after its printed day: R. 431-15-1 sets it no end."""
_EUROPEAN: Final = {
    "stay": ("ceseda/r233-11#1", "ceseda/r233-15"),
    "work": ("travail/r5221-2#2",),
    "social": ("css/l512-2#1", "css/r111-4"),
    "schengen": ("link/service-public-f12189",),
}
"""What the cells of an expired European card rest on: the right does not come from the card."""


@dataclass(frozen=True, slots=True)
class Situation:
    """What changes the cells: the permit asked for, whether the old one allowed work, the end."""

    title: Title | None
    worked: bool | None
    over: bool
    european: bool = False
    """The card is that of a citizen of the Union, or of the family of one."""


def say_cells(draft: Draft, shown: Shown, rows: tuple[str, ...], case: Situation) -> Right:
    """Tell the four cells, quoted in the law of today, and return the answer about work.

    Where two documents are possible, a cell in which they differ is told for each of them.
    """
    documents = [draft.corpus.documents[row] for row in rows]
    told = {}
    for name in CELLS:
        cells = [_cell(draft, name, document, shown.family, case) for document in documents]
        told[name] = cells[0] if len(cells) == _SINGLE else _both(draft, cells)
        grant(draft, name, told[name], _law_of(draft))
    return told["work"]


def _law_of(draft: Draft) -> Day:
    return max(draft.today, draft.corpus.state.covered_from)


def _cell(
    draft: Draft, name: str, document: Document, family: Family | None, case: Situation
) -> Right:
    right: Right = document.rights[name]
    if case.over and family is Family.FAVOURABLE and name in _UNTIL_THE_CARD:
        words = draft.words(f"r.over.decision-favorable.{name}")
        return Right(answer=Answer.UNSETTLED, words=words, basis=right.basis)
    if case.over:
        answer = Answer.CONDITION if name == "social" else Answer.NO
        return Right(answer=answer, words=draft.words(f"r.over.{name}"), basis=right.basis)
    if case.european and document.id == EXPIRED:
        words = draft.words(f"r.european.{name}")
        return Right(answer=Answer.CONDITION, words=words, basis=_EUROPEAN[name])
    if name != "work":
        return protect(document.id, name, right, case.title, draft.say)
    if family in (None, Family.FAVOURABLE):
        return right
    paper = Paper.RECEIPT if family is Family.RECEIPT else Paper.CERTIFICATE
    if document.id.endswith("renouvellement"):
        return on_renewal(case.worked, paper, draft.say)
    return on_first_request(case.title, paper, draft.say) if case.title else right


def _both(draft: Draft, cells: list[Right]) -> Right:
    first, renewal = cells
    if first == renewal:
        return first
    answer = first.answer if first.answer is renewal.answer else Answer.CONDITION
    words = draft.words("r.both", first=first.words, renewal=renewal.words)
    basis = tuple(dict.fromkeys((*first.basis, *renewal.basis)))
    return Right(answer=answer, words=words, basis=basis)
