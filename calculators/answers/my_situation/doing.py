"""What to do before a day that cannot be undone: one thing for all the days that press to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from calculators.answers.my_situation.line import Case
from calculators.law.facts import How


class Doing(StrEnum):
    """Something to do in time."""

    FILE = "file"
    SEND_DOCUMENTS = "documents"
    ASK_THE_PAPER = "paper"
    """Before silence is a refusal: after it, the judge of useful measures is closed."""
    GO_TO_COURT = "court"
    """Against a refusal of silence: the reasons are asked for too."""
    CONTEST_LETTER = "letter"
    """Against a written refusal or a closure."""
    SEE_A_LAWYER = "removal"
    """Against an obligation to leave."""


@dataclass(frozen=True, slots=True)
class ToDo:
    """What to do, the calculator of that part, and the letter that helps, if one does."""

    doing: Doing
    slug: str
    letter: str | None


_WINDOW: Final = "fenetre-de-depot"
_SILENCE: Final = "silence-de-l-administration"
_DOING: Final = {
    **dict.fromkeys(
        (
            *("prudent_closing", "closing", "closing_listed", "other_closing"),
            *("expiry", "rights_kept_until", "visa_conditions_from"),
        ),
        Doing.FILE,
    ),
    "documents_due": Doing.SEND_DOCUMENTS,
    "implicit_refusal": Doing.ASK_THE_PAPER,
    "oqtf_limit": Doing.SEE_A_LAWYER,
    "oqtf_limit_house_arrest": Doing.SEE_A_LAWYER,
}
"""By the key of the day; every other day that cannot be undone is one of the court's."""
_PAPER: Final = {How.ANEF: "refere-mesures-utiles"}
"""The letter that asks for the paper that is due: the model of petition asks for ANEF's."""


def to_do(key: str, case: Case) -> ToDo:
    """Return what to do before a day that cannot be undone."""
    written = case.reply in ("refusal", "closed")
    court = Doing.CONTEST_LETTER if written else Doing.GO_TO_COURT
    doing = _DOING.get(key, court)
    return ToDo(doing, _WINDOW if doing is Doing.FILE else _SILENCE, _letter(doing, case))


def to_do_anyway(case: Case) -> ToDo | None:
    """Return what is still to be done where no day is left to be lost."""
    if case.reply == "refusal-oqtf":
        return ToDo(Doing.SEE_A_LAWYER, _SILENCE, None)
    return None if case.filed else ToDo(Doing.FILE, _WINDOW, None)


def _letter(doing: Doing, case: Case) -> str | None:
    facts = case.facts
    match doing:
        case Doing.SEND_DOCUMENTS:
            return "reponse-a-une-demande-de-pieces"
        case Doing.ASK_THE_PAPER if facts.how is not None:
            return _PAPER.get(facts.how, "recepisse-manquant")
        case Doing.GO_TO_COURT if facts.reasons_asked is None:
            return "demande-de-motifs"
        case Doing.CONTEST_LETTER if case.reply == "closed":
            return "reouverture"
        case Doing.CONTEST_LETTER if facts.informal_received is None:
            return "recours-gracieux"
        case _:
            return None
