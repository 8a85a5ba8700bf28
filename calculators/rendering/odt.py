"""A letter as an OpenDocument text (.odt), which every word processor opens."""

from __future__ import annotations

from html import escape
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from calculators.languages.phrases import Phrases
from calculators.result import Run, RunKind, Writing
from corpus import Day

_MEDIA: Final = "application/vnd.oasis.opendocument.text"
_OFFICE: Final = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES: Final = (
    f'xmlns:office="{_OFFICE}:office:1.0" xmlns:style="{_OFFICE}:style:1.0" '
    f'xmlns:text="{_OFFICE}:text:1.0" xmlns:fo="{_OFFICE}:xsl-fo-compatible:1.0" '
    f'xmlns:manifest="{_OFFICE}:manifest:1.0" office:version="1.3"'
)
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
_STYLES: Final = (
    f"{_HEAD}<office:document-styles {_SPACES}><office:styles>"
    '<style:default-style style:family="paragraph"><style:paragraph-properties '
    'fo:margin-bottom="0.35cm" fo:line-height="130%"/><style:text-properties '
    'fo:font-size="11pt" fo:language="fr" fo:country="FR"/></style:default-style>'
    '<style:style style:name="Standard" style:family="paragraph"/>'
    '<style:style style:name="Objet" style:family="paragraph" style:parent-style-name="Standard">'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="Expediteur" style:family="paragraph" '
    'style:parent-style-name="Standard"><style:paragraph-properties fo:margin-right="8cm"/>'
    '</style:style><style:style style:name="Destinataire" style:family="paragraph" '
    'style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="8.5cm"/>'
    '</style:style><style:style style:name="Annexe" style:family="paragraph" '
    'style:parent-style-name="Objet"><style:paragraph-properties fo:break-before="page"/>'
    '</style:style><style:style style:name="Note" style:family="paragraph" '
    'style:parent-style-name="Standard"><style:text-properties fo:font-size="7.5pt" '
    'fo:color="#555555"/></style:style><style:style style:name="Manque" '
    'style:family="text"><style:text-properties '
    'fo:background-color="#ffe680"/></style:style></office:styles>'
    '<office:automatic-styles><style:page-layout style:name="A4">'
    '<style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" '
    'fo:margin-top="2.5cm" fo:margin-bottom="2.5cm" fo:margin-left="2.5cm" '
    'fo:margin-right="2.5cm"/></style:page-layout></office:automatic-styles>'
    '<office:master-styles><style:master-page style:name="Standard" '
    'style:page-layout-name="A4"/></office:master-styles></office:document-styles>'
)
_MANIFEST: Final = (
    f"{_HEAD}<manifest:manifest {_SPACES.replace('office:version', 'manifest:version')}>"
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_MEDIA}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    '<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)


def letter_odt(writing: Writing, made_on: Day, say: Phrases) -> bytes:
    """Return the document; the same letter on the same day gives the same bytes."""
    title, *lines = writing.annex or ("",)
    subject = f"{escape(say('page.letter-subject'))}\u00a0: {_runs(writing.subject)}"
    body = "".join(
        (
            _paragraph(writing.sender, "Expediteur"),
            _paragraph(writing.recipient, "Destinataire"),
            _paragraph(writing.dated, "Destinataire"),
            f'<text:p text:style-name="Objet">{subject}</text:p>',
            *(_paragraph(runs, "Standard") for runs in writing.paragraphs),
            f'<text:p text:style-name="Annexe">{escape(title)}</text:p>' if title else "",
            *(f'<text:p text:style-name="Standard">{escape(line)}</text:p>' for line in lines),
            _note(writing),
        )
    )
    content = (
        f"{_HEAD}<office:document-content {_SPACES}><office:body><office:text>"
        f"{body}</office:text></office:body></office:document-content>"
    )
    made = BytesIO()
    # The years that the format can write; a device without a battery says 1970.
    year = min(max(made_on.year, 1980), 2107)
    with ZipFile(made, "w") as archive:
        # The format wants its name first, and not compressed.
        for name, text, method in (
            ("mimetype", _MEDIA, ZIP_STORED),
            ("content.xml", content, ZIP_DEFLATED),
            ("styles.xml", _STYLES, ZIP_DEFLATED),
            ("META-INF/manifest.xml", _MANIFEST, ZIP_DEFLATED),
        ):
            entry = ZipInfo(name, (year, made_on.month, made_on.day, 0, 0, 0))
            archive.writestr(entry, text.encode(), method)
    return made.getvalue()


def _paragraph(runs: tuple[Run, ...], style: str) -> str:
    return f'<text:p text:style-name="{style}">{_runs(runs)}</text:p>' if runs else ""


def _note(writing: Writing) -> str:
    if not writing.made:
        return ""
    return f'<text:p text:style-name="Note">{escape(writing.made)}</text:p>'


def _runs(runs: tuple[Run, ...]) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    lines = "<text:line-break/>".join(escape(line) for line in run.text.split("\n"))
    if run.kind is RunKind.BLANK:
        return f'<text:span text:style-name="Manque">[{lines}]</text:span>'
    return lines
