"""Tables of days, a month each, set as an almanac: months side by side, dates in short words.

The rows are the law's own, for the months that the page shows: the window that keeps clear of its
ends beside the widest one, and the days on which the court is shut.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import batched, groupby
from typing import Final, NamedTuple

from lxml.html import HtmlElement
from lxml.html.builder import CLASS, E

from calculators.answers.filing_window import table as windows
from calculators.answers.silence import table as silences
from calculators.languages.phrases import Phrases
from calculators.law.dates import plus_months
from calculators.law.holidays import Region, is_working_day
from calculators.law.silence import delays
from corpus import Corpus, Day
from publishing.handbook.built_site import Chapter, classed, place
from publishing.handbook.paper_sizes import Paper


class MonthTable(StrEnum):
    """The kinds of month tables, by their class."""

    WINDOWS = "j120-windows"
    """A month has a heading of its own."""

    SILENCES = "j120-silences"
    """Months stand under the heading of a delay."""

    def side_by_side(self, paper: Paper) -> int:
        """Return how many months a page holds beside each other."""
        return 1 if self is MonthTable.WINDOWS and paper is Paper.A5 else 2


RECEIVED_AHEAD: Final = 6
"""Months to come whose requests are in the table of silence: later, the book is out of date."""

CLOSED: Final = "*"
"""The sign of a day on which the court is shut."""

_NOTE: Final = (
    "En gras, les jours à viser. En maigre, ce que la loi permet au plus large. « Ailleurs »"
    "\u00a0: le titre n’est pas sur la liste de l’ANEF\u00a0; déposez par l’autre voie, de ce jour "
    "à l’expiration."
)
_SUNDAY: Final = 6


class Column(NamedTuple):
    """A column of a month. ``aim``: the day to aim at, where another can still be defended."""

    heading: str
    days: Sequence[Day]
    aim: bool = False
    near: bool = False
    """A day beside the one to aim at, whose weekday would only take room."""
    at_court: bool = False


def set_months(chapter: Chapter, corpus: Corpus, today: Day, say: Phrases, paper: Paper) -> None:
    """Set the month tables of a chapter anew, in rows of months, in place."""
    for kind in MonthTable:
        for run in list(runs(chapter, kind)):
            kept = (
                _set_windows(run, corpus, say)
                if kind is MonthTable.WINDOWS
                else _set_silences(run, corpus, today, say)
            )
            width = kind.side_by_side(paper)
            if kept and kind is MonthTable.WINDOWS:
                _before(kept[0]).addprevious(E.p(_NOTE, CLASS("months-note")))
            for tables in batched(kept, width, strict=False):
                _set_row(tables, width)


def runs(chapter: Chapter, kind: MonthTable) -> Iterator[list[HtmlElement]]:
    """Give the month tables that follow each other under one heading; all those headed alone."""
    run: list[HtmlElement] = []
    for table in classed(chapter.article, kind):
        before = _block(table).getprevious()
        if run and kind is MonthTable.SILENCES and before is not _block(run[-1]):
            yield run
            run = []
        run.append(table)
    if run:
        yield run


def narrow(day: Day, say: Phrases, *, at_court: bool = False) -> str:
    """Return « me 9 sept. », with its sign where the court is shut that day."""
    shut = at_court and not is_working_day(day, Region.METROPOLE)
    return f"{say.language.narrow_day(day)}{CLOSED if shut else ''}"


def _set_windows(run: Sequence[HtmlElement], corpus: Corpus, say: Phrases) -> list[HtmlElement]:
    days = [iso for table in run for iso in table.xpath("./tbody//th/time/@datetime")]
    rows = windows.rows(Day.parse(days[0]), Day.parse(days[-1]), corpus)
    months = groupby(rows, key=lambda row: row.expiry.iso[:7])
    for table, (_, each) in zip(run, months, strict=True):
        month = list(each)
        columns = (
            Column("ANEF, du", [row.anef.prudent_opening for row in month], aim=True),
            Column("au", [row.anef.prudent_closing for row in month], aim=True),
            Column("au plus tôt", [row.anef.opening for row in month], near=True),
            Column("au plus tard", [row.anef.closing for row in month], near=True),
            Column("Ailleurs, dès", [row.other.prudent_opening for row in month], aim=True),
        )
        _set_anew(table, "Expire en", [row.expiry for row in month], columns, say)
    return list(run)


def _set_silences(
    run: Sequence[HtmlElement], corpus: Corpus, today: Day, say: Phrases
) -> list[HtmlElement]:
    """Set the months of a delay, less those whose last appeal is past, and those far ahead."""
    kept = []
    for table in run:
        box = _block(table)
        named, iso = place(box)[:-8], place(box)[-7:]
        (delay,) = (d for d in delays(corpus) if named.endswith(d.removeprefix("silence-")))
        first = Day.parse(f"{iso}-01")
        last = first.plus_days(len(table.xpath("./tbody/tr")) - 1)
        month = list(silences.rows(delay, first, last, corpus))
        if month[-1].appeal.last < today or first > plus_months(today, RECEIVED_AHEAD):
            box.drop_tree()
            continue
        columns = (
            Column("Refus", [row.refusal for row in month]),
            Column("Visez le", [row.appeal.prudent for row in month], aim=True, at_court=True),
            Column("Dernier jour", [row.appeal.last for row in month], at_court=True),
        )
        _set_anew(table, "Reçue en", [row.received for row in month], columns, say)
        kept.append(table)
    return kept


def _set_anew(
    table: HtmlElement, what: str, days: Sequence[Day], columns: Sequence[Column], say: Phrases
) -> None:
    """Write a month: its name large, the year of a column at its head, a day a row."""
    name = E.span(say.month(days[0]), CLASS("month-name"))
    table[:] = [
        E.caption(E.span(f"{what} ", CLASS("month-what")), name),
        E.thead(E.tr(_head("Le", ()), *(_head(each.heading, each.days) for each in columns))),
        E.tbody(*(_row(rank, day, columns, say) for rank, day in enumerate(days))),
    ]


def _head(words: str, days: Iterable[Day]) -> HtmlElement:
    years = sorted({day.year for day in days})
    return E.th(words, E.br(), E.span("\u2013".join(map(str, years)), CLASS("year")), scope="col")


def _row(rank: int, day: Day, columns: Sequence[Column], say: Phrases) -> HtmlElement:
    row = E.tr(E.th(say.language.narrow_day(day, month=False), scope="row"))
    if day.weekday == _SUNDAY:
        row.set("class", "sunday")
    for column in columns:
        day = column.days[rank]
        short = f"{say.language.day_of_month(day)}\u00a0{say.language.month_short(day.month)}"
        cell = E.td(short if column.near else narrow(day, say, at_court=column.at_court))
        if column.aim:
            cell.set("class", "aim")
        row.append(cell)
    return row


def _set_row(tables: tuple[HtmlElement, ...], width: int) -> None:
    row = E.div(CLASS("months"))
    _block(tables[0]).addprevious(row)
    for table in tables:
        block = _block(table)
        heading = row.getprevious() if table is tables[0] else block.getprevious()
        month = E.section(CLASS("month"))
        headed = MonthTable.WINDOWS in table.get("class", "")
        if headed and heading is not None and heading.tag == "h2":
            # The table's own title names the month.
            month.set("id", heading.get("id", ""))
            heading.drop_tree()
        month.append(block)
        block.tail = None
        row.append(month)
    # The last months are as wide as the others.
    row.extend(E.div(CLASS("month")) for _ in range(width - len(tables)))


def _before(table: HtmlElement) -> HtmlElement:
    """Return what a run of months begins with: a heading, or its first table."""
    heading = _block(table).getprevious()
    return heading if heading is not None and heading.tag == "h2" else _block(table)


def _block(table: HtmlElement) -> HtmlElement:
    """Return what stands in the chapter for a table: itself, or the box that names its place."""
    box = table.getparent()
    return box if box is not None and box.tag == "div" else table
