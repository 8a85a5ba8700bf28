"""Provisional documents and the rights that each one opens."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from corpus.day import Day
from corpus.record import record
from corpus.titles import Request


class Paper(StrEnum):
    """What kind of document it is."""

    PERMIT = "permit"
    """A residence permit, or a visa worth one, still valid."""
    KEPT_PERMIT = "kept-permit"
    """An expired card whose rights L. 433-3 keeps."""
    EXPIRED_PERMIT = "expired-permit"
    CONFIRMATION = "confirmation"
    """The filing confirmation of ANEF."""
    CERTIFICATE = "certificate"
    """The extension certificate of ANEF."""
    RECEIPT = "receipt"
    """What certificate and confirmation are, off ANEF."""
    FAVOURABLE = "favourable"
    """The favourable decision certificate."""
    OTHER = "other"
    """One that no rule knows."""


class Matter(StrEnum):
    """In what a document gives rights, or none. ``SOCIAL`` sums up the three bodies after it."""

    STAY = "stay"
    WORK = "work"
    SOCIAL = "social"
    HEALTH = "health"
    FAMILY_BENEFITS = "family_benefits"
    EMPLOYMENT = "employment"
    SCHENGEN = "schengen"


class Answer(StrEnum):
    """What a document gives."""

    YES = "yes"
    NO = "no"
    CONDITION = "condition"
    UNSETTLED = "unsettled"


@record
class Right:
    """One cell of the matrix: the answer, the words a reader sees, and the texts it rests on."""

    answer: Answer
    words: str
    basis: tuple[str, ...]


@record
class Protected:
    """The cells that change for a recognised refugee or the holder of subsidiary protection."""

    social: Right | None = None
    health: Right | None = None
    family_benefits: Right | None = None


@record
class Document:
    """A document: how to tell it, what it proves, for how long, with what beside it.

    ``request``: the kind of request that it comes with, for papers that differ by it. ``social``
    sums up what ``health`` (CPAM), ``family_benefits`` (CAF) and ``employment`` (France Travail)
    say one by one, where they are known apart.
    """

    id: str
    paper: Paper = Paper.OTHER
    request: Request | None = None
    label: str
    procedure: str
    recognise: str
    lasts: str
    beside: str
    stay: Right
    work: Right
    social: Right
    schengen: Right
    health: Right | None = None
    family_benefits: Right | None = None
    employment: Right | None = None
    protected: Protected | None = None
    seen: Day
    reverify_before: Day

    @property
    def rights(self) -> Mapping[Matter, Right]:
        """Every cell of the document, by its name in the file."""
        return _filled(
            {
                Matter.STAY: self.stay,
                Matter.WORK: self.work,
                Matter.SOCIAL: self.social,
                Matter.HEALTH: self.health,
                Matter.FAMILY_BENEFITS: self.family_benefits,
                Matter.EMPLOYMENT: self.employment,
                Matter.SCHENGEN: self.schengen,
            }
        )

    @property
    def rights_if_protected(self) -> Mapping[Matter, Right]:
        """The cells that change for the holder of an international protection."""
        changed = self.protected or Protected()
        return _filled(
            {
                Matter.SOCIAL: changed.social,
                Matter.HEALTH: changed.health,
                Matter.FAMILY_BENEFITS: changed.family_benefits,
            }
        )

    @property
    def every_right(self) -> tuple[Right, ...]:
        """All of these cells, for who asks what they rest on."""
        return (*self.rights.values(), *self.rights_if_protected.values())


def _filled(cells: Mapping[Matter, Right | None]) -> Mapping[Matter, Right]:
    return {matter: right for matter, right in cells.items() if right is not None}
