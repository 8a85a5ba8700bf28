"""What ``fenetre-de-depot`` asks."""

from __future__ import annotations

from typing import Final

from calculators.questions.form import UNKNOWN, Fact, Form
from calculators.questions.wording import Wording, when
from corpus import Corpus, Day

SLUG: Final = "fenetre-de-depot"
SECTION: Final = "filing-window"
_EARLIEST_BIRTH: Final = Day(1990, 1, 1)
_SITUATIONS: Final = ("document", "arrival", "eighteen", "asylum", "nationality")
HELD: Final = ("vls-ts", "cst", "csp-4", "csp", "cr", "ldue", "agreement", "cra-1", "eu", "aps")


def form(corpus: Corpus) -> Form:
    """Describe the questions: first the situation, then only what it makes useful."""
    word = Wording(corpus, SECTION)
    document = when(situation="document")
    return Form(
        slug=SLUG,
        submit=word("submit"),
        questions=(
            word.choice(
                "situation",
                _SITUATIONS,
                required=True,
                implied_by=(
                    ("expiry", "document"),
                    ("entry", "arrival"),
                    ("birth", "eighteen"),
                    ("informed", "asylum"),
                    ("opposable", "nationality"),
                ),
            ),
            word.date("expiry", document, fact=Fact.EXPIRY),
            word.date("entry", when(situation="arrival")),
            word.date("birth", when(situation="eighteen"), earliest=_EARLIEST_BIRTH),
            word.date("informed", when(situation="asylum"), id_="asylum_invited"),
            word.date("opposable", when(situation="nationality"), id_="nationality_lost"),
            word.choice("request", ("renewal", "first", UNKNOWN), document, fact=Fact.REQUEST),
            word.title(when(situation=("document", "arrival", "eighteen", "asylum"))),
            word.choice(
                "channel",
                ("anef", "other", UNKNOWN),
                when(situation="document", title=UNKNOWN),
                fact=Fact.CHANNEL,
            ),
            word.list("held", word.options("held", (UNKNOWN, *HELD)), document, fact=Fact.HELD),
        ),
    )
