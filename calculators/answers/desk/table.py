"""Reading lines from a spreadsheet: tabs, semicolons or commas, with or without a heading."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from calculators.languages.folding import plain
from calculators.languages.phrases import Phrases

TICKET: Final = "ticket"
COLUMNS: Final = (
    *(TICKET, "expiry", "title", "request", "filed"),
    *("how", "received", "reply", "notified"),
)
"""The columns of lines without a heading, in their order."""
EXPECTED: Final = COLUMNS[:-1]
"""Those whose absence is said: the last is of use to few."""
MORE: Final = (
    *("held", "complete", "informed", "birth", "house_arrest", "mentions", "validated", "entry"),
    *("moved", "work_permit_expiry", "child_birth", "issued"),
    *("way", "complete_receipt", "refused"),
)
"""Other columns that a heading may name in French; any question may be named by its key."""
_MARKS: Final = ("\t", ";", ",")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its cells by column, what stood in columns that nobody asked for, what is wrong.

    ``broken``: it cannot be read at all.
    """

    rank: int
    cells: Mapping[str, str]
    others: Mapping[str, str]
    broken: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The lines that were read, and the columns that are missing."""

    lines: tuple[Line, ...]
    missing: tuple[str, ...]


def alternatives(words: str) -> Iterator[str]:
    """Give each way of writing one thing that a phrase lists between bars."""
    return (plain(each) for each in words.split("|"))


def read_table(text: str, names: Sequence[str], say: Phrases) -> Table:
    """Read lines, each in time that its own length sets. ``names`` are the columns known by key.

    No line is left out: one that cannot be read says why.
    """
    written = [line for line in text.lstrip("\ufeff").splitlines() if line.strip()]
    if not written:
        return Table((), ())
    mark = next((each for each in _MARKS if each in written[0]), _MARKS[0])
    known = _headings(names, say)
    head = [known.get(plain(cell), "") for cell in _cells(written[0], mark)]
    headed = bool(sum(map(bool, head)) * 2 > len(head) or head[0] == TICKET)
    if headed:
        shown = _cells(written[0], mark)
        columns = [name or f"?{cell}" for name, cell in zip(head, shown, strict=True)]
    else:
        columns = list(COLUMNS)
    lines = tuple(
        _line(rank, line, mark, columns, say, headed=headed)
        for rank, line in enumerate(written[headed:], 1)
    )
    missing = tuple(name for name in EXPECTED if name not in columns)
    return Table(lines, missing)


def _headings(names: Sequence[str], say: Phrases) -> Mapping[str, str]:
    found = {plain(name): name for name in (TICKET, *names)}
    for name in (*COLUMNS, *MORE):
        found |= dict.fromkeys(alternatives(say(f"desk.col.{name}")), name)
    return found


def _line(
    rank: int, line: str, mark: str, columns: Sequence[str], say: Phrases, *, headed: bool
) -> Line:
    cells = _cells(line, mark)
    # The line that is broken keeps its ticket, by which it is found again.
    ticket = {TICKET: cells[0]} if columns[0] == TICKET else {}
    if line.count('"') % 2:
        return Line(rank, ticket, {}, say("desk.broken.quote"))
    while len(cells) > len(columns) and not cells[-1]:
        cells.pop()
    short = len(cells) < (len(columns) if headed else len(EXPECTED))
    if len(cells) > len(columns) or short:
        count = len(columns) if headed else len(EXPECTED)
        return Line(rank, ticket, {}, say("desk.broken.cells", found=len(cells), count=count))
    pairs = dict(zip(columns, cells, strict=False))
    others = {name[1:]: cell for name, cell in pairs.items() if name.startswith("?") and cell}
    return Line(rank, {n: c for n, c in pairs.items() if not n.startswith("?")}, others)


def _cells(line: str, mark: str) -> list[str]:
    """Cut a line; a mark within quotation marks does not count, doubled ones stand for one."""
    if '"' not in line:
        return [cell.strip() for cell in line.split(mark)]
    cells, cell, quoted = [], "", False
    for sign in line:
        if sign == '"':
            quoted = not quoted
        if sign == mark and not quoted:
            cells.append(cell)
            cell = ""
        else:
            cell += sign
    return [_unquoted(each.strip()) for each in (*cells, cell)]


def _unquoted(cell: str) -> str:
    if cell.startswith('"') and cell.endswith('"') and len(cell) > 1:
        cell = cell[1:-1].replace('""', '"')
    return cell.strip()
