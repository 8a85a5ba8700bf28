"""The words of a page alone: what the engine does not read as Markdown is blanked out."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from macros.calls import PageText, blank

FRONT_MATTER: Final = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*\n", re.DOTALL | re.MULTILINE)
_CODE: Final = (
    re.compile(r"<!--.*?-->", re.DOTALL),
    re.compile(r"^ *(```+|~~~+).*?^ *\1 *$", re.DOTALL | re.MULTILINE),
    re.compile(r"(`+)[^`\n](?:[^\n]*?[^`\n])?\1(?!`)"),
)


def line_of(text: str, position: int) -> int:
    """Return the line of a place in a text, counted from 1."""
    return text.count("\n", 0, position) + 1


def prose(page: PageText) -> str:
    """Blank out the front matter, the macros and the code; every sign keeps its place."""
    return _words(page.outside)


@cache
def _words(text: str) -> str:
    for pattern in (FRONT_MATTER, *_CODE):
        text = pattern.sub(lambda found: blank(found[0]), text)
    return text
