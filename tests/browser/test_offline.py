"""Read without a network: what was read, what was kept on purpose, and how a newer guide comes."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.calculator_form import CALCULATOR, HAS, KEPT, NOTHING, TODAY, CalculatorForm
from tests.depot import Depot, serve

pytestmark = [pytest.mark.browser, pytest.mark.built]

type Opener = Callable[..., Page]

ROOMY = "navigator.storage.estimate = async () => ({ quota: 1e12, usage: 0 })"
OF_SAFARI_16 = "delete StorageManager.prototype.estimate"
OF_FIREFOX = "StorageManager.prototype.persist = () => new Promise(() => {})"
"""It asks the reader whether the site may keep, and waits for the answer."""


def test_what_was_read_is_read_again_and_says_its_day(
    open_page: Opener, depot: Depot, renewal: dict[str, str]
) -> None:
    page = open_page(CALCULATOR, now=f"{TODAY}T12:00:00", service_workers="allow")
    form = CalculatorForm(page)
    form.ask(renewal)
    # Of the first page, all that it is made of, and Python.
    page.evaluate(HAS, ["j120-pages", CALCULATOR])
    page.evaluate(HAS, ["j120-parts", "calculator.js"])
    # And the scripts that it did not need yet.
    page.evaluate(HAS, ["j120-parts", "keep-guide.js"])
    page.evaluate(HAS, ["j120-parts", "search/documents.json"])
    page.evaluate(HAS, ["j120-theme", ".min.js"])
    page.evaluate(HAS, ["j120-python", "pyodide.asm.wasm"])
    page.evaluate(HAS, ["j120-snapshot", ".zip"])

    depot.faults["*"] = "cut"
    page.reload()
    copy = page.locator(".j120-copy")
    expect(copy).to_contain_text("Copie du")
    expect(copy).to_contain_text("202")
    form.ask(renewal)

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
    form.ask(renewal)

    # A browser short of room takes it back: the page says so.
    page.evaluate("caches.delete('j120-pages')")
    depot.faults.clear()
    page.goto("hors-ligne/")
    expect(said).to_contain_text("Une partie seulement")
    page.locator("[data-act=forget]").click()
    expect(said).to_have_text("Rien du guide n’est gardé sur cet appareil.")
    assert page.evaluate(KEPT) == NOTHING


@pytest.mark.parametrize("script", [OF_SAFARI_16, OF_FIREFOX])
def test_a_browser_that_does_not_say_its_room_or_asks_the_reader_keeps_the_guide(
    open_page: Opener, script: str
) -> None:
    page = open_page("hors-ligne/", script=script, service_workers="allow")
    page.locator("[data-act=keep]").click()
    said = page.locator(".j120-keep [role=status] > span:visible")
    expect(said).to_contain_text("Tout le guide est gardé sur cet appareil.")


def test_no_page_says_that_it_is_a_copy_of_no_day(open_page: Opener) -> None:
    page = open_page("hors-ligne/")
    # Without any style, as in a browser for the terminal.
    assert "a pu changer depuis" not in page.evaluate("document.body.textContent")


def test_at_the_root_of_a_host_what_the_browser_took_back_is_kept_anew(
    browser: Browser, site: Path, renewal: dict[str, str]
) -> None:
    with serve(site, "/") as depot, closing(browser.new_context(base_url=depot.url)) as context:
        page = context.new_page()
        page.clock.set_fixed_time(f"{TODAY}T12:00:00")
        page.goto(CALCULATOR)
        form = CalculatorForm(page)
        form.ask(renewal)
        page.evaluate(HAS, ["j120-pages", CALCULATOR])
        page.evaluate(HAS, ["j120-snapshot", ".zip"])

        page.evaluate("caches.keys().then((all) => Promise.all(all.map((n) => caches.delete(n))))")
        page.reload()
        form.ask(renewal)
        page.evaluate(HAS, ["j120-parts", "worker.js"])
        page.evaluate(HAS, ["j120-python", "pyodide.asm.js"])

        depot.faults["*"] = "cut"
        page.reload()
        expect(page.locator(".j120-copy")).to_contain_text("Copie du")
        form.ask(renewal)


def test_a_device_without_room_answers_all_the_same_and_says_that_it_keeps_nothing(
    open_page: Opener, depot: Depot, renewal: dict[str, str]
) -> None:
    # The browser believes that there is room, and finds out at the first file.
    page = open_page(script=ROOMY, service_workers="allow")
    origin = depot.url.removesuffix("/depot/")
    page.context.new_cdp_session(page).send(
        "Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 1000}
    )
    page.goto(CALCULATOR)
    form = CalculatorForm(page)
    for expiry in ("2027-03-31", "2026-12-01"):
        form.fill(renewal | {"expiry": expiry})
        form.submit.click()
        expect(form.result).to_contain_text(f"expiry = {expiry}")
    page.goto("hors-ligne/")
    page.locator("[data-act=keep]").click()
    said = page.locator(".j120-keep [role=status] > span:visible")
    expect(said).to_contain_text("Il n’y a pas assez de place sur cet appareil")
