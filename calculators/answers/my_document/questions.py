"""What ``mon-document`` asks: which paper it is, or the signs that tell it."""

from __future__ import annotations

from typing import Final

from calculators.answers.my_document.telling import CARDS, DATED, Family
from calculators.questions import paper
from calculators.questions.definition import UNKNOWN
from calculators.questions.form import Condition, Form
from calculators.questions.held import EXPIRY, HELD, WORKED
from calculators.questions.request import REQUEST, TITLE
from calculators.questions.wording import ask_for, when, written_form
from corpus import Corpus

SLUG: Final = "mon-document"
SECTION: Final = "my-document"


def form(corpus: Corpus) -> Form:
    """Describe the questions: the paper first, three signs if it is not known, then the dates."""
    unknown = {"document": UNKNOWN}
    online = {**unknown, "origin": "anef"}
    by_stamp = when(**unknown, origin="stamp")
    named = when(**online, says=("extension", "favourable"))
    renewals = tuple(family.of("renewal") for family in Family if family is not Family.FAVOURABLE)
    card = (when(document=CARDS), when(**unknown, origin="card"))
    asked = (
        ask_for(paper.DOCUMENT, required=True),
        ask_for(paper.ORIGIN, when(**unknown)),
        ask_for(paper.SAYS, when(**online)),
        ask_for(paper.DATED, when(**online, says=("other", UNKNOWN))),
        ask_for(REQUEST, by_stamp, named),
        ask_for(paper.UNTIL, when(document=DATED), by_stamp, named),
        ask_for(EXPIRY),
        ask_for(paper.RENEWAL_ASKED, *card, name="asked"),
        ask_for(HELD, *card),
        ask_for(TITLE, when(document=DATED), by_stamp, named),
        ask_for(WORKED, when(document=renewals), *_renewing(unknown)),
    )
    return written_form(SLUG, SECTION, asked, corpus)


def _renewing(unknown: dict[str, str]) -> tuple[Condition, Condition]:
    return (
        when(**unknown, origin="stamp", request="renewal"),
        when(**unknown, origin="anef", says="extension", request="renewal"),
    )
