"""What the browser tests share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.calculator_form import SLUG, TODAY, CalculatorForm

# Python starts slowly on a busy machine.
expect.set_options(timeout=30_000)


@pytest.fixture
def renewal() -> dict[str, str]:
    """Someone whose student permit expires on 9 January 2027."""
    return {
        "situation": "document",
        "expiry": "2027-01-09",
        "request": "renewal",
        "title": "etudiant",
    }


@pytest.fixture
def calculator(open_page: Callable[..., Page]) -> Callable[..., CalculatorForm]:
    """Open the page of a calculator as a new visitor, at noon."""

    def open_calculator(slug: str = SLUG, today: str = TODAY, **options: Any) -> CalculatorForm:
        page = open_page(f"calculateurs/{slug}/", now=f"{today}T12:00:00", **options)
        return CalculatorForm(page, slug, today)

    return open_calculator
