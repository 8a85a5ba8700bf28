"""The PDF of a small site: accessible, self-contained, and the same each time."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from lxml.html import HtmlElement

from corpus import Corpus, Day
from publishing.handbook.book import make_book
from publishing.handbook.paper_sizes import Paper
from publishing.shipped import ROOT
from tests.handbook import faults
from tests.handbook.pdf import Pdf
from tests.handbook.tiny_site import write_site

GUIDE = """<h2 id="suite">Suite</h2><p>Lire <a href="../../textes/ceseda/#r431-5">R. 431-5</a>, ou
<a href="https://www.exemple.fr/a/">le site</a> : été, œuf, 90&nbsp;% ⇒ oui.</p>
<table><caption>Un tableau</caption><thead><tr><th scope="col">Quoi</th><th scope="col">Quand</th>
</tr></thead><tbody><tr><th scope="row">Ouverture</th><td>lundi</td></tr></tbody></table>"""


TITLES = ("L’ANEF", "Tables des dates", "Glossaire", "Le CESEDA", "Index des mots")


def make(site: Path, *options: str) -> bytes:
    """Make the book as ``make handbook`` does, in a process of its own."""
    command = [sys.executable, "-m", "publishing", "handbook", "--site", str(site), *options]
    subprocess.run(command, check=True, cwd=ROOT, env={"J120_TODAY": "2026-11-24", "PATH": ""})
    return (site / "guide.pdf").read_bytes()


def found_in(pdf: Pdf) -> list[str]:
    checks = (faults.untold, faults.unscoped, faults.skipped, faults.lost)
    return [*(fault for check in checks for fault in check(pdf)), *faults.unmarked(pdf, TITLES)]


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


@pytest.fixture(scope="module")
def source(site: Path) -> HtmlElement:
    return make_book(site, Corpus(), Day(2026, 11, 24), Paper.A4)


def test_a_page_below_another_in_the_navigation_follows_it_in_its_chapter(
    source: HtmlElement,
) -> None:
    (late,) = source.xpath("//h1[@id='guide-en-retard']")
    assert late.getparent().find("h1").get("id") == "guide-anef"


def test_the_same_site_gives_the_same_bytes_whether_pydyf_is_hastened_or_not(
    site: Path, tmp_path: Path
) -> None:
    written = []
    for seed, how in (("1", ()), ("2", ("--plain",))):
        path = tmp_path / f"{seed}.pdf"
        command = [
            sys.executable,
            str(Path(__file__).with_name("first_pages.py")),
            str(site),
            str(path),
            *how,
        ]
        environment = {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "PATH": ""}
        subprocess.run(command, check=True, cwd=ROOT, env=environment)
        written.append(path.read_bytes())
    first, second = written
    assert first.startswith(b"%PDF-1.7")
    assert first == second


def test_the_book_says_its_title_language_and_standard(pdf: Pdf) -> None:
    root = pdf.file.Root
    assert str(root.Lang) == "fr"
    assert root.MarkInfo.Marked
    assert root.ViewerPreferences.DisplayDocTitle
    with pdf.file.open_metadata() as metadata:
        assert (
            metadata["dc:title"]
            == f"{Corpus().edition.site_name}, guide des démarches en ligne en droit des étrangers"
        )
        assert metadata["pdfuaid:part"] == "1"


def test_no_typeface_comes_from_the_machine(pdf: Pdf) -> None:
    # As book.css names them.
    ours = ("Book", "Field", "Label", "More", "Signs")
    assert pdf.fonts
    assert [font for font in pdf.fonts if not font.startswith(ours)] == []


def test_nothing_is_missed_by_a_screen_reader(pdf: Pdf) -> None:
    assert len(pdf.tagged("TH")) > 10
    assert len(list(pdf.annotations("Widget"))) > 50
    assert len(pdf.tagged("Figure")) == 1
    assert found_in(pdf) == []


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda pdf: pdf.tagged("Figure")[0].__setitem__("/Alt", ""), "dessin 1"),
        (lambda pdf: next(pdf.annotations("Widget")).__delitem__("/TU"), "champ "),
        (lambda pdf: pdf.tagged("Form")[0].__setitem__("/S", pikepdf.Name.Span), "champs sans"),
        (lambda pdf: pdf.tagged("TH")[1].A.__delitem__("/Scope"), "en-tête 2"),
        (lambda pdf: pdf.tagged("H2")[0].__setitem__("/S", pikepdf.Name.H4), "H1 puis H4"),
        (lambda pdf: next(pdf.annotations("Link")).__setitem__("/Dest", "rien"), "rien"),
    ],
    ids=["drawing", "field", "field-tag", "heading", "level", "link"],
)
def test_each_check_sees_what_it_is_for(
    made: bytes, tmp_path: Path, spoil: Callable[[Pdf], None], told: str
) -> None:
    path = tmp_path / "gâté.pdf"
    path.write_bytes(made)
    spoiled = Pdf.of(path)
    spoil(spoiled)
    (fault,) = found_in(spoiled)
    assert fault.startswith(told)


def test_a_missing_bookmark_is_seen(made: bytes, tmp_path: Path) -> None:
    path = tmp_path / "gâté.pdf"
    path.write_bytes(made)
    spoiled = Pdf.of(path)
    with spoiled.file.open_outline() as outline:
        (group,) = (item for item in outline.root if item.title == "Le guide")
        del group.children[0]
    assert faults.unmarked(spoiled, TITLES) == ["L’ANEF"]


def test_the_tags_are_read_in_the_order_of_the_document(pdf: Pdf, source: HtmlElement) -> None:
    assert len(pdf.pieces) > 1000
    assert faults.disordered(pdf, source) == []


@pytest.mark.parametrize("kind", ["TR", "P", "Sect", "Document"])
def test_tags_out_of_order_are_seen(
    made: bytes, tmp_path: Path, source: HtmlElement, kind: str
) -> None:
    path = tmp_path / "gâté.pdf"
    path.write_bytes(made)
    spoiled = Pdf.of(path)
    element = next(e for e in spoiled.tagged(kind) if len(e.K) > 1)
    element.K = pikepdf.Array(reversed(element.K))
    assert faults.disordered(spoiled, source)[0].startswith("texte : ")


def test_a_note_that_is_not_read_is_seen(made: bytes, tmp_path: Path, source: HtmlElement) -> None:
    path = tmp_path / "gâté.pdf"
    path.write_bytes(made)
    spoiled = Pdf.of(path)
    (document,) = spoiled.tagged("Document")
    kept = [kid for kid in document.K if str(kid.S) != "/NonStruct"]
    document.K = pikepdf.Array(kept)
    fault, *_ = faults.disordered(spoiled, source)
    assert fault.startswith("notes : ")


def test_letters_below_a_size_are_seen(pdf: Pdf) -> None:
    assert faults.small_letters(pdf, 8.5) == []
    assert len(faults.small_letters(pdf, 60)) == len(pdf.file.pages)


def test_the_site_says_that_the_book_is_there(site: Path, made: bytes) -> None:
    page = (site / "guide/anef/index.html").read_text("utf-8")
    size = f"{len(made) / 1e6:.1f}".replace(".", ",")
    assert f'href="../../guide.pdf" type="application/pdf">le livre, format A4 (PDF, {size}' in page
