"""The handbook that ``make handbook`` left: nothing lost on the way from the site to paper."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from calculators import CALCULATORS
from calculators.answers.filing_window import table as windows
from calculators.answers.silence import table as silences
from calculators.languages.phrases import Phrases
from calculators.law.dates import plus_months
from calculators.law.silence import delays
from corpus import Corpus, Day
from corpus.checking.build_day import build_day
from publishing.handbook.book import make_book
from publishing.handbook.built_site import classed, public_address, read_chapters, words
from publishing.handbook.forms import Blank, to_fill
from publishing.handbook.months import RECEIVED_AHEAD, MonthTable, narrow
from publishing.handbook.paper_sizes import Paper
from tests.handbook import faults
from tests.handbook.pdf import Pdf, field_name, plain

pytestmark = [pytest.mark.built, pytest.mark.handbook]

_MONTHS: Final = 24
_SMALLEST: Final = 8.5
"""Points."""


@pytest.fixture(scope="session")
def said(pdf: Pdf) -> str:
    """The words of the whole book, in the order of reading."""
    return " ".join(pdf.words)


def missing(expected: list[str], said: str) -> list[str]:
    return [line for line in expected if plain(line) not in said]


def test_every_chapter_and_every_article_is_there(site: Path, said: str) -> None:
    titles = [chapter.title for chapter in read_chapters(site)[1:]]
    assert len(titles) > 20
    assert missing(titles, said) == []


def test_what_a_script_shows_on_screen_is_not_there(site: Path, said: str) -> None:
    hidden = [
        words(element)
        for chapter in read_chapters(site)
        for element in chapter.article.xpath(".//*[@hidden]")
        if words(element) not in ("", "Copier la lettre", "Copier l’objet")
    ]
    assert hidden
    assert [line for line in hidden if plain(line) in said] == []


def test_the_window_of_every_day_of_two_years_is_in_its_table(
    site: Path, said: str, corpus: Corpus
) -> None:
    say = Phrases.of(corpus)
    (chapter,) = (c for c in read_chapters(site) if c.address == "tables/fenetre-de-depot/")
    (table, *_) = classed(chapter.article, MonthTable.WINDOWS)
    first = Day.parse(next(table.iter("time")).get("datetime", ""))
    rows = list(windows.rows(first, plus_months(first, _MONTHS), corpus))
    assert len(rows) > 700
    expected = [
        " ".join(
            [
                say.language.narrow_day(row.expiry, month=False),
                narrow(row.anef.prudent_opening, say),
                narrow(row.anef.prudent_closing, say),
                narrow(row.anef.opening, say)[3:],
                narrow(row.anef.closing, say)[3:],
                narrow(row.other.prudent_opening, say),
            ]
        )
        for row in rows
    ]
    assert missing(expected, said) == []


def test_the_refusal_and_the_appeal_of_every_reception_day_are_in_their_table(
    said: str, corpus: Corpus
) -> None:
    say, today = Phrases.of(corpus), build_day()
    expected = [
        " ".join(
            [
                say.language.narrow_day(row.received, month=False),
                narrow(row.refusal, say),
                narrow(row.appeal.prudent, say, at_court=True),
                narrow(row.appeal.last, say, at_court=True),
            ]
        )
        for delay in delays(corpus)
        for row in silences.rows(delay, today, plus_months(today, RECEIVED_AHEAD), corpus)
    ]
    assert len(expected) > 700
    assert missing(expected, said) == []


def test_every_calculator_has_its_code_if_the_site_has_an_address(site: Path, pdf: Pdf) -> None:
    if public_address(site) is None:
        assert "localhost" not in " ".join(pdf.words)
        return
    told = [str(figure.Alt) for figure in pdf.tagged("Figure")]
    with_a_page = [
        slug for slug in CALCULATORS if (site / "calculateurs" / slug / "index.html").is_file()
    ]
    assert with_a_page
    for slug in with_a_page:
        assert any(alt.endswith(f"calculateurs/{slug}") for alt in told), slug


def test_every_letter_can_be_filled(pdf: Pdf, corpus: Corpus) -> None:
    fields = {field_name(field) for field in pdf.annotations("Widget")}
    for letter in corpus.letters.values():
        form = to_fill(letter, corpus, Phrases.under(corpus, build_day()))
        parts = [*form.subject, *(part for each in form.paragraphs for part in each)]
        asked = {part.name for part in parts if isinstance(part, Blank)}
        assert asked - fields == set(), letter.id


def test_no_reference_is_empty_and_every_link_inside_lands(pdf: Pdf) -> None:
    assert len({str(link.Dest) for link in pdf.annotations("Link") if "/Dest" in link}) > 200
    assert faults.lost(pdf) == []


def test_bookmarks_go_from_the_parts_to_the_articles(site: Path, pdf: Pdf) -> None:
    assert faults.unmarked(pdf, [chapter.title for chapter in read_chapters(site)[1:]]) == []
    with pdf.file.open_outline() as outline:
        top = [str(item.title) for item in outline.root]
        (texts,) = (item for item in outline.root if item.title == "Les textes")
        below = [str(item.title) for item in texts.children]
    assert "Le guide" in top
    assert "Le code de justice administrative" in below


def test_headings_skip_no_level(pdf: Pdf) -> None:
    assert len(pdf.tagged("H1", "H2", "H3")) > 300
    assert faults.skipped(pdf) == []


def test_the_tags_are_read_in_the_order_of_the_document(site: Path, pdf: Pdf, paper: Paper) -> None:
    assert len(pdf.pieces) > 10000
    assert faults.disordered(pdf, make_book(site, Corpus(), build_day(), paper)) == []


def test_every_heading_of_a_table_has_a_scope(pdf: Pdf) -> None:
    assert len(pdf.tagged("TH")) > 1000
    assert faults.unscoped(pdf) == []


def test_what_is_not_text_is_told_in_words(pdf: Pdf) -> None:
    assert len(pdf.tagged("Figure")) > 8
    assert faults.untold(pdf) == []


def test_no_letter_is_smaller_than_a_reader_needs(pdf: Pdf) -> None:
    # Numbers of notes and blanks stand above the line, and are no letters.
    assert faults.small_letters(pdf, _SMALLEST) == []
