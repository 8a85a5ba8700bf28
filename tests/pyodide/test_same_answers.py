"""The Python that the site ships answers, word for word, what this Python answers."""

from __future__ import annotations

import json
import subprocess
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from calculators import CALCULATORS
from calculators.browser_api import respond
from corpus import Corpus
from publishing.python_bundle import PLACE, write_bundle
from tests.edition import on_the_site

type Asked = Callable[..., list[str]]

ROOT = Path(__file__).resolve().parents[2]

pytestmark = [pytest.mark.built, pytest.mark.node]


@pytest.fixture(scope="module")
def pyodide(site: Path) -> Asked:
    """Answer many requests in one boot of the shipped Python."""

    def answer(requests: list[dict[str, Any]], place: Path = site / PLACE) -> list[str]:
        done = subprocess.run(
            ["node", Path(__file__).with_name("respond.mjs"), place],
            input=json.dumps(requests),
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr[-2000:]
        answers: list[str] = json.loads(done.stdout)
        return answers

    return answer


def assert_same(requests: list[dict[str, Any]], answers: list[str]) -> None:
    assert len(answers) == len(requests) > 0
    for request, answer in zip(requests, answers, strict=True):
        assert answer == respond(json.dumps(request)), request


def cases() -> list[dict[str, Any]]:
    """Every case, as a page asks it."""
    corpus, paths = Corpus(), sorted((ROOT / "tests" / "cases").rglob("*.toml"))
    return [
        {
            "slug": case["calculator"],
            "answers": on_the_site(case["answers"], corpus),
            "today": str(case["today"]),
        }
        for case in (tomllib.loads(path.read_text("utf-8")) for path in paths)
    ]


def test_one_case_in_three(pyodide: Asked) -> None:
    requests = cases()[::3]
    assert {each["slug"] for each in requests} == {*CALCULATORS}
    assert_same(requests, pyodide(requests))


def test_one_case_in_seven_in_stock_pyodide(pyodide: Asked, tmp_path: Path) -> None:
    write_bundle(tmp_path, fast=False)
    requests = cases()[::7]
    assert_same(requests, pyodide(requests, tmp_path / PLACE))


def test_every_expiry_date_of_a_leap_year_and_a_common_one(
    pyodide: Callable[..., list[str]],
) -> None:
    requests = [
        {
            "slug": "fenetre-de-depot",
            "answers": {
                "request": "renewal",
                "title": title,
                "expiry": {"day": str(day), "month": str(month), "year": str(year)},
            },
            "today": "2026-11-23",
        }
        for title in ("etudiant", "unknown")
        for year in (2027, 2028)
        for month in range(1, 13)
        # The 31st of a short month is asked too: the refusals are equal as well.
        for day in (1, 28, 29, 31)
    ]
    assert_same(requests, pyodide(requests))


def test_broken_requests_get_words(pyodide: Asked) -> None:
    requests = [
        {"slug": "nowhere", "answers": {}, "today": "2026-11-23"},
        {"slug": "fenetre-de-depot", "answers": {"expiry": "soon"}, "today": "2026-11-23"},
        {"slug": "fenetre-de-depot", "answers": {}, "today": "never"},
        {},
    ]
    assert_same(requests, pyodide(requests))
    assert not any(json.loads(answer)["ok"] for answer in pyodide(requests))
