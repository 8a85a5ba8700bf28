"""An answer with what can be done with it, which needs the page's scripts."""

from __future__ import annotations

from html import escape
from typing import Final

from calculators.answers.registry import Calculator
from calculators.languages.phrases import Phrases
from calculators.questions.form import Answers
from calculators.rendering.answer import render_html
from calculators.rendering.case_file import render_case
from calculators.rendering.share import render_share
from calculators.rendering.slip import render_slip
from calculators.result import Result
from corpus import Corpus

_CASE_ID: Final = "j120-case"


def render_page(
    calculator: Calculator, answers: Answers, result: Result, corpus: Corpus, base: str
) -> str:
    """Write the answer, its buttons, the slip to print, the link to share, the case to report."""
    say = Phrases(corpus.phrases)
    form = calculator.form(corpus)
    case = render_case(form, answers, result, corpus)
    return render_html(result, corpus, base, _buttons(result, say)) + "".join(
        (
            _fold("slip", _button("slip-print", say) + _slip(calculator, result, corpus), say),
            _fold("share", render_share(form, answers, corpus), say),
            _fold("report", _report(case, say), say),
        )
    )


def _buttons(result: Result, say: Phrases) -> str:
    actions = [
        *(["letter-print", "txt", "odt"] if result.writing else []),
        *(["ics"] if result.events else []),
        *("copy", "slip-print"),
    ]
    return f'<p class="j120-buttons">{"".join(_button(action, say) for action in actions)}</p>'


def _button(action: str, say: Phrases) -> str:
    return (
        f'<button type="button" class="md-button" data-action="{action}">'
        f"{escape(say(f'page.{action}'))}</button>"
    )


def _slip(calculator: Calculator, result: Result, corpus: Corpus) -> str:
    return render_slip(result, calculator.title(corpus), corpus)


def _report(case: str, say: Phrases) -> str:
    return (
        f"<p>{escape(say('page.report-help'))}</p>"
        f'<pre id="{_CASE_ID}" tabindex="0">{escape(case)}</pre>'
        f'<button type="button" class="md-button" data-copy="{_CASE_ID}" hidden>'
        f"{escape(say('page.report-copy'))}</button>"
    )


def _fold(key: str, inner: str, say: Phrases) -> str:
    return (
        f'<details class="j120-fold j120-fold--{key}">'
        f"<summary>{escape(say(f'page.{key}'))}</summary>{inner}</details>"
    )
