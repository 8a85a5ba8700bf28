"""The second visit starts from the memory of the first, or, on any doubt, as the first did."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Worker

from tests.browser.calculator_form import CALCULATOR, HAS, TODAY, CalculatorForm
from tests.depot import Depot

pytestmark = [pytest.mark.browser, pytest.mark.built]

WHICH_ARE_KEPT = """async (words) => {
  for (;;) {
    const cache = await caches.open("j120-snapshot");
    const [kept] = await cache.matchAll();
    if (kept) {
      const text = new TextDecoder().decode(await kept.arrayBuffer());
      return words.filter((word) => text.includes(word));
    }
    await new Promise((tick) => setTimeout(tick, 50));
  }
}"""
SIZE = """async () => {
  const [kept] = await (await caches.open("j120-snapshot")).matchAll();
  return (await kept.arrayBuffer()).byteLength;
}"""
MEMORY = 20 * 2**20
"""Bytes that Python's memory has from the start."""
COUNT = "async () => (await (await caches.open('j120-snapshot')).keys()).length"
SPOILED = """async () => {
  const cache = await caches.open("j120-snapshot");
  const [key] = await cache.keys();
  const kept = await cache.match(key);
  const bytes = new Uint8Array(await kept.arrayBuffer());
  bytes[bytes.length >> 1] ^= 1;
  await cache.put(key, new Response(bytes, { headers: kept.headers }));
}"""


NOTE_WORKERS = """
  window.started = [];
  window.Worker = class extends Worker {
    constructor(address, options) {
      super(address, options);
      if (String(address).endsWith("worker.js")) started.push(document.body !== null);
    }
  };"""
"""Note of each worker of Python whether the page had its body by then."""


def of_python(worker: Worker) -> bool:
    return worker.url.endswith("j120/worker.js")


def answer_again(page: Page, answers: dict[str, str]) -> None:
    page.reload()
    form = CalculatorForm(page)
    form.ask(answers)


def test_a_snapshot_gives_the_same_answer_holds_none_and_a_spoiled_one_is_thrown_away(
    calculator: Callable[..., CalculatorForm], depot: Depot, renewal: dict[str, str]
) -> None:
    form = calculator()
    form.fill(renewal | {"expiry": "2027-08-23"})
    form.submit.click()
    page = form.page
    # What was asked may not stay.
    words = ["calculators", "2027-08-23"]
    assert page.evaluate(WHICH_ARE_KEPT, words) == ["calculators"]
    assert page.evaluate(SIZE) < MEMORY, "with its empty blocks"

    depot.requested.clear()
    answer_again(page, renewal)
    bundles = [path for path in depot.python_requests() if "/j120-" in path]
    assert bundles == [], "started without the snapshot"

    page.evaluate(SPOILED)
    answer_again(page, renewal | {"expiry": "2027-03-31"})
    assert page.evaluate(COUNT) == 0


def test_where_an_answer_was_given_python_starts_at_once_and_asks_for_nothing(
    open_page: Callable[..., Page], depot: Depot, renewal: dict[str, str]
) -> None:
    # Who pays for each megabyte otherwise waits for a sign of wanting them.
    saving = "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
    page = open_page(CALCULATOR, now=f"{TODAY}T12:00:00", service_workers="allow", script=saving)
    form = CalculatorForm(page)
    form.ask(renewal)
    page.evaluate(HAS, ["j120-snapshot", ".zip"])
    page.evaluate(HAS, ["j120-python", ".mjs"])
    page.evaluate(HAS, ["j120-pages", CALCULATOR])
    depot.requested.clear()
    with page.expect_worker(of_python):
        page.reload()
    form.ask(renewal)
    assert depot.python_requests() == []


def test_where_the_guide_is_kept_one_worker_starts_before_the_page_has_a_body(
    open_page: Callable[..., Page], renewal: dict[str, str]
) -> None:
    page = open_page(
        CALCULATOR, now=f"{TODAY}T12:00:00", service_workers="allow", script=NOTE_WORKERS
    )
    form = CalculatorForm(page)
    form.ask(renewal)
    # Nothing is kept yet: it waits for the page.
    assert page.evaluate("started") == [True]
    page.evaluate(HAS, ["j120-snapshot", ".zip"])
    page.evaluate(HAS, ["j120-pages", CALCULATOR])
    page.reload()
    form.ask(renewal)
    assert page.evaluate("started") == [False]


def test_a_first_worker_that_fails_leaves_its_place_to_another(
    open_page: Callable[..., Page], renewal: dict[str, str]
) -> None:
    # The first that is made finds no script.
    script = """
      const Made = window.Worker;
      let first = navigator.serviceWorker?.controller;
      window.Worker = class extends Made {
        constructor(address, options) {
          super(first && String(address).includes("worker.js") ? "lost.js" : address, options);
          first = null;
        }
      };"""
    page = open_page(CALCULATOR, now=f"{TODAY}T12:00:00", service_workers="allow", script=script)
    form = CalculatorForm(page)
    form.ask(renewal)
    page.evaluate(HAS, ["j120-snapshot", ".zip"])
    page.evaluate(HAS, ["j120-pages", CALCULATOR])
    page.reload()
    form.ask(renewal)
