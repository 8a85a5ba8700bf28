"""Read without a network: what was read, what was kept on purpose, and how a newer guide comes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.calculator_form import CALCULATOR, KEPT, NOTHING, TODAY, CalculatorForm
from tests.depot import Depot

pytestmark = [pytest.mark.browser, pytest.mark.built]

type Opener = Callable[..., Page]

HAS = """async ([cache, end]) => {
  for (let tick = 0; tick < 400; tick++) {
    const keys = await (await caches.open(cache)).keys();
    if (keys.some(({ url }) => url.endsWith(end))) return;
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error(`${end} never came into ${cache}`);
}"""


def test_what_was_read_is_read_again_and_says_its_day(
    open_page: Opener, depot: Depot, renewal: dict[str, str]
) -> None:
    page = open_page(CALCULATOR, now=f"{TODAY}T12:00:00", service_workers="allow")
    form = CalculatorForm(page)
    form.fill(renewal)
    form.submit.click()
    form.expect_answer(renewal)
    # Of the first page, all that it is made of, and Python.
    page.evaluate(HAS, ["j120-pages", CALCULATOR])
    page.evaluate(HAS, ["j120-parts", "stages.js"])
    # And the scripts that it did not need yet.
    page.evaluate(HAS, ["j120-parts", "keeping.js"])
    page.evaluate(HAS, ["j120-python", "pyodide.asm.wasm"])
    page.evaluate(HAS, ["j120-snapshot", ".zip"])

    depot.faults["*"] = "cut"
    page.reload()
    copy = page.locator(".j120-copy")
    expect(copy).to_contain_text("Copie du")
    expect(copy).to_contain_text("202")
    form.fill(renewal)
    form.submit.click()
    form.expect_answer(renewal)

    # A page that was never read leads to what can be.
    page.goto("guide/anef/")
    expect(page.locator("#absente")).to_be_visible()
    assert page.url.endswith("hors-ligne/#absente")

    # With the network, the page is what it is online, whatever is kept.
    depot.faults.clear()
    page.goto(CALCULATOR)
    expect(copy).to_be_hidden()


def test_the_whole_guide_is_kept_on_purpose_and_its_state_is_the_true_one(
    open_page: Opener, depot: Depot, renewal: dict[str, str]
) -> None:
    page = open_page("hors-ligne/", now=f"{TODAY}T12:00:00", service_workers="allow")
    said, keep = (
        page.locator(".j120-keep [role=status] > span:visible"),
        page.locator("[data-act=keep]"),
    )
    expect(page.locator("[data-fill=wire]")).to_contain_text("Mo")
    expect(said).to_have_text("Rien du guide n’est gardé sur cet appareil.")

    depot.faults["textes/*"] = "cut"
    keep.click()
    expect(said).to_contain_text("La connexion ne répond pas")
    depot.faults.clear()
    page.reload()
    expect(said).to_contain_text("Une partie seulement")
    keep.click()
    expect(said).to_contain_text("Tout le guide est gardé sur cet appareil.")
    expect(said).to_contain_text("23 novembre 2026")

    depot.faults["*"] = "cut"
    page.goto("textes/ceseda/")
    expect(page.locator("article h1")).to_be_visible()
    expect(page.locator(".j120-copy")).to_be_visible()
    page.goto(CALCULATOR)
    form = CalculatorForm(page)
    form.fill(renewal)
    form.submit.click()
    form.expect_answer(renewal)

    # A browser short of room takes it back: the page says so.
    page.evaluate("caches.delete('j120-pages')")
    depot.faults.clear()
    page.goto("hors-ligne/")
    expect(said).to_contain_text("Une partie seulement")
    page.locator("[data-act=forget]").click()
    expect(said).to_have_text("Rien du guide n’est gardé sur cet appareil.")
    assert page.evaluate(KEPT) == NOTHING
