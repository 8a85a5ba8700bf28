"""A chapter that ends with a few lines on a page of their own."""

from __future__ import annotations

import lxml.html
import pytest
from lxml.html import HtmlElement

from publishing.handbook.fitting import TIGHT, document, tighten
from publishing.handbook.typesetting import lay_out, only_our_fonts

STYLES = [
    """@font-face { font-family: Label;
      src: url(source-sans-3/files/source-sans-3-latin-400-normal.woff2) }
    @page { size: 100mm 101mm; margin: 0 } body { margin: 0; font: 5mm/10mm Label }
    section { break-before: page } p { margin: 0 } .tight p { line-height: 9mm }"""
]
"""Ten paragraphs a page, or eleven when tight."""


def book(*lengths: int) -> HtmlElement:
    sections = (f"<section>{'<p>Mot.</p>' * length}</section>" for length in lengths)
    return lxml.html.document_fromstring(f"<body>{''.join(sections)}</body>")


@pytest.mark.parametrize(
    ("paragraphs", "tightened"),
    [(1, False), (10, False), (11, True), (12, False), (15, False), (22, True)],
    ids=["short", "full", "one-over", "too-many-over", "half-full", "two-over-two-pages"],
)
def test_a_chapter_is_tightened_only_where_that_saves_its_last_page(
    paragraphs: int, tightened: bool
) -> None:
    made = book(5, paragraphs)
    with only_our_fonts():
        tighten(made, lay_out(document(made), STYLES).extents(), STYLES)
    assert [section.get("class") for section in made.xpath("//section")] == [
        None,
        TIGHT if tightened else None,
    ]
