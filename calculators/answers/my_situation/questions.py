"""What ``ma-situation`` asks: the document, the request, what came since; only what matters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from calculators.law.channel import cards_after_a_permit
from calculators.law.silence import MAY_BE_AN_APPOINTMENT
from calculators.questions import since
from calculators.questions.definition import UNKNOWN
from calculators.questions.form import Condition, Form
from calculators.questions.held import EXPIRY, HELD
from calculators.questions.nationality import (
    COMPLETE_RECEIPT,
    NATIONALITY_REFUSED,
    NATIONALITY_WAY,
)
from calculators.questions.paper import UNTIL
from calculators.questions.request import (
    ALSO_RENEWAL,
    CHANNEL,
    COMPLETE,
    EXTENDED,
    FILED,
    FIRST_FILED,
    HOW,
    INFORMED,
    MOBILE,
    ONLY_APPOINTMENT,
    PRESCRIBED,
    REQUEST,
    SAME_REASON,
    SENT,
    TITLE,
)
from calculators.questions.situation import (
    BESIDES,
    BIRTH,
    ENTRY,
    MOVED,
    PROTECTION,
    RECOGNISED,
    SITUATION,
    VALIDATED,
)
from calculators.questions.travel import CHILD_BIRTH, ISSUED
from calculators.questions.wording import Asking, ask_for, when, written_form
from calculators.questions.work_permit import WORK_PERMIT_EXPIRY
from corpus import Corpus

SLUG: Final = "ma-situation"
SECTION: Final = "my-situation"

_NONE: Final = ("none", UNKNOWN)
_WRITTEN: Final = ("refusal", "closed")
_SENT: Final = ("yes", "undated")
_BESIDES: Final = {
    "moved": "moved",
    "work_permit_expiry": "work",
    "child_birth": "child",
    "issued": "child",
    "way": "nationality",
    "complete_receipt": "nationality",
    "refused": "nationality",
}
"""What else is under way, by the question that tells it."""
_REPLIES: Final = (("house_arrest", "refusal-oqtf"), ("notified", "refusal"))


def form(corpus: Corpus) -> Form:
    """Describe the questions: each after those that make it useful."""
    return written_form(SLUG, SECTION, (*_before(corpus), *_since(corpus), *_besides()), corpus)


def _before(corpus: Corpus) -> Iterator[Asking]:
    """Ask for the document, then for the request."""
    document = when(situation="document")
    residents = cards_after_a_permit(corpus)
    yield ask_for(
        SITUATION,
        values=("document", "arrival", "eighteen", "protected", "none"),
        required=True,
        implied_by=(
            ("expiry", "document"),
            ("entry", "arrival"),
            ("birth", "eighteen"),
            ("protection", "protected"),
            *((name, "none") for name in ("filed", "notified", "refused_on", *_BESIDES)),
        ),
    )
    yield ask_for(EXPIRY, document, required=True)
    yield ask_for(BIRTH, when(situation="eighteen"), required=True)
    yield ask_for(PROTECTION, when(situation="protected"), required=True)
    yield ask_for(RECOGNISED, when(situation="protected", protection="refugee"))
    yield ask_for(REQUEST, document)
    yield ask_for(TITLE)
    yield ask_for(CHANNEL, when(situation=("document", "eighteen"), title=UNKNOWN))
    yield ask_for(HELD, document)
    visa = when(situation="document", held="vls-ts")
    yield ask_for(VALIDATED, visa, implied_by=(("entry", "no"),))
    not_validated = when(situation="document", held="vls-ts", validated="no")
    yield ask_for(ENTRY, when(situation="arrival"), not_validated, required=True)
    yield ask_for(SAME_REASON, when(situation="document", request="first", held="vls-ts"))
    both = when(situation="document", request="first", title=residents)
    yield ask_for(ALSO_RENEWAL, both)
    yield ask_for(
        SENT,
        required=True,
        implied_by=(
            ("filed", "yes"),
            *((name, "undated") for name in ("notified", "refused_on")),
            *((name, "no") for name in ("expiry", "entry", "birth", "protection", *_BESIDES)),
        ),
    )


def _since(corpus: Corpus) -> Iterator[Asking]:
    """Ask how the request was filed, then what came of it."""
    dated, sent = when(sent="yes"), when(sent=_SENT)
    silent = when(sent="yes", reply=_NONE)
    written = when(sent=_SENT, reply=_WRITTEN)
    mobile = {t.id: t.mobile_entry for t in corpus.titles.values() if t.mobile_entry}
    cards = tuple(mobile)
    yield ask_for(FILED, dated, required=True)
    yield ask_for(since.REPLY, sent, implied_by=_REPLIES)
    yield ask_for(since.PAPER_RECEIVED, when(sent=_SENT, reply=(*_NONE, "closed")), name="received")
    held = when(sent=_SENT, received="paper", reply=_NONE)
    yield ask_for(UNTIL, held)
    told = (
        when(sent=_SENT, reply=(*_WRITTEN, "refusal-oqtf")),
        when(sent=_SENT, reply=_NONE, received="refusal"),
    )
    yield ask_for(since.NOTIFIED, *told)
    yield ask_for(since.REFUSED_ON, when(sent="undated", reply=_NONE), *told[1:])
    yield ask_for(since.CUSTODY, when(sent=_SENT, reply="refusal-oqtf"), name="house_arrest")
    yield ask_for(since.MENTIONS, written)
    yield ask_for(HOW, silent)
    yield ask_for(ONLY_APPOINTMENT, when(sent="yes", reply=_NONE, how=MAY_BE_AN_APPOINTMENT))
    yield ask_for(PRESCRIBED, when(sent="yes", reply=_NONE, how=("post", "email")))
    yield ask_for(COMPLETE, silent, when(sent=_SENT, reply="closed"))
    yield ask_for(FIRST_FILED, when(situation="document", sent="yes"))
    yield ask_for(INFORMED, when(sent=_SENT, reply=_NONE))
    yield ask_for(MOBILE, when(sent="yes", title=cards), implied_by=(("title", "no"),))
    yield ask_for(
        EXTENDED,
        when(sent="yes", reply=_NONE, title=tuple(mobile.values())),
        when(sent="yes", reply=_NONE, title=cards, mobile=("yes", UNKNOWN)),
    )
    yield from _exchanged(silent, written)
    yield ask_for(since.REGION, sent)
    yield ask_for(since.LIVES, sent)


def _exchanged(silent: Condition, written: Condition) -> Iterator[Asking]:
    """Ask for the letters from one side and the other."""
    begun = ("asked", "asked_on", "reasons", "reasons_asked", "informal", "informal_on")
    yield ask_for(since.EXCHANGE, silent, implied_by=tuple((name, "yes") for name in begun))
    exchanged = when(sent="yes", reply=_NONE, exchange="yes")
    documents = when(sent="yes", reply=_NONE, exchange="yes", asked="yes")
    reasons = when(sent="yes", reply=_NONE, exchange="yes", reasons="yes")
    yield ask_for(since.DOCUMENTS_ASKED, exchanged, name="asked", implied_by=(("asked_on", "yes"),))
    yield ask_for(since.DOCUMENTS_ASKED_ON, documents, name="asked_on", required=True)
    yield ask_for(since.DOCUMENTS_DUE, documents, name="reply_by")
    yield ask_for(since.DOCUMENTS_SENT_ON, documents, name="produced_on")
    yield ask_for(since.REASONS, exchanged, implied_by=(("reasons_asked", "yes"),))
    yield ask_for(since.REASONS_ASKED, reasons, required=True)
    yield ask_for(since.REASONS_RECEIVED, reasons)
    yield ask_for(since.REASONS_GIVEN, reasons, name="reasons_given_on")
    yield ask_for(since.INFORMAL, exchanged, written, implied_by=(("informal_on", "yes"),))
    informal = (
        when(sent="yes", reply=_NONE, exchange="yes", informal="yes"),
        when(sent=_SENT, reply=_WRITTEN, informal="yes"),
    )
    yield ask_for(since.INFORMAL_RECEIVED, *informal, name="informal_on", required=True)
    yield ask_for(since.INFORMAL_REFUSED, *informal, name="informal_refused_on")


def _besides() -> Iterator[Asking]:
    """Ask for what else is under way: a day each."""
    yield ask_for(BESIDES, implied_by=tuple(_BESIDES.items()), together="several")
    nationality = when(besides=("nationality", "several"))
    yield ask_for(NATIONALITY_WAY, nationality, name="way")
    yield ask_for(COMPLETE_RECEIPT, nationality)
    yield ask_for(NATIONALITY_REFUSED, nationality, name="refused")
    yield ask_for(MOVED, when(besides=("moved", "several")))
    yield ask_for(WORK_PERMIT_EXPIRY, when(besides=("work", "several")))
    yield ask_for(CHILD_BIRTH, when(besides=("child", "several")))
    yield ask_for(ISSUED, when(besides=("child", "several")))
