"""What a whole visit costs: one interpreter, and not a byte of it where nobody calculates."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Error, Page, expect

from tests.browser.calculator_form import CALCULATOR, TODAY, CalculatorForm
from tests.conftest import launched
from tests.depot import Depot

pytestmark = [pytest.mark.browser, pytest.mark.built]

FOUND = re.compile(r"/(guide|calculateurs)/")
"""A page that answers; which one is first is held by tests/site/test_search.py."""

DOCUMENTS: Final = "search/documents.json"
LANGUAGE: Final = "assets/javascripts/lunr/min/lunr.fr.min.js"

PLAIN_PAGES = ["", "guide/anef/", "tables/fenetre-de-depot/", "textes/ceseda/", "glossaire/"]


def test_a_page_without_calculator_fetches_no_python(
    open_page: Callable[..., Page], depot: Depot
) -> None:
    page = open_page()
    for path in PLAIN_PAGES:
        page.goto(path)
        page.wait_for_load_state("networkidle")
    assert depot.python_requests() == []
    assert "assets/j120/calculator.js" not in depot.requested


def test_one_interpreter_serves_the_whole_visit(
    open_page: Callable[..., Page], depot: Depot, renewal: dict[str, str]
) -> None:
    depot.settle()
    page = open_page(CALCULATOR, now=f"{TODAY}T12:00:00")
    form = CalculatorForm(page)
    form.ask(renewal)
    [worker] = [w for w in page.workers if w.url.endswith("j120/worker.js")]
    page.evaluate("window.sameDocument = true")
    fetched = depot.python_requests()

    page.locator("a[href$='tables/fenetre-de-depot/']:visible").first.click()
    page.wait_for_url("**/tables/fenetre-de-depot/**")
    expect(form.form).to_have_count(0)
    page.go_back()
    page.wait_for_url(f"**/{CALCULATOR}")
    assert page.evaluate("window.sameDocument"), "the theme left the page"

    # A new form, the same Python.
    other = renewal | {"expiry": "2027-03-31"}
    form.ask(other)
    assert [w for w in page.workers if w.url.endswith("j120/worker.js")] == [worker]
    assert depot.python_requests() == fetched


def test_a_visitor_who_saves_data_fetches_python_only_on_intent(
    open_page: Callable[..., Page], depot: Depot
) -> None:
    saving = "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
    page = open_page(CALCULATOR, script=saving)
    page.wait_for_load_state("networkidle")
    assert depot.python_requests() == []
    with page.expect_request("**/pyodide.mjs"):
        CalculatorForm(page).question("situation").locator("input").first.focus()


def test_python_that_has_nothing_to_do_is_still_there_much_later(
    open_page: Callable[..., Page], depot: Depot, renewal: dict[str, str]
) -> None:
    depot.settle()
    # Under a page at work, a clock cannot cancel the timers that were set before it.
    page = open_page("assets/j120/release.json")
    page.clock.install(time=f"{TODAY}T12:00:00")
    page.goto(CALCULATOR)
    form = CalculatorForm(page)
    for expiry in ("2027-03-31", "2027-01-09"):
        form.ask(renewal | {"expiry": expiry})
        page.clock.fast_forward("10:00")
    expect(form.failure).to_be_hidden()
    form.ask(renewal)
    fetched = depot.python_requests()
    assert len(fetched) == len(set(fetched))


def test_the_search_comes_once_it_is_opened_and_its_index_is_made_at_the_first_letter(
    open_page: Callable[..., Page], depot: Depot
) -> None:
    depot.settle()
    page = open_page()
    query = page.locator("[data-md-component=search-query]")
    page.wait_for_load_state("networkidle")
    assert not {LANGUAGE, DOCUMENTS} & set(depot.requested)
    query.click()
    # All that it reads comes then: the network may go before the first letter.
    late = time.monotonic() + 60
    while not {LANGUAGE, DOCUMENTS} <= set(depot.requested):
        page.wait_for_timeout(100)
        assert time.monotonic() < late
    page.wait_for_load_state("networkidle")
    [worker] = [worker for worker in page.workers if "search-on-demand.js" in worker.url]
    made = "() => typeof lunr !== 'undefined'"
    assert not worker.evaluate(made)
    # What is typed while the index is being made is what is found.
    page.context.set_offline(True)
    query.press_sequentially("recepisse")
    expect(page.locator(".md-search-result__link").first).to_have_attribute("href", FOUND)
    assert worker.evaluate(made)
    query.fill("")
    query.press_sequentially("silence")
    expect(page.locator(".md-search-result__link").first).to_have_attribute(
        "href", re.compile("silence")
    )


@pytest.mark.parametrize(
    "lost",
    ["assets/javascripts/workers/search.*", "assets/javascripts/lunr/*", DOCUMENTS],
)
def test_a_search_whose_files_have_not_come_says_so_and_tries_again(
    open_page: Callable[..., Page], depot: Depot, lost: str
) -> None:
    depot.faults[lost] = "missing"
    page = open_page("")
    query = page.locator("[data-md-component=search-query]")
    query.click()
    query.press_sequentially("recepiss")
    found = page.locator(".md-search-result__link").first
    expect(found).to_contain_text("La recherche n’a pas pu démarrer")
    depot.faults.clear()
    query.press_sequentially("e")
    expect(found).to_have_attribute("href", FOUND)


def test_each_file_of_python_is_fetched_once(
    open_page: Callable[..., Page], depot: Depot, renewal: dict[str, str]
) -> None:
    depot.settle()
    form = CalculatorForm(open_page(CALCULATOR, now=f"{TODAY}T12:00:00"))
    form.ask(renewal)
    fetched = [Path(path).name for path in depot.python_requests()]
    # Of the bundle, all but its manifest, which the page brings.
    assert len(fetched) == len(set(fetched)) == 5


def test_a_page_read_long_after_its_build_says_what_has_perished(
    open_page: Callable[..., Page],
) -> None:
    expired = ".j120-expired:has-text('À revérifier depuis le')"
    today = open_page("guide/anef/", now=f"{TODAY}T12:00:00")
    expect(today.locator("[data-expires]").first).to_be_attached()
    expect(today.locator(expired)).to_have_count(0)
    later = open_page("guide/anef/", now="2036-11-23T12:00:00")
    dated = later.locator("[data-expires]").count()
    expect(later.locator(expired)).to_have_count(dated)


def test_a_clock_a_year_off_is_said_with_the_answer(
    calculator: Callable[..., CalculatorForm], renewal: dict[str, str]
) -> None:
    for today, day, warning in (
        ("2025-11-23", "dimanche 23 novembre 2025", "avant la rédaction de ce guide"),
        ("2027-11-23", "mardi 23 novembre 2027", "devait être revérifié avant le"),
    ):
        # A page for each: the theme stumbles on a clock that jumps under it.
        form = calculator(today=today)
        form.fill(renewal)
        form.submit.click()
        expect(form.result).to_contain_text(f"Votre appareil indique le {day}")
        expect(form.result).to_contain_text(warning)
        expect(form.result).to_contain_text("réglez l’horloge")


def came_back(page: Page) -> bool:
    """Whether the page came back as it was: it says so within two seconds."""
    late = time.monotonic() + 2
    while time.monotonic() < late:
        # A page that the browser gives up while restoring it is loaded anew under the question.
        with suppress(Error):
            if page.evaluate("window.cameBack"):
                return True
        page.wait_for_timeout(50)
    return False


def comes_back_and_answers(page: Page, renewal: dict[str, str]) -> bool:
    """Whether the browser kept the page that was left. One that it kept is found as it was."""
    page.clock.set_fixed_time(f"{TODAY}T12:00:00")
    form = CalculatorForm(page)
    page.goto(CALCULATOR)
    form.ask(renewal)
    page.evaluate("addEventListener('pageshow', () => (window.cameBack = true))")
    page.goto("assets/j120/release.json")
    # A page that was kept takes the place of this one, which is still waited for.
    with suppress(Error):
        page.go_back(wait_until="commit")
    if not came_back(page):
        return False
    form.expect_answer(renewal)
    assert form.typed("expiry") == renewal["expiry"]
    other = renewal | {"expiry": "2027-03-31"}
    form.fill({"expiry": other["expiry"]})
    expect(form.result).to_be_empty()
    form.submit.click()
    form.expect_answer(other)
    return True


def test_a_page_that_the_browser_kept_whole_comes_back_as_it_was_and_answers(
    browser: Browser, depot: Depot, renewal: dict[str, str]
) -> None:
    # A browser of its own: the driver otherwise turns the back/forward cache off. A page that is
    # still at work may not be kept, and one that was restored under the driver's eyes has crashed.
    on = ["--disable-back-forward-cache"]
    with launched(browser.browser_type, ignore_default_args=on) as keeping:
        for _ in range(3):
            try:
                if comes_back_and_answers(keeping.new_page(base_url=depot.url), renewal):
                    return
            except (Error, AssertionError) as error:
                if "crashed" not in str(error):
                    raise
        pytest.fail("the browser never kept the page")
