"""The permit is found by the words on the card, and never chosen in silence among several."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from corpus import Corpus
from tests.browser.calculator_form import CalculatorForm

pytestmark = [pytest.mark.browser, pytest.mark.built]


def test_the_words_on_the_card_lead_to_each_permit_that_bears_them(
    calculator: Callable[..., CalculatorForm], corpus: Corpus
) -> None:
    form = calculator()
    form.fill({"situation": "document"})
    question = form.question("title")
    search, found = question.locator("input[type=search]"), question.get_by_role("status")
    values = "list => [...list.options].map(({ value }) => value)"

    search.fill("VIE PRIVEE ET FAMILIALE")
    bearing = [each.id for each in corpus.titles.values() if _bears(each.printed)]
    shown = question.locator("select").evaluate(values)
    assert len(bearing) > 9
    assert shown[0] == "unknown"
    assert set(shown[1:]) == set(bearing)
    assert form.typed("title") is None
    expect(found).to_contain_text(f"{len(bearing)} titres correspondent")

    search.fill("Erasmus")
    assert form.typed("title") == "etudiant-programme-de-mobilite"
    expect(found).to_contain_text("Un seul titre")

    search.fill("cosmonaute")
    expect(found).to_contain_text("Aucun titre")
    assert len(question.locator("select").evaluate(values)) == len(corpus.titles) + 1

    where = question.locator("details")
    question.locator("select").select_option("etudiant")
    assert where.get_attribute("open") is None
    question.locator("select").select_option("unknown")
    expect(where.get_by_role("link")).to_be_visible()


def _bears(printed: tuple[str, ...]) -> bool:
    return "vie privée et familiale" in printed
