"""What comes after the document: the next date to watch, the next calculator, the letter."""

from __future__ import annotations

from typing import Final

from calculators.answers.drafting import Draft
from calculators.law.documents import PERMITS
from corpus import Day, Paper

_CERTIFICATE: Final = "calculateurs/attestation-de-prolongation"
_WINDOW: Final = "calculateurs/fenetre-de-depot"
_SILENCE: Final = "calculateurs/silence-de-l-administration"
_LETTER: Final = "attestation-de-prolongation"
_MISSING_RECEIPT: Final = "recepisse-manquant"


def advise(
    draft: Draft,
    paper: Paper,
    end: Day | None,
    *,
    over: bool = False,
    asked: bool | None = None,
    european: bool = False,
) -> None:
    """Tell what to do next, the most urgent first, and what to take along.

    ``end`` is the end of the document where it was given; ``asked``: the renewal of the expired
    card has been asked for; ``european``: it is that of a citizen of the Union, who needs none, or
    of a relative.
    """
    match paper:
        case Paper.CERTIFICATE:
            _extension(draft, end, over=over)
        case Paper.FAVOURABLE:
            draft.add_action("card-late" if over else "wait-card", "guide/attestations")
        case Paper.RECEIPT:
            draft.add_action(
                "receipt-over" if over else "renew-receipt", "guide/demarche-numerique"
            )
            if over:
                draft.add_letter(_MISSING_RECEIPT)
            draft.add_action("silence", _SILENCE)
        case Paper.CONFIRMATION:
            _confirmation(draft)
        case Paper.PERMIT:
            draft.add_action("window", _WINDOW)
        case Paper.KEPT_PERMIT:
            _kept(draft)
        case Paper.EXPIRED_PERMIT:
            _expired(draft, asked=asked, european=european)
        case Paper.OTHER:
            draft.add_action("ask", "qui-peut-aider")
    draft.add_to_bring("document")
    draft.add_to_bring("passport")
    if paper not in PERMITS:
        draft.add_to_bring("former")
    if paper in (Paper.CONFIRMATION, Paper.KEPT_PERMIT):
        draft.add_to_bring("proof")


def _extension(draft: Draft, end: Day | None, *, over: bool) -> None:
    if over:
        draft.add_action("write", "guide/attestation-qui-ne-vient-pas")
        draft.add_letter(_LETTER)
    elif end is not None:
        draft.add_action("watch", "link/anef", until=end)
    else:
        draft.add_action("read-end", "guide/attestations")
    draft.add_action("certificate", _CERTIFICATE)
    draft.add_action("silence", _SILENCE)


def _confirmation(draft: Draft) -> None:
    draft.add_action("keep-confirmation", "guide/confirmation-de-depot")
    draft.add_action("certificate", _CERTIFICATE)
    draft.add_action("silence", _SILENCE)


def _kept(draft: Draft) -> None:
    draft.add_action("show-article", "guide/carte-expiree")
    draft.add_action("certificate", _CERTIFICATE)
    draft.add_action("silence", _SILENCE)


def _expired(draft: Draft, *, asked: bool | None, european: bool) -> None:
    if asked:
        draft.add_action("certificate", _CERTIFICATE)
        draft.add_action("receipt-off-anef", "guide/demarche-numerique")
        draft.add_letter(_MISSING_RECEIPT)
        draft.add_action("silence", _SILENCE)
    elif european:
        draft.add_action("file-today.european", _WINDOW)
    elif asked is None:
        draft.add_action("file-today", _WINDOW)
        draft.add_action("receipt-off-anef", "guide/demarche-numerique")
    else:
        draft.add_action("file-today.nothing-asked", _WINDOW)
        draft.add_action("receipt-when-filed", "guide/demarche-numerique")
    draft.add_action("lawyer", "qui-peut-aider")
    draft.add_action("situations", "guide/situations")
