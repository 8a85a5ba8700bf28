"""The shapes that macros make, and what Markdown needs of them: nothing that it would read.

Inside a list item or a table cell, Markdown still reads the text between our tags.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from calculators.rendering.html import Html, Value, element, join

_READ: Final = re.compile(r"<[^>]*>|[*_`\[\]\\{|~^\n]")
"""A tag, or a sign that Markdown or an extension of it reads in a text."""
_READ_IN_TAG: Final = re.compile(r"[`\[\]\\{|\n]")


def inert(markup: Html) -> str:
    """Return markup on one line, with the signs of Markdown made inert."""
    return _READ.sub(_inert, markup)


def heading(words: str, anchor: str | None = None, level: int = 2, attributes: str = "") -> str:
    """Write a heading in Markdown, which the table of contents needs."""
    shown = inert(join(words))
    named = f" {{ #{anchor}{attributes} }}" if anchor else ""
    return f"{'#' * level} {shown}{named}"


def blocks(parts: Iterable[str]) -> str:
    """Put headings and markup one under the other."""
    return "\n\n".join(inert(part) if isinstance(part, Html) else part for part in parts)


def link(href: str, *inner: str, **attributes: Value) -> Html:
    """Return a link to an address."""
    return element("a", *inner, href=href, **attributes)


def items(entries: Iterable[str], **attributes: Value) -> Html:
    """Return a bulleted list."""
    return element("ul", *(element("li", entry) for entry in entries), **attributes)


def definitions(pairs: Iterable[tuple[str, str]], **attributes: Value) -> Html:
    """Return a list of names with what is said of each."""
    inner = (join(element("dt", name), element("dd", said)) for name, said in pairs)
    return element("dl", *inner, **attributes)


def table(caption: str, columns: Iterable[str], rows: Iterable[Html], **attributes: Value) -> Html:
    """Return a table with a caption, a scope on each heading, rows made by ``row``.

    It stands in a box that scrolls by itself and that the keyboard reaches.
    """
    head = element("tr", *(element("th", column, scope="col") for column in columns))
    made = element(
        "table",
        element("caption", caption),
        element("thead", head),
        element("tbody", *rows),
        **attributes,
    )
    return element("div", made, class_="j120-scroll", tabindex=0, role="group", aria_label=caption)


def row(
    columns: Sequence[str], heading: str, *cells: str, span: int = 1, **attributes: Value
) -> Html:
    """Return a row; each cell repeats its column's heading for narrow screens.

    The last cell is as wide as ``span`` columns of the table.
    """
    first, *others = columns
    spans = [None] * (len(others) - 1) + [span if span > 1 else None]
    made = (
        element("td", cell, data_label=column, colspan=wide)
        for cell, column, wide in zip(cells, others, spans, strict=True)
    )
    named = element("th", heading, scope="row", data_label=first)
    return element("tr", named, *made, **attributes)


def _inert(found: re.Match[str]) -> str:
    if found[0].startswith("<"):
        return _READ_IN_TAG.sub(_sign, found[0])
    return _sign(found)


def _sign(found: re.Match[str]) -> str:
    return " " if found[0] == "\n" else f"&#{ord(found[0])};"
