"""Letters: templates whose words change with who signs, and with what the dates allow to say.

In a template ``{fin_du_titre}`` is a blank, and ``{mon|le}`` is « mon » if the person signs, « le »
if an association does. A paragraph that starts with ``[hors délai]`` stands only in that case, one
that starts with ``[raison_du_retard]`` only if that blank was filled. ``[a ou b]`` takes either;
``[a] [b]`` takes both.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Final

from corpus.day import Day
from corpus.pulling import WAYS
from corpus.record import record

# A number that is pulled from the law stays among the words.
_PART: Final = re.compile(rf"\{{((?!(?:{WAYS}) )[^{{}}]*)\}}")
_MARK: Final = re.compile(r"\[([^\[\]]+)\] ")


class LetterForm(StrEnum):
    """How a letter is laid out: as an e-mail, as a letter with its addresses, as a court filing."""

    EMAIL = "email"
    POST = "post"
    COURT = "court"


class LetterAim(StrEnum):
    """What a letter is for, where its calculator knows more of it than its blanks tell."""

    CERTIFICATE = "attestation de prolongation"
    RECEIPT = "récépissé"
    REASONS = "motifs du refus"
    INFORMAL_APPEAL = "recours gracieux"
    DOCUMENTS = "pièces demandées"
    POST = "demande par la poste"
    COURT = "juge des référés"
    EMPLOYER = "service du personnel"
    APPOINTMENT = "rendez-vous"
    MOVE = "déménagement"
    REOPENING = "dossier clos"


class FieldKind(StrEnum):
    """What goes into a blank of a letter. ``ITEMS`` are lines that the letter numbers."""

    TEXT = "text"
    PARAGRAPH = "paragraph"
    ITEMS = "items"
    DATE = "date"
    ATTEMPTS = "attempts"
    COMPUTED = "computed"


class Derived(StrEnum):
    """What fills a blank that the reader left: something that other answers tell."""

    GAP = "depot-et-expiration"
    DAY_AFTER_EXPIRY = "lendemain-de-l-expiration"
    LAST_FILING_DAY = "dernier-jour-pour-deposer"
    REFUSAL = "jour-du-refus"
    REFUSED_BEFORE = "refus-avant-la-cloture"
    TITLE = "titre-demande"
    REQUEST = "type-de-demande"
    HOW = "moyen-du-depot"
    KEPT_UNTIL = "fin-des-droits-gardes"
    WORK_BASIS = "article-du-travail"


class LetterCase(StrEnum):
    """What a paragraph may depend on, in the words that a template uses."""

    PERSON = "la personne"
    ASSOCIATION = "une association"
    IN_TIME = "dans les délais"
    OUT_OF_TIME = "hors délai"
    UNDATED = "sans les dates"
    EXPIRED = "titre expiré"
    VALID = "titre encore valable"
    KEPT = "droits gardés"
    CERTIFICATE_RENEWAL = "attestation d’un renouvellement"
    CERTIFICATE_FIRST = "attestation d’une première demande"
    RECEIPT_RENEWAL = "récépissé d’un renouvellement"
    RECEIPT_FIRST = "récépissé d’une première demande"
    FAVOURABLE = "décision favorable"
    WORK_UNSURE = "papier à vérifier"
    NOTHING_ASKED = "aucune pièce demandée"
    HAD_TO_ASK = "pièces à demander"
    WORK_UNPROVEN = "rien ne prouve encore le travail"
    STILL_TIME = "encore à temps"
    TOO_LATE = "plus à temps"
    COMPLETE = "dossier complet"
    INCOMPLETE = "dossier incomplet"
    UNVERIFIED = "dossier à vérifier"
    REFUSED_BEFORE = "refus né avant la clôture"
    PERHAPS_BEFORE = "refus peut-être né avant la clôture"
    SILENCE = "refus né du silence"
    WRITTEN = "refus écrit"
    APPEAL_OPEN = "recours ouvert"
    NOT_TOLD = "délai jamais indiqué"
    POST_SET = "poste prescrite"
    POST_UNSURE = "poste à confirmer"
    ANSWER_IN_TIME = "réponse à temps"
    ANSWER_LATE = "réponse tardive"


@record
class LetterField:
    """A blank of a letter; ``example`` is what the static page shows in it.

    ``question`` is the question of the product that asks for it, in words of its own: the label
    then only names the blank in the letter. ``derived`` fills the blank where it was left; a
    ``COMPUTED`` blank is never asked.
    """

    id: str
    label: str
    kind: FieldKind
    example: str
    help: str = ""
    question: str | None = None
    derived: Derived | None = None


@record
class LetterExample:
    """Another example for a shared blank, where the common one does not fit this letter."""

    id: str
    example: str


@record
class Part:
    """A stretch of a template: its own words, or a blank.

    ``association`` are the words that replace its own if an association signs.
    """

    words: str = ""
    association: str | None = None
    field: str | None = None


@record
class Passage:
    """A paragraph. ``when``: in each group one case holds, or one blank is filled."""

    when: tuple[tuple[str, ...], ...]
    parts: tuple[Part, ...]


@record
class Letter:
    """A letter template. ``rank`` orders the list of letters, in the order of a procedure.

    ``aim`` is empty where nothing but the blanks decides on its words.

    ``page`` is where the guide speaks of it; ``example_on`` the day on which its example is
    written; ``address`` the local fact whose lines say where to send it.
    """

    id: str
    title: str
    rank: int
    form: LetterForm
    page: str
    sent_by: str
    subject: str
    when: str
    example_on: Day
    aim: LetterAim | None = None
    address: str | None = None
    basis: tuple[str, ...] = ()
    enclosures: tuple[str, ...] = ()
    fields: tuple[LetterField, ...] = ()
    examples: tuple[LetterExample, ...] = ()
    paragraphs: tuple[str, ...]

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The paragraphs, their marks and blanks read."""
        return tuple(read_passage(paragraph) for paragraph in self.paragraphs)

    @property
    def cases(self) -> frozenset[LetterCase]:
        """The cases that its paragraphs depend on."""
        marks = {mark for each in self.passages for group in each.when for mark in group}
        return frozenset(case for case in LetterCase if case in marks)

    @property
    def derived(self) -> frozenset[Derived]:
        """What is computed for its blanks."""
        return frozenset(field.derived for field in self.fields if field.derived)

    @property
    def blanks(self) -> tuple[str, ...]:
        """The ids of the blanks that the words and the marks name, and those of the layout."""
        parts = [*read_parts(self.subject), *(p for each in self.passages for p in each.parts)]
        marks = [mark for each in self.passages for group in each.when for mark in group]
        named = [part.field for part in parts if part.field]
        tested = [mark for mark in marks if mark not in set(LetterCase)]
        return tuple(dict.fromkeys([*LAYOUT_FIELDS[self.form], *named, *tested]))


LAYOUT_FIELDS: Final[Mapping[LetterForm, tuple[str, ...]]] = {
    LetterForm.EMAIL: ("nom_complet", "association"),
    LetterForm.POST: ("nom_complet", "adresse", "association", "destinataire", "lieu"),
    LetterForm.COURT: ("nom_complet", "lieu"),
}
"""The blanks that the layout itself uses: who writes, to whom, where."""


NEEDED_FIELDS: Final[Mapping[Derived, tuple[str, ...]]] = {
    Derived.GAP: ("date_de_depot", "fin_du_titre"),
    Derived.DAY_AFTER_EXPIRY: ("fin_du_titre",),
    Derived.LAST_FILING_DAY: ("fin_du_titre",),
    Derived.REFUSAL: ("date_de_depot",),
    Derived.REFUSED_BEFORE: ("date_de_depot",),
    Derived.KEPT_UNTIL: ("fin_du_titre",),
}
"""The blanks that a computed one is computed from: they are asked even where no word shows them."""


# A form asks of every letter what its paragraphs depend on, many times over.
@cache
def read_passage(paragraph: str) -> Passage:
    """Read the marks at the head of a paragraph, then its words."""
    when = []
    while mark := _MARK.match(paragraph):
        when.append(tuple(mark[1].split(" ou ")))
        paragraph = paragraph[mark.end() :]
    return Passage(when=tuple(when), parts=read_parts(paragraph))


def read_parts(words: str) -> tuple[Part, ...]:
    """Read the blanks and the choices of words."""
    parts = []
    # One piece in two stood between braces.
    for position, piece in enumerate(_PART.split(words)):
        if position % 2 == 0:
            parts.append(Part(words=piece))
        elif "|" in piece:
            own, _, other = piece.partition("|")
            parts.append(Part(words=own, association=other))
        else:
            parts.append(Part(field=piece))
    return tuple(part for part in parts if part.field or part.words or part.association)
