"""What a calculator is to the rest of the house."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import cast

from calculators.languages.phrases import Phrases
from calculators.questions.form import Answers, Form
from calculators.result import Result
from corpus import Corpus, Day


@dataclass(frozen=True, slots=True)
class Calculator:
    """A page's worth of questions and the pure function that answers them.

    ``way_out`` is the page that gives the same answer, or the way to it, without any program.
    ``composed``: its days are all those of other calculators.
    """

    slug: str
    section: str
    way_out: str
    questions: Callable[[Corpus], Form]
    compute: Callable[[Answers, Corpus, Day], Result]
    composed: bool = False

    def form(self, corpus: Corpus) -> Form:
        """Return its questions, in words."""
        return _form(self, corpus)

    def title(self, corpus: Corpus) -> str:
        """Return the calculator's title in words."""
        return Phrases.of(corpus)(f"{self.section}.title")

    def summary(self, corpus: Corpus) -> str:
        """Return what it tells, in one sentence."""
        return Phrases.of(corpus)(f"{self.section}.summary")


# To word the questions again would take a quarter of each answer's time.
@lru_cache(maxsize=16)
def _form(calculator: Calculator, corpus: Corpus) -> Form:
    return calculator.questions(corpus)


class Calculators(Mapping[str, Calculator]):
    """The calculators by slug, each imported when it is first asked for.

    A reader asks for one: with the six others, importing it would take twice as long.
    """

    def __init__(self, packages: Mapping[str, str]) -> None:
        """Take the name of each one's package below ``calculators``, by slug."""
        self._packages = packages

    def __getitem__(self, slug: str) -> Calculator:
        """Return a calculator. Raises ``KeyError``."""
        package = import_module(f"calculators.answers.{self._packages[slug]}")
        return cast("Calculator", package.CALCULATOR)

    def __iter__(self) -> Iterator[str]:
        """Iterate over the slugs, in the order of the site."""
        return iter(self._packages)

    def __len__(self) -> int:
        """Count them."""
        return len(self._packages)
