"""A link that holds the answers, for whoever wants to share them: it is said in words first."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.languages.phrases import Phrases
from calculators.questions.carrying import fragment, written
from calculators.questions.definition import QuestionKind
from calculators.questions.form import Answers
from calculators.rendering.html import Html, element, elements, join
from corpus import Corpus


def share_fragment(answers: Answers) -> str:
    """Return ``j120=1&title=etudiant&expiry=2027-01-09``."""
    return fragment((q.name, written(q, answers)) for q in answers.form.questions)


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
        value = written(question, answers)
        if value and question.kind is QuestionKind.DATE:
            yield f"{question.label} {say.day(answers.day(question.name))}"
        elif value:
            chosen = next(option for option in question.options if option.value == value)
            yield f"{question.label} {chosen.label}"
