"""What every macro is given: the law, the page that asks, and the day of the build."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from re import Match

from calculators.languages.phrases import Phrases
from corpus import Corpus, Day
from corpus.pulling import PULL
from macros.citations import Citations
from macros.coming import coming
from macros.page import Page


@dataclass(frozen=True)
class Setting:
    """Where a macro speaks: in which corpus, on which page, on which day."""

    corpus: Corpus
    page: Page
    today: Day
    citations: Citations

    @cached_property
    def say(self) -> Phrases:
        """The French of the calculators, for days and numbers of the law in words."""
        return Phrases.under(self.corpus, self.today)

    def pulled(self, words: str) -> str:
        """Return a sentence of the data with its numbers of the law, today's and those to come."""
        return PULL.sub(self._number, words)

    def _number(self, pull: Match[str]) -> str:
        said = self.say.pulled(pull[0])
        versions = (rule for rule in self.corpus.deadlines if rule.id == pull[2])
        after = coming(versions, self.today)
        if after is None:
            return said
        then = Phrases.under(self.corpus, after.in_force).pulled(pull[0].lower())
        return f"{said} ({then} à partir du {self.day(after.in_force)})"

    def day(self, day: Day) -> str:
        """Return « 1er mai 2021 »."""
        return self.say.day(day, weekday=False)
