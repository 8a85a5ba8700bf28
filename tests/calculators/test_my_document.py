"""What must hold of a document in hand: the matrix is told as it stands, and dates decide."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators import CALCULATORS, Result, Status, ask
from calculators.languages.phrases import Phrases
from calculators.law.documents import CELLS, PERMITS
from calculators.rendering.form import render_form
from corpus import Answer, Day, Matter, Paper
from tests.calculators.day_by_day import ours, same_day_after
from tests.frozen import frozen

CORPUS = frozen()
DOCUMENT = CALCULATORS["mon-document"]
TODAY = Day(2026, 11, 24)
SURE = ("first", "renewal")
CARDS = tuple(each.id for each in CORPUS.documents.values() if each.paper in PERMITS)
DATED = tuple(each.id for each in CORPUS.documents.values() if each.request is not None)

dates = st.dates(date(2021, 6, 1), date(2032, 12, 31))


def document(today: Day = TODAY, /, **answers: str) -> Result:
    return ask(DOCUMENT, answers, CORPUS, today)


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("name", CORPUS.documents)
def test_each_cell_is_that_of_the_matrix(name: str, cell: Matter) -> None:
    told = {right.key: right for right in document(document=name).rights}
    expected = CORPUS.documents[name].rights[cell]
    assert told[cell].answer is expected.answer
    assert len(told[cell].sources) == len(expected.basis) > 0
    if cell != "work" or name not in DATED:
        assert told[cell].words == Phrases.under(CORPUS, TODAY).pulled(expected.words)


def test_a_document_of_which_no_rule_knows_sends_to_somebody() -> None:
    corpus = frozen()
    filing = corpus.documents["confirmation-de-depot"]
    new = replace(filing, id="attestation-nouvelle", paper=Paper.OTHER)
    words = {f"questions.document.{new.id}": new.label}
    # Where the cached properties keep them.
    corpus.__dict__["documents"] = {**corpus.documents, new.id: new}
    corpus.__dict__["phrases"] = {**corpus.phrases, **words}
    result = ask(DOCUMENT, {"document": new.id}, corpus, TODAY)
    assert result.headline == new.label
    assert [action.key for action in result.actions] == ["ask"]


@pytest.mark.parametrize("name", CORPUS.documents)
def test_every_document_is_described_and_drawn(name: str) -> None:
    question = next(q for q in DOCUMENT.form(CORPUS).questions if q.name == "document")
    option = next(option for option in question.options if option.value == name)
    assert option.drawing is not None
    drawn = render_form(DOCUMENT.form(CORPUS), DOCUMENT.way_out, CORPUS)
    described = f'<span id="drawing-document-{name}" hidden>{option.drawing.words}</span>'
    assert drawn.count(described) == 1
    assert "<svg" in drawn


def test_the_drawings_are_lines_that_take_the_colour_of_the_text() -> None:
    form = DOCUMENT.form(CORPUS)
    drawn = render_form(form, DOCUMENT.way_out, CORPUS)
    shown = len(CORPUS.documents) + sum(question.where is not None for question in form.questions)
    assert drawn.count('<svg class="j120-drawing"') == shown
    assert drawn.count('stroke="currentColor"') >= shown
    for foreign in ("<image", 'href="http', "style=", "<text", "#0"):
        assert foreign not in drawn[: drawn.index('data-question="origin"')]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(DATED), dates, st.integers(-40, 40))
def test_a_paper_proves_nothing_after_its_last_day(name: str, end: date, after: int) -> None:
    until = ours(end)
    today = until.plus_days(after)
    result = document(today, document=name, until=until.iso)
    stay = next(right for right in result.rights if right.key == "stay")
    assert (result.status is Status.EXPIRED) == (after > 0)
    assert (stay.answer is Answer.YES) == (after <= 0)
    assert result.date("until") == until


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(CARDS), dates, st.integers(-30, 130), st.sampled_from(["yes", "no"]))
def test_a_card_stands_on_the_row_that_its_date_says(
    name: str, end: date, after: int, asked: str
) -> None:
    expiry = ours(end)
    today = expiry.plus_days(after)
    result = document(today, document=name, expiry=expiry.iso, asked=asked, held="cr")
    kept = same_day_after(end, 3)
    stay = next(right for right in result.rights if right.key == "stay")
    within = today <= ours(kept) and asked == "yes"
    assert (stay.answer is Answer.YES) == (after <= 0 or within)
    assert (result.status is Status.ANSWERED) == (after <= 0 or within)
    if after > 0 and asked == "yes":
        assert result.date("rights_kept_until") == ours(kept)


@pytest.mark.parametrize("held", ["cst", "csp", "vls-ts", "cra-1", "aps"])
def test_other_cards_keep_nothing_of_themselves(held: str) -> None:
    given = {"expiry": "2026-11-01", "asked": "yes", "held": held}
    for name in CARDS:
        result = document(document=name, **given)
        assert result.status is Status.EXPIRED
        assert result.date("rights_kept_until") is None


@pytest.mark.parametrize("request_", SURE)
@pytest.mark.parametrize(
    ("signs", "family"),
    [
        ({"origin": "stamp"}, "recepisse"),
        ({"origin": "anef", "says": "extension"}, "api"),
        ({"origin": "anef", "says": "favourable"}, "decision-favorable"),
    ],
)
def test_signs_lead_to_the_answer_of_the_document(
    signs: dict[str, str], family: str, request_: str
) -> None:
    kind = "renouvellement" if request_ == "renewal" else "premiere-demande"
    by_signs = document(document="unknown", request=request_, **signs)
    by_name = document(document=f"{family}-{kind}")
    assert by_signs.rights == by_name.rights
    assert by_signs.headline == by_name.headline


def test_a_permit_changes_the_answer_about_work_only() -> None:
    one = document(document="api-premiere-demande", title="regroupement-familial").rights
    other = document(document="api-premiere-demande", title="etudiant").rights
    differing = [a.key for a, b in zip(one, other, strict=True) if a != b]
    assert differing == ["work"]


def test_what_no_text_settles_is_said_to_be_unsettled() -> None:
    told = {r.key: r.answer for r in document(document="api-premiere-demande").rights}
    assert told["social"] is Answer.UNSETTLED
    kept = {r.key: r.answer for r in document(document="carte-expiree-trois-mois").rights}
    assert kept["schengen"] is Answer.UNSETTLED


@pytest.mark.parametrize("asked", ["yes", "no", "unknown"])
@pytest.mark.parametrize("row", ["carte-expiree", "carte-expiree-trois-mois"])
def test_the_expired_card_of_a_european_and_of_a_relative_is_told_for_each(
    row: str, asked: str
) -> None:
    result = document(document=row, expiry="2026-10-15", held="eu", asked=asked)
    assert result.status is Status.EXPIRED
    assert "rights_kept_until" not in {fact.key for fact in result.dates}
    assert not [each.key for each in result.findings if each.key.startswith(("kept", "six-months"))]
    assert all(right.answer is Answer.CONDITION for right in result.rights)
    for words in (right.words for right in result.rights):
        assert "itoyen européen" in words or "citoyen de l’Union" in words
        assert "membre de sa famille venu d’un autre pays" in words
    to_file = [each.words for each in result.actions if each.key.startswith("file-today")]
    assert bool(to_file) is (asked != "yes")
    assert all("vous n’y êtes pas obligé" in words for words in to_file)
