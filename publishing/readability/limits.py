"""What the repository allows: the worst that a page, an answer, a first screen may be."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from publishing.readability.measuring import Measure

_FILE: Final = Path(__file__).with_name("limits.toml")


class Kind(StrEnum):
    """What is measured."""

    PAGE = "pages"
    SCREEN = "screens"
    ANSWER = "answers"


@dataclass(frozen=True, slots=True)
class Limit:
    """The most words, hedges, dates, words of one sentence; the least index. Of one text."""

    words: int
    hedges: int
    dates: int
    sentence: int
    index: float

    def broken_by(self, found: Measure) -> Iterator[str]:
        """Say in French what a text has too much of."""
        for label, counted, most in (
            ("mots", found.words, self.words),
            ("réserves", found.hedges, self.hedges),
            ("dates", found.dates, self.dates),
            (f"mots dans la phrase « {found.longest} »", found.sentence, self.sentence),
        ):
            if counted > most:
                yield f"{found.name} : {counted} {label}, {most} au plus."
        if found.index < self.index:
            yield f"{found.name} : indice {found.index}, {self.index} au moins."


@dataclass(frozen=True, slots=True)
class Limits:
    """All limits; the words that hedge; the folders that are looked up rather than read."""

    hedges: tuple[str, ...]
    looked_up: tuple[str, ...]
    of: dict[Kind, Limit]


def read_limits(path: Path = _FILE) -> Limits:
    """Return what ``limits.toml`` says."""
    said = tomllib.loads(path.read_text("utf-8"))
    return Limits(
        tuple(said["hedges"]),
        tuple(said["looked_up"]),
        {kind: Limit(**said[kind]) for kind in Kind},
    )
