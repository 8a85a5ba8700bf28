"""Reading the pages before they are rendered: which macro is called where, with what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, meta, nodes


@dataclass(frozen=True, slots=True)
class Call:
    """One macro call of a page; ``fixed`` is false, the arguments unknown, if not written out."""

    source: str
    line: int
    macro: str
    arguments: tuple[Any, ...]
    named: dict[str, Any]
    fixed: bool = True


@dataclass(frozen=True, slots=True)
class UnknownName:
    """A name of a page that is no macro."""

    source: str
    line: int
    name: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A page whose braces cannot be read."""

    source: str
    line: int
    message: str


@dataclass(frozen=True, slots=True)
class PageText:
    """A page as its author wrote it."""

    source: str
    title: str
    text: str
    tree: nodes.Template | None
    unreadable: Unreadable | None = None

    def calls(self) -> Iterator[Call]:
        """Yield the macro calls, in the order of the page."""
        if self.tree is None:
            return
        for node in self.tree.find_all(nodes.Call):
            if isinstance(node.node, nodes.Name):
                yield _call(self.source, node, node.node.name)

    def unknown_names(self, known: Iterable[str]) -> Iterator[UnknownName]:
        """Yield the names that are neither known nor set on the page."""
        if self.tree is None:
            return
        unknown = meta.find_undeclared_variables(self.tree) - set(known)
        seen = set()
        for node in self.tree.find_all(nodes.Name):
            if node.name in unknown and (node.name, node.lineno) not in seen:
                seen.add((node.name, node.lineno))
                yield UnknownName(self.source, node.lineno, node.name)


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
        return PageText(source, title, text, jinja.parse(text))
    except TemplateSyntaxError as error:
        unreadable = Unreadable(source, error.lineno, error.message or "")
        return PageText(source, title, text, None, unreadable)


def find_call(
    pages: Iterable[PageText], source: str, macro: str, arguments: tuple[Any, ...], named: Any
) -> Call | None:
    """Return the call with these very arguments, else the first of that macro on the page."""
    calls = [
        call
        for page in pages
        if page.source == source
        for call in page.calls()
        if call.macro == macro
    ]
    exact = (c for c in calls if c.arguments == arguments and c.named == named)
    return next(exact, calls[0] if calls else None)


def _call(source: str, call: nodes.Call, macro: str) -> Call:
    try:
        arguments = tuple(argument.as_const() for argument in call.args)
        named = {keyword.key: keyword.value.as_const() for keyword in call.kwargs}
    except nodes.Impossible:
        return Call(source, call.lineno, macro, (), {}, fixed=False)
    return Call(source, call.lineno, macro, arguments, named)


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
