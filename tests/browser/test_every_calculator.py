"""Each calculator as it is used: by keys alone, by fingers on a small phone, read by axe."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from calculators import CALCULATORS
from calculators.questions.definition import QuestionKind
from corpus import Corpus
from tests.browser.axe import PHONE, in_two_lights, violations
from tests.browser.calculator_form import CalculatorForm, Row, fullest_case

type OpenCalculator = Callable[..., CalculatorForm]

pytestmark = [pytest.mark.browser, pytest.mark.built]

FOCUSED = "[...document.querySelectorAll(`{}`)].includes(document.activeElement)"
VALUE = "document.activeElement.value === `{}`"
WIDTH = "document.documentElement.scrollWidth"


def press_until(page: Page, key: str, condition: str) -> None:
    """Press a key until a condition of the page holds; a person gives up before a hundred."""
    for _ in range(100):
        if page.evaluate(condition):
            return
        page.keyboard.press(key)
    pytest.fail(f"{key} never leads to {condition}")


def tab_to(page: Page, selector: str) -> None:
    """Press Tab, at least once, until the focus is there."""
    page.keyboard.press("Tab")
    press_until(page, "Tab", FOCUSED.format(selector))


def type_date(page: Page, iso: str) -> None:
    """Type a date, the focus being on its day."""
    year, month, day = iso.split("-")
    for typed in (day, month, year):
        page.keyboard.type(typed)
        if typed is not year:
            page.keyboard.press("Tab")


def type_log(page: Page, rows: list[Row]) -> None:
    """Type the rows of a log, the focus being on the day of the first."""
    for row in rows:
        if row is not rows[0]:
            tab_to(page, "[data-attempt=add]")
            page.keyboard.press("Enter")
        type_date(page, row["day"])
        page.keyboard.press("Tab")
        press_until(page, "ArrowDown", VALUE.format(row["way"]))
        for part in ("reference", "outcome"):
            page.keyboard.press("Tab")
            page.keyboard.type(row[part])


def answer_by_keys(page: Page, kind: QuestionKind, name: str, answer: str | list[Row]) -> None:
    # Past the field that finds a permit by its words: the list itself is answered.
    tab_to(page, f"[data-question='{name}'] :is(input:not([list]), select, textarea)")
    if isinstance(answer, list):
        type_log(page, answer)
    elif kind is QuestionKind.DATE:
        type_date(page, answer)
    elif kind is QuestionKind.CHOICE:
        page.keyboard.press("Space")
        press_until(page, "ArrowDown", VALUE.format(answer))
    elif kind is QuestionKind.LIST:
        press_until(page, "ArrowDown", VALUE.format(answer))
    else:
        page.keyboard.type(answer)


# One visit each: to start Python again would take as long as all the rest.
@pytest.mark.parametrize("slug", CALCULATORS)
def test_the_whole_path_by_keyboard_alone_then_by_touch_its_mistakes_read_by_axe(
    calculator: OpenCalculator, corpus: Corpus, tmp_path: Path, slug: str
) -> None:
    case = fullest_case(slug, corpus)
    form = calculator(slug, case.today, viewport=PHONE, has_touch=True, is_mobile=True)
    page = form.page
    for question in CALCULATORS[slug].form(corpus).questions:
        if answer := case.answers.get(question.name):
            answer_by_keys(page, question.kind, question.name, answer)
    tab_to(page, "[type=submit]")
    page.keyboard.press("Enter")

    form.expect_answer(case.answers)
    expect(form.result.locator("[data-j120=headline]")).to_be_focused()
    if form.result.locator("[data-action=ics]").count():
        tab_to(page, "[data-action=ics]")
        with page.expect_download() as download:
            page.keyboard.press("Enter")
        kept = tmp_path / "kept.ics"
        download.value.save_as(kept)
        assert download.value.suggested_filename.endswith(".ics")
        assert kept.read_text("utf-8").startswith("BEGIN:VCALENDAR")

    form.clear()
    expect(form.answer).to_have_count(0)
    form.fill(case.answers, tap=True)
    years = form.form.locator("input[name$='-year']:visible")
    if years.count():
        right = years.first.input_value()
        years.first.fill("27")
        form.submit.tap()
        expect(form.summary).to_be_focused()
        # What surrounds the form and the answer was judged when nothing had been typed yet.
        assert violations(page, "form.j120-form") == []
        form.summary.locator("a").first.tap()
        years.first.fill(right)
    form.submit.tap()
    form.expect_answer(case.answers)
    expect(form.summary).to_have_count(0)
    assert page.evaluate(WIDTH) <= PHONE["width"], "the page scrolls sideways"

    page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")
    assert page.evaluate(WIDTH) <= PHONE["width"]
    assert in_two_lights(page, "section.j120-result") == []
