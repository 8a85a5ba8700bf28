"""Tables of days, a month each: set small enough that two months face each other on a page.

The days are those of the page, made by the calculator; only their wording is shortened.
"""

from __future__ import annotations

from itertools import batched
from typing import Final

from lxml.html import HtmlElement
from lxml.html.builder import CLASS, E

from calculators.french import Phrases
from corpus import Day
from publishing.handbook.built_site import classed

_WEEKDAY: Final = 2
"""Letters of a weekday that tell it from the six others: « me »."""

_SUNDAY: Final = 6


def set_months(article: HtmlElement, say: Phrases, side_by_side: int) -> None:
    """Set the month tables of a chapter in rows of ``side_by_side``, in place."""
    for group in batched(classed(article, "j120-windows"), side_by_side, strict=False):
        row = E.div(CLASS("months"))
        group[0].addprevious(row)
        for table in group:
            heading = row.getprevious() if table is group[0] else table.getprevious()
            month = E.section(CLASS("month"))
            if heading is not None and heading.tag == "h2":
                month.append(heading)
            month.append(table)
            table.tail = None
            row.append(month)
            _shorten(table, say)


def short_day(day: Day, say: Phrases, *, alone: bool = False) -> str:
    """Return « me 9 sept. 2026 », or « me 9 » where the month is said once for all."""
    weekday = say.day(day)[:_WEEKDAY]
    number = "1er" if day.day == 1 else str(day.day)
    if alone:
        return f"{weekday}\u00a0{number}"
    return f"{weekday}\u00a0{number}\u00a0{say.month_short(day.month)}\u00a0{day.year}"


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


def _days(cell: HtmlElement) -> list[Day]:
    return [Day.parse(time.get("datetime", "")) for time in cell.iter("time")]


def _time(day: Day, say: Phrases, *, alone: bool = False) -> HtmlElement:
    return E.time(short_day(day, say, alone=alone), datetime=day.iso)
