"""The one builder of markup: what is not ``Html`` is text, and is escaped, in attributes too.

It writes HTML, SVG and, for the letters to keep, the XML of OpenDocument.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from html import escape
from typing import Final

from corpus.translation import END, START_BLANK, START_FRENCH

type Value = str | float | bool | None
"""``None`` and ``False`` leave an attribute out, ``True`` writes it without a value."""

_VOID: Final = frozenset({"br", "input", "link", "meta"})
"""What HTML never closes."""
_SHAPES: Final = frozenset({"circle", "line", "path", "rect"})
"""What SVG closes within its own tag; so does XML, whose names have a colon, what holds nothing."""
_WORDS_ALONE: Final = frozenset({"desc", "option", "text", "title"})
"""What holds no markup: there French is kept apart by the signs around it."""


_SIGNS: Final = re.compile(f"([{START_FRENCH}{START_BLANK}{END}])")


class Html(str):
    """Markup that stands within other markup as it is.

    Only this module and the drawings of the repository may say so: everything else is text.
    """

    __slots__ = ()


EMPTY: Final = Html()
XML: Final = Html('<?xml version="1.0" encoding="UTF-8"?>\n')
"""What an XML document starts with."""


def element(name: str, /, *inner: str, **attributes: Value) -> Html:
    """Write an element around text and markup.

    ``class_`` loses its underscore, ``data_key`` and ``stroke_width`` take a hyphen.
    """
    opening = name + "".join([_attribute(key, value) for key, value in attributes.items()])
    body = Html("".join(map(_text, inner))) if name in _WORDS_ALONE else join(*inner)
    if body:
        return Html(f"<{opening}>{body}</{name}>")
    if name in _VOID:
        return Html(f"<{opening}>")
    if name in _SHAPES or ":" in name:
        return Html(f"<{opening}/>")
    return Html(f"<{opening}></{name}>")


def join(*parts: str, by: str = "") -> Html:
    """Put text and markup one after the other."""
    return Html(_safe(by).join([_safe(part) for part in parts]))


def elements(name: str, each: Iterable[str]) -> Html:
    """Write one element for each text or markup: the items of a list, the paragraphs of a text."""
    return join(*(element(name, inner) for inner in each))


def lines(words: str) -> Html:
    """Write a text with its line breaks."""
    return join(*words.split("\n"), by=element("br"))


def _safe(part: str) -> str:
    text = _text(part)
    return text if isinstance(part, Html) or START_FRENCH not in text else _with_french(text)


def _text(part: str) -> str:
    return part if isinstance(part, Html) else escape(part, quote=False)


def _with_french(text: str) -> str:
    """Write French words within another language, and their signs, in an element that says so."""
    written: list[str] = []
    open_ones: list[str] = []
    for sign in _SIGNS.split(text):
        if sign == START_FRENCH:
            written.append('<span lang="fr" dir="ltr" translate="no">')
            open_ones.append("</span>")
        elif sign == START_BLANK:
            open_ones.append("")
        written.append(sign)
        if sign == END and open_ones:
            written.append(open_ones.pop())
    return "".join((*written, *reversed(open_ones)))


def _attribute(key: str, value: Value) -> str:
    if value is None or value is False:
        return ""
    name = _hyphened(key)
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'


@cache
def _hyphened(key: str) -> str:
    return key.removesuffix("_").replace("_", "-")
