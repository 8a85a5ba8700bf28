"""What a screen reader is given of each calculator: the tree that the browser makes of it.

``J120_TREES=write`` writes the golden trees anew: read what changed as a screen reader says it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from calculators import CALCULATORS
from corpus import Corpus
from tests.browser.calculator_form import CalculatorForm

pytestmark = [pytest.mark.browser, pytest.mark.built]

TREES = Path(__file__).parent / "trees"


def assert_tree(part: Locator, name: str) -> None:
    # The server's port is another at each run.
    tree = re.sub(r"http://[^/]+/depot/", "/", part.aria_snapshot())
    # Another edition has another department.
    for each in Corpus().departments.values():
        tree = tree.replace(f"{each.name} ({each.code})", "Essai (99)")
    path = TREES / f"{name}.yaml"
    if os.environ.get("J120_TREES") == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_text(tree + "\n", "utf-8")
    assert tree + "\n" == path.read_text("utf-8"), f"read the change, then J120_TREES=write: {name}"


def test_the_questions_of_each_calculator_are_heard_as_they_were_read(
    open_page: Callable[..., Page],
) -> None:
    page = open_page()
    for slug in CALCULATORS:
        page.goto(f"calculateurs/{slug}/")
        form = page.locator("form.j120-form")
        # Its script has run: the questions that nothing calls for yet are hidden.
        expect(form).to_have_attribute("autocomplete", "off")
        assert_tree(form, slug)


def test_an_answer_is_heard_as_it_was_read(
    calculator: Callable[..., CalculatorForm], renewal: dict[str, str]
) -> None:
    form = calculator()
    form.ask(renewal)
    assert form.page.evaluate("document.activeElement.closest('.j120-result') !== null")
    assert_tree(form.result, "fenetre-de-depot-reponse")
