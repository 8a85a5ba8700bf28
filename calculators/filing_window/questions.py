"""What ``fenetre-de-depot`` asks."""

from __future__ import annotations

from typing import Final

from calculators.form import UNKNOWN, Condition, Form, Option, Question, QuestionKind
from calculators.french import Phrases
from corpus import Corpus, Day

SLUG: Final = "fenetre-de-depot"
SECTION: Final = "filing-window"
_LATEST: Final = Day(2060, 12, 31)
_EARLIEST_BIRTH: Final = Day(1990, 1, 1)


def form(corpus: Corpus) -> Form:
    """Describe the questions: first the situation, then only what it makes useful."""
    say = Phrases(corpus.phrases)
    known_from = corpus.state.covered_from

    def date(name: str, situation: str, earliest: Day = known_from) -> Question:
        return Question(
            name=name,
            kind=QuestionKind.DATE,
            label=say(f"{SECTION}.q.{name}"),
            help=_help(say, name),
            when=(_in_situation(situation),),
            earliest=earliest,
            latest=_LATEST,
        )

    situations = ("document", "arrival", "eighteen", "asylum", "nationality")
    held = ("vls-ts", "cst", "csp-4", "csp", "cr", "ldue", "agreement", "cra-1", "eu", "aps")
    return Form(
        slug=SLUG,
        submit=say(f"{SECTION}.submit"),
        questions=(
            Question(
                name="situation",
                kind=QuestionKind.CHOICE,
                label=say(f"{SECTION}.q.situation"),
                options=_options(say, "situation", situations),
                implied_by=(
                    ("expiry", "document"),
                    ("entry", "arrival"),
                    ("birth", "eighteen"),
                    ("informed", "asylum"),
                    ("opposable", "nationality"),
                ),
            ),
            date("expiry", "document"),
            date("entry", "arrival"),
            date("birth", "eighteen", _EARLIEST_BIRTH),
            date("informed", "asylum"),
            date("opposable", "nationality"),
            Question(
                name="request",
                kind=QuestionKind.CHOICE,
                label=say(f"{SECTION}.q.request"),
                help=_help(say, "request"),
                options=_options(say, "request", ("renewal", "first", UNKNOWN)),
                when=(_in_situation("document"),),
                required=False,
            ),
            Question(
                name="title",
                kind=QuestionKind.LIST,
                label=say(f"{SECTION}.q.title"),
                help=_help(say, "title"),
                options=(Option(UNKNOWN, say(f"{SECTION}.q.title.unknown")), *_titles(corpus)),
                when=(_in_situation("document", "arrival", "eighteen", "asylum"),),
                required=False,
            ),
            Question(
                name="channel",
                kind=QuestionKind.CHOICE,
                label=say(f"{SECTION}.q.channel"),
                help=_help(say, "channel"),
                options=_options(say, "channel", ("anef", "other", UNKNOWN)),
                when=(Condition((("situation", ("document",)), ("title", (UNKNOWN,)))),),
                required=False,
            ),
            Question(
                name="held",
                kind=QuestionKind.LIST,
                label=say(f"{SECTION}.q.held"),
                help=_help(say, "held"),
                options=_options(say, "held", (UNKNOWN, *held)),
                when=(_in_situation("document"),),
                required=False,
            ),
        ),
    )


def _in_situation(*situations: str) -> Condition:
    return Condition((("situation", situations),))


def _options(say: Phrases, question: str, values: tuple[str, ...]) -> tuple[Option, ...]:
    return tuple(Option(v, say(f"{SECTION}.q.{question}.{v}")) for v in values)


def _help(say: Phrases, question: str) -> str:
    key = f"{SECTION}.q.{question}.help"
    return say(key) if say.has(key) else ""


def _titles(corpus: Corpus) -> tuple[Option, ...]:
    return tuple(
        Option(title.id, title.label, category.label)
        for category in corpus.categories
        for title in corpus.titles.values()
        if title.category == category.id
    )
