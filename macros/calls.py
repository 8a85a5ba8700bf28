"""Reading the pages before they are rendered: which macro is called where, with what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes


@dataclass(frozen=True, slots=True)
class Call:
    """One macro call of a page, with what it is given written out."""

    source: str
    line: int
    macro: str
    arguments: tuple[Any, ...]
    named: dict[str, Any]


@dataclass(frozen=True, slots=True)
class PageText:
    """A page as its author wrote it; no ``tree`` where its braces cannot be read.

    ``outside`` is what stands neither between braces nor between raw marks, each sign in its place;
    ``spans`` are the places of the double braces.
    """

    source: str
    title: str
    text: str
    tree: nodes.Template | None = None
    outside: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    unreadable: TemplateSyntaxError | None = None

    def between_braces(self) -> Iterator[nodes.Node]:
        """Yield what stands between braces, in the order of the page; text is left out."""
        for node in self.tree.body if self.tree else ():
            for inner in node.nodes if isinstance(node, nodes.Output) else (node,):
                if not isinstance(inner, nodes.TemplateData):
                    yield inner

    def calls(self) -> Iterator[Call]:
        """Yield the calls whose arguments are written out, in the order of the page."""
        for node in self.between_braces():
            if (call := as_call(self.source, node)) is not None:
                yield call


def read_pages(docs: Path, jinja: Environment | None = None) -> tuple[PageText, ...]:
    """Read every Markdown page below ``docs``, with the delimiters that ``jinja`` knows."""
    # As in mkdocs.yml: `{#` begins the name of a heading, not a comment.
    jinja = jinja or Environment(comment_start_string="{##", comment_end_string="##}")
    return tuple(read_page(path, docs, jinja) for path in sorted(docs.rglob("*.md")))


def read_page(path: Path, docs: Path, jinja: Environment) -> PageText:
    """Read one page; one that cannot be parsed says on which line."""
    source = path.relative_to(docs).as_posix()
    text = path.read_text("utf-8")
    title = _title(text) or source
    try:
        return PageText(source, title, text, jinja.parse(text), *_outside(jinja, text))
    except TemplateSyntaxError as error:
        return PageText(source, title, text, unreadable=error)


def as_call(source: str, node: nodes.Node) -> Call | None:
    """Return a call whose arguments are written out; ``None`` for anything else."""
    if not (isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name)):
        return None
    try:
        arguments = tuple(argument.as_const() for argument in node.args)
        named = {keyword.key: keyword.value.as_const() for keyword in node.kwargs}
    except nodes.Impossible:
        return None
    return Call(source, node.lineno, node.node.name, arguments, named)


def blank(words: str) -> str:
    """Return as many spaces, on as many lines."""
    return re.sub(r"\S", " ", words)


def _outside(jinja: Environment, text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return a text without its braces, and where the double ones are."""
    parts, spans = [], []
    position = start = 0
    raw = False
    for _, kind, words in jinja.lex(text):
        if kind == "variable_begin":
            start = position
        raw = raw or kind == "raw_begin"
        parts.append(words if kind == "data" and not raw else blank(words))
        position += len(words)
        raw = raw and kind != "raw_end"
        if kind == "variable_end":
            spans.append((start, position))
    return "".join(parts), tuple(spans)


def _title(text: str) -> str | None:
    """Return the page's own title: of its front matter, else its first heading."""
    fenced = False
    for line in text.splitlines():
        fenced ^= line.startswith("```")
        if line.startswith("title:"):
            return line.removeprefix("title:").strip().strip("\"'")
        if line.startswith("# ") and not fenced:
            return line.removeprefix("# ").partition(" {")[0].strip()
    return None
