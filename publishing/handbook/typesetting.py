"""From HTML to PDF: WeasyPrint, with our typefaces and nothing of the machine's."""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from publishing.archives import ToolFailed
from publishing.handbook.faster_pdf import pages_numbered_once
from publishing.handbook.fields import join_fields, write_field_font
from publishing.shipped import ROOT

FONTS: Final = ROOT / "node_modules" / "@fontsource"

_PDF: Final = {"pdf_variant": "pdf/ua-1", "pdf_forms": True}

_FONTCONFIG: Final = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


@dataclass(frozen=True, slots=True)
class Laid:
    """A part of the book laid out on pages of its own, not yet written."""

    document: Any

    @property
    def page_count(self) -> int:
        """Return how many pages it has."""
        return len(self.document.pages)

    @property
    def filled(self) -> float:
        """Return how much of its last page is filled, from 0 to 1."""
        sheet = self.document.pages[-1]._page_box
        return float(sheet.children[0].children[0].height / sheet.height)

    def pages_of_anchors(self, first_page: int = 1) -> dict[str, int]:
        """Return the page of each ``id``."""
        return {
            anchor: number
            for number, page in reversed(list(enumerate(self.document.pages, first_page)))
            for anchor in page.anchors
        }


class Press:
    """Lays parts of the book out one after the other, with our typefaces, and writes them."""

    def __init__(self, stylesheets: list[str]) -> None:
        """Read the style sheets, once for all parts. Raises ``ToolFailed`` for what is amiss."""
        from weasyprint import CSS
        from weasyprint.text.fonts import FontConfiguration

        with _warnings_are_errors():
            self._fonts = FontConfiguration()
            self._styles = [self._sheet(CSS, sheet) for sheet in stylesheets]

    def lay_out(self, html: str, first_page: int = 1) -> Laid:
        """Lay a document out, its pages numbered from ``first_page``.

        Raises ``ToolFailed`` for whatever WeasyPrint warns of.
        """
        from weasyprint import CSS, HTML

        # What the layout before this one left behind is cyclic.
        gc.collect()
        side = "right" if first_page % 2 else "left"
        number = f"@page :first {{ counter-reset: page {first_page} }}"
        with _warnings_are_errors():
            source = HTML(string=html, base_url="about:blank")
            styles = [*self._styles, self._sheet(CSS, f"html {{ break-before: {side} }} {number}")]
            return Laid(source.render(stylesheets=styles, font_config=self._fonts, **_PDF))

    @staticmethod
    def keep() -> None:
        """Say that the last layout stays: what it kept is left out of later searches."""
        gc.collect()
        gc.freeze()

    def _sheet(self, css: Any, sheet: str) -> Any:
        return css(string=sheet, base_url=f"{FONTS.as_uri()}/", font_config=self._fonts)

    @staticmethod
    def write(parts: Sequence[Laid], path: Path, identifier: str, *, fast: bool = True) -> None:
        """Write the parts as one PDF; the same ones and identifier give the same bytes."""
        pages = [page for part in parts for page in part.document.pages]
        with _warnings_are_errors(), pages_numbered_once() if fast else nullcontext():
            parts[0].document.copy(pages).write_pdf(
                path, finisher=_finish, pdf_identifier=identifier.encode(), **_PDF
            )


@contextmanager
def only_our_fonts(*, fields: bool = False) -> Iterator[None]:
    """Hide the machine's typefaces from WeasyPrint, which looks for them when it is imported.

    ``fields`` adds the one with which fields are filled in, which takes a moment to make.
    """
    with TemporaryDirectory() as folder:
        ours = Path(folder, "fonts")
        ours.mkdir()
        for font in FONTS.glob("*/files/*-latin-400-normal.woff2"):
            (ours / font.name).symlink_to(font)
        if fields:
            write_field_font(FONTS, ours / "field.ttf")
        config = Path(folder, "fonts.conf")
        config.write_text(_FONTCONFIG.format(fonts=ours, cache=Path(folder, "cache")), "utf-8")
        os.environ["FONTCONFIG_FILE"] = str(config)
        # Millions of boxes are kept: searching them again and again costs a fifth of the time.
        gc.disable()
        try:
            yield
        finally:
            gc.unfreeze()
            gc.enable()
            del os.environ["FONTCONFIG_FILE"]


def _finish(document: Any, pdf: Any) -> None:
    _scope_headings(document)
    join_fields(pdf)


def _scope_headings(document: Any) -> None:
    """Say of each heading of a table whether it heads a column or a row.

    WeasyPrint links cells to their headings, but many readers only look for the scope.
    """
    for page in document.pages:
        for box in page._page_box.descendants():
            if box.element is not None and box.element.tag == "th" and hasattr(box, "mark"):
                of_row = box.element.get("scope") == "row"
                box.mark["A"]["Scope"] = "/Row" if of_row else "/Column"


@contextmanager
def _warnings_are_errors() -> Iterator[None]:
    heard: list[str] = []

    class Hearing(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            heard.append(record.getMessage())

    logger = logging.getLogger("weasyprint")
    hearing = Hearing(logging.WARNING)
    logger.addHandler(hearing)
    try:
        yield
    finally:
        logger.removeHandler(hearing)
    if heard:
        raise ToolFailed(f"WeasyPrint : {' ; '.join(dict.fromkeys(heard))}")
