"""From a question to an answer, whatever comes between: no network, haste, mistakes."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.calculator_form import CalculatorForm
from tests.depot import Depot

type OpenCalculator = Callable[..., CalculatorForm]
type Answers = dict[str, str]

pytestmark = [pytest.mark.browser, pytest.mark.built]


def test_answers_go_on_with_the_network_cut(calculator: OpenCalculator, renewal: Answers) -> None:
    form = calculator()
    form.ask(renewal)
    form.page.context.set_offline(True)
    for expiry in ("2027-03-31", "2026-12-01", "2026-11-22"):
        other = renewal | {"expiry": expiry}
        form.ask(other)


def test_what_is_awaited_is_named_and_counted(
    calculator: OpenCalculator, depot: Depot, renewal: Answers
) -> None:
    depot.faults["*.wasm"] = "held"
    form = calculator()
    form.fill(renewal)
    form.submit.click()
    expect(form.stages).to_contain_text("Téléchargement du calculateur")
    expect(form.stages).to_contain_text(re.compile(r"\d,\d Mo sur \d+,\d Mo"))
    expect(form.stages).to_have_attribute("aria-live", "polite")
    depot.faults.clear()
    form.expect_answer(renewal)
    expect(form.stages).to_be_hidden()


def test_of_fifty_rapid_requests_none_is_answered_under_another_and_the_last_wins(
    calculator: OpenCalculator, renewal: Answers
) -> None:
    form = calculator()
    form.fill(renewal)
    form.page.evaluate(
        """async () => {
          const form = document.querySelector("form.j120-form");
          const region = document.querySelector("section.j120-result");
          const field = (part) => form.querySelector(`[name=expiry-${part}]`);
          const read = (part) => field(part).value.padStart(2, "0");
          window.wrong = [];
          new MutationObserver(() => {
            const asked = ["year", "month", "day"].map(read);
            const text = region.textContent;
            // A first answer does not say what was asked.
            if (region.querySelector("[data-first-answer]")) return;
            if (text && !text.includes(`expiry = ${asked.join("-")}`)) wrong.push(asked);
          }).observe(region, { childList: true });
          for (let turn = 1; turn <= 50; turn++) {
            field("day").value = String((turn % 28) + 1);
            field("month").value = String((turn % 12) + 1);
            form.requestSubmit();
            // Now in one go, now spread over what is loaded and computed meanwhile.
            if (turn % 10 === 0) await new Promise((next) => setTimeout(next, 100));
          }
        }"""
    )
    form.expect_answer(renewal | {"expiry": "2027-03-23"})
    # Ready, and nothing left to be computed: no older answer comes afterwards.
    form.fill({"expiry": "2027-02-01"})
    form.submit.click()
    form.expect_answer(renewal | {"expiry": "2027-02-01"})
    assert form.page.evaluate("wrong") == []


def test_a_refused_answer_is_tied_to_its_field(
    calculator: OpenCalculator, renewal: Answers
) -> None:
    form = calculator()
    form.fill(renewal | {"expiry": "2027-02-31"})
    form.submit.click()
    expect(form.summary).to_be_focused()
    day = form.question("expiry").locator("input").first
    expect(day).to_have_attribute("aria-invalid", "true")
    described = (day.get_attribute("aria-describedby") or "").split()
    message = form.question("expiry").locator(".j120-error")
    assert message.get_attribute("id") in described
    expect(message).to_be_visible()

    form.summary.locator("a").click()
    expect(day).to_be_focused()
    form.fill({"expiry": renewal["expiry"]})
    form.submit.click()
    form.expect_answer(renewal)
    expect(form.summary).to_have_count(0)
    expect(message).to_be_hidden()
    assert day.get_attribute("aria-invalid") is None


def test_month_thirteen_marks_the_month_alone_and_its_link_goes_there(
    calculator: OpenCalculator, renewal: Answers
) -> None:
    form = calculator()
    form.fill(renewal | {"expiry": "2027-13-01"})
    form.submit.click()
    fields = form.question("expiry").locator("input")
    expect(form.summary).to_be_focused()
    marked = fields.evaluate_all("all => all.map((each) => each.ariaInvalid === 'true')")
    assert marked == [False, True, False]
    form.summary.locator("a").click()
    expect(fields.nth(1)).to_be_focused()


def test_a_date_is_spoken_back_only_once_it_is_real(calculator: OpenCalculator) -> None:
    form = calculator()
    form.fill({"situation": "document"})
    spoken = form.question("expiry").locator(".j120-weekday")
    form.fill_date("expiry", "31", "2", "2027")
    expect(spoken).to_be_empty()
    form.fill_date("expiry", "28", "2", "27")
    expect(spoken).to_be_empty()
    form.fill_date("expiry", "28", "2", "2027")
    expect(spoken).to_contain_text("dimanche 28 février 2027")
    form.fill_date("expiry", "1", "3", "2027")
    expect(spoken).to_contain_text("lundi 1er mars 2027")
    form.fill_date("expiry", "1", "9", "1448")
    expect(spoken).to_be_empty()


def test_a_date_in_other_digits_is_spoken_back_and_answered(
    calculator: OpenCalculator, renewal: Answers
) -> None:
    form = calculator()
    form.fill(renewal)
    for zero, last in (("٠", "27"), ("۰", "28"), ("０", "29")):
        expiry = f"2027-01-{last}"
        others = {ord("0") + value: chr(ord(zero) + value) for value in range(10)}
        year, month, day = expiry.translate(others).split("-")
        form.fill_date("expiry", day, month, year)
        expect(form.question("expiry").locator(".j120-weekday")).to_contain_text("janvier 2027")
        form.submit.click()
        form.expect_answer(renewal | {"expiry": expiry})


def test_clearing_leaves_nothing(calculator: OpenCalculator, renewal: Answers) -> None:
    form = calculator()
    form.ask(renewal)
    form.clear()
    expect(form.result).to_be_empty()
    assert form.typed_date("expiry") == ["", "", ""]
    expect(form.question("expiry").locator(".j120-weekday")).to_be_empty()
    expect(form.form.locator("input:checked")).to_have_count(0)


def test_nothing_typed_is_stored_or_put_in_the_address(
    calculator: OpenCalculator, renewal: Answers
) -> None:
    form = calculator()
    form.ask(renewal)
    assert form.page.url.endswith("/calculateurs/fenetre-de-depot/")
    stored = form.page.evaluate(
        "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, history.state])"
    )
    assert "2027" not in stored
    assert "etudiant" not in stored
