"""The built site, the server in front of it, and a browser kept on a short leash."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, BrowserType, ConsoleMessage, Page, sync_playwright

from corpus import Corpus
from tests.depot import Depot, serve

ROOT: Final = Path(__file__).resolve().parent.parent

CHROMIUM_PATH: Final = os.environ.get("CHROMIUM", "/usr/bin/chromium")
CHROMIUM_FLAGS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A request to anywhere else fails at once, and the guard below fails the test.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    """The corpus as it stands."""
    return Corpus()


@pytest.fixture(scope="session")
def site() -> Path:
    """The folder that ``make site`` left."""
    folder = Path(os.environ.get("J120_SITE", ROOT / "site"))
    if not (folder / "index.html").is_file():
        pytest.fail(f"{folder} : rien à essayer ici. Lancez d’abord : make site")
    return folder


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[Depot]:
    """One server for the whole run; tests take ``depot``."""
    with serve(site) as depot:
        yield depot


@pytest.fixture
def depot(served: Depot) -> Iterator[Depot]:
    """The server, with nothing spoiled, nothing asked for yet, and the release that was built."""
    served.requested.clear()
    released = served.site
    yield served
    served.faults.clear()
    served.left = None
    served.site = released


@contextmanager
def launched(chromium: BrowserType, **options: Any) -> Iterator[Browser]:
    """Launch the system's Chromium, and close it whatever the test finds."""
    browser = chromium.launch(executable_path=CHROMIUM_PATH, args=list(CHROMIUM_FLAGS), **options)
    try:
        yield browser
    finally:
        browser.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, launched once."""
    with sync_playwright() as playwright, launched(playwright.chromium) as browser:
        yield browser


type Opener = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, depot: Depot) -> Iterator[Opener]:
    """Open pages of a new visitor: ``open_page("calculateurs/", viewport=…)``.

    Whatever the test was about, it fails if a page asked another origin for anything, if it met its
    own security policy, if one of our scripts threw, or if a first answer was not Python's.
    """
    contexts, foreign, thrown, barred, differing = [], [], [], [], []

    def note_violation(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            barred.append(message.text)
        if "first answer was not that of Python" in message.text:
            differing.append(message.text)

    def note_request(url: str) -> None:
        if not url.startswith((depot.url, "data:", "blob:")):
            foreign.append(url)

    def open_page(path: str = "", *, script: str = "", now: str = "", **options: Any) -> Page:
        options.setdefault("viewport", {"width": 1280, "height": 900})
        # What the service worker does has tests of its own.
        options.setdefault("service_workers", "block")
        context = browser.new_context(base_url=depot.url, locale="fr-FR", **options)
        context.set_default_timeout(30_000)
        contexts.append(context)
        if script:
            context.add_init_script(script)
        context.on("request", lambda request: note_request(request.url))
        context.on("console", note_violation)
        page = context.new_page()
        page.on("pageerror", lambda error: thrown.append(str(error)))
        if now:
            page.clock.set_fixed_time(now)
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not foreign, f"asked of another origin: {foreign}"
    assert not barred, f"against the policy: {barred}"
    assert not thrown, f"thrown in the page: {thrown}"
    assert not differing, differing
