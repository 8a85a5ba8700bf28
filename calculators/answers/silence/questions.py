"""What ``silence-de-l-administration`` asks."""

from __future__ import annotations

from typing import Final

from calculators.law.holidays import Region
from calculators.questions.form import UNKNOWN, Fact, Form
from calculators.questions.wording import Wording, when
from corpus import Corpus

SLUG: Final = "silence-de-l-administration"
SECTION: Final = "silence"
MOBILE_TITLES: Final = ("talent-carte-bleue-autre-etat", "talent-famille-carte-bleue-autre-etat")
"""Permits whose delay the administration may extend."""
BLUE_CARDS: Final = {
    "talent-carte-bleue": "talent-carte-bleue-autre-etat",
    "talent-famille-carte-bleue": "talent-famille-carte-bleue-autre-etat",
}
"""Permits that a blue card of another Member State turns into another entry of the list."""
_YES_NO: Final = ("yes", "no", UNKNOWN)
_GATE: Final = ("no", "yes")


def form(corpus: Corpus) -> Form:
    """Describe the questions: what came, then the request, then only what was done since."""
    word = Wording(corpus, SECTION)
    silent = when(reply=("none", UNKNOWN))
    written = when(reply="refusal")
    after_silence = when(reply="refusal", after_silence="yes")
    exchanged = when(reply=("none", UNKNOWN), exchange="yes")
    appealed = (exchanged, written)
    court = when(reply=("none", "refusal", UNKNOWN))
    return Form(
        slug=SLUG,
        submit=word("submit"),
        questions=(
            word.choice(
                "reply",
                ("none", "refusal", "refusal-oqtf", UNKNOWN),
                required=True,
                implied_by=(
                    ("house_arrest", "refusal-oqtf"),
                    ("notified", "refusal"),
                    ("received", "none"),
                ),
            ),
            word.date("notified", when(reply=("refusal", "refusal-oqtf"))),
            word.choice(
                "house_arrest",
                ("no", "yes", "detention", UNKNOWN),
                when(reply="refusal-oqtf"),
            ),
            word.choice("mentions", _YES_NO, written),
            word.choice("after_silence", _YES_NO, written, implied_by=(("received", "yes"),)),
            word.date("received", silent, after_silence, fact=Fact.FILED, id_="filed"),
            word.choice(
                "how", ("anef", "demarche", "post", "counter", "email"), silent, fact=Fact.HOW
            ),
            word.choice(
                "prescribed", _YES_NO, when(reply=("none", UNKNOWN), how=("post", "email"))
            ),
            word.title(silent, after_silence),
            word.choice(
                "request",
                ("renewal", "first", UNKNOWN),
                silent,
                after_silence,
                fact=Fact.REQUEST,
            ),
            word.choice(
                "mobile",
                _YES_NO,
                when(reply=("none", UNKNOWN), title=tuple(BLUE_CARDS)),
                when(reply="refusal", after_silence="yes", title=tuple(BLUE_CARDS)),
                # The list has an entry of its own for the other case.
                implied_by=(("title", "no"),),
            ),
            word.choice(
                "extended",
                _YES_NO,
                when(reply=("none", UNKNOWN), title=MOBILE_TITLES),
                when(reply=("none", UNKNOWN), title=tuple(BLUE_CARDS), mobile=("yes", UNKNOWN)),
            ),
            word.choice("complete", _YES_NO, silent, fact=Fact.COMPLETE),
            word.choice("informed", _YES_NO, silent),
            word.choice(
                "exchange",
                _GATE,
                silent,
                implied_by=tuple(
                    (name, "yes")
                    for name in (
                        "asked",
                        "asked_on",
                        "reasons",
                        "reasons_asked",
                        "informal",
                        "informal_on",
                    )
                ),
            ),
            word.choice("asked", _GATE, exchanged, implied_by=(("asked_on", "yes"),)),
            word.date("asked_on", when(reply=("none", UNKNOWN), exchange="yes", asked="yes")),
            word.date(
                "reply_by",
                when(reply=("none", UNKNOWN), exchange="yes", asked="yes"),
                required=False,
            ),
            word.date(
                "produced_on",
                when(reply=("none", UNKNOWN), exchange="yes", asked="yes"),
                required=False,
            ),
            word.choice("reasons", _GATE, exchanged, implied_by=(("reasons_asked", "yes"),)),
            word.date(
                "reasons_asked",
                when(reply=("none", UNKNOWN), exchange="yes", reasons="yes"),
                fact=Fact.REASONS_ASKED,
            ),
            word.date(
                "reasons_received",
                when(reply=("none", UNKNOWN), exchange="yes", reasons="yes"),
                required=False,
            ),
            word.date(
                "reasons_given_on",
                when(reply=("none", UNKNOWN), exchange="yes", reasons="yes"),
                required=False,
            ),
            word.choice("informal", _GATE, *appealed, implied_by=(("informal_on", "yes"),)),
            word.date(
                "informal_on",
                when(reply=("none", UNKNOWN), exchange="yes", informal="yes"),
                when(reply="refusal", informal="yes"),
            ),
            word.date(
                "informal_refused_on",
                when(reply=("none", UNKNOWN), exchange="yes", informal="yes"),
                when(reply="refusal", informal="yes"),
                required=False,
            ),
            word.list("region", word.options("region", tuple(Region)), court, fact=Fact.REGION),
            word.choice("lives", ("same", "overseas", "abroad"), court),
        ),
    )
