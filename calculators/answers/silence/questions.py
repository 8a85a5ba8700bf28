"""What ``silence-de-l-administration`` asks."""

from __future__ import annotations

from typing import Final

from calculators.law.channel import cards_after_a_permit
from calculators.law.silence import MAY_BE_AN_APPOINTMENT
from calculators.questions import since
from calculators.questions.definition import UNKNOWN
from calculators.questions.form import Form
from calculators.questions.request import (
    ALSO_RENEWAL,
    COMPLETE,
    EXTENDED,
    FILED,
    HOW,
    INFORMED,
    MOBILE,
    ONLY_APPOINTMENT,
    PRESCRIBED,
    REQUEST,
    TITLE,
)
from calculators.questions.wording import ask_for, when, written_form
from corpus import Corpus

SLUG: Final = "silence-de-l-administration"
SECTION: Final = "silence"


def form(corpus: Corpus) -> Form:
    """Describe the questions: what came, then the request, then only what was done since."""
    none, written = ("none", UNKNOWN), ("refusal", "closed")
    silent, contested = when(reply=none), when(reply=written)
    after_silence = when(reply=written, after_silence="yes")
    exchanged = when(reply=none, exchange="yes")
    documents = when(reply=none, exchange="yes", asked="yes")
    reasons = when(reply=none, exchange="yes", reasons="yes")
    informal = (
        when(reply=none, exchange="yes", informal="yes"),
        when(reply=written, informal="yes"),
    )
    residents = cards_after_a_permit(corpus)
    mobile = {t.id: t.mobile_entry for t in corpus.titles.values() if t.mobile_entry}
    cards = tuple(mobile)
    court = when(reply=(*none, *written))
    asked = (
        ask_for(
            since.REPLY,
            required=True,
            implied_by=(
                ("house_arrest", "refusal-oqtf"),
                ("notified", "refusal"),
                ("received", "none"),
            ),
        ),
        ask_for(since.NOTIFIED, when(reply=(*written, "refusal-oqtf")), required=True),
        ask_for(since.CUSTODY, when(reply="refusal-oqtf"), name="house_arrest"),
        ask_for(since.MENTIONS, contested),
        ask_for(since.AFTER_SILENCE, contested, implied_by=(("received", "yes"),)),
        ask_for(FILED, silent, after_silence, name="received", required=True),
        ask_for(HOW, silent),
        ask_for(ONLY_APPOINTMENT, when(reply=none, how=MAY_BE_AN_APPOINTMENT)),
        ask_for(PRESCRIBED, when(reply=none, how=("post", "email"))),
        ask_for(TITLE, silent, after_silence),
        ask_for(REQUEST, silent, after_silence),
        ask_for(
            ALSO_RENEWAL,
            when(reply=none, request="first", title=residents),
            when(reply=written, after_silence="yes", request="first", title=residents),
        ),
        ask_for(
            MOBILE,
            when(reply=none, title=cards),
            when(reply=written, after_silence="yes", title=cards),
            # The list has an entry of its own for the other case.
            implied_by=(("title", "no"),),
        ),
        ask_for(
            EXTENDED,
            when(reply=none, title=tuple(mobile.values())),
            when(reply=none, title=cards, mobile=("yes", UNKNOWN)),
        ),
        ask_for(COMPLETE, silent, when(reply="closed")),
        ask_for(INFORMED, silent),
        ask_for(
            since.EXCHANGE,
            silent,
            implied_by=tuple(
                (name, "yes")
                for name in (
                    *("asked", "asked_on", "reasons"),
                    *("reasons_asked", "informal", "informal_on"),
                )
            ),
        ),
        ask_for(since.DOCUMENTS_ASKED, exchanged, name="asked", implied_by=(("asked_on", "yes"),)),
        ask_for(since.DOCUMENTS_ASKED_ON, documents, name="asked_on", required=True),
        ask_for(since.DOCUMENTS_DUE, documents, name="reply_by"),
        ask_for(since.DOCUMENTS_SENT_ON, documents, name="produced_on"),
        ask_for(since.REASONS, exchanged, implied_by=(("reasons_asked", "yes"),)),
        ask_for(since.REASONS_ASKED, reasons, required=True),
        ask_for(since.REASONS_RECEIVED, reasons),
        ask_for(since.REASONS_GIVEN, reasons, name="reasons_given_on"),
        ask_for(since.INFORMAL, exchanged, contested, implied_by=(("informal_on", "yes"),)),
        ask_for(since.INFORMAL_RECEIVED, *informal, name="informal_on", required=True),
        ask_for(since.INFORMAL_REFUSED, *informal, name="informal_refused_on"),
        ask_for(since.REGION, court),
        ask_for(since.LIVES, court),
    )
    return written_form(SLUG, SECTION, asked, corpus)
