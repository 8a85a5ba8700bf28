"""Where someone who waits for a paper stands: what the answer is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from calculators.law.certificate import Certificate, Conditions, Owed, Verdict
from calculators.law.facts import Facts, Received
from calculators.result import Status
from corpus import Day

_STATUSES: Final = {
    Verdict.DUE: Status.DUE,
    Verdict.NOT_DUE: Status.NOT_DUE,
    Verdict.DISCRETION: Status.DISCRETION,
    Verdict.UNSURE: Status.UNSURE,
}


@dataclass(frozen=True, slots=True)
class Refusal:
    """The earliest day on which silence is a refusal, and the last day to ask the judge before it.

    The certificate does not stop it (CE, 6 May 2025, n° 499904).
    """

    day: Day
    ask_before: Day


@dataclass(frozen=True, slots=True)
class Case:
    """The facts, the certificate that follows from them, and the days that run beside it.

    ``kept`` is the last day of the rights that the expired card keeps, where it surely does;
    ``first`` the certificate that a first filing, closed since, would give: it alone was in time.
    ``file_by`` is the last day to file at eighteen, the nearer one where the permit is unknown.
    """

    facts: Facts
    certificate: Certificate
    refusal: Refusal | None
    kept: Day | None = None
    first: Owed | None = None
    file_by: Day | None = None

    @property
    def conditions(self) -> Conditions:
        """The conditions of the certificate, each with its answer."""
        return self.certificate.conditions

    @property
    def status(self) -> Status:
        """What the conditions come to."""
        return Status.UNSURE if self.first else _STATUSES[self.conditions.verdict]

    @property
    def due_from(self) -> Day | None:
        """The first day on which the certificate is owed."""
        owed = self.certificate.owed
        return None if owed is None else owed.first

    @property
    def until(self) -> Day | None:
        """The last day of a certificate given on that day."""
        owed = self.certificate.owed
        return None if owed is None else owed.last

    @property
    def by_receipt(self) -> bool:
        """Whether the paper is a receipt, off the list of ANEF."""
        return self.conditions.listed is False

    def late_to_file(self, today: Day) -> bool:
        """Whether the time to file is over, for who has not."""
        window, expiry = self.certificate.window, self.facts.expiry
        last = window.closing if window else self.file_by or expiry
        return last is not None and last < today

    @property
    def holds_paper(self) -> bool:
        """Whether a certificate or a receipt is there."""
        return self.facts.paper_received is Received.PAPER

    def contested_first(self, today: Day) -> bool:
        """Tell whether what is owed gives way to a refusal that silence may have made already."""
        begun = self.due_from is not None and today >= self.due_from
        refused = self.refusal is not None and today >= self.refusal.day
        return self.status is Status.DUE and begun and refused

    def card_speaks(self, today: Day) -> bool:
        """Tell whether the expired card still keeps its rights, and nothing else proves them."""
        facts = self.facts
        expired = facts.expiry is not None and facts.expiry < today
        return expired and self.kept is not None and today <= self.kept and not self.holds_paper

    def outcome(self, today: Day) -> Status:
        """Return what the answer comes to."""
        return Status.URGENT if self.contested_first(today) else self.status

    @property
    def about(self) -> str:
        """What keeps the UIDs of this case's calendar entries apart."""
        return self.facts.title.id if self.facts.title else "titre"
