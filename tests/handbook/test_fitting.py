"""A chapter that ends with a few lines on a page of their own."""

from __future__ import annotations

from pathlib import Path

import lxml.html
import pytest

from publishing.handbook.fitting import TIGHT, lay_out_tightly
from publishing.handbook.typesetting import Press, only_our_fonts
from tests.handbook.pdf import Pdf

STYLES = [
    """@font-face { font-family: Label;
      src: url(source-sans-3/files/source-sans-3-latin-400-normal.woff2) }
    @page { size: 100mm 101mm; margin: 0 } body { margin: 0; font: 5mm/10mm Label }
    section { break-before: page } p { margin: 0 } .tight p { line-height: 9mm }"""
]
"""Ten paragraphs a page, or eleven when tight."""


@pytest.mark.parametrize(
    ("paragraphs", "tightened"),
    [(1, False), (10, False), (11, True), (12, False), (15, False), (22, True)],
    ids=["short", "full", "one-over", "too-many-over", "half-full", "two-over-two-pages"],
)
def test_a_chapter_is_tightened_only_where_that_saves_its_last_page(
    paragraphs: int, tightened: bool
) -> None:
    section = f"<section>{'<p>Mot.</p>' * paragraphs}</section>"
    book = lxml.html.document_fromstring(f"<html><head></head><body>{section}</body></html>")
    with only_our_fonts():
        (part,) = book.iter("section")
        lay_out_tightly(book, part, Press(STYLES), 1)
    assert part.get("class") == (TIGHT if tightened else None)


@pytest.mark.parametrize(("first", "foot"), [(1, "right 1"), (4, "left 4")])
def test_a_part_is_numbered_from_the_page_that_it_begins_on(
    tmp_path: Path, first: int, foot: str
) -> None:
    sides = "".join(
        f"@page :{side} {{ margin: 0 0 10mm; @bottom-left {{ content: '{side} ' counter(page) }} }}"
        for side in ("left", "right")
    )
    part = "<html lang='fr'><head><title>x</title></head><body><p>Mot.</p></body></html>"
    with only_our_fonts():
        press = Press([*STYLES, sides])
        Press.write([press.lay_out(part, first)], tmp_path / "un.pdf", "0")
    assert foot in Pdf.of(tmp_path / "un.pdf").words[0]
