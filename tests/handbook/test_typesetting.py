"""The PDF of a small site: accessible, self-contained, and the same each time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from publishing.shipped import ROOT
from tests.handbook.pdf import Pdf
from tests.handbook.tiny_site import write_site

GUIDE = """<h2 id="suite">Suite</h2><p>Lire <a href="../../textes/ceseda/#r431-5">R. 431-5</a>, ou
<a href="https://www.exemple.fr/a/">le site</a> : été, œuf, 90&nbsp;% ⇒ oui.</p>
<table><caption>Un tableau</caption><thead><tr><th scope="col">Quoi</th><th scope="col">Quand</th>
</tr></thead><tbody><tr><th scope="row">Ouverture</th><td>lundi</td></tr></tbody></table>"""


def make(site: Path, *options: str) -> bytes:
    """Make the book as ``make handbook`` does, in a process of its own."""
    command = [sys.executable, "-m", "publishing", "handbook", "--site", str(site), *options]
    subprocess.run(command, check=True, cwd=ROOT, env={"J120_TODAY": "2026-11-24", "PATH": ""})
    return (site / "guide.pdf").read_bytes()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(tmp_path_factory.mktemp("site"), f'<p class="j120-handbook"></p>{GUIDE}')


@pytest.fixture(scope="module")
def made(site: Path) -> bytes:
    return make(site)


@pytest.fixture(scope="module")
def pdf(site: Path, made: bytes) -> Pdf:
    assert made.startswith(b"%PDF-1.7")
    return Pdf.of(site / "guide.pdf")


def test_the_same_site_gives_the_same_bytes(site: Path, made: bytes) -> None:
    assert make(site) == made


def test_the_book_says_its_title_language_and_standard(pdf: Pdf) -> None:
    root = pdf.file.Root
    assert str(root.Lang) == "fr"
    assert root.MarkInfo.Marked
    assert root.ViewerPreferences.DisplayDocTitle
    with pdf.file.open_metadata() as metadata:
        assert metadata["dc:title"] == "J-120, guide des démarches en ligne en droit des étrangers"
        assert metadata["pdfuaid:part"] == "1"


def test_no_typeface_comes_from_the_machine(pdf: Pdf) -> None:
    # As book.css names them.
    ours = ("Book", "Label", "More", "Signs")
    assert pdf.fonts
    assert [font for font in pdf.fonts if not font.startswith(ours)] == []


def test_headings_of_tables_say_whether_they_head_a_row_or_a_column(pdf: Pdf) -> None:
    scopes = {str(heading.A.Scope) for heading in pdf.tagged("TH")}
    assert scopes == {"/Row", "/Column"}


def test_each_drawing_says_what_it_shows(pdf: Pdf) -> None:
    figures = pdf.tagged("Figure")
    assert figures
    assert all(str(figure.get("/Alt", "")) for figure in figures)


def test_each_field_says_what_to_write(pdf: Pdf) -> None:
    fields = list(pdf.annotations("Widget"))
    assert len(fields) > 50
    assert all(str(field.get("/TU", "")) for field in fields)
    assert len(pdf.tagged("Form")) == len(fields)


def test_the_site_says_that_the_book_is_there(site: Path, made: bytes) -> None:
    page = (site / "guide/anef/index.html").read_text("utf-8")
    size = f"{len(made) / 1e6:.1f}".replace(".", ",")
    assert f'href="../../guide.pdf" type="application/pdf">le livre, format A4 (PDF, {size}' in page
