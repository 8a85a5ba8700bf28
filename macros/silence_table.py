"""The look-up table of silence: a section a delay, a table a month, dates in figures.

Four delays on every day of eighteen months: figures keep the page within a telephone's width, and
within what it can load.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from calculators.answers.silence.table import Row, rows
from calculators.law.counting import DelayChange
from calculators.law.dates import plus_months
from calculators.law.silence import delays
from calculators.rendering.html import Html, element, elements, join
from corpus import Day
from macros.markup import blocks, heading, items, link, table
from macros.setting import Setting

_MONTHS_BACK: Final = 6
_MONTHS_AHEAD: Final = 12
_COLUMNS: Final = ("received", "refusal", "prudent", "last")


def silences(setting: Setting) -> str:
    """Write the refusal and the appeal of every reception day, by delay and by month."""
    return blocks(_delay(setting, delay) for delay in delays(setting.corpus))


def _delay(setting: Setting, delay: str) -> str:
    back = plus_months(setting.today, -_MONTHS_BACK)
    first = Day(back.year, back.month, 1)
    last = plus_months(setting.today, _MONTHS_AHEAD)
    found = rows(delay, first, last, setting.corpus)
    months = [list(m) for _, m in groupby(found, key=lambda r: r.received.iso[:7])]
    named = setting.corpus.deadline(delay, setting.today)
    anchor = delay.removeprefix("silence-")
    said = setting.say.in_letters(named)
    links = (link(f"#{_anchor(anchor, month)}", _name(setting, month)) for month in months)
    # Thousands of dates would drown every search.
    title = heading(said.capitalize(), anchor, attributes=" data-search-exclude")
    tables = (_month(setting, anchor, month) for month in months)
    return blocks([title, items(links, class_="j120-months"), *tables])


def _month(setting: Setting, anchor: str, month: Sequence[Row]) -> Html:
    # Printed, the heading of a delay may be three pages back; in this month it may have changed.
    delay = " puis ".join(dict.fromkeys(setting.say.in_letters(row.delay) for row in month))
    name = setting.say.month(month[0].received)
    caption = setting.say("silence.table.caption", delay=delay, month=name)
    columns = [setting.say(f"silence.table.{column}") for column in _COLUMNS]
    made = table(caption, columns, (_row(setting, row) for row in month), class_="j120-silences")
    changes = dict.fromkeys(row.change for row in month if row.change)
    notes = elements("p", (_words(setting, change) for change in changes))
    return element("div", join(notes, made), id=_anchor(anchor, month), class_="j120-month")


def _words(setting: Setting, change: DelayChange) -> str:
    """Say that a change of law may make the refusals of a month come earlier."""
    after = setting.say.in_letters(change.after)
    return setting.say("silence.table.change", change=change.day, after=after)


def _row(setting: Setting, found: Row) -> Html:
    language = setting.say.language
    weekday = language.weekdays_short[found.received.weekday]
    received = f"{weekday}\u00a0{language.day_of_month(found.received)}"
    dates = (found.refusal, found.appeal.prudent, found.appeal.last)
    cells = elements("td", map(setting.say.short, dates))
    return element("tr", element("th", received, scope="row"), cells)


def _name(setting: Setting, month: Sequence[Row]) -> str:
    # An ordinary space: two to a line on a telephone.
    return setting.say.month(month[0].received).replace("\u00a0", " ")


def _anchor(delay: str, month: Sequence[Row]) -> str:
    return f"{delay}-{month[0].received.iso[:7]}"
