"""What ``mon-document`` asks: which paper it is, or the signs that tell it."""

from __future__ import annotations

from typing import Final

from calculators.law.documents import PERMITS, WAITING, ids
from calculators.questions import paper
from calculators.questions.definition import UNKNOWN
from calculators.questions.form import Form
from calculators.questions.held import EXPIRY, HELD, WORKED
from calculators.questions.request import REQUEST, TITLE
from calculators.questions.wording import ask_for, when, written_form
from corpus import Corpus, Paper, Request

SLUG: Final = "mon-document"
SECTION: Final = "my-document"


def form(corpus: Corpus) -> Form:
    """Describe the questions: the paper first, three signs if it is not known, then the dates."""
    unknown = {"document": UNKNOWN}
    online = {**unknown, "origin": "anef"}
    by_stamp = when(**unknown, origin="stamp")
    named = when(**online, says=("extension", "favourable"))
    dated = when(document=ids(corpus, *WAITING, Paper.FAVOURABLE))
    card = (when(document=ids(corpus, *PERMITS)), when(**unknown, origin="card"))
    confirmation = (
        when(document=ids(corpus, Paper.CONFIRMATION)),
        when(**online, says="filing"),
        when(**online, says=("other", UNKNOWN), dated="no"),
    )
    # What D. 512-1 of the code of social security says of a receipt hangs on the card renewed.
    receipt = (
        when(document=ids(corpus, Paper.RECEIPT, request=Request.RENEWAL)),
        when(**unknown, origin="stamp", request=Request.RENEWAL),
    )
    certificate = (
        when(document=ids(corpus, Paper.CERTIFICATE, request=Request.RENEWAL)),
        when(**online, says="extension", request=Request.RENEWAL),
    )
    asked = (
        ask_for(paper.DOCUMENT, required=True),
        ask_for(paper.ORIGIN, when(**unknown)),
        ask_for(paper.SAYS, when(**online)),
        ask_for(paper.DATED, when(**online, says=("other", UNKNOWN))),
        ask_for(REQUEST, by_stamp, named, *confirmation),
        ask_for(paper.UNTIL, dated, by_stamp, named),
        ask_for(EXPIRY),
        ask_for(paper.RENEWAL_ASKED, *card, name="asked"),
        ask_for(HELD, *card, *confirmation, *receipt),
        ask_for(TITLE, dated, by_stamp, named),
        ask_for(WORKED, *receipt, *certificate),
    )
    return written_form(SLUG, SECTION, asked, corpus)
