"""What ``nationalite`` asks: by which way, how far one has come, then only the days of that."""

from __future__ import annotations

from typing import Final

from calculators.law.facts import NationalityWay
from calculators.questions.form import Form
from calculators.questions.nationality import (
    APPEALED,
    ASKED,
    CLOSED,
    COMPLETE_RECEIPT,
    EXTENSION,
    MINISTER_RECEIVED,
    MINISTER_REFUSED,
    NATIONALITY_REFUSED,
    NATIONALITY_STAGE,
    NATIONALITY_WAY,
    OPPOSITION,
    REFUSED,
    TEN_YEARS,
    WAITING,
)
from calculators.questions.since import DOCUMENTS_DUE
from calculators.questions.wording import ask_for, when, written_form
from corpus import Corpus

SLUG: Final = "nationalite"
SECTION: Final = "nationality"
_DECREE: Final = str(NationalityWay.DECREE)
_DECLARATIONS: Final = tuple(str(way) for way in NationalityWay if way is not NationalityWay.DECREE)
_OPPOSED: Final = tuple(way for way in _DECLARATIONS if way != NationalityWay.OTHER)


def form(corpus: Corpus) -> Form:
    """Describe the questions: who waits gives the receipt, who was refused that day."""
    waiting = when(way=_DECREE, stage=(WAITING, ASKED))
    declared = when(way=_DECLARATIONS)
    appealed = when(way=_DECREE, stage=APPEALED)
    asked = (
        ask_for(NATIONALITY_WAY, name="way", required=True),
        ask_for(
            NATIONALITY_STAGE,
            when(way=_DECREE),
            name="stage",
            required=True,
            implied_by=(
                ("minister_refused", APPEALED),
                ("appealed", APPEALED),
                ("refused", REFUSED),
                ("reply_by", ASKED),
                ("complete_receipt", WAITING),
            ),
        ),
        ask_for(DOCUMENTS_DUE, when(way=_DECREE, stage=ASKED), name="reply_by"),
        ask_for(COMPLETE_RECEIPT, waiting, declared),
        ask_for(TEN_YEARS, waiting),
        ask_for(EXTENSION, waiting),
        ask_for(OPPOSITION, when(way=_OPPOSED)),
        ask_for(
            NATIONALITY_REFUSED,
            when(way=_DECREE, stage=(REFUSED, CLOSED, APPEALED)),
            declared,
            name="refused",
        ),
        ask_for(MINISTER_RECEIVED, appealed, name="appealed"),
        ask_for(MINISTER_REFUSED, appealed),
    )
    return written_form(SLUG, SECTION, asked, corpus)
