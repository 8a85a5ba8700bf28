"""What each paper says of work, against the words of the articles, permit by permit."""

from __future__ import annotations

import re

import pytest

from calculators.answers.drafting import Draft
from calculators.answers.granting import words_of
from calculators.law.documents import grant, row
from calculators.law.facts import Facts
from calculators.law.right_to_work import on_first_request, on_renewal
from corpus import Answer, Day, Matter, Paper, Request, Title, Work
from tests.frozen import frozen

CORPUS = frozen()
TODAY = Day(2026, 11, 24)
CHILD = "famille-resident-ue-autre-etat"
RECEIPT_ONLY = "recherche-d-emploi"


def words(title: Title, paper: Paper) -> str:
    document = row(CORPUS, paper, Request.FIRST)
    granted = grant(document, Matter.WORK, Facts(title=title), TODAY, CORPUS)
    return words_of(Draft("mon-document", "my-document", CORPUS, TODAY).say, granted)


def numbers(article: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", article)))


def naming_alineas(title: Title, article: str) -> dict[str, int | None]:
    """Tell which alinéa of an article names each legal basis of a permit."""
    version = CORPUS.article(article).on(TODAY)
    assert version is not None
    found: dict[str, int | None] = {}
    for basis in title.basis:
        wanted = numbers(CORPUS.article(basis).latest.number)
        found[basis] = next(
            (
                rank
                for rank, alinea in enumerate(version.paragraphs, 1)
                for first, last in re.findall(r"L\. ([\d-]+)(?: à L\. ([\d-]+))?", alinea)
                if numbers(first) <= wanted <= numbers(last or first)
            ),
            None,
        )
    return found


@pytest.mark.parametrize("title", CORPUS.titles.values(), ids=CORPUS.titles)
def test_the_receipt_rests_on_the_alinea_that_names_the_permit(title: Title) -> None:
    if title.id == CHILD:
        # L. 426-13, the child's article, is named; the permit rests on L. 426-12.
        assert title.work_receipt_basis == "ceseda/r431-14#5"
        return
    named = {alinea for alinea in naming_alineas(title, "ceseda/r431-14").values() if alinea}
    assert len(named) <= 1
    expected = f"ceseda/r431-14#{named.pop()}" if named else None
    assert title.work_receipt_basis == expected


@pytest.mark.parametrize("title", CORPUS.titles.values(), ids=CORPUS.titles)
def test_the_receipt_allows_work_for_the_permits_that_its_article_names(title: Title) -> None:
    answer = on_first_request(title, Paper.RECEIPT).answer
    alineas = naming_alineas(title, "ceseda/r431-14").values()
    if title.id == CHILD:
        assert answer is Answer.CONDITION
    elif title.category == "ue" or not alineas:
        assert answer in (Answer.YES, Answer.NO, Answer.UNSETTLED)
    elif not any(alineas):
        assert answer in (Answer.NO, Answer.UNSETTLED)
    elif all(alineas):
        assert answer in (Answer.YES, Answer.CONDITION)


@pytest.mark.parametrize("title", CORPUS.titles.values(), ids=CORPUS.titles)
def test_certificate_and_receipt_differ_for_one_permit_only(title: Title) -> None:
    certificate = on_first_request(title, Paper.CERTIFICATE)
    receipt = on_first_request(title, Paper.RECEIPT)
    assert (certificate.answer == receipt.answer) == (title.id != RECEIPT_ONLY)
    assert words(title, Paper.CERTIFICATE)
    assert words(title, Paper.RECEIPT)


def test_a_condition_of_the_text_is_said() -> None:
    for title in CORPUS.titles.values():
        said = words(title, Paper.CERTIFICATE)
        if title.work_on_first_certificate is Work.WITH_WORK_PERMIT:
            assert "autorisation de travail" in said
        if title.work_on_first_certificate is Work.WITH_LONG_STAY_VISA:
            assert "visa de long séjour" in said


def test_a_refugee_may_work_overseas_too() -> None:
    refugee = CORPUS.titles["refugie"]
    assert on_first_request(refugee, Paper.CERTIFICATE).answer is Answer.YES
    assert "métropolitaine" not in words(refugee, Paper.CERTIFICATE)


@pytest.mark.parametrize("paper", [Paper.CERTIFICATE, Paper.RECEIPT])
@pytest.mark.parametrize(
    ("worked", "answer"), [(True, Answer.YES), (False, Answer.NO), (None, Answer.CONDITION)]
)
def test_a_renewal_keeps_what_the_permit_allowed(
    paper: Paper, worked: bool | None, answer: Answer
) -> None:
    assert on_renewal(worked, paper).answer is answer
