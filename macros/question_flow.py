"""The questions of a calculator, drawn from its form: what is asked, after which answer."""

from __future__ import annotations

import re
from html import escape
from typing import Final

from calculators import CALCULATORS, Calculator, Form, Question
from macros.markup import items, lines, tag, text
from macros.mistakes import entry
from macros.setting import Setting

_WIDTH: Final = 720
_BOX: Final = 190
"""Where the boxes start: the arcs bend in the space before."""
_ROW: Final = 54
_TALL: Final = 40
_LETTERS: Final = 72
"""How many characters of a label fit a box."""
_BLANK: Final = re.compile(r"\{\w+\}")


def questions(setting: Setting, slug: str | None = None) -> str:
    """Draw the questions of a calculator, or of each under its own heading.

    Their conditions, and the answers in one sentence each, are listed below the drawing.
    Raises ``UnknownKey``.
    """
    if slug is not None:
        return _one(setting, entry("calculateur", slug, CALCULATORS))
    return "\n\n".join(
        f"## {text(each.title(setting.corpus))} {{ #{each.slug} }}\n\n{_one(setting, each)}"
        for each in CALCULATORS.values()
    )


def _one(setting: Setting, calculator: Calculator) -> str:
    form = calculator.form(setting.corpus)
    drawing = tag(
        "div",
        _drawing(calculator, form, setting),
        class_="j120-scroll",
        tabindex="0",
        role="group",
        aria_label=f"Dessin des questions : {calculator.title(setting.corpus)}",
    )
    listed = items((_listed(question, form) for question in form.questions), class_="j120-flow")
    answers = items(map(text, _headlines(calculator, setting)), class_="j120-flow")
    return "\n\n".join(
        (
            drawing,
            tag("details", tag("summary", "Les mêmes questions, en liste"), listed),
            tag("details", tag("summary", "Les réponses possibles, en une phrase"), answers),
        )
    )


def _drawing(calculator: Calculator, form: Form, setting: Setting) -> str:
    rank = {question.name: position for position, question in enumerate(form.questions)}
    height = len(form.questions) * _ROW + 8
    label = f"{calculator.title(setting.corpus)} Les questions, de haut en bas. La liste suit."
    opening = (
        f'<svg class="j120-strip" viewBox="0 0 {_WIDTH} {height}" role="img" '
        f'aria-label="{escape(label)}">'
    )
    arcs = (
        _arc(rank[earlier], rank[question.name])
        for question in form.questions
        for earlier in _earlier(question)
    )
    boxes = (_box(question, rank[question.name]) for question in form.questions)
    return "".join((opening, *arcs, *boxes, "</svg>"))


def _earlier(question: Question) -> list[str]:
    names = (name for condition in question.when for name, _ in condition.answers)
    return list(dict.fromkeys(names))


def _arc(above: int, below: int) -> str:
    """Bend from the box above to the box below, further out the longer the way."""
    start, end = above * _ROW + _TALL - 8, below * _ROW + 4 + _TALL // 2
    out = _BOX - 14 - min(26 * (below - above), _BOX - 24)
    return (
        f'<path d="M{_BOX} {start} C{out} {start} {out} {end} {_BOX - 7} {end}" fill="none" '
        f'stroke="currentColor" stroke-opacity="0.55"/>'
        f'<path d="M{_BOX} {end} l-8 -4 v8 z" fill="currentColor" fill-opacity="0.7"/>'
    )


def _box(question: Question, rank: int) -> str:
    top = rank * _ROW + 4
    dashed = "" if question.required else ' stroke-dasharray="5 3"'
    words = escape(_short(question.label))
    return (
        f'<rect x="{_BOX}" y="{top}" width="{_WIDTH - _BOX - 4}" height="{_TALL}" rx="6" '
        f'fill="var(--j120-strip-track)" stroke="currentColor"{dashed}/>'
        f'<text x="{_BOX + 12}" y="{top + 25}" font-size="14">{words}</text>'
    )


def _short(label: str) -> str:
    return label if len(label) <= _LETTERS else f"{label[: _LETTERS - 1].rstrip()}…"


def _listed(question: Question, form: Form) -> str:
    said = [tag("strong", text(question.label))]
    if not question.required:
        said.append(text("(on peut ne pas répondre)"))
    if question.when:
        told = " ; ou ".join(
            " et ".join(_condition(form, name, values) for name, values in condition.answers)
            for condition in question.when
        )
        said.append(tag("small", f"Posée si : {told}."))
    return " ".join(said)


def _condition(form: Form, name: str, values: tuple[str, ...]) -> str:
    asked = next(question for question in form.questions if question.name == name)
    labels = {option.value: option.label for option in asked.options}
    if len(values) > 4:
        told = f"une réponse parmi {len(values)}"
    else:
        told = " ou ".join(f"«\u00a0{labels.get(value, value)}\u00a0»" for value in values)
    return f"{text(asked.label)} {lines(told)}"


def _headlines(calculator: Calculator, setting: Setting) -> list[str]:
    prefix = f"{calculator.section}.h."
    phrases = setting.corpus.phrases
    said = (setting.say.pulled(said) for key, said in phrases.items() if key.startswith(prefix))
    return [_BLANK.sub("…", each) for each in said]
