"""What ``attestation-de-prolongation`` asks."""

from __future__ import annotations

from typing import Final

from calculators.answers.filing_window.questions import HELD
from calculators.questions.form import UNKNOWN, Fact, Form
from calculators.questions.wording import Wording, when
from corpus import Corpus, Day

SLUG: Final = "attestation-de-prolongation"
SECTION: Final = "extension-certificate"
_EARLIEST_BIRTH: Final = Day(1990, 1, 1)
_SITUATIONS: Final = ("document", "eighteen", "protected", "commission")
_RECEIVED: Final = ("nothing", "paper", "favourable", "refusal", UNKNOWN)


def form(corpus: Corpus) -> Form:
    """Describe the questions: first the situation, then only what it makes useful."""
    word = Wording(corpus, SECTION)
    document = when(situation="document")
    filing = when(situation=("document", "eighteen", "protected"))
    permit = when(situation=("document", "eighteen", "commission"))
    return Form(
        slug=SLUG,
        submit=word("submit"),
        questions=(
            word.choice(
                "situation",
                _SITUATIONS,
                required=True,
                implied_by=(
                    ("referred", "commission"),
                    ("birth", "eighteen"),
                    ("protection", "protected"),
                    ("expiry", "document"),
                ),
            ),
            word.date("expiry", document, fact=Fact.EXPIRY),
            word.date("birth", when(situation="eighteen"), earliest=_EARLIEST_BIRTH),
            word.choice(
                "protection",
                ("refugee", "subsidiary"),
                when(situation="protected"),
                required=True,
            ),
            word.date(
                "recognised", when(situation="protected", protection="refugee"), required=False
            ),
            word.date("referred", when(situation="commission")),
            word.date("filed", filing, required=False, fact=Fact.FILED),
            word.choice("request", ("renewal", "first", UNKNOWN), document, fact=Fact.REQUEST),
            word.title(permit),
            word.choice(
                "channel",
                ("anef", "other", UNKNOWN),
                when(situation=("document", "eighteen", "commission"), title=UNKNOWN),
                fact=Fact.CHANNEL,
            ),
            word.choice(
                "complete",
                ("yes", "no", UNKNOWN),
                when(situation=("document", "eighteen")),
                fact=Fact.COMPLETE,
            ),
            word.list("held", word.options("held", (UNKNOWN, *HELD)), document, fact=Fact.HELD),
            word.choice(
                "worked",
                ("yes", "no", UNKNOWN),
                when(situation="document", request="renewal"),
                when(situation="commission"),
            ),
            word.choice("received", _RECEIVED, filing),
        ),
    )
