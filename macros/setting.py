"""What every macro is given: the law, the page that asks, and the day of the build."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from calculators.french import Phrases
from corpus import Corpus, Day
from macros.citations import Citations
from macros.page import Page


@dataclass(frozen=True)
class Setting:
    """Where a macro speaks: in which corpus, on which page, on which day."""

    corpus: Corpus
    page: Page
    today: Day
    citations: Citations
    department: str | None = None

    @cached_property
    def say(self) -> Phrases:
        """The French of the calculators, for days in words."""
        return Phrases(self.corpus.phrases)

    def day(self, day: Day) -> str:
        """Return « 1er mai 2021 »."""
        return self.say.day(day, weekday=False)
