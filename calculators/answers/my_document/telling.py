"""Telling which document it is, and which row of the matrix it stands on today."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from calculators.law.facts import Facts, Held
from calculators.law.rights_kept import keeps
from calculators.questions.definition import UNKNOWN
from calculators.questions.form import Answers
from corpus import Day, Request

FILING: Final = "confirmation-de-depot"
VALID: Final = "titre-valable"
KEPT: Final = "carte-expiree-trois-mois"
EXPIRED: Final = "carte-expiree"
EUROPEAN: Final = "eu"
"""The card held by a citizen of the Union, or by the family of one."""
CARDS: Final = (VALID, KEPT, EXPIRED)
"""The cards and the visa: the date printed on them says on which row they stand."""


class Family(StrEnum):
    """Papers that exist for a first request and for a renewal."""

    EXTENSION = "api"
    FAVOURABLE = "decision-favorable"
    RECEIPT = "recepisse"

    def of(self, request: str) -> str:
        """Return the paper of this family for a kind of request."""
        kind = "renouvellement" if request == Request.RENEWAL else "premiere-demande"
        return f"{self}-{kind}"


DATED: Final = tuple(family.of(request) for family in Family for request in Request)
"""The papers of the waiting time that carry an end date."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the reader holds: one document, two if the kind of request is not known, or none.

    ``told``: the reader named it; otherwise we deduced it from its signs.
    """

    documents: tuple[str, ...]
    told: bool

    @property
    def family(self) -> Family | None:
        """The family of a paper of the waiting time."""
        return next((f for f in Family if self.documents and self.documents[0] in both(f)), None)

    @property
    def is_card(self) -> bool:
        """Whether it is a card or a visa."""
        return bool(self.documents) and self.documents[0] in CARDS


def both(family: Family) -> tuple[str, ...]:
    """Return the two papers of a family, first request before renewal."""
    return tuple(family.of(request) for request in Request)


def identify(answers: Answers) -> Shown:
    """Tell the document from its name, or from where it comes and what it says."""
    named = answers.choice("document")
    if named != UNKNOWN:
        return Shown((named,), told=True)
    return Shown(_by_signs(answers), told=False)


def _by_signs(answers: Answers) -> tuple[str, ...]:
    request, says = answers.choice("request"), answers.choice("says")
    match answers.choice("origin"):
        case "card":
            return (VALID,)
        case "stamp":
            return _of_family(Family.RECEIPT, request)
        case "anef" if says == "extension":
            return _of_family(Family.EXTENSION, request)
        case "anef" if says == "favourable":
            return _of_family(Family.FAVOURABLE, request)
        case "anef" if says == "filing" or answers.choice("dated") == "no":
            return (FILING,)
    return ()


def _of_family(family: Family, request: str) -> tuple[str, ...]:
    return both(family) if request == UNKNOWN else (family.of(request),)


@dataclass(frozen=True, slots=True)
class Card:
    """A card or visa, by the row that the reader chose and what was said of it."""

    chosen: str
    expiry: Day | None
    asked: bool | None
    held: str

    @property
    def keeps_rights(self) -> bool | None:
        """Whether L. 433-3 keeps its rights; nothing where it depends on what we do not know."""
        # Three kinds of card, of which that of a European or of a relative is none.
        if self.asked is False or self.held == EUROPEAN:
            return False
        if self.chosen == KEPT and self.held == UNKNOWN:
            return self.asked or None  # Its own label names the three kinds of card.
        if self.expiry is None:
            return None
        request = Request.RENEWAL if self.asked else None
        held = None if self.held == UNKNOWN else Held(self.held)
        return keeps(Facts(request=request, held=held))

    def row(self, today: Day, kept_until: Day | None) -> str:
        """Return the row of the matrix on a day; ``kept_until`` ends the rights of L. 433-3."""
        if self.expiry is None or kept_until is None:
            return self.chosen
        if today <= self.expiry:
            return VALID
        within = today <= kept_until
        if within and (self.keeps_rights or (self.keeps_rights is None and self.chosen == KEPT)):
            return KEPT
        return EXPIRED
