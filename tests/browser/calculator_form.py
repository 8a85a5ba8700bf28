"""A calculator's form, driven as a person does: by its words, its keys, and what it shows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from playwright.sync_api import Locator, Page, expect

from calculators.page import respond

SLUG: Final = "fenetre-de-depot"
CALCULATOR: Final = f"calculateurs/{SLUG}/"
TODAY: Final = "2026-11-23"


class CalculatorForm:
    """The form of one page and what surrounds it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.form = page.locator("form.j120-form")
        self.result = page.locator("section.j120-result")
        self.answer = self.result.locator(".j120-answer")
        self.stages = page.locator(".j120-stages")
        self.failure = self.stages.locator(".j120-failure")
        self.summary = page.locator(".j120-error-summary")
        self.submit = self.form.locator("button[type=submit]")

    def question(self, name: str) -> Locator:
        return self.form.locator(f"[data-question='{name}']")

    def fill(self, answers: Mapping[str, str]) -> None:
        """Answer by pointer and typing: a date is ISO, a choice is a value."""
        for name, answer in answers.items():
            question = self.question(name)
            if question.locator("[data-date]").count():
                year, month, day = answer.split("-")
                self.fill_date(name, day, month, year)
            elif question.locator("select").count():
                question.locator("select").select_option(answer)
            else:
                question.locator(f"label:has(input[value='{answer}'])").click()

    def fill_date(self, name: str, day: str, month: str, year: str) -> None:
        question = self.question(name)
        question.locator("input[name$='-day']").fill(day)
        question.locator("input[name$='-month']").fill(month)
        question.locator("input[name$='-year']").fill(year)

    def typed_date(self, name: str) -> list[str]:
        fields = self.question(name).locator("[data-date] input")
        return [field.input_value() for field in fields.all()]

    def expect_answer(self, answers: Mapping[str, str]) -> None:
        """Check that the page shows, word for word, what the same Python answers here."""
        request = {"slug": SLUG, "answers": dict(answers), "today": TODAY}
        expected = json.loads(respond(json.dumps(request)))
        assert expected["ok"], expected
        text = self.page.evaluate(
            "html => new DOMParser().parseFromString(html, 'text/html').body.textContent",
            expected["html"],
        )
        # The first answer waits for Python to start, which a busy machine does slowly.
        expect(self.answer).to_be_visible(timeout=30_000)
        expect(self.result).to_have_text(text, use_inner_text=False)
