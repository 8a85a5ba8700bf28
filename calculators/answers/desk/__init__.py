"""``permanence``: many people at once, from lines of a spreadsheet. The rules are all elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final, cast

from calculators.answers.desk.rows import Desk as Reader
from calculators.answers.desk.table import COLUMNS, TICKET, Line, read_table
from calculators.answers.my_situation.questions import form
from calculators.desk import Desk, Row
from calculators.languages.phrases import Phrases
from corpus import Corpus, Day

MOST: Final = 200
"""How many rows the page takes; a terminal takes as many as there are."""


def read_lines(text: str, corpus: Corpus, today: Day) -> Desk:
    """Read lines, and answer each: the most pressing first. In time that their number sets."""
    reader = Reader(corpus, today)
    table = read_table(text, reader.names, reader.say)
    return _in_order((reader.row(line, table.missing) for line in table.lines), reader)


def split_lines(text: str, corpus: Corpus) -> dict[str, object]:
    """Return the lines as a page keeps them, ``MOST`` at most, and how many were not taken."""
    say, names = Phrases.of(corpus), [q.name for q in form(corpus).questions]
    table = read_table(text, names, say)
    lines = [
        {
            "rank": line.rank,
            "cells": dict(line.cells),
            "others": dict(line.others),
            "broken": line.broken,
            "missing": table.missing,
        }
        for line in table.lines[:MOST]
    ]
    return {"lines": lines, "left": max(0, len(table.lines) - MOST)}


def answer_lines(lines: Iterable[Mapping[str, object]], corpus: Corpus, today: Day) -> Desk:
    """Answer lines as ``split_lines`` gives them, or as their cells were changed since."""
    reader = _reader(corpus, today)
    known = {TICKET, *reader.names}
    rows = [
        reader.row(
            Line(
                int(str(line["rank"])),
                {n: c for n, c in _texts(line.get("cells")).items() if n in known},
                _texts(line.get("others")),
                str(line.get("broken", "")),
            ),
            tuple(map(str, cast("list[object]", line.get("missing", ())))),
        )
        for line in lines
    ]
    return _in_order(rows, reader)


# A page asks for a few lines at a time.
@lru_cache(maxsize=1)
def _reader(corpus: Corpus, today: Day) -> Reader:
    return Reader(corpus, today)


def _texts(cells: object) -> dict[str, str]:
    return {
        str(n): str(c).strip() for n, c in dict(cast("Mapping[str, object]", cells or {})).items()
    }


def _in_order(rows: Iterable[Row], reader: Reader) -> Desk:
    found = sorted(rows, key=lambda row: row.place)
    return Desk(tuple(found), reader.today, reader.law)


__all__ = ["COLUMNS", "MOST", "TICKET", "answer_lines", "read_lines", "split_lines"]
