"""An answer with what can be done with it, which needs the page's scripts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from calculators.languages.phrases import Phrases
from calculators.questions.form import Answers
from calculators.rendering.answer import render_html
from calculators.rendering.case_file import render_case
from calculators.rendering.html import Html, element, join
from calculators.rendering.share import render_share
from calculators.rendering.slip import render_slip
from calculators.result import Result, Writing
from corpus import Corpus

_CASE_ID: Final = "j120-case"


def render_page(
    title: Callable[[Corpus], str],
    answers: Answers,
    result: Result,
    corpus: Corpus,
    base: str,
    french: Result | None = None,
) -> Html:
    """Write the answer, its buttons, the slip to print, the link to share, the case to report.

    ``french`` is the same answer, beside another language; a case is reported in French.
    """
    say = Phrases.of(corpus)
    slip = render_slip(result, title, corpus, french)
    case = render_case(answers, french or result, corpus.french)
    buttons = join(_button("slip-print", say), _button("slip-keep", say), by=" ")
    return join(
        render_html(result, corpus, base, _buttons(result, say), french),
        _fold("slip", say, buttons, slip),
        _fold("share", say, render_share(answers, corpus)),
        _fold("report", say, _report(case, say)),
    )


def _buttons(result: Result, say: Phrases) -> Html:
    actions = [
        *(_of_letter(result.writing) if result.writing else ["copy"]),
        *(["ics", "slip-print", "ics-neutral"] if result.events else ["slip-print"]),
        "next",
    ]
    return element("p", *(_button(action, say) for action in actions), class_="j120-buttons")


def _of_letter(writing: Writing) -> list[str]:
    """Name what can be done with a letter; an e-mail has no one to write to on its head."""
    mail = [] if writing.recipient else ["letter-mail"]
    return ["letter-copy", "letter-subject-copy", *mail, "letter-print", "txt", "odt"]


def _button(action: str, say: Phrases) -> Html:
    words = say(f"page.{action}")
    return element("button", words, type="button", class_="md-button", data_action=action)


def _report(case: str, say: Phrases) -> Html:
    copy = element(
        "button",
        say("page.report-copy"),
        type="button",
        class_="md-button",
        data_copy=_CASE_ID,
        hidden=True,
    )
    shown = element("pre", case, id=_CASE_ID, tabindex=0)
    return join(element("p", say("page.report-help")), shown, copy)


def _fold(key: str, say: Phrases, *inner: Html) -> Html:
    summary = element("summary", say(f"page.{key}"))
    return element("details", summary, *inner, class_=f"j120-fold j120-fold--{key}")
