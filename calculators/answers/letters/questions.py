"""What ``courriers`` asks: which letter, what decides its words, then its blanks.

A blank that several letters share is one question, whatever the letter; no blank has to be filled.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Final

from calculators.answers.letters.proving import DATED, SHOWN
from calculators.law.documents import WAITING, ids
from calculators.questions.catalogue import QUESTIONS
from calculators.questions.definition import UNKNOWN, Definition, QuestionKind
from calculators.questions.form import Condition, Form, Question
from calculators.questions.held import HELD, WORKED
from calculators.questions.letter import ANNEX, LETTER, SENDER
from calculators.questions.paper import DOCUMENT
from calculators.questions.request import (
    COMPLETE,
    DEPARTMENT,
    HOW,
    INFORMED,
    OTHER,
    REQUEST,
    TITLE,
)
from calculators.questions.since import DOCUMENTS_ASKED, REFUSAL
from calculators.questions.wording import LATEST, Asking, ask_for, when, written_form
from corpus import (
    Corpus,
    Day,
    Derived,
    FieldKind,
    Letter,
    LetterAim,
    LetterCase,
    LetterField,
    LetterForm,
    Paper,
    Request,
    UnknownKey,
)

SLUG: Final = "courriers"
SECTION: Final = "letters"
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
    {
        *(Derived.GAP, Derived.DAY_AFTER_EXPIRY, Derived.LAST_FILING_DAY),
        *(Derived.REFUSAL, Derived.REFUSED_BEFORE, Derived.KEPT_UNTIL),
    }
)

_DEPENDS_ON_REQUEST: Final = frozenset({Derived.REQUEST, Derived.REFUSAL, Derived.REFUSED_BEFORE})


# Every letter that a page shows is filled through it, and it goes through every letter.
@lru_cache(maxsize=1)
def form(corpus: Corpus) -> Form:
    """Describe the questions: each is asked for the letters that it changes."""
    letters = tuple(corpus.letters.values())

    def those(wanted: Callable[[Letter], bool]) -> Condition:
        return when(letter=tuple(letter.id for letter in letters if wanted(letter)))

    employer = tuple(each.id for each in letters if each.aim is LetterAim.EMPLOYER)
    first = ids(corpus, *WAITING, request=Request.FIRST)
    renewing = (*ids(corpus, *WAITING, request=Request.RENEWAL), *ids(corpus, Paper.KEPT_PERMIT))
    nothing = _proves_nothing(corpus)
    disputed = tuple(letter.id for letter in letters if is_disputed(letter))
    asked = (
        ask_for(LETTER, required=True),
        ask_for(SENDER, those(_is_signed)),
        ask_for(DEPARTMENT, those(lambda letter: letter.address is not None)),
        ask_for(REFUSAL, when(letter=disputed)),
        ask_for(INFORMED, when(letter=disputed, refusal=("silence", UNKNOWN))),
        ask_for(DOCUMENT, when(letter=employer), values=ids(corpus, *SHOWN)),
        ask_for(
            TITLE,
            those(_counts_silence),
            when(letter=employer, document=(*first, *nothing)),
        ),
        ask_for(
            REQUEST,
            those(lambda letter: bool(_DEPENDS_ON_REQUEST & letter.derived)),
            when(letter=employer, document=nothing),
        ),
        ask_for(HOW, those(lambda letter: Derived.HOW in letter.derived)),
        ask_for(COMPLETE, those(lambda letter: LetterCase.COMPLETE in letter.cases)),
        ask_for(DOCUMENTS_ASKED, those(lambda letter: LetterCase.NOTHING_ASKED in letter.cases)),
        ask_for(HELD, those(_depends_on_card), when(letter=employer, document=nothing)),
        ask_for(WORKED, when(letter=employer, document=renewing)),
        *_blanks(corpus, letters),
        ask_for(ANNEX, those(has_computation)),
    )
    return written_form(SLUG, SECTION, asked, corpus)


def name_of(field: LetterField) -> str:
    """Return the name of a blank's question: as in the other forms, if one fills in the other."""
    if field.question is None:
        return field.id
    asked = _asked_by(field)
    return asked.id if asked.carried else field.id


def has_computation(letter: Letter) -> bool:
    """Tell whether a date of the letter is counted, which can be annexed."""
    return bool(letter.derived & _COUNTED)


def is_disputed(letter: Letter) -> bool:
    """Tell whether the letter disputes a refusal, within a time that runs."""
    return LetterCase.NOT_TOLD in letter.cases


def _counts_silence(letter: Letter) -> bool:
    """Tell whether the letter names the permit, or its answer counts the delay of silence."""
    named = {Derived.TITLE, Derived.REFUSAL} & letter.derived
    return bool(named) or letter.aim is LetterAim.CERTIFICATE


def _depends_on_card(letter: Letter) -> bool:
    """Tell whether the letter says what the card that expires still proves."""
    return letter.aim is not LetterAim.EMPLOYER and LetterCase.KEPT in letter.cases


def _proves_nothing(corpus: Corpus) -> tuple[str, ...]:
    """Name the documents that prove no right to work, unless the card keeps its rights."""
    return (*ids(corpus, Paper.CONFIRMATION, Paper.EXPIRED_PERMIT), UNKNOWN)


def _asked_if(corpus: Corpus) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Return the blanks that one answer calls for, whatever the letter."""
    return {
        "association": {"sender": ("association",)},
        "destinataire": {"department": (OTHER, UNKNOWN)},
        "jour_de_notification": {"refusal": ("written", "oqtf")},
        "fin_du_papier": {"document": ids(corpus, *DATED)},
        "article_du_papier": {"document": ids(corpus, *WAITING, request=Request.FIRST)},
        "demarches": {"document": _proves_nothing(corpus)},
    }


def _is_signed(letter: Letter) -> bool:
    return letter.form is not LetterForm.COURT


def _blanks(corpus: Corpus, letters: tuple[Letter, ...]) -> Iterator[Asking | Question]:
    """Ask for the blanks of every letter, the shared ones first, each once."""
    fields = {field.id: field for field in corpus.letter_fields}
    for letter in letters:
        fields |= {field.id: field for field in letter.fields if field.id not in fields}
    asked_if = _asked_if(corpus)
    for field in fields.values():
        if field.kind is FieldKind.COMPUTED:
            continue
        using = (letter.id for letter in letters if field.id in {each.id for each in letter.fields})
        asked = when(letter=tuple(using), **asked_if.get(field.id, {}))
        if field.question is None:
            yield _blank(field, asked)
        else:
            yield ask_for(_asked_by(field), asked, name=name_of(field))


def _asked_by(field: LetterField) -> Definition:
    """Return the question that asks for a blank. Raises ``UnknownKey``, in words for its author."""
    key = field.question or ""
    if key not in QUESTIONS:
        raise UnknownKey(f"corpus/letters · {field.id} · question", key, QUESTIONS)
    return QUESTIONS[key]


def _blank(field: LetterField, asked: Condition) -> Question:
    """Word a blank that is the letters' own, and no question of the product."""
    long = field.kind in (FieldKind.PARAGRAPH, FieldKind.ITEMS)
    return Question(
        name=field.id,
        kind=_KINDS[field.kind],
        label=field.label,
        help=field.help,
        when=(asked,),
        required=False,
        earliest=_OLDEST,
        latest=LATEST,
        longest=_PARAGRAPH_LENGTH if long else _TEXT_LENGTH,
    )
