"""What stops the build, told in French: where, what, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, NoReturn

from calculators.languages.phrases import BrokenPhrase
from corpus.checking.shape import PHRASES, Problem

_RULE: Final = "─" * 72


@dataclass(frozen=True, slots=True)
class Trouble:
    """One mistake: the file and line an author opens, the words there, what is wrong with them."""

    file: str
    line: int | None
    words: str | None
    message: str

    @classmethod
    def of_data(cls, problem: Problem) -> Trouble:
        """Wrap a fault of the corpus, whose own line names its file, entry and field."""
        return cls(f"corpus/{problem.file}", None, None, str(problem))

    @classmethod
    def of_phrase(cls, broken: BrokenPhrase) -> Trouble:
        """Wrap a phrase that could not be said, whose own line names it."""
        return cls(f"corpus/{PHRASES}", None, None, str(broken))

    def __str__(self) -> str:
        """Write it as one line."""
        if self.message.startswith("corpus/"):
            return self.message
        where = [self.file, f"ligne {self.line}" if self.line else "", self.words or ""]
        return f"{' · '.join(filter(None, where))}\u00a0: {self.message}"

    @property
    def annotation(self) -> str:
        """The line that makes GitHub show the mistake on the file's own line."""
        line = f",line={self.line}" if self.line else ""
        return f"::error file={self.file}{line}::{self.message}"


def stop(troubles: Iterable[Trouble], environment: Mapping[str, str]) -> NoReturn:
    """Stop the build with all the mistakes. Raises ``SystemExit``, which prints and exits 1."""
    found = list(troubles)
    block = "\n".join(f"Erreur\u00a0: {trouble}" for trouble in found)
    ending = "La construction du site s’arrête là. Corrigez, puis recommencez."
    if environment.get("GITHUB_ACTIONS") == "true":
        print(*(trouble.annotation for trouble in found), sep="\n")
    # mkdocs-macros turns any exception into a traceback; SystemExit passes it by.
    raise SystemExit(f"\n{_RULE}\n{block}\n\n{ending}\n{_RULE}")


def written(macro: str, arguments: tuple[Any, ...], named: Mapping[str, Any]) -> str:
    """Write a call as an author does: ``article("ceseda/r431-5", alineas=2)``."""
    parts = [_value(argument) for argument in arguments]
    parts += [f"{name}={_value(value)}" for name, value in named.items()]
    return f"{macro}({', '.join(parts)})"


def _value(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else repr(value)
