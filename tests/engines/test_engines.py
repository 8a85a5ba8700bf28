"""Firefox and WebKitGTK: what a reader does, in the engines that Playwright does not drive here."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

import pytest

from calculators import CALCULATORS
from calculators.browser_api import respond
from corpus import Corpus
from publishing.usb import write_key
from tests.browser.calculator_form import CALCULATOR, SLUG, Given, fullest_case
from tests.depot import Depot, serve
from tests.engines.conftest import Start
from tests.engines.engine import Engine

pytestmark = [pytest.mark.engines, pytest.mark.built]

READY: Final = "() => !!document.querySelector('form.j120-form[data-connected]')"
TODAY: Final = "() => new Date().toLocaleDateString('sv')"
FILL: Final = """(answers) => {
  const write = (field, value) => {
    if (field.type === "radio") field.checked = true;
    else field.value = value;
    for (const name of ["input", "change"])
      field.dispatchEvent(new Event(name, { bubbles: true }));
  };
  const writeDay = (place, day) => {
    const [year, month, date] = day.split("-");
    for (const [part, value] of Object.entries({ day: date, month, year }))
      write(place.querySelector(`[name$="-${part}"]`), value);
  };
  for (const [name, answer] of Object.entries(answers)) {
    const question = document.querySelector(`.j120-form [data-question="${name}"]`);
    if (Array.isArray(answer)) {
      for (const [rank, row] of answer.entries()) {
        if (rank) question.querySelector("[data-attempt=add]").click();
        const line = question.querySelectorAll("[data-attempts] > li")[rank];
        writeDay(line, row.day);
        write(line.querySelector("select"), row.way);
        for (const part of ["reference", "outcome"])
          write(line.querySelector(`[name$="-${part}"]`), row[part]);
      }
    } else if (question.querySelector("[data-date]")) writeDay(question, answer);
    else {
      const radio = question.querySelector(`[type=radio][value="${CSS.escape(answer)}"]`);
      // Past the field that finds a permit by its words: the list itself is answered.
      write(radio ?? question.querySelector("select, input:not([list]), textarea"), answer);
    }
  }
}"""
"""Answer a form at once; the keyboard has a test of its own."""
WORDS: Final = """(html) => {
  const page = html ? new DOMParser().parseFromString(html, "text/html") : document;
  const said = html ? page.body : page.querySelector("section.j120-result");
  return said?.textContent.replace(/\\s+/g, " ").trim();
}"""
"""The words of an answer: of a markup, or of what the page shows."""
ANSWERED: Final = "() => !!document.querySelector('section.j120-result [data-j120=answer]')"
WIDTH: Final = "() => document.documentElement.scrollWidth"

START: Final[dict[str, str]] = {
    "situation": "document",
    "expiry": "2027-03-14",
    "request": "renewal",
    "title": "etudiant",
}


@pytest.fixture(scope="module")
def depot(site: Path) -> Iterator[Depot]:
    with serve(site) as depot:
        yield depot


def visit(engine: Engine, url: str) -> None:
    """Open a page as another visitor would: nothing is typed there yet."""
    if url.startswith("http"):
        # No page of ours, which would keep what is typed as it is left.
        engine.open(url[: url.index("/depot/")] + "/depot/assets/j120/favicon.svg")
        engine.run("() => sessionStorage.clear()")
    engine.open(url)


def ask(engine: Engine, slug: str, answers: Given) -> None:
    """Fill the form that is there, press its button, and wait for this Python's own words."""
    engine.until(READY)
    engine.run(FILL, answers)
    engine.click("form.j120-form [type=submit]")
    expect_answer(engine, slug, answers)


def expect_answer(engine: Engine, slug: str, answers: Mapping[str, object]) -> None:
    request = {"slug": slug, "answers": answers, "today": engine.run(TODAY)}
    expected = json.loads(respond(json.dumps(request)))
    assert expected["ok"], expected
    words = engine.run(WORDS, expected["html"])
    engine.until(ANSWERED)
    with suppress(TimeoutError):
        engine.until_true(lambda: engine.run(WORDS, "") == words)
    assert engine.run(WORDS, "") == words


@pytest.mark.core
def test_a_calculator_answers_as_this_python_does_at_both_visits(
    engine: Engine, depot: Depot, corpus: Corpus
) -> None:
    for _ in range(2):
        visit(engine, depot.url + CALCULATOR)
        ask(engine, SLUG, fullest_case(SLUG, corpus).answers)


@pytest.mark.parametrize("slug", [slug for slug in CALCULATORS if slug != SLUG])
def test_every_calculator_answers_at_both_visits(
    engine: Engine, depot: Depot, corpus: Corpus, slug: str
) -> None:
    for _ in range(2):
        visit(engine, f"{depot.url}calculateurs/{slug}/")
        ask(engine, slug, fullest_case(slug, corpus).answers)


@pytest.mark.core
def test_the_path_by_keyboard_alone(engine: Engine, depot: Depot) -> None:
    visit(engine, depot.url + CALCULATOR)
    engine.until(READY)
    # WebKitGTK starts from where the page was touched.
    engine.click("article h1")
    for name, answer in START.items():
        engine.tab_to(f".j120-form [data-question={name}] :is([type=radio], [data-date] *, select)")
        if name == "expiry":
            engine.press(*"14", "Tab", *"03", "Tab", *"2027")
            continue
        if name != "title":
            engine.press(" ")
        engine.press_until("ArrowDown", f"() => document.activeElement.value === '{answer}'")
    engine.tab_to(".j120-form [type=submit]")
    engine.press("Enter")
    expect_answer(engine, SLUG, START)
    engine.until("() => !!document.activeElement.closest('.j120-result')")


def test_a_shared_link_fills_the_form(engine: Engine, depot: Depot) -> None:
    told = "&".join(f"{name}={value}" for name, value in START.items())
    visit(engine, f"{depot.url}{CALCULATOR}#j120=1&{told}")
    engine.until(READY)
    engine.click("form.j120-form [type=submit]")
    expect_answer(engine, SLUG, START)


def test_no_calculator_scrolls_sideways_on_a_phone(engine: Engine, depot: Depot) -> None:
    engine.resize(360, 740)
    wide = {}
    for slug in CALCULATORS:
        visit(engine, f"{depot.url}calculateurs/{slug}/")
        engine.until(READY)
        # Each list shows its longest words.
        engine.run(
            """() => document.querySelectorAll(".j120-form [data-question]").forEach((question) => {
              question.hidden = false;
              for (const select of question.querySelectorAll("select")) {
                const options = [...select.options];
                const longest = Math.max(...options.map(({ text }) => text.length));
                select.value = options.find(({ text }) => text.length === longest).value;
              }
            })"""
        )
        if (width := engine.run(WIDTH)) > 360:
            wide[slug] = width
    engine.resize(1280, 900)
    assert wide == {}


def test_the_next_page_comes_without_leaving_this_one(engine: Engine, depot: Depot) -> None:
    visit(engine, f"{depot.url}calculateurs/")
    engine.run("() => { window.stayed = true; }")
    engine.click(f"article a[href$='{SLUG}/']")
    engine.until(READY)
    assert engine.run("() => window.stayed")
    ask(engine, SLUG, START)


def test_the_search_finds(engine: Engine, depot: Depot) -> None:
    visit(engine, depot.url)
    engine.click("[data-md-component=search-query]")
    engine.press(*"récépissé")
    engine.until("() => document.querySelector('.md-search-result__link')?.checkVisibility()")


def test_back_gives_the_answers_with_the_questions(engine: Engine, depot: Depot) -> None:
    visit(engine, depot.url + CALCULATOR)
    ask(engine, SLUG, START)
    # A real navigation: some engines keep the whole page, and empty its fields.
    engine.run("(url) => { location.href = url; }", f"{depot.url}textes/ceseda/")
    engine.until("() => location.pathname.endsWith('ceseda/')")
    engine.run("() => setTimeout(() => history.back())")
    engine.until("() => location.pathname.includes('fenetre-de-depot')")
    engine.until(READY)
    answered = engine.run(ANSWERED)
    year = "() => document.querySelector('.j120-form [name=expiry-year]').value"
    assert engine.run(year) == ("2027" if answered else "")


def test_what_an_answer_offers_is_saved(engine: Engine, depot: Depot, downloads: Path) -> None:
    visit(engine, depot.url + CALCULATOR)
    ask(engine, SLUG, START)
    engine.click("[data-action=ics]")
    engine.until_true(lambda: [*downloads.glob("*.ics")])


def test_the_guide_is_read_and_calculates_without_a_network(
    start: Start, site: Path, tmp_path: Path
) -> None:
    with serve(site) as depot, start(tmp_path) as engine:
        visit(engine, f"{depot.url}hors-ligne/")
        engine.click("[data-act=keep]")
        kept = "() => document.querySelector('.j120-keep [role=status]').innerText"
        engine.until(f"() => ({kept})().includes('Tout le guide est gardé')")
        depot.faults["*"] = "cut"
        visit(engine, f"{depot.url}textes/ceseda/")
        engine.until("() => document.querySelector('.j120-copy time')?.textContent")
        visit(engine, depot.url + CALCULATOR)
        ask(engine, SLUG, START)


def test_the_key_answers_by_double_click(start: Start, site: Path, tmp_path: Path) -> None:
    key = write_key(site, tmp_path / "cle").folder
    with start(tmp_path) as engine:
        visit(engine, (key / CALCULATOR / "index.html").as_uri())
        ask(engine, SLUG, START)


def test_a_dark_device_gets_dark_pages(start: Start, depot: Depot, tmp_path: Path) -> None:
    with start(tmp_path, dark=True) as engine:
        visit(engine, depot.url)
        background = engine.run("() => getComputedStyle(document.body).backgroundColor")
        assert max(int(part) for part in background[4:-1].split(",")) < 60, background
