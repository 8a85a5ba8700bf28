"""WCAG 2.2 AA as axe reads it: every page and every state of a form, in every light."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import (
    PHONE,
    covering,
    in_two_lights,
    thin,
    too_wide,
    violations,
)
from tests.browser.calculator_form import CalculatorForm
from tests.depot import Depot

pytestmark = [pytest.mark.browser, pytest.mark.built]

CHUNKS: Final = 4
"""The pages are shared out, so that both processors have some."""


@pytest.fixture
def built(site: Path) -> dict[str, str]:
    """The HTML of every page, by address."""
    return {
        path.relative_to(site).as_posix().removesuffix("index.html"): path.read_text("utf-8")
        for path in site.rglob("*.html")
    }


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_every_page_fits_a_telephone_with_letters_twice_as_large(
    open_page: Callable[..., Page], built: dict[str, str], chunk: int
) -> None:
    page = open_page("a-jour/", viewport=PHONE)
    # One macro makes every page of a permit: one in ten is enough. The 404 finds its style at the
    # address that the site was built for, which is not this one.
    permits = sorted(address for address in built if address.startswith("titres/"))
    found = []
    for address in sorted(built.keys() - permits - {"404.html"} | set(permits[::10]))[
        chunk::CHUNKS
    ]:
        page.goto(address, wait_until="domcontentloaded")
        found += [f"{address} : {width}" for width in too_wide(page)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_every_kind_of_element_on_a_telephone_and_in_the_dark_on_a_desk(
    open_page: Callable[..., Page], built: dict[str, str], chunk: int
) -> None:
    page = open_page("a-jour/", viewport=PHONE)
    found = []
    for address in sorted(covering(built))[chunk::CHUNKS]:
        page.goto(address)
        thin(page)
        found += [f"{address} : {v}" for v in (*too_wide(page, 100), *in_two_lights(page))]
    assert not found, "\n".join(found)


def test_the_home_page_and_the_form_before_anything_is_typed(
    open_page: Callable[..., Page], calculator: Callable[..., CalculatorForm]
) -> None:
    assert in_two_lights(open_page()) == []
    assert in_two_lights(calculator().page) == []


def test_the_form_with_an_answer(
    calculator: Callable[..., CalculatorForm], renewal: dict[str, str]
) -> None:
    form = calculator()
    found = {}
    # Before the window, in it, in its last days, and after the permit's end.
    for expiry in ("2027-06-30", "2027-01-09", "2026-12-15", "2026-11-01"):
        answers = renewal | {"expiry": expiry}
        form.ask(answers)
        found[expiry] = in_two_lights(form.page, "section.j120-result")
    assert not any(found.values()), found


def test_the_form_that_waits(
    calculator: Callable[..., CalculatorForm], depot: Depot, renewal: dict[str, str]
) -> None:
    depot.faults["*.wasm"] = "held"
    form = calculator()
    form.fill(renewal)
    form.submit.click()
    expect(form.stages).to_be_visible()
    assert in_two_lights(form.page) == []
    form.page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
    assert too_wide(form.page, 200, 100) == []


def test_the_form_that_failed(
    calculator: Callable[..., CalculatorForm], renewal: dict[str, str]
) -> None:
    form = calculator(script="delete window.WebAssembly")
    form.fill(renewal)
    form.submit.click()
    expect(form.failure).to_be_visible()
    assert in_two_lights(form.page) == []


def test_an_answer_in_twice_the_text_imposed_colours_and_no_motion(
    calculator: Callable[..., CalculatorForm], renewal: dict[str, str]
) -> None:
    form = calculator()
    form.ask(renewal)
    # The theme's letters are 125 % of the browser's: twice that is a zoom of the text to 200 %.
    form.page.evaluate("document.documentElement.style.fontSize = '250%'")
    wide = "document.documentElement.scrollWidth <= innerWidth"
    assert form.page.evaluate(wide), "the page scrolls sideways"
    form.page.emulate_media(forced_colors="active", reduced_motion="reduce")
    assert violations(form.page) == []
    slow = (
        "parseFloat(getComputedStyle(document.querySelector('.md-nav__link')).transitionDuration)"
    )
    assert form.page.evaluate(slow) < 0.01
