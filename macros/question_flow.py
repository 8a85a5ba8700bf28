"""The questions of a calculator, drawn from its form: what is asked, after which answer."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from calculators import CALCULATORS, Calculator, Form, Question
from calculators.rendering.html import Html, element, join
from macros.markup import blocks, heading, items
from macros.mistakes import entry
from macros.setting import Setting

_WIDTH: Final = 720
_BOX: Final = 190
"""Where the boxes start: the arcs bend in the space before."""
_ROW: Final = 54
_TALL: Final = 40
_LETTERS: Final = 72
"""How many characters of a label fit a box."""
_BLANK: Final = re.compile(r"\{\w+(?::(\w+))?\}")


def questions(setting: Setting, slug: str | None = None) -> str:
    """Draw the questions of a calculator, or of each under its own heading.

    Their conditions, and the answers in one sentence each, are listed below the drawing.
    Raises ``UnknownKey``.
    """
    if slug is not None:
        return _one(setting, entry("calculateur", slug, CALCULATORS))
    return blocks(
        part
        for each in CALCULATORS.values()
        for part in (heading(each.title(setting.corpus), each.slug), _one(setting, each))
    )


def _one(setting: Setting, calculator: Calculator) -> str:
    form = calculator.form(setting.corpus)
    drawing = element(
        "div",
        _drawing(calculator, form, setting),
        class_="j120-scroll",
        tabindex="0",
        role="group",
        aria_label=f"Dessin des questions : {calculator.title(setting.corpus)}",
    )
    shared = _shared(calculator, setting)
    listed = items((_listed(each, form, shared) for each in form.questions), class_="j120-flow")
    told = items(_headlines(calculator, setting), class_="j120-flow")
    return blocks(
        (
            drawing,
            element("details", element("summary", "Les mêmes questions, en liste"), listed),
            element("details", element("summary", "Les réponses possibles, en une phrase"), told),
        )
    )


def _drawing(calculator: Calculator, form: Form, setting: Setting) -> Html:
    rank = {question.name: position for position, question in enumerate(form.questions)}
    height = len(form.questions) * _ROW + 8
    label = f"{calculator.title(setting.corpus)} Les questions, de haut en bas. La liste suit."
    arcs = (
        _arc(rank[earlier], rank[question.name])
        for question in form.questions
        for earlier in _earlier(question)
    )
    boxes = (_box(question, rank[question.name]) for question in form.questions)
    return element(
        "svg",
        *arcs,
        *boxes,
        class_="j120-strip",
        viewBox=f"0 0 {_WIDTH} {height}",
        role="img",
        aria_label=label,
    )


def _earlier(question: Question) -> list[str]:
    names = (name for condition in question.when for name, _ in condition.answers)
    return list(dict.fromkeys(names))


def _arc(above: int, below: int) -> Html:
    """Bend from the box above to the box below, further out the longer the way."""
    start, end = above * _ROW + _TALL - 8, below * _ROW + 4 + _TALL // 2
    out = _BOX - 14 - min(26 * (below - above), _BOX - 24)
    way = f"M{_BOX} {start} C{out} {start} {out} {end} {_BOX - 7} {end}"
    head = f"M{_BOX} {end} l-8 -4 v8 z"
    return join(
        element("path", d=way, fill="none", stroke="currentColor", stroke_opacity=0.55),
        element("path", d=head, fill="currentColor", fill_opacity=0.7),
    )


def _box(question: Question, rank: int) -> Html:
    top = rank * _ROW + 4
    box = element(
        "rect",
        x=_BOX,
        y=top,
        width=_WIDTH - _BOX - 4,
        height=_TALL,
        rx=6,
        fill="var(--j120-strip-track)",
        stroke="currentColor",
        stroke_dasharray=None if question.required else "5 3",
    )
    words = element("text", _short(question.label), x=_BOX + 12, y=top + 25, font_size=14)
    return join(box, words)


def _short(label: str) -> str:
    return label if len(label) <= _LETTERS else f"{label[: _LETTERS - 1].rstrip()}…"


def _shared(calculator: Calculator, setting: Setting) -> Mapping[str, list[str]]:
    """Return the titles of the other calculators that ask each question, by the question's id."""
    found: dict[str, list[str]] = {}
    for other in CALCULATORS.values():
        for question in other.form(setting.corpus).questions:
            if other.slug != calculator.slug and question.definition:
                title = other.title(setting.corpus)
                found.setdefault(question.definition.id, []).append(f"«\u00a0{title}\u00a0»")
    return found


def _listed(question: Question, form: Form, shared: Mapping[str, list[str]]) -> Html:
    said: list[str] = [element("strong", question.label)]
    if not question.required:
        said.append("(on peut ne pas répondre)")
    if question.when:
        told = " ; ou ".join(
            " et ".join(_condition(form, name, values) for name, values in condition.answers)
            for condition in question.when
        )
        said.append(element("small", f"Posée si : {told}."))
    if question.definition and (others := shared.get(question.definition.id)):
        said.append(element("small", f"La même question est dans {', '.join(others)}."))
    return join(*said, by=" ")


def _condition(form: Form, name: str, values: tuple[str, ...]) -> str:
    asked = next(question for question in form.questions if question.name == name)
    labels = {option.value: option.label for option in asked.options}
    if len(values) > 4:
        told = f"une réponse parmi {len(values)}"
    else:
        told = " ou ".join(f"«\u00a0{labels.get(value, value)}\u00a0»" for value in values)
    return f"{asked.label} {told}"


def _headlines(calculator: Calculator, setting: Setting) -> list[str]:
    prefix = f"{calculator.section}.h."
    phrases = setting.corpus.phrases
    said = (setting.say.pulled(said) for key, said in phrases.items() if key.startswith(prefix))

    def left_open(blank: re.Match[str]) -> str:
        return setting.say.language.formed("…", blank[1]) if blank[1] else "…"

    return [_BLANK.sub(left_open, each) for each in said]
