"""The golden tables of silence, for a jurist to read: a file a delay, a line a reception day.

``python -m tests.golden.silence`` writes them anew; the changed lines are what a change of law
changes. Metropolitan France.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from calculators.answers.silence.table import Row, rows
from calculators.languages.phrases import Phrases
from calculators.law.silence import delays
from corpus import Corpus, Day

FOLDER: Final = Path(__file__).parent
FIRST: Final = Day(2024, 1, 1)
LAST: Final = Day(2028, 12, 31)
_HEADING: Final = "reçue le | refus | tribunal, date prudente | dernier jour utile"


def path(delay: str) -> Path:
    """Return where the table of a delay is kept."""
    return FOLDER / f"{delay}.txt"


def written(delay: str, corpus: Corpus) -> str:
    """Write the table of a delay."""
    say = Phrases.of(corpus)
    found = rows(delay, FIRST, LAST, corpus)
    return "\n".join([_HEADING, *(_line(row, say) for row in found), ""])


def _line(row: Row, say: Phrases) -> str:
    days = (row.received, row.refusal, row.appeal.prudent, row.appeal.last)
    return " | ".join(f"{say.day(day)[:3]} {day.iso}" for day in days)


def main() -> None:
    """Write every table anew."""
    corpus = Corpus()
    for delay in delays(corpus):
        path(delay).write_text(written(delay, corpus), "utf-8")


if __name__ == "__main__":
    main()
