"""Writing HTML that survives Markdown: one line, nothing in it that Markdown would read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from html import escape
from typing import Final

# Inside a list item or a table cell, Markdown still reads the text between our tags.
_READ_IN_TEXT: Final = re.compile(r"[*_`\[\]\\{|~^\n]")
_READ_IN_VALUE: Final = re.compile(r"[`\[\]\\{|\n]")


# A build writes the same words, headings and classes thousands of times.
@cache
def text(words: str) -> str:
    """Return words as HTML text: markup escaped, Markdown's own signs made inert."""
    return _READ_IN_TEXT.sub(_inert, escape(words, quote=False))


def lines(words: str) -> str:
    """Return words as HTML text, their line breaks kept."""
    return "<br>".join(text(line) for line in words.splitlines())


def tag(name: str, *inner: str, **attributes: str | bool | None) -> str:
    """Return an element around HTML; ``class_`` and ``data_x`` lose and change their underscores.

    An attribute of ``None`` or ``False`` is left out, of ``True`` stands without a value.
    """
    return f"{_open(name, tuple(attributes.items()))}{''.join(inner)}</{name}>"


def link(href: str, *inner: str, **attributes: str | bool | None) -> str:
    """Return a link to an address."""
    return tag("a", *inner, href=href, **attributes)


def items(entries: Iterable[str], **attributes: str | bool | None) -> str:
    """Return a bulleted list of HTML entries."""
    return tag("ul", *(tag("li", entry) for entry in entries), **attributes)


def definitions(pairs: Iterable[tuple[str, str]], **attributes: str | bool | None) -> str:
    """Return a list of names with what is said of each."""
    inner = (tag("dt", name) + tag("dd", said) for name, said in pairs)
    return tag("dl", *inner, **attributes)


def table(
    caption: str,
    columns: Iterable[str],
    rows: Iterable[str],
    **attributes: str | bool | None,
) -> str:
    """Return a table with a caption in words, a scope on each heading, rows made by ``row``.

    It stands in a box that scrolls by itself and that the keyboard reaches.
    """
    head = tag("tr", *(tag("th", column, scope="col") for column in columns))
    inner = tag("caption", text(caption)) + tag("thead", head) + tag("tbody", *rows)
    made = tag("table", inner, **attributes)
    return tag("div", made, class_="j120-scroll", tabindex="0", role="group", aria_label=caption)


def row(columns: Iterable[str], heading: str, *cells: str, **attributes: str | bool | None) -> str:
    """Return a row; each cell repeats its column's heading for narrow screens."""
    first, *others = columns
    made = (tag("td", cell, data_label=column) for cell, column in zip(cells, others, strict=True))
    return tag("tr", tag("th", heading, scope="row", data_label=first), *made, **attributes)


@cache
def _open(name: str, attributes: tuple[tuple[str, str | bool | None], ...]) -> str:
    written = [name]
    for key, value in attributes:
        shown = key.removesuffix("_").replace("_", "-")
        if value is True:
            written.append(shown)
        elif value is not None and value is not False:
            written.append(f'{shown}="{_READ_IN_VALUE.sub(_inert, escape(value))}"')
    return f"<{' '.join(written)}>"


def _inert(sign: re.Match[str]) -> str:
    return " " if sign[0] == "\n" else f"&#{ord(sign[0])};"
