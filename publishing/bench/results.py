"""What was measured: its spread, its ratios and budgets, in a terminal and on the page."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Final

from calculators.languages.phrases import Phrases
from corpus import Corpus
from corpus.checking.build_day import build_day
from publishing.shipped import ROOT

PAGE: Final = ROOT / "docs" / "contribuer" / "performance.md"

type Row = tuple[str, ...]
"""The cells of a line; the first names it."""


@dataclass(frozen=True, slots=True)
class Budget:
    """What may be taken at most, a ratio unless ``unit`` says otherwise, and what was found.

    Nothing was found where it was not measured.
    """

    what: str
    most: float
    found: float | None
    unit: str = "×"

    @property
    def held(self) -> bool:
        """Whether it is; what was not measured is not held."""
        return self.found is not None and self.found <= self.most

    def __str__(self) -> str:
        """Say it in French, on one line."""
        found = "non mesuré" if self.found is None else f"{number(self.found)} {self.unit}"
        verdict = "tenu" if self.held else "**non tenu**"
        return f"{self.what}\u00a0: {found}, budget {number(self.most)} {self.unit}, {verdict}"


def number(value: float, digits: int = 2) -> str:
    """Write a number as French does."""
    return f"{value:.{digits}f}".replace(".", ",")


def spread(values: Sequence[float], digits: int = 2) -> str:
    """Write the median, then the least and the most; one value alone, or none, as it is."""
    if not values:
        return "–"
    middle, least, most = (number(f(values), digits) for f in (median, min, max))
    return middle if len(values) == 1 else f"{middle} ({least} à {most})"


def paired_ratio(ours: Sequence[float], theirs: Sequence[float]) -> float | None:
    """Return the median of the ratios round by round: both sides of one were measured together."""
    ratios = [one / other for one, other in zip(ours, theirs, strict=True)]
    return median(ratios) if ratios else None


def table(head: Row, rows: Iterable[Row]) -> str:
    """Lay out a table for a terminal."""
    lines = [head, *rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def as_list(head: Row, rows: Iterable[Row]) -> str:
    """Write a table as a list: on a telephone, a table of seven columns cannot be read."""
    lines = []
    for name, *cells in rows:
        said = [f"{what}\u00a0: {cell}" for what, cell in zip(head[1:], cells, strict=True) if cell]
        lines.append(f"- **{name}** – {'\u202f; '.join(said)}")
    return "\n".join(lines)


def budget_list(budgets: Iterable[Budget]) -> str:
    """Write the budgets as a list."""
    return "\n".join(f"- {budget}" for budget in budgets)


def conditions() -> str:
    """Say on which day and machine, and how busy it was: a busy one widens every spread."""
    day = Phrases.of(Corpus()).day(build_day(), weekday=False)
    load = number(os.getloadavg()[0], 1)
    return (
        f"Le {day}, sur une machine à {os.cpu_count()} processeurs (charge à la fin\u00a0: {load})."
    )


def write_results(name: str, text: str, page: Path = PAGE) -> None:
    """Put results on the page between the two comments of that name. Raises ``ValueError``."""
    first, last = f"<!-- {name} -->", f"<!-- fin {name} -->"
    place = re.compile(f"{re.escape(first)}.*?{re.escape(last)}", re.DOTALL)
    before = page.read_text("utf-8")
    if not place.search(before):
        raise ValueError(f"{page} : il manque «\u00a0{first}\u00a0» et «\u00a0{last}\u00a0».")
    after = place.sub(lambda _: f"{first}\n\n{text.strip()}\n\n{last}", before)
    page.write_text(after, "utf-8")
