"""A visit leaves nothing behind, and can be left in a second."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from corpus import Corpus
from tests.browser.calculator_form import CALCULATOR, KEPT, NOTHING, CalculatorForm
from tests.depot import Depot

pytestmark = [pytest.mark.browser, pytest.mark.built]

ELSEWHERE = Corpus().edition.quick_exit


@pytest.fixture
def reader(browser: Browser, depot: Depot) -> Iterator[BrowserContext]:
    # Not through `open_page`: leaving asks another origin for a page, which is the point.
    context = browser.new_context(base_url=depot.url, locale="fr-FR")
    context.route(f"{ELSEWHERE}**", lambda route: route.fulfill(body="<title>Météo</title>"))
    yield context
    context.close()


def test_the_keyboard_leaves_at_once_and_back_does_not_return(reader: BrowserContext) -> None:
    page = reader.new_page()
    page.goto("guide/employeur/")
    page.goto(CALCULATOR)
    page.wait_for_load_state("networkidle")
    CalculatorForm(page).question("situation").locator("input").first.focus()
    for _ in range(3):
        page.keyboard.press("Escape")
    page.wait_for_url(ELSEWHERE)
    # The page before is still in the history, which no script may empty: it leaves at once.
    page.go_back(wait_until="commit")
    page.wait_for_url(ELSEWHERE)
    page.goto("")
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate(KEPT)["session"] == 0


@pytest.mark.parametrize("covering", ["__drawer", "__search"])
def test_the_link_is_in_reach_when_the_menu_or_the_search_covers_the_bar(
    open_page: Callable[..., Page], covering: str
) -> None:
    page = open_page("guide/employeur/", viewport={"width": 360, "height": 740})
    page.locator(f"label[for={covering}][tabindex]").click()
    expect(page.locator(f"#{covering}")).to_be_checked()
    # Playwright refuses what something else covers.
    page.locator(".j120-quit--above").click(trial=True)


def test_the_link_leaves_a_blank_page_without_network(reader: BrowserContext) -> None:
    page = reader.new_page()
    page.goto("guide/anef/")
    page.wait_for_load_state("networkidle")
    reader.set_offline(True)
    page.get_by_role("link", name="Quitter vite").click()
    page.wait_for_url("about:blank")


def test_a_visit_without_an_act_leaves_nothing_on_the_device(
    open_page: Callable[..., Page], renewal: dict[str, str]
) -> None:
    page = open_page(CALCULATOR, service_workers="allow")
    form = CalculatorForm(page)
    form.fill(renewal)
    # Python comes ahead of the question, and stays in memory.
    page.wait_for_load_state("networkidle")
    for path in ("tables/fenetre-de-depot/", "hors-ligne/"):
        page.locator(f"a[href$='{path}']:visible").first.click()
        page.wait_for_url(f"**/{path}")
    expect(page.locator(".j120-keep")).to_contain_text("Rien du guide n’est gardé")
    assert "2027" not in page.url
    assert page.context.cookies() == []
    assert page.evaluate(KEPT) == NOTHING
