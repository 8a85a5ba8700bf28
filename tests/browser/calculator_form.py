"""A calculator's form, driven as a person does: by its words, its keys, and what it shows."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Locator, Page, expect

from calculators import CALCULATORS
from calculators.browser_api import respond
from calculators.languages.phrases import Phrases
from calculators.questions.definition import QuestionKind
from calculators.questions.form import Answers, Question, read
from corpus import Corpus
from tests.edition import on_the_site

SLUG: Final = "fenetre-de-depot"
CALCULATOR: Final = f"calculateurs/{SLUG}/"
TODAY: Final = "2026-11-23"
CASES: Final = Path(__file__).resolve().parents[1] / "cases"

HAS: Final = """async ([cache, end]) => {
  for (let tick = 0; tick < 400; tick++) {
    const keys = await (await caches.open(cache)).keys();
    if (keys.some(({ url }) => url.endsWith(end))) return;
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error(`${end} never came into ${cache}`);
}"""
"""Wait for an address, by its end, in a cache."""

KEPT: Final = """async () => ({
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
  databases: await indexedDB.databases(),
  local: localStorage.length,
  session: sessionStorage.length,
})"""
"""What the site has stored on the device."""
NOTHING: Final = {"caches": [], "workers": 0, "databases": [], "local": 0, "session": 0}

type Row = dict[str, str]
type Given = Mapping[str, str | list[Row]]
"""Answers as they are typed: a date is ISO, a choice is a value, a log is its rows."""


@dataclass(frozen=True, slots=True)
class Case:
    """A case of ``tests/cases``, with the answers that its form asks for, in their order."""

    slug: str
    today: str
    answers: Given


def fullest_case(slug: str, corpus: Corpus) -> Case:
    """Return the case that answers the most questions: it meets the most kinds of them."""
    return case_of(max(_cases(slug), key=lambda case: len(case["answers"])), corpus)


def case_that_asks(slug: str, name: str, corpus: Corpus) -> Case:
    """Return the first case in which a question is asked."""
    (asked,) = [each for each in CALCULATORS[slug].form(corpus).questions if each.name == name]
    return next(
        case_of(case, corpus) for case in _cases(slug) if asked.asked(_checked(case, corpus))
    )


def case_of(case: Mapping[str, Any], corpus: Corpus) -> Case:
    """Read a case as its form does: with the answers that others imply, without those not asked."""
    slug = case["calculator"]
    questions = CALCULATORS[slug].form(corpus).questions
    return Case(slug, str(case["today"]), dict(_typed(questions, _checked(case, corpus))))


def _cases(slug: str) -> list[dict[str, Any]]:
    paths = sorted((CASES / slug).glob("*.toml"))
    return [tomllib.loads(path.read_text("utf-8")) for path in paths]


def _checked(case: Mapping[str, Any], corpus: Corpus) -> Answers:
    raw = on_the_site(case["answers"], corpus)
    form = CALCULATORS[case["calculator"]].form(corpus)
    return read(form, raw, Phrases.of(corpus))


def _typed(
    questions: tuple[Question, ...], answers: Answers
) -> Iterator[tuple[str, str | list[Row]]]:
    for question in questions:
        name = question.name
        match question.kind:
            case QuestionKind.DATE:
                day = answers.optional_day(name)
                typed: str | list[Row] = day.iso if day else ""
            case QuestionKind.ATTEMPTS:
                typed = [
                    {"day": a.day.iso, "way": a.way, "reference": a.reference, "outcome": a.outcome}
                    for a in answers.attempts(name)
                ]
            case QuestionKind.TEXT | QuestionKind.PARAGRAPH:
                typed = answers.text(name)
            case _:
                typed = answers.chosen(name)
        if typed:
            yield name, typed


class CalculatorForm:
    """The form of one page and what surrounds it."""

    def __init__(self, page: Page, slug: str = SLUG, today: str = TODAY) -> None:
        self.page = page
        self.slug, self.today = slug, today
        self.form = page.locator("form.j120-form")
        self.carried = self.form.locator(".j120-carried")
        self.result = page.locator("section.j120-result")
        self.answer = self.result.locator("[data-j120=answer]")
        self.stages = page.locator(".j120-stages")
        self.failure = self.stages.locator(".j120-failure")
        self.summary = page.locator(".j120-error-summary")
        self.submit = self.form.locator("button[type=submit]")

    def question(self, name: str) -> Locator:
        return self.form.locator(f"[data-question='{name}']")

    def fill(self, answers: Given, *, tap: bool = False) -> None:
        """Answer by pointer, or by finger, and typing."""
        for name, answer in answers.items():
            question = self.question(name)
            # After an instant navigation, the form may still be on its way.
            question.locator("input, select, textarea").first.wait_for(state="attached")
            if isinstance(answer, list):
                self.fill_log(name, answer)
            elif question.locator("[data-date]").count():
                self.fill_date(name, *_parts(answer))
            elif question.locator("select").count():
                question.locator("select").select_option(answer)
            elif question.locator("[type=radio]").count():
                label = question.locator(f"label:has(input[value='{answer}'])")
                label.tap() if tap else label.click()
            else:
                question.locator("input, textarea").fill(answer)

    def clear(self) -> None:
        """Empty the form: it asks first, away from the button that answers."""
        self.form.locator("details.j120-clear > summary").click()
        self.form.locator("button[type=reset]").click()

    def ask(self, answers: Given) -> None:
        """Answer all, press the button, and check the answer."""
        self.fill(answers)
        self.submit.click()
        self.expect_answer(answers)

    def fill_log(self, name: str, rows: list[Row]) -> None:
        """Write the rows of a log, adding those that are missing."""
        question = self.question(name)
        lines = question.locator("[data-attempts] > li")
        while lines.count() < len(rows):
            question.locator("[data-attempt=add]").click()
        for line, row in zip(lines.all(), rows, strict=True):
            for part, typed in zip(("day", "month", "year"), _parts(row["day"]), strict=True):
                line.locator(f"input[name$='-{part}']").fill(typed)
            line.locator("select").select_option(row["way"])
            line.locator("[name$='-reference']").fill(row["reference"])
            line.locator("[name$='-outcome']").fill(row["outcome"])

    def fill_date(self, name: str, day: str, month: str, year: str) -> None:
        question = self.question(name)
        question.locator("input[name$='-day']").fill(day)
        question.locator("input[name$='-month']").fill(month)
        question.locator("input[name$='-year']").fill(year)

    def typed_date(self, name: str) -> list[str]:
        fields = self.question(name).locator("[data-date] input")
        return [field.input_value() for field in fields.all()]

    def typed(self, name: str) -> str | None:
        """Return what answers a date or a choice, shown or not: a date is ISO."""
        question = self.question(name)
        if question.locator("[data-date]").count():
            return "-".join(reversed(self.typed_date(name))) if any(self.typed_date(name)) else None
        chosen = question.locator(":checked")
        value = chosen.get_attribute("value") if chosen.count() else ""
        return None if value in ("", "unknown") else value

    def expect_answer(self, answers: Given) -> None:
        """Check that the page shows, word for word, what the same Python answers here."""
        request = {"slug": self.slug, "answers": dict(answers), "today": self.today}
        expected = json.loads(respond(json.dumps(request)))
        assert expected["ok"], expected
        text = self.page.evaluate(
            "html => new DOMParser().parseFromString(html, 'text/html').body.textContent",
            expected["html"],
        )
        # The first answer waits for Python to start, which a busy machine does slowly.
        expect(self.answer).to_be_visible(timeout=30_000)
        expect(self.result).to_have_text(text, use_inner_text=False)


def _parts(iso: str) -> tuple[str, str, str]:
    """Return day, month, year."""
    year, month, day = iso.split("-")
    return day, month, year
