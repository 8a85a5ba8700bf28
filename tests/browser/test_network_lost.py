"""A network that goes in the middle of a visit: words, a way to the answer, and another try."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Final

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.calculator_form import CALCULATOR, TODAY, CalculatorForm
from tests.depot import Depot

type Answers = dict[str, str]
type Visit = Callable[[], AbstractContextManager[CalculatorForm]]

pytestmark = [pytest.mark.browser, pytest.mark.built]

FILL: Final = """(typed) => {
  const form = document.querySelector(".j120-form");
  for (const [name, value] of Object.entries(typed)) {
    const fields = [...form.querySelectorAll(`[name="${name}"]`)];
    const chosen = fields.find((field) => field.value === value) ?? fields[0];
    chosen.type === "radio" ? (chosen.checked = true) : (chosen.value = value);
    chosen.dispatchEvent(new Event("input", { bubbles: true }));
  }
}"""
SAID: Final = ".j120-late, .j120-stages .j120-failure, section.j120-result [data-j120=answer]"
LISTENS: Final = "!document.querySelector('.j120-form [type=submit]').hasAttribute('form')"
"""Whether the first of our scripts came: nothing can be tried again without it."""


@pytest.fixture
def visit(browser: Browser, depot: Depot) -> Visit:
    # Not through `open_page`: the theme's own scripts throw where a part of them is missing.
    @contextmanager
    def visit() -> Iterator[CalculatorForm]:
        context = browser.new_context(base_url=depot.url, service_workers="block")
        page = context.new_page()
        page.clock.set_fixed_time(f"{TODAY}T12:00:00")
        page.goto(CALCULATOR, wait_until="domcontentloaded")
        try:
            yield CalculatorForm(page)
        finally:
            context.close()

    return visit


def typed(answers: Answers) -> Answers:
    year, month, day = answers["expiry"].split("-")
    return answers | {"expiry-day": day, "expiry-month": month, "expiry-year": year}


def test_wherever_the_first_load_stops_the_reader_is_told_led_on_and_may_try_again(
    visit: Visit, depot: Depot, renewal: Answers
) -> None:
    fields = {name: value for name, value in typed(renewal).items() if name != "expiry"}
    with visit() as form:
        form.page.evaluate(FILL, fields)
        form.submit.click()
        form.expect_answer(renewal)
    tried: set[str] = set()
    # Not at each: what is asked for in one go comes in another order each time.
    for heard in range(1, len(depot.requested), 4):
        depot.left = heard
        with visit() as form:
            page = form.page
            page.evaluate(FILL, fields)
            form.submit.click()
            said = page.locator(SAID).locator("visible=true")
            expect(said).to_have_count(1)
            way_out = page.locator(":is(.j120-late, .j120-stages) a[href$='fenetre-de-depot/']")
            if form.answer.count():
                form.expect_answer(renewal)
            else:
                expect(way_out.locator("visible=true")).to_have_count(1)
            depot.left = None
            words = said.inner_text()
            if words not in tried and page.evaluate(LISTENS):
                tried.add(words)
                form.submit.click()
                form.expect_answer(renewal)
    assert tried
    # Wherever it stands in that order, one script asks for all the rest.
    depot.faults["*/calculator.js"] = "cut"
    with visit() as form:
        form.page.evaluate(FILL, fields)
        form.submit.click()
        expect(form.page.locator(".j120-late")).to_be_visible()
        depot.faults.clear()
        form.submit.click()
        form.expect_answer(renewal)


def test_a_script_that_does_not_come_is_named_or_done_without(
    visit: Visit, depot: Depot, renewal: Answers
) -> None:
    for name in ("share.js", "errors.js", "offline.js", "keep-guide.js"):
        depot.faults[f"*/{name}"] = "cut"
    with visit() as form:
        page = form.page
        # A link that was sent cannot be read.
        page.goto("hors-ligne/")
        expect(page.locator(".j120-late")).to_contain_text("n’est pas arrivé jusqu’ici")
        page.goto(f"{CALCULATOR}#j120=1&expiry=2027-01-09")
        expect(form.carried).to_have_text(
            "Le lien n’a pas pu être lu. Répondez vous-même aux questions."
        )
        # A mistake is told without being shown at its field.
        form.fill(renewal | {"expiry": "2027-02-31"})
        form.submit.click()
        expect(form.failure).to_contain_text("31")
        form.fill({"expiry": renewal["expiry"]})
        form.submit.click()
        form.expect_answer(renewal)
        # A link cannot be made.
        page.locator(".j120-fold--share summary").click()
        page.locator("[data-action=share]").click()
        expect(form.result.locator(".j120-done")).to_contain_text(
            "la connexion a peut-être été coupée"
        )
        # Once the network is back, the same button makes it.
        depot.faults.clear()
        page.locator("[data-action=share]").click()
        expect(form.result.locator(".j120-shared input")).to_have_value(
            re.compile(r"#j120=1&.*&expiry=2027-01-09&")
        )
