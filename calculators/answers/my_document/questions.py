"""What ``mon-document`` asks: which paper it is, or the signs that tell it."""

from __future__ import annotations

from typing import Final

from calculators.answers.filing_window.questions import HELD
from calculators.answers.my_document.telling import CARDS, DATED, Family
from calculators.questions.form import UNKNOWN, Condition, Fact, Form
from calculators.questions.wording import Wording, when
from corpus import Corpus

SLUG: Final = "mon-document"
SECTION: Final = "my-document"
_SAYS: Final = ("extension", "favourable", "filing", "other", UNKNOWN)


def form(corpus: Corpus) -> Form:
    """Describe the questions: the paper first, three signs if it is not known, then the dates."""
    word = Wording(corpus, SECTION)
    unknown = {"document": UNKNOWN}
    online = {**unknown, "origin": "anef"}
    by_stamp = when(**unknown, origin="stamp")
    named = when(**online, says=("extension", "favourable"))
    renewals = tuple(family.of("renewal") for family in Family if family is not Family.FAVOURABLE)
    card = (when(document=CARDS), when(**unknown, origin="card"))
    return Form(
        slug=SLUG,
        submit=word("submit"),
        questions=(
            word.choice("document", (*corpus.documents, UNKNOWN), required=True),
            word.choice("origin", ("anef", "stamp", "card", UNKNOWN), when(**unknown)),
            word.choice("says", _SAYS, when(**online)),
            word.choice("dated", ("yes", "no", UNKNOWN), when(**online, says=("other", UNKNOWN))),
            word.choice(
                "request", ("renewal", "first", UNKNOWN), by_stamp, named, fact=Fact.REQUEST
            ),
            word.date("until", when(document=DATED), by_stamp, named, required=False),
            word.date("expiry", required=False, fact=Fact.EXPIRY),
            word.choice("asked", ("yes", "no", UNKNOWN), *card),
            word.list("held", word.options("held", (UNKNOWN, *HELD)), *card, fact=Fact.HELD),
            word.title(when(document=DATED), by_stamp, named),
            word.choice(
                "worked", ("yes", "no", UNKNOWN), when(document=renewals), *_renewing(unknown)
            ),
        ),
    )


def _renewing(unknown: dict[str, str]) -> tuple[Condition, Condition]:
    return (
        when(**unknown, origin="stamp", request="renewal"),
        when(**unknown, origin="anef", says="extension", request="renewal"),
    )
