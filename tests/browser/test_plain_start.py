"""Without what makes Python start sooner (``make site FASTSTART=off``), pages answer as well."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from publishing.python_bundle import MANIFEST, PLACE, write_bundle
from publishing.shipped import ROOT
from publishing.stamping import stamp
from tests.browser.calculator_form import CALCULATOR, HAS, TODAY, CalculatorForm
from tests.depot import Depot

type Opener = Callable[..., Page]

pytestmark = [pytest.mark.browser, pytest.mark.built, pytest.mark.node]

REPLACED = """() => [fetch, WebAssembly.instantiateStreaming]
  .some((each) => !String(each).includes("[native code]"))"""


@pytest.fixture(scope="module")
def plain_site(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site with Pyodide and our packages as they come."""
    folder = shutil.copytree(site, tmp_path_factory.mktemp("plain") / "site")
    write_bundle(folder, fast=False)
    stamp(folder)
    return folder


@pytest.fixture
def plain(depot: Depot, plain_site: Path) -> Depot:
    """The server, with that site."""
    depot.site = plain_site
    return depot


def ask_patiently(page: Page, answers: dict[str, str]) -> None:
    """Ask, and leave Python the time to compile our modules: here nobody did it before."""
    form = CalculatorForm(page)
    form.fill(answers)
    form.submit.click()
    expect(form.answer).to_be_visible(timeout=90_000)
    form.expect_answer(answers)


def test_a_calculator_answers_with_nothing_replaced_and_python_is_kept(
    plain: Depot, open_page: Opener, renewal: dict[str, str]
) -> None:
    page = open_page(CALCULATOR, now=f"{TODAY}T12:00:00", service_workers="allow")
    ask_patiently(page, renewal)
    (worker,) = (each for each in page.workers if each.url.endswith("j120/worker.js"))
    assert not worker.evaluate(REPLACED)
    # Of its files for the next visit, the last, and no memory.
    page.evaluate(HAS, ["j120-python", "python_stdlib.zip"])
    assert "j120-snapshot" not in page.evaluate("caches.keys()")

    page.evaluate(HAS, ["j120-pages", CALCULATOR])
    plain.faults["*"] = "cut"
    page.reload()
    ask_patiently(page, renewal | {"expiry": "2027-03-31"})


@pytest.mark.parametrize("pattern", ["*.wasm", "*/python_stdlib.zip", "*/j120-*.zip"])
def test_a_file_that_does_not_come_whole_gives_no_answer(
    plain: Depot, calculator: Callable[..., CalculatorForm], renewal: dict[str, str], pattern: str
) -> None:
    plain.faults[pattern] = "corrupted"
    form = calculator()
    form.fill(renewal)
    form.submit.click()
    expect(form.failure).to_contain_text("Le téléchargement n’a pas abouti")
    expect(form.result.locator(".j120-first-note")).to_contain_text("n’est pas venu")


def test_pyodide_and_its_library_are_as_they_come(plain_site: Path) -> None:
    manifest = json.loads((plain_site / PLACE / MANIFEST).read_text("utf-8"))
    library = ROOT / "node_modules" / "pyodide" / "python_stdlib.zip"
    assert (plain_site / PLACE / manifest["library"]).read_bytes() == library.read_bytes()
