"""What comes after the document: the next date to watch, the next calculator, the letter."""

from __future__ import annotations

from typing import Final

from calculators.answers.drafting import Draft
from calculators.answers.my_document.telling import EXPIRED, FILING, KEPT, VALID, Family
from corpus import Day

_CERTIFICATE: Final = "calculateurs/attestation-de-prolongation"
_WINDOW: Final = "calculateurs/fenetre-de-depot"
_SILENCE: Final = "calculateurs/silence-de-l-administration"
_LETTER: Final = "attestation-de-prolongation"
_MISSING_RECEIPT: Final = "recepisse-manquant"


def advise(
    draft: Draft,
    row: str,
    family: Family | None,
    end: Day | None,
    *,
    over: bool,
    asked: bool | None,
    european: bool = False,
) -> None:
    """Tell what to do next, the most urgent first, and what to take along.

    ``end`` is the end of the document where it was given; ``asked``: the renewal of the expired
    card has been asked for; ``european``: it is that of a citizen of the Union, who needs none, or
    of a relative.
    """
    match family:
        case Family.EXTENSION:
            _extension(draft, end, over=over)
        case Family.FAVOURABLE:
            draft.act("card-late" if over else "wait-card", "guide/attestations")
        case Family.RECEIPT:
            draft.act("receipt-over" if over else "renew-receipt", "guide/demarche-numerique")
            if over:
                draft.letter(_MISSING_RECEIPT)
            draft.act("silence", _SILENCE)
        case None:
            _without_family(draft, row, asked=asked, european=european)
    draft.bring("document")
    draft.bring("passport")
    if row not in (VALID, KEPT, EXPIRED):
        draft.bring("former")
    if row in (FILING, KEPT):
        draft.bring("proof")


def _extension(draft: Draft, end: Day | None, *, over: bool) -> None:
    if over:
        draft.act("write", "guide/attestation-qui-ne-vient-pas")
        draft.letter(_LETTER)
    elif end is not None:
        draft.act("watch", until=end)
    else:
        draft.act("read-end")
    draft.act("certificate", _CERTIFICATE)
    draft.act("silence", _SILENCE)


def _without_family(draft: Draft, row: str, *, asked: bool | None, european: bool) -> None:
    if row == FILING:
        draft.act("keep-confirmation")
        draft.act("certificate", _CERTIFICATE)
        draft.act("silence", _SILENCE)
    elif row == VALID:
        draft.act("window", _WINDOW)
    elif row == KEPT:
        draft.act("show-article")
        draft.act("certificate", _CERTIFICATE)
        draft.act("silence", _SILENCE)
    elif row != EXPIRED:
        draft.act("ask", "accompagner")
    elif asked:
        draft.act("certificate", _CERTIFICATE)
        draft.act("silence", _SILENCE)
        draft.act("lawyer", "accompagner")
    else:
        draft.act("file-today.european" if european else "file-today", _WINDOW)
        draft.act("lawyer", "accompagner")
