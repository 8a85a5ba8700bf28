"""A QR code to each calculator of the site, drawn as vectors, where the site has its form."""

from __future__ import annotations

import io
from typing import Final

import segno
from lxml.html import HtmlElement, fragment_fromstring
from lxml.html.builder import CLASS, E

from publishing.handbook.built_site import Chapter, classed
from publishing.handbook.linking import short

_WORDS: Final = "Le calculateur de cette page est sur le site. Il compte pour votre situation."


def put_code(chapter: Chapter) -> None:
    """Put before each form of a chapter what leads to it from paper, if the site has an address."""
    if chapter.public is None:
        return
    address = short(chapter.public)
    for form in classed(chapter.article, "j120-calculator"):
        card = E.div(
            CLASS("qr-card"),
            qr_code(chapter.public, f"Code à photographier, qui mène à {address}"),
            E.p(_WORDS, E.br(), E.span(address, CLASS("address"))),
        )
        form.addprevious(card)


def qr_code(address: str, description: str) -> HtmlElement:
    """Return the drawing of an address. ``description`` is its alternative text."""
    # « M » still reads with a sixth of the drawing worn away: a book is handled.
    code = segno.make(address, error="m", micro=False)
    drawn = io.BytesIO()
    code.save(
        drawn, kind="svg", border=0, xmldecl=False, svgns=False, omitsize=True, title=description
    )
    svg = fragment_fromstring(drawn.getvalue().decode())
    svg.set("class", "qr")
    side, _ = code.symbol_size(border=0)
    svg.set("viewBox", f"0 0 {side} {side}")
    return svg
