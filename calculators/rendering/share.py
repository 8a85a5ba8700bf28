"""A link that holds the answers, for whoever wants to share them: said in words before it is made.

Only dates and choices go into it, behind the ``#`` of the address, which no server ever sees.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from calculators.languages.phrases import Phrases
from calculators.questions.definition import UNKNOWN, QuestionKind
from calculators.questions.form import Answers, Question
from calculators.rendering.html import Html, element, elements, join
from corpus import Corpus

_FORMAT: Final = 1
"""Raised when links made before would be misread: the page then refuses them in words."""


def share_fragment(answers: Answers) -> str:
    """Return ``j120=1&title=etudiant&expiry=2027-01-09``."""
    given = ((question.name, _value(question, answers)) for question in answers.form.questions)
    return "&".join([f"j120={_FORMAT}", *(f"{name}={value}" for name, value in given if value)])


def render_share(answers: Answers, corpus: Corpus) -> Html:
    """Write what the link would hold, the button that makes it, and the place where it is shown."""
    say = Phrases.of(corpus)
    shared = element(
        "label", say("page.share-link"), " ", element("input", type="text", readonly=True)
    )
    return join(
        element("p", say("page.share-holds")),
        element("ul", elements("li", _in_words(answers, say))),
        element("p", say("page.share-help")),
        element(
            "button",
            say("page.share-make"),
            type="button",
            class_="md-button",
            data_action="share",
            data_share=share_fragment(answers),
        ),
        element("p", shared, class_="j120-shared", hidden=True),
    )


def _in_words(answers: Answers, say: Phrases) -> Iterator[str]:
    """Tell each answer that the link holds: « Quel titre demandez-vous ? Étudiant »."""
    for question in answers.form.questions:
        value = _value(question, answers)
        if value and question.kind is QuestionKind.DATE:
            yield f"{question.label} {say.day(answers.day(question.name))}"
        elif value:
            chosen = next(option for option in question.options if option.value == value)
            yield f"{question.label} {chosen.label}"


def _value(question: Question, answers: Answers) -> str:
    """Return the answer as the link writes it; nothing for a text or a log."""
    match question.kind:
        case QuestionKind.DATE:
            day = answers.optional_day(question.name)
            return day.iso if day else ""
        case QuestionKind.CHOICE:
            return answers.chosen(question.name)
        case QuestionKind.LIST:
            # The form shows « je ne sais pas » by itself.
            chosen = answers.chosen(question.name)
            return "" if chosen == UNKNOWN else chosen
        case _:
            return ""
