"""A letter as an OpenDocument text (.odt), which every word processor opens."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from calculators.languages.phrases import Phrases
from calculators.rendering.html import EMPTY, XML, Html, Value, element, join
from calculators.result import Run, RunKind, Writing
from corpus import Day

_MEDIA: Final = "application/vnd.oasis.opendocument.text"
_OFFICE: Final = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES: Final[dict[str, Value]] = {
    "xmlns:office": f"{_OFFICE}:office:1.0",
    "xmlns:style": f"{_OFFICE}:style:1.0",
    "xmlns:text": f"{_OFFICE}:text:1.0",
    "xmlns:fo": f"{_OFFICE}:xsl-fo-compatible:1.0",
    "xmlns:manifest": f"{_OFFICE}:manifest:1.0",
}
_PAGE: Final[dict[str, Value]] = {
    "fo:page-width": "21cm",
    "fo:page-height": "29.7cm",
    **{f"fo:margin-{side}": "2.5cm" for side in ("top", "bottom", "left", "right")},
}


def letter_odt(writing: Writing, made_on: Day, say: Phrases) -> bytes:
    """Return the document; the same letter on the same day gives the same bytes."""
    made = BytesIO()
    # The years that the format can write; a device without a battery says 1970.
    year = min(max(made_on.year, 1980), 2107)
    with ZipFile(made, "w") as archive:
        # The format wants its name first, and not compressed.
        for name, text, method in (
            ("mimetype", _MEDIA, ZIP_STORED),
            ("content.xml", _content(writing, say), ZIP_DEFLATED),
            ("styles.xml", _styles(), ZIP_DEFLATED),
            ("META-INF/manifest.xml", _manifest(), ZIP_DEFLATED),
        ):
            entry = ZipInfo(name, (year, made_on.month, made_on.day, 0, 0, 0))
            archive.writestr(entry, text.encode(), method)
    return made.getvalue()


def _content(writing: Writing, say: Phrases) -> Html:
    title, *lines = writing.annex or ("",)
    subject = (f"{say('page.letter-subject')}\u00a0: ", *map(_run, writing.subject))
    body = element(
        "office:text",
        _runs(writing.sender, "Expediteur"),
        _runs(writing.recipient, "Destinataire"),
        _runs(writing.dated, "Destinataire"),
        _paragraph("Objet", *subject),
        *(_runs(runs, "Standard") for runs in writing.paragraphs),
        _paragraph("Annexe", title) if title else EMPTY,
        *(_paragraph("Standard", line) for line in lines),
        _paragraph("Note", writing.made) if writing.made else EMPTY,
    )
    return _document("office:document-content", element("office:body", body))


def _styles() -> Html:
    """Write how each kind of paragraph looks, and the sheet of paper."""
    spacing = {"fo:margin-bottom": "0.35cm", "fo:line-height": "130%"}
    letters = {"fo:font-size": "11pt", "fo:language": "fr", "fo:country": "FR"}
    layout = element(
        "style:page-layout",
        element("style:page-layout-properties", **_PAGE),
        **{"style:name": "A4"},
    )
    page = element(
        "style:master-page", **{"style:name": "Standard", "style:page-layout-name": "A4"}
    )
    return _document(
        "office:document-styles",
        element(
            "office:styles",
            element(
                "style:default-style",
                _looks("paragraph", spacing),
                _looks("text", letters),
                **{"style:family": "paragraph"},
            ),
            _style("Standard"),
            _style("Objet", "Standard", _looks("text", {"fo:font-weight": "bold"})),
            _style("Expediteur", "Standard", _looks("paragraph", {"fo:margin-right": "8cm"})),
            _style("Destinataire", "Standard", _looks("paragraph", {"fo:margin-left": "8.5cm"})),
            _style("Annexe", "Objet", _looks("paragraph", {"fo:break-before": "page"})),
            _style(
                "Note",
                "Standard",
                _looks("text", {"fo:font-size": "7.5pt", "fo:color": "#555555"}),
            ),
            element(
                "style:style",
                _looks("text", {"fo:background-color": "#ffe680"}),
                **{"style:name": "Manque", "style:family": "text"},
            ),
        ),
        element("office:automatic-styles", layout),
        element("office:master-styles", page),
    )


def _style(name: str, parent: str | None = None, looks: Html = EMPTY) -> Html:
    named: dict[str, Value] = {
        "style:name": name,
        "style:family": "paragraph",
        "style:parent-style-name": parent,
    }
    return element("style:style", looks, **named)


def _looks(of: str, properties: Mapping[str, Value]) -> Html:
    return element(f"style:{of}-properties", **properties)


def _manifest() -> Html:
    held = {"/": _MEDIA, "content.xml": "text/xml", "styles.xml": "text/xml"}
    files = (
        element(
            "manifest:file-entry",
            **{"manifest:full-path": path, "manifest:media-type": media},
        )
        for path, media in held.items()
    )
    return _document("manifest:manifest", *files, version="manifest:version")


def _document(name: str, *inner: Html, version: str = "office:version") -> Html:
    return join(XML, element(name, *inner, **_SPACES, **{version: "1.3"}))


def _paragraph(style: str, *inner: str) -> Html:
    return element("text:p", *inner, **{"text:style-name": style})


def _runs(runs: tuple[Run, ...], style: str) -> Html:
    return _paragraph(style, *map(_run, runs)) if runs else EMPTY


def _run(run: Run) -> Html:
    lines = join(*run.text.split("\n"), by=element("text:line-break"))
    if run.kind is RunKind.BLANK:
        return element("text:span", "[", lines, "]", **{"text:style-name": "Manque"})
    return lines
