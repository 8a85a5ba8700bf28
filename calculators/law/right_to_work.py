"""Whether a paper of the waiting time lets its holder work, permit by permit.

Extension certificate: R. 431-15-2 to R. 431-15-4 of the CESEDA. Receipt: R. 431-14 and R. 431-15.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from calculators.languages.phrases import Phrases
from corpus import Answer, Right, Title, Work

_PROTECTED: Final = ("ceseda/r431-15-3", "ceseda/r431-15-4")
_EUROPEAN: Final = "travail/r5221-2"
_CHILD_OF_RESIDENT: Final = ("ceseda/r431-15-2#3", "ceseda/r431-14#5")
"""Not the permit's holder, except the child who has lived in France for a year (L. 426-13)."""
_ANSWERS: Final = {
    Work.YES: Answer.YES,
    Work.NO: Answer.NO,
    Work.WITH_WORK_PERMIT: Answer.CONDITION,
    Work.WITH_LONG_STAY_VISA: Answer.CONDITION,
    Work.UNSETTLED: Answer.UNSETTLED,
}


class Paper(StrEnum):
    """What one holds while the administration examines a request."""

    CERTIFICATE = "certificate"
    RECEIPT = "receipt"


def on_first_request(title: Title, paper: Paper, say: Phrases) -> Right:
    """Return what the paper of a first request for this permit says of work."""
    work, basis = _of(title, paper)
    answer, key = _ANSWERS[work], str(work)
    if basis in _CHILD_OF_RESIDENT:
        answer, key = Answer.CONDITION, "child"
    elif basis == _EUROPEAN:
        key = "european"
    elif work is Work.YES and basis.startswith(_PROTECTED):
        key = "protected"
    return Right(answer=answer, words=say(f"working.{paper}.{key}"), basis=(basis,))


def on_renewal(worked: bool | None, paper: Paper, say: Phrases) -> Right:
    """Return what the paper of a renewal says of work.

    ``worked``: whether the permit to renew allowed work; nothing where it is not known.
    """
    answer, key = {
        True: (Answer.YES, "yes"),
        False: (Answer.NO, "no"),
        None: (Answer.CONDITION, "unknown"),
    }[worked]
    basis = "ceseda/r431-15-2#4" if paper is Paper.CERTIFICATE else "ceseda/r431-15#1"
    return Right(answer=answer, words=say(f"working.{paper}.renewal.{key}"), basis=(basis,))


def _of(title: Title, paper: Paper) -> tuple[Work, str]:
    if paper is Paper.CERTIFICATE or title.work_basis == _EUROPEAN:
        return title.work_on_first_certificate, title.work_basis or "ceseda/r431-15-2#1"
    named = title.work_receipt_basis or "ceseda/r431-14#1"
    return title.work_on_first_receipt or title.work_on_first_certificate, named
