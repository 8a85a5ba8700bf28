"""Each permit is named by the alinéa that the list gives for it: the text is read, not the number.

A right to work, an exemption, an age or a delay hangs on one alinéa that names some articles. A
wrong number there is a wrong answer that looks right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from corpus import Corpus, Grade, Majority, Title, Work

type Number = tuple[int, ...]
"""``L. 421-13-1`` as ``(421, 13, 1)``: they sort as the code does."""

_NUMBER = r"(?:L\.\s*)?(\d{3}(?:-\d+)+)"
_FROM_TO = re.compile(rf"L\.\s*(\d{{3}}(?:-\d+)+) à {_NUMBER}")
_SHORT_SILENCES = (
    *("r421-23", "r421-26", "r421-43", "r421-47", "r421-54"),
    *("r421-60", "r422-5", "r422-12", "r426-14", "r426-17"),
)
_CERTIFICATE, _RECEIPT = "ceseda/r431-15-2", "ceseda/r431-14"


def number(written: str) -> Number:
    return tuple(map(int, re.findall(r"\d+", written)))


def named(text: str) -> Iterator[tuple[Number, Number]]:
    """Give what a text names, as spans: an article alone is a span of one."""
    for first, last in _FROM_TO.findall(text):
        yield number(first), number(last)
    for alone in re.findall(r"L\.\s*(\d{3}(?:-\d+)+)", text):
        yield number(alone), number(alone)


def names(text: str, wanted: Number) -> bool:
    return any(first <= wanted <= last for first, last in named(text))


def legal_basis(title: Title) -> list[Number]:
    return [number(key.partition("/")[2]) for key in title.basis if key.startswith("ceseda/l")]


def text_of(corpus: Corpus, basis: str) -> str:
    key, _, alinea = basis.partition("#")
    paragraphs = corpus.article(key).latest.paragraphs
    return paragraphs[int(alinea) - 1] if alinea else "\n".join(paragraphs)


TITLES = [pytest.param(title, id=title.id) for title in Corpus().titles.values()]
OF_THE_CODE = [
    pytest.param(title, id=title.id)
    for title in Corpus().titles.values()
    if any(key.startswith("ceseda/l") for key in title.basis) and title.category != "ue"
]


@pytest.mark.parametrize("title", OF_THE_CODE)
def test_the_certificate_lets_work_whom_its_alinea_names(title: Title, corpus: Corpus) -> None:
    wanted, at = legal_basis(title), title.work_basis or ""
    work = title.work_on_first_certificate
    if at.startswith(_CERTIFICATE):
        found = [names(text_of(corpus, at), each) for each in wanted]
        # Where work is on a condition, the articles after the first are about renewing.
        assert all(found) if work is Work.YES else found[0], at
        assert work is not Work.UNSETTLED or not all(found), at
    elif at.startswith("ceseda/r431-15-"):
        # R. 431-15-3 and R. 431-15-4 are each about one permit, named before the right.
        assert names(text_of(corpus, at.partition("#")[0]), wanted[0]), at
    else:
        nobody_else = text_of(corpus, f"{_CERTIFICATE}#1") + text_of(corpus, f"{_CERTIFICATE}#2")
        found = [names(nobody_else, each) for each in wanted]
        assert not (all(found) if work is Work.UNSETTLED else any(found)), _CERTIFICATE


@pytest.mark.parametrize("title", OF_THE_CODE)
def test_the_receipt_lets_work_whom_its_alinea_names(title: Title, corpus: Corpus) -> None:
    wanted = legal_basis(title)
    at = title.work_receipt_basis
    for rank, alinea in enumerate(corpus.article(_RECEIPT).latest.paragraphs, 1):
        mine = at == f"{_RECEIPT}#{rank}"
        assert any(names(alinea, each) for each in wanted) == mine, alinea
        if mine and title.work_on_first_certificate is Work.YES:
            assert all(names(alinea, each) for each in wanted), alinea


@pytest.mark.parametrize("title", OF_THE_CODE)
def test_a_short_silence_is_that_of_the_article_that_names_the_permit(
    title: Title, corpus: Corpus
) -> None:
    wanted = legal_basis(title)
    bases = {silence.basis for silence in title.silences}
    for key in _SHORT_SILENCES:
        is_named = any(names(text_of(corpus, f"ceseda/{key}"), each) for each in wanted)
        assert is_named == (f"ceseda/{key}" in bases), key


@pytest.mark.parametrize("title", OF_THE_CODE)
def test_no_late_fee_is_due_from_whom_the_article_exempts(title: Title, corpus: Corpus) -> None:
    exempts = text_of(corpus, "ceseda/l436-8")
    found = [names(exempts, each) for each in legal_basis(title)]
    # An entry for several articles of which some are exempt says so in words.
    assert any(found) if title.late_fee_exempt else not all(found)


@pytest.mark.parametrize("title", OF_THE_CODE)
def test_at_eighteen_the_longer_time_is_for_whom_the_article_names(
    title: Title, corpus: Corpus
) -> None:
    longer = text_of(corpus, "ceseda/r431-5#3")
    found = all(names(longer, each) for each in legal_basis(title))
    assert found == (title.at_majority is Majority.NINETEENTH_BIRTHDAY)


@pytest.mark.parametrize("title", OF_THE_CODE)
def test_an_order_that_was_read_names_the_permit_that_it_put_on_anef(
    title: Title, corpus: Corpus
) -> None:
    for filing in title.filings:
        if filing.order and filing.grade is Grade.A:
            words = "\n".join(corpus.orders[filing.order].paragraphs)
            assert any(names(words, each) for each in legal_basis(title)), filing.order


@pytest.mark.parametrize("title", TITLES)
def test_what_is_printed_on_a_card_stands_in_an_article_of_its_own(
    title: Title, corpus: Corpus
) -> None:
    if not title.basis or title.agreement:
        return  # The agreements are not in the corpus.
    law = plain("\n".join(p for key in title.basis for v in versions(corpus, key) for p in v))
    for words in title.printed:
        assert plain(words) in law, words


def versions(corpus: Corpus, key: str) -> Iterator[tuple[str, ...]]:
    """Give the paragraphs of every version: cards of an earlier name are still in pockets."""
    return (version.paragraphs for version in corpus.article(key).versions)


def plain(words: str) -> str:
    bare = re.sub(r"[’']", "'", words.lower())
    return re.sub(r"\s*/\s*", "/", re.sub(r"\s+", " ", bare))
