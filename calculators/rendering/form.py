"""A form as HTML: made at build, so that it exists before and without any script."""

from __future__ import annotations

import json
from itertools import groupby
from pathlib import Path
from typing import Final

from calculators.languages.phrases import Phrases
from calculators.questions.attempts import Way
from calculators.questions.definition import UNKNOWN, QuestionKind
from calculators.questions.form import Drawing, Form, Option, Question
from calculators.rendering.answer import HELP
from calculators.rendering.html import EMPTY, Html, Value, element, join
from calculators.rendering.linking import page_link
from corpus import Corpus

_DRAWINGS: Final = Path(__file__).parent / "drawings"


def render_form(form: Form, way_out: str, corpus: Corpus, base: str = "") -> Html:
    """Write the questions, the place of the answer, and the way out without JavaScript.

    ``way_out`` is the page that answers without any program; ``base`` leads to the site's root.
    """
    say = Phrases.of(corpus)
    tables = page_link(way_out, base, say)
    link = element("a", say(f"page.more.{way_out}"), href=tables)
    no_script, late = (
        join(*say(f"page.{key}", page="{page}").split("{page}"), by=link)
        for key in ("no-script", "late")
    )
    leave = f"tables-{form.slug}"
    # Without scripts it belongs to the form of <noscript>, which sends nothing and leads away.
    submit = element(
        "button",
        form.submit,
        type="submit",
        form=leave,
        class_="md-button md-button--primary",
    )
    # It asks, away from the button that answers.
    clear = element(
        "details",
        element("summary", say("page.clear")),
        element("p", say("page.clear-ask")),
        element("button", say("page.clear-yes"), type="reset", class_="md-button"),
        class_="j120-clear",
    )
    return join(
        element(
            "form",
            # Where the script says which answers were written by it, not by the reader.
            element("p", class_="j120-carried", role="status", tabindex=-1),
            *(_question(question, say, base) for question in form.questions),
            submit,
            clear,
            class_="j120-form",
            data_calculator=form.slug,
            data_base=base,
            # What a form asks is no answer.
            data_search_exclude=True,
            # `dialog` never sends anything: before the scripts, a submit stays on the page.
            method="dialog",
            novalidate=True,
        ),
        # Shown by style alone where the scripts do not come, and hidden once they have.
        element("p", late, class_="j120-late", tabindex=-1),
        element("section", class_="j120-result", tabindex=-1, aria_label=say("page.result")),
        # Below the first answer, which must not move while Python comes.
        element("div", class_="j120-stages", role="status", aria_live="polite", hidden=True),
        element(
            "noscript",
            element("form", id=leave, action=tables),
            element("p", no_script, class_="j120-no-script"),
        ),
    )


def _question(question: Question, say: Phrases, base: str) -> Html:
    name = question.name
    gives = dict(question.definition.gives) if question.definition else {}
    when = [dict(condition.answers) for condition in question.when]
    match question.kind:
        case QuestionKind.DATE:
            inner = _date(question, say)
        case QuestionKind.CHOICE:
            inner = _choice(question)
        case QuestionKind.LIST:
            inner = _list(question, say, base)
        case QuestionKind.TEXT | QuestionKind.PARAGRAPH:
            inner = _text(question, say)
        case QuestionKind.ATTEMPTS:
            inner = _attempts(question, say)
    return element(
        "div",
        inner,
        _where(question.where, say, base),
        element("p", class_="j120-error", id=f"error-{name}", hidden=True),
        class_="j120-question",
        id=f"q-{name}",
        data_question=name,
        data_when=json.dumps(when) if when else None,
        data_fact=question.fact,
        data_fact_words=say(f"questions.{question.fact}.carried") if question.fact else None,
        data_required=question.required,
        data_gives=json.dumps(gives) if gives else None,
    )


def _where(where: Drawing | None, say: Phrases, base: str) -> Html:
    """Write where the answer is found, for whoever does not know it, and who can help to look."""
    if where is None:
        return EMPTY
    help_link = element("a", say(f"page.more.{HELP}"), href=page_link(HELP, base, say))
    return element(
        "details",
        element("summary", say("page.where")),
        _drawing(where.name),
        element("p", where.words, " ", help_link),
        class_="j120-where",
    )


def _help(question: Question) -> Html:
    if not question.help:
        return EMPTY
    return element("p", question.help, class_="j120-help", id=_help_id(question))


def _help_id(question: Question) -> str | None:
    """Return what ties a field or a group to its help."""
    return f"help-{question.name}" if question.help else None


def _date(question: Question, say: Phrases) -> Html:
    return _three_fields(
        question.name, question.label, say, _help(question), aria_describedby=_help_id(question)
    )


def _three_fields(
    name: str, label: str, say: Phrases, words: Html = EMPTY, **attributes: Value
) -> Html:
    fields = (
        _labelled(
            say(f"page.{part}"),
            element(
                "input",
                type="text",
                inputmode="numeric",
                autocomplete="off",
                name=f"{name}-{part}",
                maxlength=size,
            ),
        )
        for part, size in (("day", 2), ("month", 2), ("year", 4))
    )
    legend = element("legend", label)
    return join(
        element(
            "fieldset", legend, words, *fields, class_="j120-date", data_date=name, **attributes
        ),
        element("output", class_="j120-weekday"),
    )


def _labelled(words: str, field: Html) -> Html:
    return element("label", words, " ", field)


def _text(question: Question, say: Phrases) -> Html:
    field = f"field-{question.name}"
    # No `maxlength`: it would cut off, without a word, the end of a text that is pasted.
    given: dict[str, Value] = {
        "id": field,
        "name": question.name,
        "autocomplete": "off",
        "dir": "auto",
        "aria_describedby": _help_id(question),
    }
    written = (
        element("textarea", rows=4, **given)
        if question.kind is QuestionKind.PARAGRAPH
        else element("input", type="text", **given)
    )
    length = element(
        "p",
        class_="j120-length",
        role="status",
        data_longest=question.longest,
        data_left=say("page.length-left", left="{left}"),
        data_over=say("page.length-over", over="{over}"),
    )
    return join(element("label", question.label, for_=field), _help(question), written, length)


def _attempts(question: Question, say: Phrases) -> Html:
    """Write the log: one row to be copied by the page's script as often as it is needed."""
    add = element(
        "button", say("attempts.add"), type="button", class_="md-button", data_attempt="add"
    )
    return element(
        "fieldset",
        element("legend", question.label),
        _help(question),
        element(
            "ol",
            element("li", _attempt(f"{question.name}-1", say)),
            class_="j120-attempts",
            data_attempts=question.name,
        ),
        add,
        aria_describedby=_help_id(question),
    )


def _attempt(name: str, say: Phrases) -> Html:
    # The script counts the rows: each number stands apart, in the names of the fields too.
    rank = element("span", "1", class_="j120-rank")
    legend, remove = (
        join(*say(f"attempts.{key}", rank="{rank}").split("{rank}"), by=rank)
        for key in ("rank", "remove")
    )
    ways = (element("option", say(f"attempts.way.{way}"), value=way) for way in Way)
    reference = element(
        "input", type="text", name=f"{name}-reference", autocomplete="off", dir="auto"
    )
    outcome = element("textarea", name=f"{name}-outcome", rows=2, autocomplete="off", dir="auto")
    return element(
        "fieldset",
        element("legend", legend),
        _three_fields(f"{name}-day", say("attempts.day"), say),
        _labelled(say("attempts.way"), element("select", *ways, name=f"{name}-way")),
        _labelled(say("attempts.reference"), reference),
        _labelled(say("attempts.outcome"), outcome),
        element("button", remove, type="button", class_="md-button", data_attempt="remove"),
        class_="j120-attempt",
    )


def _choice(question: Question) -> Html:
    return element(
        "fieldset",
        element("legend", question.label),
        _help(question),
        *(_one_of(question, option) for option in question.options),
        aria_describedby=_help_id(question),
    )


def _one_of(question: Question, option: Option) -> Html:
    """Write one answer; its name is its label alone, and its drawing describes it."""
    drawing = words = EMPTY
    key = None
    if option.drawing is not None:
        key = f"drawing-{question.name}-{option.value}"
        words = element("span", option.drawing.words, id=key, hidden=True)
        drawing = _drawing(option.drawing.name)
    return element(
        "label",
        element(
            "input", type="radio", name=question.name, value=option.value, aria_describedby=key
        ),
        " ",
        drawing,
        element("span", option.label),
        words,
        class_="j120-choice",
    )


def _drawing(name: str) -> Html:
    """Return a drawing to stand within the page: it takes the colour of the text, on paper too."""
    return Html(" ".join((_DRAWINGS / f"{name}.svg").read_text("utf-8").split()))


def _list(question: Question, say: Phrases, base: str) -> Html:
    field = f"field-{question.name}"
    known = {option.value for option in question.options}
    groups = groupby(question.options, key=lambda option: option.group)
    printed = sorted({words for each in question.options for words in each.printed})
    return join(
        element("label", question.label, for_=field),
        _help(question),
        _finder(question.name, printed, say, base) if printed else EMPTY,
        element(
            "select",
            # A browser shows the first answer as if it had been chosen: it must not be one.
            EMPTY if UNKNOWN in known else element("option", say("page.choose"), value=""),
            *(_group(label, tuple(options)) for label, options in groups),
            id=field,
            name=question.name,
            aria_describedby=_help_id(question),
        ),
    )


def _finder(name: str, printed: list[str], say: Phrases, base: str) -> Html:
    """Write the search of a long list by the words on the card; the page's script shows it."""
    field, words = f"find-{name}", f"printed-{name}"
    titles = page_link("titres", base, say)
    found = {key: say(f"page.found-{key}") for key in ("none", "one")}
    return element(
        "div",
        element("label", say("page.find"), for_=field),
        element("input", type="search", id=field, list=words, autocomplete="off"),
        element("datalist", *(element("option", value=each) for each in printed), id=words),
        element(
            "p",
            role="status",
            data_none=found["none"],
            data_one=found["one"],
            data_many=say("page.found-many", count="{count}"),
        ),
        element("p", element("a", say("page.found-nowhere"), href=titles), hidden=True),
        class_="j120-finder",
        hidden=True,
    )


def _group(label: str | None, options: tuple[Option, ...]) -> Html:
    inner = join(*map(_listed, options))
    return inner if label is None else element("optgroup", inner, label=label)


def _listed(option: Option) -> Html:
    return element(
        "option",
        option.label,
        value=option.value,
        data_printed="|".join(option.printed) or None,
        data_also="|".join(option.also) or None,
    )
