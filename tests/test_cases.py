"""Every case that a jurist can read aloud gives the answer that it says."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from calculators import CALCULATORS, Result, ask
from calculators.rendering.answer import render_html
from corpus import Corpus, Day
from corpus.pulling import PULL
from tests.edition import in_test_edition

CASES = sorted((Path(__file__).parent / "cases").rglob("*.toml"))
FIELDS = {
    *("title", "source", "checked_by", "law_as_of", "calculator", "today", "status"),
    *("answers", "dates", "references", "says", "must_not_say", "no_date", "next"),
}


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """The law as it stands, in the edition of tests."""
    return in_test_edition(Corpus())


def load(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


def answer(case: dict[str, Any], corpus: Corpus) -> Result:
    answers = {name: str(value) for name, value in case["answers"].items()}
    today = Day.parse(str(case["today"]))
    return ask(CALCULATORS[case["calculator"]], answers, corpus, today)


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_case(path: Path, corpus: Corpus) -> None:
    case = load(path)
    assert set(case) <= FIELDS, "unknown field in the case"
    result = answer(case, corpus)
    assert str(result.status) == case["status"]
    found = {fact.key: fact.date.iso for fact in result.dates}
    expected = {key: str(day) for key, day in case["dates"].items()}
    assert {key: found.get(key) for key in expected} == expected
    for key in case.get("no_date", ()):
        assert key not in found
    if "next" in case:
        assert result.timeline is not None
        assert (result.timeline.next or "") == case["next"]
    cited = {reference.key for reference in result.references}
    assert set(case.get("references", ())) <= cited
    said = render_html(result, corpus).replace("\u00a0", " ").replace("\u202f", " ")
    assert not PULL.search(said), "a number of the law is named, not said"
    for words in case.get("says", ()):
        assert words in said
    for words in case.get("must_not_say", ()):
        assert words not in said


def test_every_calculator_has_cases() -> None:
    assert {load(path)["calculator"] for path in CASES} == set(CALCULATORS)
