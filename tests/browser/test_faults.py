"""What can fail fails in words, leads to the tables, and loses nothing that was typed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.calculator_form import CALCULATOR, CalculatorForm
from tests.depot import Depot

type OpenCalculator = Callable[..., CalculatorForm]
type Answers = dict[str, str]

pytestmark = [pytest.mark.browser, pytest.mark.built]

NO_WEBASSEMBLY = "delete window.WebAssembly"
NO_WORKER = (
    "window.Worker = class { constructor() { throw new DOMException('no', 'SecurityError') } }"
)


def expect_way_out(form: CalculatorForm, typed: list[str]) -> None:
    expect(form.failure).to_be_visible(timeout=30_000)
    expect(form.failure).to_contain_text("Vos réponses sont toujours là")
    assert form.typed_date("expiry") == typed
    # What a table said stays, and says that no more will come.
    expect(form.result.locator(".j120-first-note")).to_contain_text("n’est pas venu")
    form.stages.locator("a").first.click()
    form.page.wait_for_url("**/depot/tables/fenetre-de-depot/**")
    expect(form.page.locator("table").first).to_be_visible()


@pytest.mark.parametrize("script", [NO_WEBASSEMBLY, NO_WORKER])
def test_a_browser_that_cannot_run_python_is_led_to_the_tables(
    calculator: OpenCalculator, renewal: Answers, script: str
) -> None:
    form = calculator(script=script)
    form.fill(renewal)
    form.submit.click()
    expect_way_out(form, ["09", "01", "2027"])


@pytest.mark.parametrize(
    ("pattern", "fault"),
    [
        ("*/pyodide.mjs", "missing"),
        ("*/pyodide.asm.js", "truncated"),
        ("*/pyodide.mjs", "corrupted"),
        ("*.wasm", "missing"),
        ("*.wasm", "truncated"),
        ("*.wasm", "corrupted"),
        ("*/python_stdlib.zip", "truncated"),
        ("*/python_stdlib.zip", "corrupted"),
        ("*/j120-*.zip", "missing"),
        ("*/j120-*.zip", "truncated"),
        ("*/j120-*.zip", "corrupted"),
    ],
)
def test_a_file_that_does_not_come_whole_gives_no_answer(
    calculator: OpenCalculator, depot: Depot, renewal: Answers, pattern: str, fault: str
) -> None:
    depot.faults[pattern] = fault
    form = calculator()
    form.fill(renewal)
    form.submit.click()
    expect_way_out(form, ["09", "01", "2027"])


def test_a_worker_that_does_not_come_is_said(
    calculator: OpenCalculator, depot: Depot, renewal: Answers
) -> None:
    depot.faults["*/worker.js"] = "missing"
    form = calculator()
    form.fill(renewal)
    form.submit.click()
    expect_way_out(form, ["09", "01", "2027"])


def test_trying_again_answers_once_the_file_is_back(
    calculator: OpenCalculator, depot: Depot, renewal: Answers
) -> None:
    depot.faults["*.wasm"] = "missing"
    form = calculator()
    form.fill(renewal)
    form.submit.click()
    expect(form.failure).to_be_visible(timeout=30_000)
    depot.faults.clear()
    form.stages.locator("button").click()
    form.expect_answer(renewal)
    expect(form.stages).to_be_hidden()


def test_without_javascript_the_date_is_two_clicks_from_home(
    open_page: Callable[..., Page],
) -> None:
    page = open_page(java_script_enabled=False, viewport={"width": 360, "height": 640})
    page.locator("main a, .md-content a, [class*=j120] a").filter(
        has_text="Mon titre expire bientôt"
    ).first.click()
    page.locator(".md-content a[href*='tables/fenetre-de-depot']:visible").first.click()
    page.wait_for_url("**/tables/fenetre-de-depot/**")
    expect(page.locator("table").first).to_be_visible()
    expect(page.locator("main")).to_contain_text("9 janvier 2027")

    # The form sends nothing, and its button leads there too.
    page.goto(CALCULATOR)
    page.locator("input[name=expiry-day]").fill("9")
    page.locator("button[type=submit]").click()
    page.wait_for_url("**/tables/fenetre-de-depot/?")
