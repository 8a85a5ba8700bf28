"""What ``courriers`` asks: which letter, what decides its words, then its blanks.

A blank that several letters share is one question, whatever the letter; no blank has to be filled.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Final

from calculators.answers.letters.rule import CERTIFICATE
from calculators.questions.form import (
    UNKNOWN,
    Condition,
    Fact,
    Form,
    Option,
    Question,
    QuestionKind,
)
from calculators.questions.wording import LATEST, OTHER, Wording, when
from corpus import Corpus, Day, Derived, FieldKind, Letter, LetterCase, LetterField, LetterForm

SLUG: Final = "courriers"
SECTION: Final = "letters"
_MEANING: Final = {
    "jour_de_notification": "notified",
    "fin_du_delai_des_pieces": "reply_by",
}
"""What a letter's blank is among the questions of the product."""
_OLDEST: Final = Day(1900, 1, 1)
_PARAGRAPH_LENGTH: Final = 3000
_TEXT_LENGTH: Final = 300
_KINDS: Final = {
    FieldKind.TEXT: QuestionKind.TEXT,
    FieldKind.PARAGRAPH: QuestionKind.PARAGRAPH,
    FieldKind.ITEMS: QuestionKind.PARAGRAPH,
    FieldKind.DATE: QuestionKind.DATE,
    FieldKind.ATTEMPTS: QuestionKind.ATTEMPTS,
}
_COUNTED: Final = frozenset(
    {Derived.GAP, Derived.DAY_AFTER_EXPIRY, Derived.LAST_FILING_DAY, Derived.REFUSAL}
)
_ASKED_IF: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "association": {"sender": ("association",)},
    "destinataire": {"department": (OTHER, UNKNOWN)},
    "jour_de_notification": {"refusal": ("written", "oqtf")},
}
"""Blanks that one answer calls for, whatever the letter."""


# Every letter that a page shows is filled through it, and it goes through every letter.
@lru_cache(maxsize=1)
def form(corpus: Corpus) -> Form:
    """Describe the questions: each is asked for the letters that it changes."""
    word = Wording(corpus, SECTION)
    letters = tuple(corpus.letters.values())

    def those(wanted: Callable[[Letter], bool]) -> Condition:
        return when(letter=tuple(letter.id for letter in letters if wanted(letter)))

    disputed = tuple(letter.id for letter in letters if is_disputed(letter))
    questions = (
        _letter(word, letters),
        word.choice("sender", ("person", "association"), those(_is_signed)),
        word.department(those(lambda letter: letter.address is not None)),
        word.choice("refusal", ("silence", "written", "oqtf", UNKNOWN), when(letter=disputed)),
        word.choice(
            "informed",
            ("yes", "no", UNKNOWN),
            when(letter=disputed, refusal=("silence", UNKNOWN)),
        ),
        word.title(those(_counts_silence)),
        word.choice(
            "request",
            ("renewal", "first", UNKNOWN),
            those(lambda letter: bool({Derived.REQUEST, Derived.REFUSAL} & letter.derived)),
            fact=Fact.REQUEST,
        ),
        word.choice(
            "how",
            ("demarche", "counter", "post", "email", "anef", UNKNOWN),
            those(lambda letter: Derived.HOW in letter.derived),
            fact=Fact.HOW,
        ),
        word.choice(
            "complete",
            ("yes", "no", UNKNOWN),
            those(lambda letter: LetterCase.COMPLETE in letter.cases),
            fact=Fact.COMPLETE,
        ),
        *_blanks(corpus, letters),
        word.choice("annex", ("no", "yes"), those(has_computation)),
    )
    return Form(slug=SLUG, submit=word("submit"), questions=questions)


def name_of(field: LetterField) -> str:
    """Return the name of a blank's question: that of its fact, as in the other calculators."""
    return field.fact or field.id


def has_computation(letter: Letter) -> bool:
    """Tell whether a date of the letter is counted, which can be annexed."""
    return bool(letter.derived & _COUNTED)


def is_disputed(letter: Letter) -> bool:
    """Tell whether the letter disputes a refusal, within a time that runs."""
    return LetterCase.NOT_TOLD in letter.cases


def _counts_silence(letter: Letter) -> bool:
    """Tell whether the letter names the permit, or its answer counts the delay of silence."""
    named = {Derived.TITLE, Derived.REFUSAL} & letter.derived
    return bool(named) or letter.id == CERTIFICATE


def _is_signed(letter: Letter) -> bool:
    return letter.form is not LetterForm.COURT


def _letter(word: Wording, letters: tuple[Letter, ...]) -> Question:
    options = tuple(Option(letter.id, letter.title) for letter in letters)
    return replace(word.choice("letter", (), required=True, fact=Fact.LETTER), options=options)


def _blanks(corpus: Corpus, letters: tuple[Letter, ...]) -> tuple[Question, ...]:
    """Word the blanks of every letter, the shared ones first, each once."""
    fields = {field.id: field for field in corpus.letter_fields}
    for letter in letters:
        fields |= {field.id: field for field in letter.fields if field.id not in fields}
    return tuple(
        _blank(field, letters, corpus)
        for field in fields.values()
        if field.kind is not FieldKind.COMPUTED
    )


def _blank(field: LetterField, letters: tuple[Letter, ...], corpus: Corpus) -> Question:
    using = tuple(
        letter.id for letter in letters if field.id in {each.id for each in letter.fields}
    )
    long = field.kind in (FieldKind.PARAGRAPH, FieldKind.ITEMS)
    return Question(
        name=name_of(field),
        kind=_KINDS[field.kind],
        label=field.label,
        help=field.help,
        when=(when(letter=using, **_ASKED_IF.get(field.id, {})),),
        required=False,
        # A day that a delay is counted from must lie within the law that the corpus holds.
        earliest=corpus.state.covered_from if field.fact else _OLDEST,
        latest=LATEST,
        fact=Fact(field.fact) if field.fact else None,
        longest=_PARAGRAPH_LENGTH if long else _TEXT_LENGTH,
        id=_MEANING.get(field.id, ""),
    )
