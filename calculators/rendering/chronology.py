"""The reader's own log as a table, for the answer, the slip and the letters."""

from __future__ import annotations

from html import escape
from typing import Final

from calculators.languages.phrases import Phrases
from calculators.result import Tried

_COLUMNS: Final = ("day", "way", "reference", "outcome")


def render_chronology(lines: tuple[Tried, ...], say: Phrases) -> str:
    """Write the table; nothing where nothing was tried. Each note keeps its own direction."""
    if not lines:
        return ""
    labels = [escape(say(f"page.chronology.{column}")) for column in _COLUMNS]
    head = "".join(f'<th scope="col">{label}</th>' for label in labels)
    rows = "".join(_row(line, labels) for line in lines)
    return (
        f'<table class="j120-chronology"><caption>{escape(say("page.chronology"))}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )


def chronology_text(lines: tuple[Tried, ...]) -> list[str]:
    """Return the table as lines of plain text."""
    return [
        " | ".join(part for part in (line.words, line.way, line.reference, line.outcome) if part)
        for line in lines
    ]


def _row(line: Tried, labels: list[str]) -> str:
    day, *others = labels
    cells = "".join(
        # Narrow screens stack the cells: each one says again what it is.
        f'<td data-label="{label}">{_note(words)}</td>'
        for label, words in zip(others, (line.way, line.reference, line.outcome), strict=True)
    )
    time = f'<time datetime="{line.date.iso}">{escape(line.words)}</time>'
    return f'<tr><th scope="row" data-label="{day}">{time}</th>{cells}</tr>'


def _note(words: str) -> str:
    return f"<bdi>{'<br>'.join(escape(line) for line in words.splitlines())}</bdi>"
