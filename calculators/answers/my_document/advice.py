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
            draft.add_action("card-late" if over else "wait-card", "guide/attestations")
        case Family.RECEIPT:
            draft.add_action(
                "receipt-over" if over else "renew-receipt", "guide/demarche-numerique"
            )
            if over:
                draft.add_letter(_MISSING_RECEIPT)
            draft.add_action("silence", _SILENCE)
        case None:
            _without_family(draft, row, asked=asked, european=european)
    draft.add_to_bring("document")
    draft.add_to_bring("passport")
    if row not in (VALID, KEPT, EXPIRED):
        draft.add_to_bring("former")
    if row in (FILING, KEPT):
        draft.add_to_bring("proof")


def _extension(draft: Draft, end: Day | None, *, over: bool) -> None:
    if over:
        draft.add_action("write", "guide/attestation-qui-ne-vient-pas")
        draft.add_letter(_LETTER)
    elif end is not None:
        draft.add_action("watch", until=end)
    else:
        draft.add_action("read-end")
    draft.add_action("certificate", _CERTIFICATE)
    draft.add_action("silence", _SILENCE)


def _without_family(draft: Draft, row: str, *, asked: bool | None, european: bool) -> None:
    if row == FILING:
        draft.add_action("keep-confirmation")
        draft.add_action("certificate", _CERTIFICATE)
        draft.add_action("silence", _SILENCE)
    elif row == VALID:
        draft.add_action("window", _WINDOW)
    elif row == KEPT:
        draft.add_action("show-article")
        draft.add_action("certificate", _CERTIFICATE)
        draft.add_action("silence", _SILENCE)
    elif row != EXPIRED:
        draft.add_action("ask", "qui-peut-aider")
    elif asked:
        draft.add_action("certificate", _CERTIFICATE)
        draft.add_action("silence", _SILENCE)
        draft.add_action("lawyer", "qui-peut-aider")
    else:
        draft.add_action("file-today.european" if european else "file-today", _WINDOW)
        draft.add_action("lawyer", "qui-peut-aider")
