"""A form as HTML: made at build, so that it exists before and without any script."""

from __future__ import annotations

import json
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Final

from calculators.answers.registry import Calculator
from calculators.languages.phrases import Phrases
from calculators.questions.attempts import Way
from calculators.questions.form import UNKNOWN, Option, Question, QuestionKind
from corpus import Corpus

_DRAWINGS: Final = Path(__file__).parent / "drawings"


def render_form(calculator: Calculator, corpus: Corpus, base: str = "") -> str:
    """Write the questions, the place of the answer, and the way out without JavaScript.

    ``base`` leads from the page to the site's root.
    """
    say = Phrases(corpus.phrases)
    form = calculator.form(corpus)
    questions = "".join(_question(question, say) for question in form.questions)
    page = calculator.way_out
    link = f'<a href="{base}{page}/">{escape(say(f"page.more.{page}"))}</a>'
    no_script, late = (
        escape(say(f"page.{key}", page="{page}")).replace("{page}", link)
        for key in ("no-script", "late")
    )
    leave = f"tables-{form.slug}"
    return (
        # `dialog` never sends anything: before the scripts, a submit stays on the page.
        f'<form class="j120-form" data-calculator="{form.slug}" data-base="{escape(base)}"'
        ' method="dialog" novalidate>'
        # Where the script says which answers were written by it, not by the reader.
        f'<p class="j120-carried" role="status"></p>{questions}'
        # Without scripts it belongs to the form of <noscript>, which sends nothing and leads away.
        f'<button type="submit" form="{leave}" class="md-button md-button--primary">'
        f"{escape(form.submit)}</button> "
        f'<button type="reset" class="md-button j120-clear">{escape(say("page.clear"))}</button>'
        "</form>"
        # Shown by style alone where the scripts do not come, and hidden once they have.
        f'<p class="j120-late" tabindex="-1">{late}</p>'
        '<div class="j120-stages" role="status" aria-live="polite" hidden></div>'
        '<section class="j120-result" tabindex="-1" '
        f'aria-label="{escape(say("page.result"))}"></section>'
        f'<noscript><form id="{leave}" action="{base}{page}/"></form>'
        f'<p class="j120-no-script">{no_script}</p></noscript>'
    )


def _question(question: Question, say: Phrases) -> str:
    name = question.name
    when = [dict(condition.answers) for condition in question.when]
    asked = f' data-when="{escape(json.dumps(when))}"' if when else ""
    must = " data-required" if question.required else ""
    fact = ""
    if question.fact:
        words = escape(say(f"facts.{question.fact}"))
        fact = f' data-fact="{question.fact}" data-fact-words="{words}"'
    match question.kind:
        case QuestionKind.DATE:
            inner = _date(question, say)
        case QuestionKind.CHOICE:
            inner = _choice(question)
        case QuestionKind.LIST:
            inner = _list(question, say)
        case QuestionKind.TEXT | QuestionKind.PARAGRAPH:
            inner = _text(question)
        case QuestionKind.ATTEMPTS:
            inner = _attempts(question, say)
    return (
        f'<div class="j120-question" id="q-{name}" data-question="{name}"{asked}{fact}{must}>'
        f'{inner}<p class="j120-error" id="error-{name}" hidden></p></div>'
    )


def _described(question: Question) -> tuple[str, str]:
    """Return the help paragraph and the attribute that ties it to its field or group."""
    if not question.help:
        return "", ""
    key = f"help-{question.name}"
    words = f'<p class="j120-help" id="{key}">{escape(question.help)}</p>'
    return words, f' aria-describedby="{key}"'


def _date(question: Question, say: Phrases) -> str:
    words, tied = _described(question)
    return (
        f'<fieldset class="j120-date" data-date="{question.name}"{tied}>'
        f"<legend>{escape(question.label)}</legend>{words}{_three_fields(question.name, say)}"
        '</fieldset><output class="j120-weekday"></output>'
    )


def _three_fields(name: str, say: Phrases) -> str:
    return "".join(
        f'<label>{escape(say(f"page.{part}"))} <input type="text" inputmode="numeric" '
        f'autocomplete="off" name="{name}-{part}" maxlength="{size}"></label>'
        for part, size in (("day", 2), ("month", 2), ("year", 4))
    )


def _text(question: Question) -> str:
    words, tied = _described(question)
    field = f"field-{question.name}"
    # No `maxlength`: it would cut off, without a word, the end of a text that is pasted.
    given = f'id="{field}" name="{question.name}" autocomplete="off" dir="auto"{tied}'
    written = (
        f'<textarea rows="4" {given}></textarea>'
        if question.kind is QuestionKind.PARAGRAPH
        else f'<input type="text" {given}>'
    )
    return f'<label for="{field}">{escape(question.label)}</label>{words}{written}'


def _attempts(question: Question, say: Phrases) -> str:
    """Write the log: one row to be copied by the page's script as often as it is needed."""
    words, tied = _described(question)
    ways = "".join(
        f'<option value="{way}">{escape(say(f"attempts.way.{way}"))}</option>' for way in Way
    )
    # The script counts the rows: each number stands apart, in the names of the fields too.
    rank = '<span class="j120-rank">1</span>'
    legend, remove = (
        escape(say(f"attempts.{key}", rank="{rank}")).replace("{rank}", rank)
        for key in ("rank", "remove")
    )
    name = f"{question.name}-1"
    row = (
        f'<li><fieldset class="j120-attempt"><legend>{legend}</legend>'
        f'<fieldset class="j120-date" data-date="{name}-day">'
        f"<legend>{escape(say('attempts.day'))}</legend>{_three_fields(f'{name}-day', say)}"
        '</fieldset><output class="j120-weekday"></output>'
        f"<label>{escape(say('attempts.way'))} "
        f'<select name="{name}-way">{ways}</select></label>'
        f'<label>{escape(say("attempts.reference"))} <input type="text" '
        f'name="{name}-reference" autocomplete="off" dir="auto"></label>'
        f'<label>{escape(say("attempts.outcome"))} <textarea name="{name}-outcome" rows="2" '
        'autocomplete="off" dir="auto"></textarea></label>'
        '<button type="button" class="md-button" data-attempt="remove">'
        f"{remove}</button></fieldset></li>"
    )
    return (
        f"<fieldset{tied}><legend>{escape(question.label)}</legend>{words}"
        f'<ol class="j120-attempts" data-attempts="{question.name}">{row}</ol>'
        '<button type="button" class="md-button" data-attempt="add">'
        f"{escape(say('attempts.add'))}</button></fieldset>"
    )


def _choice(question: Question) -> str:
    words, tied = _described(question)
    choices = "".join(_one_of(question, option) for option in question.options)
    return f"<fieldset{tied}><legend>{escape(question.label)}</legend>{words}{choices}</fieldset>"


def _one_of(question: Question, option: Option) -> str:
    """Write one answer; its name is its label alone, and its drawing describes it."""
    drawing = words = tied = ""
    if option.drawing is not None:
        key = f"drawing-{question.name}-{option.value}"
        tied = f' aria-describedby="{key}"'
        words = f'<span id="{key}" hidden>{escape(option.drawing.words)}</span>'
        # Within the page, so that it takes the colour of the text, on paper too.
        drawing = " ".join((_DRAWINGS / f"{option.drawing.name}.svg").read_text("utf-8").split())
        drawing = drawing.replace("<svg ", '<svg class="j120-drawing" aria-hidden="true" ', 1)
    return (
        f'<label class="j120-choice"><input type="radio" name="{question.name}" '
        f'value="{option.value}"{tied}> {drawing}<span>{escape(option.label)}</span>{words}</label>'
    )


def _list(question: Question, say: Phrases) -> str:
    words, tied = _described(question)
    field = f"field-{question.name}"
    # A browser shows the first answer as if it had been chosen: it must not be one.
    known = {option.value for option in question.options}
    groups = "" if UNKNOWN in known else f'<option value="">{escape(say("page.choose"))}</option>'
    groups += "".join(
        _group(label, tuple(options))
        for label, options in groupby(question.options, key=lambda option: option.group)
    )
    return (
        f'<label for="{field}">{escape(question.label)}</label>{words}'
        f'<select id="{field}" name="{question.name}"{tied}>{groups}</select>'
    )


def _group(label: str | None, options: tuple[Option, ...]) -> str:
    inner = "".join(f'<option value="{o.value}">{escape(o.label)}</option>' for o in options)
    return inner if label is None else f'<optgroup label="{escape(label)}">{inner}</optgroup>'
