"""What the questions, the log of attempts and the refusals of an answer may say."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.languages.declared import Phrase, each, phrases
from calculators.questions.attempts import Way
from calculators.questions.catalogue import QUESTIONS
from calculators.questions.definition import SAID_ALIKE, Definition
from calculators.questions.wording import SECTION
from corpus import Corpus


def declared(corpus: Corpus) -> Iterator[Phrase]:
    """Yield every phrase of the sections ``questions``, ``attempts`` and ``errors``."""
    yield from phrases(SECTION, {"": ("optional", *SAID_ALIKE)})
    for definition in QUESTIONS.values():
        yield from phrases(SECTION, {"": _of(definition, corpus)})
    yield from phrases(
        "attempts",
        {
            "": ("add", "day", "outcome", "reference", "way", *each("way.{}", Way)),
            "rank": ("rank", "remove"),
        },
    )
    yield from phrases(
        "errors",
        {
            "": ("bad-usage", "crash", "incomplete-date", "one-file", "summary"),
            "count": ("summary-many",),
            "day": ("too-far",),
            "day earliest": ("too-old",),
            "day month year": ("no-such-day",),
            "earlier label later": ("before",),
            "field message": ("line",),
            "known label value": ("unknown-choice",),
            "known name": ("unknown-question",),
            "known slug": ("unknown-calculator",),
            "label": ("missing",),
            "longest size": ("too-long",),
            "message rank": ("attempt",),
            "month": ("no-such-month",),
            "most": ("too-many-attempts",),
            "name": ("answered-twice", "no-file"),
            "reason": ("outside",),
            "written": ("bad-argument", "bad-today", "not-a-date"),
            "year": ("other-calendar", "short-year"),
        },
    )


def _of(definition: Definition, corpus: Corpus) -> Iterator[str]:
    yield definition.id
    yield f"{definition.id}.help?"
    yield f"{definition.id}.where?"
    if definition.carried:
        yield f"{definition.id}.carried"
    for choice in definition.choices(corpus):
        if not choice.label:
            own = f"{definition.id}.{choice.value}"
            yield f"{own}?" if choice.value in SAID_ALIKE else own
            yield f"{own}.drawing?"
