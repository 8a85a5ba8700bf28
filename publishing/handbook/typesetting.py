"""From HTML to PDF: WeasyPrint, with our typefaces and nothing of the machine's."""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from publishing.archives import ToolFailed
from publishing.handbook.faster_pdf import pages_numbered_once
from publishing.shipped import ROOT

FONTS: Final = ROOT / "node_modules" / "@fontsource"

_PDF: Final = {"pdf_variant": "pdf/ua-1", "pdf_forms": True}

_FONTCONFIG: Final = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


@dataclass(frozen=True, slots=True)
class Extent:
    """How many pages a section takes, and how much of the last one it fills, from 0 to 1."""

    pages: int
    filled: float


@dataclass(frozen=True, slots=True)
class Laid:
    """A document laid out on pages, not yet written."""

    document: Any

    @property
    def page_count(self) -> int:
        """Return how many pages it has."""
        return len(self.document.pages)

    def pages_of_anchors(self) -> dict[str, int]:
        """Return the page of each ``id``, the first page being 1."""
        return {
            anchor: number
            for number, page in reversed(list(enumerate(self.document.pages, 1)))
            for anchor in page.anchors
        }

    def extents(self) -> list[Extent]:
        """Return the extent of each section, in their order: what stands in the body itself."""
        found: dict[Any, Extent] = {}
        for page in self.document.pages:
            sheet = page._page_box
            for section in sheet.children[0].children[0].children:
                before = found.get(section.element)
                pages = before.pages + 1 if before else 1
                found[section.element] = Extent(pages, section.height / sheet.height)
        return list(found.values())

    def write(self, path: Path, identifier: str, *, fast: bool = True) -> None:
        """Write the PDF; the same document and identifier give the same bytes, ``fast`` or not."""
        with _warnings_are_errors(), pages_numbered_once() if fast else nullcontext():
            self.document.write_pdf(
                path, finisher=_scope_headings, pdf_identifier=identifier.encode(), **_PDF
            )


@contextmanager
def only_our_fonts() -> Iterator[None]:
    """Hide the machine's typefaces from WeasyPrint, which looks for them when it is imported."""
    with TemporaryDirectory() as folder:
        ours = Path(folder, "fonts")
        ours.mkdir()
        for font in FONTS.glob("*/files/*-latin-400-normal.woff2"):
            (ours / font.name).symlink_to(font)
        config = Path(folder, "fonts.conf")
        config.write_text(_FONTCONFIG.format(fonts=ours, cache=Path(folder, "cache")), "utf-8")
        os.environ["FONTCONFIG_FILE"] = str(config)
        # Millions of boxes are made and none is thrown away: collecting costs a fifth of the time.
        gc.disable()
        try:
            yield
        finally:
            gc.enable()
            del os.environ["FONTCONFIG_FILE"]


def lay_out(html: str, stylesheets: list[str]) -> Laid:
    """Lay a document out. Raises ``ToolFailed`` for whatever WeasyPrint warns of."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    # The boxes of the round before, which nothing holds any more.
    gc.collect()
    with _warnings_are_errors():
        fonts = FontConfiguration()
        base = f"{FONTS.as_uri()}/"
        styles = [CSS(string=s, base_url=base, font_config=fonts) for s in stylesheets]
        source = HTML(string=html, base_url="about:blank")
        return Laid(source.render(stylesheets=styles, font_config=fonts, **_PDF))


def _scope_headings(document: Any, _: Any) -> None:
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
