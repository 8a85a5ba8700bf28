from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from corpus import Day
from macros.citations import Citations
from macros.page import Page
from macros.setting import Setting
from tests.frozen import frozen

TODAY = Day(2026, 11, 23)

type Make = Callable[..., Setting]


@pytest.fixture
def make() -> Make:
    """A setting on a page of the guide; ``parts`` stand in for parts of the real corpus."""

    def made(source: str = "guide/anef.md", today: Day = TODAY, **parts: Any) -> Setting:
        corpus = frozen()
        # What a cached property holds once it is read: the files are not opened.
        vars(corpus).update(parts)
        return Setting(corpus, Page.of(source), today, Citations(corpus, ()))

    return made


@pytest.fixture
def setting(make: Make) -> Setting:
    """The law of one day, on a page of the guide, on that day."""
    return make()
