"""The corpus as it stands obeys its three laws, and says what the law said on a given day."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Corpus, Day, Kind, OutsideKnownLaw, Procedure, Request, UnknownKey
from corpus.checking.validation import check
from corpus.number_words import Quantity, quantities

REQUIRED_TITLES = {"etudiant", "salarie", "conjoint-de-francais", "carte-de-resident", "visiteur"}


def test_the_corpus_can_be_built() -> None:
    assert [str(problem) for problem in check(Corpus())] == []


def test_an_article_is_quoted_in_the_version_of_the_day(corpus: Corpus) -> None:
    article = corpus.article("ceseda/r432-2")
    before, after = article.on(Day(2025, 6, 15)), article.on(Day(2025, 6, 16))
    assert before is not None
    assert after is not None
    assert "R. 421-23, R. 421-43" in before.paragraphs[1]
    assert "R. 421-23" not in after.paragraphs[1]
    assert len(before.paragraphs) == 3
    assert len(after.paragraphs) == 4


def test_no_article_keeps_marks_of_the_file_it_came_from(corpus: Corpus) -> None:
    for key in corpus.article_keys:
        for version in corpus.article(key).versions:
            for paragraph in version.paragraphs:
                assert not paragraph.startswith((">", "#", "**", "- **")), key


def test_the_permits_that_others_name_are_there(corpus: Corpus) -> None:
    assert set(corpus.titles) >= REQUIRED_TITLES
    assert len(corpus.titles) >= 50


def test_a_permit_is_filed_where_it_was_filed_that_day(corpus: Corpus) -> None:
    card = corpus.titles["carte-de-resident"]
    filed = [card.filing_on(Request.RENEWAL, Day(2024, 7, day)) for day in (3, 4)]
    assert [f.procedure for f in filed if f] == [Procedure.PREFECTURE, Procedure.ANEF]


def test_a_rule_is_refused_in_words_before_it_existed(corpus: Corpus) -> None:
    assert corpus.deadline("motifs-butoir", Day(2025, 10, 8)).value == 1
    with pytest.raises(OutsideKnownLaw, match="2 octobre 2025"):
        corpus.deadline("motifs-butoir", Day(2025, 10, 7))


def test_a_delay_changes_on_its_day(corpus: Corpus) -> None:
    days = [corpus.deadline("silence-carte-bleue-mobile", Day(2025, 6, day)) for day in (15, 16)]
    assert [deadline.value for deadline in days] == [90, 30]


def test_a_rule_quotes_a_text_only_where_the_text_was_read(corpus: Corpus) -> None:
    read = {d.id: corpus.verbatim(d.basis) for d in corpus.deadlines}
    assert read["silence-4-mois"]
    assert not read["motifs-butoir"]
    assert not read["delai-raisonnable"]


def test_an_unknown_key_names_the_nearest(corpus: Corpus) -> None:
    with pytest.raises(UnknownKey, match="ceseda/r431-5"):
        corpus.article("ceseda/r4315")


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("le cent-vingtième jour", 120, "days"),
        ("le soixantième jour qui précède", 60, "days"),
        ("ce délai est de quatre-vingt-dix jours", 90, "days"),
        ("quatre-vingts jours", 80, "days"),
        ("soixante et onze jours", 71, "days"),
        ("deux cent trente-quatre jours", 234, "days"),
        ("mille neuf cents jours", 1900, "days"),
        ("dans le mois suivant cette demande", 1, "months"),
        ("est augmenté d'un mois", 1, "months"),
        ("la fin du sixième mois", 6, "months"),
        ("la veille de son dix-neuvième anniversaire", 19, "years"),
        ("un an à compter de", 1, "years"),
        ("un droit de 180 euros", 180, "euros"),
        ("dans un délai de deux jours ouvrables", 2, "working-days"),
        ("cent quarante-quatre jours", 144, "days"),
    ],
)
def test_number_words_are_read(words: str, value: int, unit: str) -> None:
    assert Quantity(value, unit) in quantities(words)


def test_words_without_a_quantity_say_none() -> None:
    assert quantities("dans les meilleurs délais, par un arrêté") == ()


ordinary_days = st.dates(date(1900, 1, 1), date(2200, 12, 31))


@given(ordinary_days, st.integers(-100_000, 100_000))
def test_days_agree_with_the_calendar_of_the_standard_library(day: date, days: int) -> None:
    ours = Day(day.year, day.month, day.day)
    assert ours.iso == day.isoformat()
    assert ours.weekday == day.weekday()
    assert ours.ordinal == day.toordinal()
    assert Day.parse(day.isoformat()) == ours
    assert ours.plus_days(days).iso == (day + timedelta(days=days)).isoformat()


@pytest.mark.parametrize("iso", ["2025-1-9", "2025-02-30", "20250109", "2025-01-09 ", "٢٠٢٥-٠١-٠٩"])
def test_what_is_no_iso_day_is_refused(iso: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (the message is for developers)
        Day.parse(iso)


def test_the_paragraph_that_puts_a_permit_on_anef_names_an_article_of_it(corpus: Corpus) -> None:
    for title in corpus.titles.values():
        numbers = [corpus.article(basis).latest.number for basis in title.basis]
        for filing in title.filings:
            if filing.order is not None and filing.paragraph is not None:
                words = corpus.orders[filing.order].paragraphs[filing.paragraph - 1]
                assert any(names(words, number) for number in numbers), title.id


def test_the_cards_that_may_be_asked_for_early_are_those_that_r431_6_names(corpus: Corpus) -> None:
    for version in corpus.article("ceseda/r431-6").versions:
        for title in corpus.titles.values():
            numbers = [corpus.article(basis).latest.number for basis in title.basis]
            named = any(names(version.paragraphs[0], number) for number in numbers)
            assert title.before_window is (named and Kind.RESIDENT in title.kinds), title.id


def names(words: str, number: str) -> bool:
    return re.search(rf"{re.escape(number)}(?![\d-])", words) is not None
