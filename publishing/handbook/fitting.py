"""A part that ends with a few lines on a page of their own, set tighter to end a page sooner.

A typesetter does it by hand: a little less room between lines and above headings, the same for the
whole chapter, and only where that saves the page.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Final

import lxml.html
from lxml.html import HtmlElement
from lxml.html.builder import BODY, HTML

from publishing.handbook.typesetting import Laid, Press

TIGHT: Final = "tight"
"""The class of a part that is set tighter."""

_FEW_LINES: Final = 0.3
"""Share of its last page below which a part is tried."""


def parts(book: HtmlElement) -> list[HtmlElement]:
    """Return what the book is made of: each part begins on a page of its own."""
    (body,) = book.iterchildren("body")
    return list(body)


def document(book: HtmlElement, section: HtmlElement) -> str:
    """Write a section of the book down as a document, as WeasyPrint reads it."""
    (head,) = book.iterchildren("head")
    alone = HTML(deepcopy(head), BODY(deepcopy(section)), lang=book.get("lang", ""))
    return f"<!DOCTYPE html>\n{lxml.html.tostring(alone, encoding='unicode')}"


def lay_out_tightly(book: HtmlElement, section: HtmlElement, press: Press, first: int) -> Laid:
    """Lay a section out from a page on; set it tighter, in place, if it then takes fewer pages."""
    laid = press.lay_out(document(book, section), first)
    if laid.page_count > 1 and laid.filled < _FEW_LINES and TIGHT not in section.classes:
        section.classes.add(TIGHT)
        tried = press.lay_out(document(book, section), first)
        if tried.page_count < laid.page_count:
            return tried
        section.classes.discard(TIGHT)
    return laid
