"""What ``fenetre-de-depot`` asks."""

from __future__ import annotations

from typing import Final

from calculators.law.channel import cards_after_a_permit
from calculators.questions.definition import UNKNOWN
from calculators.questions.form import Form
from calculators.questions.held import EXPIRY, HELD
from calculators.questions.request import ALSO_RENEWAL, CHANNEL, REQUEST, SAME_REASON, TITLE
from calculators.questions.situation import (
    ASYLUM_INVITED,
    ASYLUM_TOLD,
    BIRTH,
    ENTRY,
    NATIONALITY_LOST,
    SITUATION,
)
from calculators.questions.wording import ask_for, when, written_form
from corpus import Corpus

SLUG: Final = "fenetre-de-depot"
SECTION: Final = "filing-window"


def form(corpus: Corpus) -> Form:
    """Describe the questions: first the situation, then only what it makes useful."""
    document = when(situation="document")
    residents = cards_after_a_permit(corpus)
    after_visa = when(situation="document", request="first", held="vls-ts")
    asylum, nationality = when(situation="asylum"), when(situation="nationality")
    asked = (
        ask_for(
            SITUATION,
            values=("document", "arrival", "eighteen", "asylum", "nationality"),
            required=True,
            implied_by=(
                ("expiry", "document"),
                ("entry", "arrival"),
                ("birth", "eighteen"),
                ("told", "asylum"),
                ("informed", "asylum"),
                ("opposable", "nationality"),
            ),
        ),
        ask_for(EXPIRY, document, required=True),
        ask_for(ENTRY, when(situation="arrival"), required=True),
        ask_for(BIRTH, when(situation="eighteen"), required=True),
        ask_for(ASYLUM_TOLD, asylum, name="told", implied_by=(("informed", "yes"),)),
        ask_for(ASYLUM_INVITED, when(situation="asylum", told="yes"), name="informed"),
        ask_for(NATIONALITY_LOST, nationality, name="opposable", required=True),
        ask_for(REQUEST, document),
        ask_for(TITLE, when(situation=("document", "arrival", "eighteen", "asylum"))),
        ask_for(CHANNEL, when(situation="document", title=UNKNOWN)),
        ask_for(HELD, document),
        ask_for(SAME_REASON, after_visa),
        ask_for(ALSO_RENEWAL, when(situation="document", request="first", title=residents)),
    )
    return written_form(SLUG, SECTION, asked, corpus)
