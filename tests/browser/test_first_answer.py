"""The first answer: there before Python, in its place afterwards, and told where it was wrong."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.calculator_form import CalculatorForm
from tests.depot import Depot

type OpenCalculator = Callable[..., CalculatorForm]
type Answers = dict[str, str]

pytestmark = [pytest.mark.browser, pytest.mark.built]

FIRST = "[data-first-answer]"
PHONE = {"width": 360, "height": 740}
PLACE = """element => {
  const box = element.getBoundingClientRect();
  return [box.top, box.height, scrollY, document.activeElement === element];
}"""
LOGGED = "window.logged = []; console.error = (...said) => window.logged.push(said.join(' '))"


def test_the_first_date_comes_before_python_and_the_rest_moves_nothing(
    calculator: OpenCalculator, depot: Depot, renewal: Answers
) -> None:
    depot.faults["*.wasm"] = "held"
    form = calculator(viewport=PHONE)
    form.fill(renewal)
    form.submit.click()
    first = form.result.locator(FIRST)
    expect(first.locator("[data-j120=date] time")).to_have_attribute("datetime", "2027-01-09")
    expect(first.locator("[data-j120=action]")).not_to_have_count(0)
    expect(form.result.locator("[data-j120=answer]")).to_have_count(0)
    expect(form.result.locator(".j120-first-note")).to_contain_text("Première réponse")
    expect(form.stages).to_be_visible()
    headline = form.result.locator("[data-j120=headline]")
    expect(headline).to_be_focused()
    before = headline.evaluate(PLACE)

    depot.faults.clear()
    form.expect_answer(renewal)
    expect(form.result.locator(".j120-first-note")).to_have_count(0)
    expect(form.result.locator(FIRST)).to_have_count(0)
    assert headline.evaluate(PLACE) == before


def test_a_table_that_is_not_what_python_says_is_told_and_logged(
    calculator: OpenCalculator, renewal: Answers
) -> None:
    def altered(route: Route) -> None:
        text = route.fetch().text()
        route.fulfill(body=text.replace("Déposez", "N’envoyez rien"))

    def alter(page: Page) -> None:
        page.route("**/first-answers/*.json", altered)
        page.evaluate(LOGGED)

    form = calculator(script=LOGGED)
    alter(form.page)
    form.page.reload()
    form.fill(renewal)
    form.submit.click()
    expect(form.result.locator(".j120-first-differs")).to_contain_text("corrige")
    expect(form.result.locator("[data-j120=answer]")).to_be_visible()
    assert "first answer" in form.page.evaluate("window.logged.join()")


def test_where_no_table_speaks_the_answer_is_pythons_alone(
    calculator: OpenCalculator, depot: Depot, renewal: Answers
) -> None:
    depot.faults["*first-answers*"] = "missing"
    form = calculator()
    form.ask(renewal)
    expect(form.result.locator(".j120-first-differs")).to_have_count(0)
