"""The one builder of markup escapes what is not markup, and no tag is written beside it."""

from __future__ import annotations

import ast
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.rendering.html import EMPTY, Html, element, elements, join, lines

REPOSITORY = Path(__file__).parents[2]
BUILDER = REPOSITORY / "calculators/rendering/html.py"
MODULES = [
    path
    for room in ("calculators", "macros")
    for path in sorted((REPOSITORY / room).rglob("*.py"))
    if path != BUILDER
]


class Read(HTMLParser):
    """What a browser would see: tags with their attributes, and the text."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@given(st.text(), st.text())
def test_words_stay_words_in_text_and_in_attributes(said: str, named: str) -> None:
    read = Read(element("p", element("b", said), said, title=named))
    # A parser reads line ends and the nought character its own way.
    odd = str.maketrans({"\r": "", "\0": ""})
    assert read.text.translate(odd) == (said + said).translate(odd)
    (first, attributes), _ = read.tags
    assert first == "p"
    assert str(attributes["title"]).translate(odd) == named.translate(odd)


def test_markup_stands_within_markup_as_it_is() -> None:
    assert element("p", "a < b ", element("b", "c")) == "<p>a &lt; b <b>c</b></p>"


def test_markup_that_went_through_a_string_is_text_again() -> None:
    assert element("p", f"{element('b', 'c')}") == "<p>&lt;b&gt;c&lt;/b&gt;</p>"


def test_an_attribute_is_left_out_bare_or_with_its_value() -> None:
    made = element("input", class_="x", data_key=None, hidden=True, open=False, maxlength=2)
    assert made == '<input class="x" hidden maxlength="2">'


@pytest.mark.parametrize(
    ("made", "written"),
    [
        (element("br"), "<br>"),
        (element("rect", x=1.5, fill_opacity=0.55), '<rect x="1.5" fill-opacity="0.55"/>'),
        (element("text:line-break"), "<text:line-break/>"),
        (element("p", class_="j120-carried"), '<p class="j120-carried"></p>'),
    ],
)
def test_what_holds_nothing_is_closed_as_its_language_asks(made: Html, written: str) -> None:
    assert made == written


def test_parts_are_joined_by_words_or_by_markup() -> None:
    assert join("a", EMPTY, "b & c") == "ab &amp; c"
    assert join("a", "b", by=" & ") == "a &amp; b"
    assert lines("1 < 2\n3") == "1 &lt; 2<br>3"
    assert elements("li", ["a", element("b")]) == "<li>a</li><li><b></b></li>"


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(REPOSITORY)))
def test_no_tag_is_written_by_hand(module: Path) -> None:
    tree = ast.parse(module.read_text("utf-8"))
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    written = [
        f"{node.lineno}: {node.value}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if id(node) not in docstrings and re.search(r"</?[a-z]|&[a-z]+;", node.value)
    ]
    assert written == []


def test_only_the_builder_and_the_drawings_of_the_repository_say_what_is_markup() -> None:
    said = {
        path.name
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Html"
    }
    assert said == {"form.py"}
