"""What a calculator is to the rest of the house."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from calculators.form import Answers, Form
from calculators.french import Phrases
from calculators.result import Result
from corpus import Corpus, Day


@dataclass(frozen=True, slots=True)
class Calculator:
    """A page's worth of questions and the pure function that answers them.

    ``way_out`` is the page that gives the same answer, or the way to it, without any program.
    """

    slug: str
    section: str
    way_out: str
    form: Callable[[Corpus], Form]
    compute: Callable[[Answers, Corpus, Day], Result]

    def title(self, corpus: Corpus) -> str:
        """Return the calculator's title in words."""
        return Phrases(corpus.phrases)(f"{self.section}.title")

    def summary(self, corpus: Corpus) -> str:
        """Return what it tells, in one sentence."""
        return Phrases(corpus.phrases)(f"{self.section}.summary")
