"""Whatever a form or a fragment carries, a calculator answers in words: no markup, no exception."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from random import Random
from typing import Any, Final

import pytest

from calculators import CALCULATORS, Calculator
from calculators.browser_api import respond
from calculators.languages.phrases import Phrases
from calculators.questions.definition import QuestionKind
from corpus import Day
from tests.calculators.walking import walk
from tests.frozen import frozen

CORPUS: Final = frozen()
SAY: Final = Phrases.of(CORPUS)
CRASH: Final = SAY("errors.crash")
TODAY: Final = Day(2026, 11, 24)
MARKUP: Final = "<img src=x onerror=alert(1)><script>alert(2)</script>"
HOSTILE: Final = (
    MARKUP,
    '" autofocus onfocus="alert(3)',
    "'><svg onload=alert(4)>",
    "javascript:alert(5)",
    "{slug} {0} {__class__} %s {{ 7*7 }}",
    "\u202egnip\u2066 \u200f\u0000\u001b[31m",
    "\ud800",
    "https://example.org/",
    "Ⅳ",
    *("__proto__", "constructor", "toString", "1e5", "NaN", "-1", "31/02/2027"),
    *("0000-01-01", "10000-01-01", "2027-1-9 ", "٢٠٢٧-٠١-٠٩"),
    "x" * 100_000,
    "<b>" * 30_000,
)
SHAPES: Final[tuple[object, ...]] = (
    None,
    True,
    1e308,
    [],
    {},
    [[]],
    [{}],
    {"day": []},
    {"day": {"day": 1}},
    [MARKUP],
)
BIDI: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

each_calculator = pytest.mark.parametrize("calculator", CALCULATORS.values(), ids=CALCULATORS)


class Tags(HTMLParser):
    """What a browser would make of an answer: its tags, its attributes, its addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.dangers: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "img", "iframe", "object", "embed", "base", "meta", "link", "style"):
            self.dangers.append(tag)
        for name, value in attrs:
            foreign = (value or "").lstrip().lower().startswith(("javascript:", "https://example"))
            if name.startswith("on") or name in ("style", "autofocus") or foreign:
                self.dangers.append(f"{tag} {name}={(value or '')[:40]}")


def answer(request: object) -> dict[str, Any]:
    said = respond(request if isinstance(request, str) else json.dumps(request))
    answered: dict[str, Any] = json.loads(said)
    return answered


def assert_harmless(answered: dict[str, Any], told: object) -> None:
    assert answered.get("summary") != CRASH, str(told)[:300]
    tags = Tags()
    tags.feed(answered.get("html", ""))
    assert tags.dangers == [], str(told)[:300]
    shown = [answered.get("html", ""), answered.get("summary", ""), answered.get("heading", "")]
    shown += [error["message"] for error in answered.get("errors", ())]
    assert not BIDI & set("".join(shown)), str(told)[:300]
    # Errors quote what was typed, and must not show it all.
    assert all(len(error["message"]) < 1000 for error in answered.get("errors", ()))


def attacks(calculator: Calculator) -> Iterator[tuple[str, object]]:
    """Give each question each hostile value: as it stands, in a date, in a row of a log."""
    for question in calculator.form(CORPUS).questions:
        yield from ((question.name, each) for each in (*HOSTILE, *SHAPES))
        for each in HOSTILE:
            if question.kind is QuestionKind.DATE:
                yield question.name, {"day": each, "month": each, "year": each}
            if question.kind is QuestionKind.ATTEMPTS:
                row = {"day": "2026-11-01", "way": "ccc", "reference": each[:200], "outcome": ""}
                yield question.name, [row, row | {"way": each}]


@each_calculator
def test_no_answer_can_smuggle_markup_or_stop_the_calculator(calculator: Calculator) -> None:
    random = Random(calculator.slug)
    form = calculator.form(CORPUS)
    for name, value in attacks(calculator):
        raw = walk(form, random, TODAY) | {name: value}
        request = {"slug": calculator.slug, "answers": raw, "today": TODAY.iso}
        assert_harmless(answer(request), (name, value))


@each_calculator
def test_an_unknown_question_is_refused_by_its_name_in_harmless_words(
    calculator: Calculator,
) -> None:
    for name in HOSTILE:
        request = {"slug": calculator.slug, "answers": {name: "x"}, "today": TODAY.iso}
        answered = answer(request)
        assert not answered["ok"]
        assert_harmless(answered, name)


@pytest.mark.parametrize(
    "request_json",
    [
        "",
        "{",
        "[]",
        '"x"',
        "null",
        '{"slug": "nope", "answers": {}, "today": "2026-11-24"}',
        '{"slug": "fenetre-de-depot", "answers": [], "today": "2026-11-24"}',
        '{"slug": "fenetre-de-depot", "answers": {}, "today": "24/11/2026"}',
        '{"slug": ["fenetre-de-depot"], "answers": {"a": {"b": []}}, "today": null}',
        "[" * 100_000,
    ],
)
def test_a_request_that_makes_no_sense_is_answered_in_words(request_json: str) -> None:
    answered = answer(request_json)
    assert not answered["ok"]
    assert answered["summary"]


@pytest.mark.parametrize("today", ["0001-01-01", "1970-01-01", "9999-12-31"])
@each_calculator
def test_a_clock_that_is_far_off_stops_no_answer(calculator: Calculator, today: str) -> None:
    raw = walk(calculator.form(CORPUS), Random(today), TODAY)
    answered = answer({"slug": calculator.slug, "answers": raw, "today": today})
    assert answered["ok"] or answered["errors"], answered
