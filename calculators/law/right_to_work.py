"""Whether a paper of the waiting time lets its holder work, permit by permit.

Receipt: R. 431-14 (first request), R. 431-15 (renewal). Extension certificate: R. 431-15-2 to
R. 431-15-4. Before the commission: R. 432-9. What each says of a permit is in ``titles.toml``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from corpus import Answer, Paper, Title, Work

_NO_EXCEPTION: Final = {
    Paper.RECEIPT: "ceseda/r431-14#1",
    Paper.CERTIFICATE: "ceseda/r431-15-2#1",
}
"""The alinéa that opens the list, where no alinéa names the permit."""


class Former(StrEnum):
    """Whether the permit that is renewed, or was held, allowed work."""

    ALLOWED = "allowed"
    REFUSED = "refused"
    UNKNOWN = "unknown"


_ANSWERS: Final = {
    Work.YES: Answer.YES,
    Work.ANY_PROFESSION: Answer.YES,
    Work.EU_CITIZENSHIP: Answer.YES,
    Work.CHILD_AFTER_A_YEAR: Answer.CONDITION,
    Work.WITH_WORK_PERMIT: Answer.CONDITION,
    Work.WITH_LONG_STAY_VISA: Answer.CONDITION,
    Work.NO: Answer.NO,
    Work.UNSETTLED: Answer.UNSETTLED,
    Former.ALLOWED: Answer.YES,
    Former.REFUSED: Answer.NO,
    Former.UNKNOWN: Answer.CONDITION,
}


@dataclass(frozen=True, slots=True)
class WorkRight:
    """What a paper says of work: for which reason, and by which alinéa."""

    ground: Work | Former
    basis: str

    @property
    def answer(self) -> Answer:
        """Yes, no, on a condition, or not settled by the text."""
        return _ANSWERS[self.ground]


def on_first_request(title: Title, paper: Paper) -> WorkRight:
    """Return what the paper of a first request for this permit says of work.

    Receipt: R. 431-14; certificate: R. 431-15-2, alinéas 1 to 3, R. 431-15-3 and R. 431-15-4,
    alinéa 3 (versions of 1 May 2021 and of 16 June 2025, which say the same of every permit here).
    """
    if paper is Paper.CERTIFICATE or title.work_on_first_certificate is Work.EU_CITIZENSHIP:
        basis = title.work_basis or _NO_EXCEPTION[Paper.CERTIFICATE]
        return WorkRight(title.work_on_first_certificate, basis)
    named = title.work_receipt_basis or _NO_EXCEPTION[Paper.RECEIPT]
    ground = title.work_on_first_receipt or title.work_on_first_certificate
    # R. 431-14 names the permits of the two protections like any other.
    return WorkRight(Work.YES if ground is Work.ANY_PROFESSION else ground, named)


def on_renewal(worked: bool | None, paper: Paper) -> WorkRight:
    """Return what the paper of a renewal says of work: what the permit to renew said.

    Receipt: R. 431-15; certificate: R. 431-15-2, alinéa 4.
    """
    basis = "ceseda/r431-15#1" if paper is Paper.RECEIPT else "ceseda/r431-15-2#4"
    return WorkRight(former(worked), basis)


def before_commission(worked: bool | None) -> WorkRight:
    """Return what the paper given before the commission says of work (R. 432-9, alinéa 2)."""
    return WorkRight(former(worked), "ceseda/r432-9#2")


def former(worked: bool | None) -> Former:
    """Name what is known of the permit held before."""
    if worked is None:
        return Former.UNKNOWN
    return Former.ALLOWED if worked else Former.REFUSED
