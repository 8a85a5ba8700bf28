"""Tables of days, a month each: set small enough that months stand side by side on a page.

The days are those of the page, made by the calculator; only their wording is shortened.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from itertools import batched
from typing import Final

from lxml.html import HtmlElement
from lxml.html.builder import CLASS, E

from calculators.languages.phrases import Phrases
from corpus import Day
from publishing.handbook.built_site import Chapter, classed, words
from publishing.handbook.paper_sizes import Paper


class MonthTable(StrEnum):
    """The kinds of month tables, by their class."""

    WINDOWS = "j120-windows"
    """A month has a heading of its own, and days in words."""

    SILENCES = "j120-silences"
    """Months stand under the heading of a delay, days in figures."""

    def side_by_side(self, paper: Paper) -> int:
        """Return how many months a page holds beside each other."""
        return {MonthTable.WINDOWS: (2, 1), MonthTable.SILENCES: (3, 2)}[self][paper is Paper.A5]


_SUNDAY: Final = 6


def set_months(chapter: Chapter, say: Phrases, paper: Paper) -> None:
    """Set the month tables of a chapter in rows, in place."""
    for kind in MonthTable:
        width = kind.side_by_side(paper)
        for run in runs(chapter, kind):
            for tables in batched(run, width, strict=False):
                _set_row(tables, width)
    for table in classed(chapter.article, MonthTable.WINDOWS):
        _shorten(table, say)
    for table in classed(chapter.article, MonthTable.SILENCES):
        _shorten_heads(table, say)


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


def short_reception(said: str, say: Phrases) -> str:
    """Return « me 9 » for « mer. 9 », the head of a row in a table of silence."""
    weekday, _, number = said.partition("\u00a0")
    rank = say.language.weekdays_short.index(weekday)
    return f"{say.language.weekdays_narrow[rank]}\u00a0{number}"


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


def _block(table: HtmlElement) -> HtmlElement:
    """Return what stands in the chapter for a table: itself, or the box that names its place."""
    box = table.getparent()
    return box if box is not None and box.tag == "div" else table


def _shorten(table: HtmlElement, say: Phrases) -> None:
    """Give each day of a row a column of its own, in short words."""
    headings, *rows = table.iter("tr")
    for heading, cell in zip(headings, rows[0], strict=True):
        if len(_days(cell)) > 1:
            heading.set("colspan", str(len(_days(cell))))
    for row in rows:
        head, *cells = list(row)
        (expiry,) = _days(head)
        if expiry.weekday == _SUNDAY:
            row.set("class", "sunday")
        days = [day for cell in cells for day in _days(cell)]
        row[:] = [
            E.th(_time(expiry, say, alone=True), scope="row"),
            *(E.td(_time(day, say)) for day in days),
        ]


def _shorten_heads(table: HtmlElement, say: Phrases) -> None:
    for head in table.xpath(".//tbody//th"):
        if words(head).startswith(say.language.weekdays_short[_SUNDAY]):
            head.getparent().set("class", "sunday")
        head.text = short_reception(words(head), say)


def _days(cell: HtmlElement) -> list[Day]:
    return [Day.parse(time.get("datetime", "")) for time in cell.iter("time")]


def _time(day: Day, say: Phrases, *, alone: bool = False) -> HtmlElement:
    return E.time(say.language.narrow_day(day, month=not alone), datetime=day.iso)
