"""What to do before a day that cannot be undone: one thing for all the days that press to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from calculators.answers.my_situation.besides import AWAITED, missed
from calculators.answers.my_situation.line import Case, Line
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
    VALIDATE = "validate"
    """A long-stay visa."""
    DECLARE_MOVE = "move"
    RENEW_WORK_PERMIT = "work"
    RENEW_FOR_CHILD = "child"
    """A child's document of circulation."""
    WRITE_TO_MINISTER = "minister"
    """Against a refusal of nationality by decree."""
    NATIONALITY_SILENCE = "no-answer"
    """A silence that may be a refusal of nationality by decree."""
    CONTEST_DECLARATION = "declaration"
    """Against a refusal to register a declaration of nationality."""
    WAIT = "wait"
    """For nationality: nothing is lost by it until that day."""


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
    "validate_by": Doing.VALIDATE,
    "declare_by": Doing.DECLARE_MOVE,
    "ofpra_by": Doing.DECLARE_MOVE,
    "work_closing": Doing.RENEW_WORK_PERMIT,
    "prudent_until": Doing.RENEW_FOR_CHILD,
    "prior_appeal_last": Doing.WRITE_TO_MINISTER,
    "contest_last": Doing.CONTEST_DECLARATION,
    **dict.fromkeys(AWAITED, Doing.WAIT),
    "documents_due": Doing.SEND_DOCUMENTS,
    "implicit_refusal": Doing.ASK_THE_PAPER,
    "oqtf_limit": Doing.SEE_A_LAWYER,
    "oqtf_limit_house_arrest": Doing.SEE_A_LAWYER,
}
"""By the key of the day; every other day that cannot be undone is one of the court's."""
_SLUGS: Final = {
    Doing.FILE: _WINDOW,
    Doing.VALIDATE: "visa-long-sejour",
    Doing.DECLARE_MOVE: "changement-d-adresse",
    Doing.RENEW_WORK_PERMIT: "autorisation-de-travail",
    Doing.RENEW_FOR_CHILD: "enfants-et-voyage",
    Doing.WRITE_TO_MINISTER: "nationalite",
    Doing.NATIONALITY_SILENCE: "nationalite",
    Doing.CONTEST_DECLARATION: "nationalite",
    Doing.WAIT: "nationalite",
}
"""The calculator of each; all the others are of the silence and the refusal."""
_PAPER: Final = {How.ANEF: "refere-mesures-utiles"}
"""The letter that asks for the paper that is due: the model of petition asks for ANEF's."""


def to_do(key: str, case: Case) -> ToDo:
    """Return what to do before a day that cannot be undone."""
    written = case.reply in ("refusal", "closed")
    court = Doing.CONTEST_LETTER if written else Doing.GO_TO_COURT
    doing = _DOING.get(key, court)
    if doing is Doing.WRITE_TO_MINISTER and case.facts.nationality_refused is None:
        doing = Doing.NATIONALITY_SILENCE
    return ToDo(doing, _SLUGS.get(doing, _SILENCE), _letter(doing, case))


def to_do_anyway(line: Line) -> ToDo | None:
    """Return what is still to be done where no day is left to be lost."""
    case = line.case
    if line.beside:
        return next((to_do(event.key, case) for event in missed(line)), None)
    if case.reply == "refusal-oqtf":
        return ToDo(Doing.SEE_A_LAWYER, _SILENCE, None)
    facts = case.facts
    permit = (facts.title, facts.expiry, facts.entry, facts.birth, facts.protection)
    nothing_to_file = case.filed or not any(permit)
    return None if nothing_to_file else ToDo(Doing.FILE, _WINDOW, None)


def _letter(doing: Doing, case: Case) -> str | None:
    facts = case.facts
    match doing:
        case Doing.SEND_DOCUMENTS:
            return "reponse-a-une-demande-de-pieces"
        case Doing.ASK_THE_PAPER if facts.how is not None:
            return _PAPER.get(facts.how, "recepisse-manquant")
        case Doing.GO_TO_COURT if facts.reasons_asked is None:
            return "demande-de-motifs"
        case Doing.DECLARE_MOVE if case.pending:
            return "changement-d-adresse-dossier"
        case Doing.WRITE_TO_MINISTER | Doing.NATIONALITY_SILENCE:
            return "recours-naturalisation"
        case Doing.CONTEST_LETTER if case.reply == "closed":
            return "reouverture"
        case Doing.CONTEST_LETTER if facts.informal_received is None:
            return "recours-gracieux"
        case _:
            return None
