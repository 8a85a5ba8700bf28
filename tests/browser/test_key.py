"""The key: opened by double-click, without server or network, it searches and calculates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from publishing.usb import SINGLE, write_key
from tests.browser.calculator_form import CALCULATOR, SLUG, TODAY, CalculatorForm

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
HREF = re.compile(r'href="((?![a-z]+:|//)[^"#]+)')

pytestmark = [pytest.mark.browser, pytest.mark.built, pytest.mark.node]


@pytest.fixture(scope="module")
def key(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_key(site, tmp_path_factory.mktemp("clé d’un·e bénévole") / "cle").folder


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give a page of a new visitor; whatever is not a file, or thrown, fails the test."""
    foreign, thrown = [], []
    context = browser.new_context(locale="fr-FR")
    context.set_default_timeout(30_000)
    context.on(
        "request",
        lambda asked: (
            None if asked.url.startswith(("file:", "data:")) else foreign.append(asked.url)
        ),
    )
    page = context.new_page()
    page.on("pageerror", lambda error: thrown.append(str(error)))
    page.on("console", lambda said: thrown.append(said.text) if said.type == "error" else None)
    yield page
    context.close()
    assert not foreign
    assert not thrown


def test_the_folder_opens_searches_and_calculates(
    key: Path, page: Page, renewal: dict[str, str]
) -> None:
    page.goto((key / "index.html").as_uri())
    copy = page.locator(".j120-copy")
    expect(copy).to_contain_text("Prenez une copie plus récente avant le 1er mars 2027")

    search = page.locator("[data-md-component=search-query]")
    search.click()
    search.press_sequentially("récépissé")
    page.locator(".md-search-result__link").first.click()
    page.wait_for_url("**/index.html*")
    expect(page.locator(".md-content h1")).to_be_visible()

    page.clock.set_fixed_time(f"{TODAY}T12:00:00")
    page.goto((key / CALCULATOR / "index.html").as_uri())
    form = CalculatorForm(page)
    form.fill(renewal)
    form.submit.click()
    expect(form.answer).to_be_visible()
    expect(form.result).to_contain_text("10 novembre 2026")
    # An answer's links name files too.
    links = form.result.locator("a").evaluate_all("links => links.map(({ href }) => href)")
    files = [Path(unquote(urlsplit(link).path)) for link in links if link.startswith("file:")]
    assert files
    assert all(file.is_file() for file in files)


def test_every_page_of_the_key_locks_itself_without_a_server(key: Path) -> None:
    for path in (*sorted(key.rglob("*.html")), key / SINGLE):
        found = POLICY.findall(path.read_text("utf-8").partition("<template")[0])
        assert len(found) == 1, path
        rules = dict(rule.strip().partition(" ")[::2] for rule in found[0].split(";"))
        assert rules["default-src"] == "'none'", path
        # Its own files and what is written in the page: no origin, and no scheme of a network.
        assert set(rules["connect-src"].split()) <= {"'self'", "data:"}, path
        assert not re.search(r"\*|https?:|wss?:|unsafe-inline|'unsafe-eval'", found[0]), path


def test_every_link_of_the_folder_leads_to_a_file(key: Path) -> None:
    pages = {path: path.read_text("utf-8") for path in sorted(key.rglob("*.html"))}
    lost = [
        f"{path.relative_to(key)} : {link}"
        for path, page in pages.items()
        for link in HREF.findall(page.partition("<template")[0])
        if not (path.parent / link).is_file()
    ]
    assert pages
    assert not lost


def test_the_single_file_calculates_alone(
    key: Path, page: Page, renewal: dict[str, str], tmp_path: Path
) -> None:
    alone = tmp_path / SINGLE
    alone.write_bytes((key / SINGLE).read_bytes())
    page.clock.set_fixed_time(f"{TODAY}T12:00:00")
    page.goto(alone.as_uri())
    expect(page.locator(".j120-copy")).to_contain_text("1er mars 2027")
    page.locator(f"a[href='#calculateur-{SLUG}']").click()
    form = CalculatorForm(page)
    form.fill(renewal)
    form.submit.click()
    expect(form.answer).to_be_visible()
    expect(form.result).to_contain_text("10 novembre 2026")
