"""Chapters that end with a few lines on a page of their own, set tighter to end a page sooner.

A typesetter does it by hand: a little less room between lines and above headings, the same for the
whole chapter, and only where that saves the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from typing import Final

import lxml.html
from lxml.html import HtmlElement
from lxml.html.builder import BODY, HTML

from publishing.handbook.linking import PAGES_OF
from publishing.handbook.typesetting import Extent, lay_out

TIGHT: Final = "tight"
"""The class of a chapter that is set tighter."""

_FEW_LINES: Final = 0.3
"""Share of its last page below which a chapter is tried."""


def document(book: HtmlElement) -> str:
    """Write a document down, as WeasyPrint reads it."""
    return f"<!DOCTYPE html>\n{lxml.html.tostring(book, encoding='unicode')}"


def tighten(book: HtmlElement, extents: Sequence[Extent], styles: list[str]) -> None:
    """Set tighter, in place, the chapters that then take fewer pages than they were laid out on.

    An index was laid out before its pages were known: it is longer than that.
    """
    for section, laid_out in zip(book.xpath("/html/body/*"), extents, strict=True):
        is_index = section.find(f".//*[@{PAGES_OF}]") is not None
        extent = _alone(section, styles) if is_index else laid_out
        ends_alone = extent.pages > 1 and extent.filled < _FEW_LINES
        if ends_alone and _gains(section, extent.pages, styles):
            _tighten(section)


def _gains(section: HtmlElement, pages: int, styles: list[str]) -> bool:
    tried = deepcopy(section)
    _tighten(tried)
    return _alone(tried, styles).pages < pages


def _alone(section: HtmlElement, styles: list[str]) -> Extent:
    copy = deepcopy(section)
    copy.tail = None
    (extent,) = lay_out(document(HTML(BODY(copy), lang="fr")), styles).extents()
    return extent


def _tighten(section: HtmlElement) -> None:
    section.set("class", f"{section.get('class', '')} {TIGHT}".strip())
