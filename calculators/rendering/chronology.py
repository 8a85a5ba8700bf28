"""The reader's own log as a table, for the answer, the slip and the letters."""

from __future__ import annotations

from typing import Final

from calculators.languages.phrases import Phrases
from calculators.rendering.html import EMPTY, Html, element, lines
from calculators.result import Tried

_COLUMNS: Final = ("day", "way", "reference", "outcome")


def render_chronology(tried: tuple[Tried, ...], say: Phrases) -> Html:
    """Write the table; nothing where nothing was tried. Each note keeps its own direction."""
    if not tried:
        return EMPTY
    labels = [say(f"page.chronology.{column}") for column in _COLUMNS]
    head = (element("th", label, scope="col") for label in labels)
    return element(
        "table",
        element("caption", say("page.chronology")),
        element("thead", element("tr", *head)),
        element("tbody", *(_row(line, labels) for line in tried)),
        class_="j120-chronology",
    )


def chronology_text(tried: tuple[Tried, ...]) -> list[str]:
    """Return the table as lines of plain text."""
    return [
        " | ".join(part for part in (line.words, line.way, line.reference, line.outcome) if part)
        for line in tried
    ]


def _row(line: Tried, labels: list[str]) -> Html:
    day, *others = labels
    time = element("time", line.words, datetime=line.date.iso)
    cells = (
        # Narrow screens stack the cells: each one says again what it is.
        element("td", element("bdi", lines(words)), data_label=label)
        for label, words in zip(others, (line.way, line.reference, line.outcome), strict=True)
    )
    return element("tr", element("th", time, scope="row", data_label=day), *cells)
