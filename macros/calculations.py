"""A calculator on a page: its form, its look-up table, a worked example."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from types import MappingProxyType
from typing import Final

from calculators import CALCULATORS, Calculator, Refused, Result, ask
from calculators.answers.desk import COLUMNS, MOST
from calculators.answers.desk.cells import SAID
from calculators.answers.filing_window.table import Row, rows
from calculators.desk import first_way
from calculators.law.dates import plus_months
from calculators.rendering.answer import render_html
from calculators.rendering.desk import render_desk_form
from calculators.rendering.form import render_form
from calculators.rendering.html import Html, element, join
from corpus import Day
from macros.markup import blocks, heading, items, link, row
from macros.markup import table as dated_table
from macros.mistakes import Mistake, entry, read_day
from macros.setting import Setting
from macros.silence_table import silences

_MONTHS_AHEAD: Final = 24
_CLOCK: Final = "law-clock"


def calculator(setting: Setting, slug: str) -> Html:
    """Show a calculator's form, which exists without JavaScript. Raises ``UnknownKey``."""
    asked, home = _calculator(slug), setting.page.href("index.md")
    form = render_form(asked.form(setting.corpus), asked.way_out, setting.corpus, home)
    return element("div", form, class_="j120-calculator")


def calculators(setting: Setting) -> Html:
    """List the calculators with what each tells, in the order in which they serve."""
    corpus = setting.corpus
    return items(
        join(
            element(
                "strong", link(setting.page.href(f"calculateurs/{slug}.md"), each.title(corpus))
            ),
            element("br"),
            each.summary(corpus),
        )
        for slug, each in CALCULATORS.items()
    )


def desk(setting: Setting) -> Html:
    """Show the desk for many people at once; its words stand in it, its rows come from a script."""
    corpus, say = setting.corpus, setting.say
    choices = {
        name: [first_way(say(f"desk.v.{name}.{value}")) for value in values]
        for name, values in SAID.items()
    }
    choices["title"] = [title.label for title in corpus.titles.values()]
    home = setting.page.href("index.md")
    return render_desk_form(COLUMNS, choices, MOST, corpus, home)


def example(setting: Setting, slug: str, today: str | None = None, **answers: str) -> Html:
    """Show the result of answers, computed at build, on the build day or on ``today``.

    ``department="here"`` is the department of this edition. Raises ``UnknownKey``, or ``Mistake``
    for answers that the calculator refuses.
    """
    on = read_day("today", today, setting.today)
    if answers.get("department") == "here":
        answers["department"] = setting.corpus.here.code
    result = _asked(setting, slug, on, answers)
    # « Your device's clock » would be that of nobody: the day is the example's.
    kept = tuple(finding for finding in result.findings if finding.key != _CLOCK)
    shown = render_html(
        replace(result, findings=kept), setting.corpus, setting.page.href("index.md")
    )
    title = element("summary", f"Exemple, calculé le {setting.day(on)}")
    inner = element("div", shown, class_="j120-result j120-example", data_example=True)
    return element("details", title, inner, class_="j120-example-fold")


def day(setting: Setting, slug: str, key: str, today: str | None = None, **answers: str) -> Html:
    """Write one date of an answer, computed at build: « mardi 4 mars 2025 ».

    Raises ``UnknownKey``, or ``Mistake`` for answers that the calculator refuses or that do not
    lead to this date.
    """
    result = _asked(setting, slug, read_day("today", today, setting.today), answers)
    found = entry("date", key, {fact.key: fact for fact in result.dates})
    return element("time", found.words, datetime=found.date.iso)


def table(setting: Setting, slug: str) -> str:
    """Show a calculator's answers for the coming months, made by its own function.

    Raises ``UnknownKey``.
    """
    return entry("table", slug, _TABLES)(setting)


def _calculator(slug: str) -> Calculator:
    return entry("calculateur", slug, CALCULATORS)


def _asked(setting: Setting, slug: str, on: Day, answers: Mapping[str, str]) -> Result:
    asked = _calculator(slug)
    try:
        return ask(asked, answers, setting.corpus, on)
    except Refused as refused:
        raise Mistake(" ".join(wrong.message for wrong in refused.errors)) from refused


def _filing_windows(setting: Setting) -> str:
    """Write the windows of every expiry date, a table a month, the first of them today's."""
    last = plus_months(setting.today, _MONTHS_AHEAD)
    found = rows(setting.today, last, setting.corpus)
    months = [
        list(month) for _, month in groupby(found, key=lambda r: (r.expiry.year, r.expiry.month))
    ]
    links = (link(f"#{_anchor(month)}", setting.say.month(month[0].expiry)) for month in months)
    index = items(links, class_="j120-months")
    return blocks([index, *_change(setting, months), *(_month(setting, month) for month in months)])


def _change(setting: Setting, months: Sequence[Sequence[Row]]) -> Iterator[Html]:
    """Say which day the table gives where the law changes while a window runs."""
    every = (each for month in months for row in month for each in (row.anef, row.other))
    days = {window.change.day for window in every if window.change is not None}
    for day in sorted(days):
        yield element("p", setting.say("filing-window.table.law-change", change=day))


def _month(setting: Setting, month: Sequence[Row]) -> str:
    first = month[0].expiry
    name = setting.say.month(first)
    columns = [
        setting.say(f"filing-window.table.{column}")
        for column in ("expiry", "anef", "other_opening")
    ]
    made = [
        row(
            columns,
            _day(setting, each.expiry),
            join(
                "du ",
                _day(setting, each.anef.opening),
                element("br"),
                "au ",
                _day(setting, each.anef.closing),
            ),
            _day(setting, each.other.opening),
        )
        for each in month
    ]
    caption = setting.say("filing-window.table.caption", month=name)
    shown = dated_table(caption, columns, made, class_="j120-windows")
    return blocks([heading(name.capitalize(), _anchor(month)), shown])


def _anchor(month: Sequence[Row]) -> str:
    return month[0].expiry.iso[:7]


def _day(setting: Setting, day: Day) -> Html:
    # Ordinary spaces: three columns must fit a telephone.
    words = setting.say.day(day).replace("\u00a0", " ")
    return element("time", words, datetime=day.iso)


_TABLES: Final[Mapping[str, Callable[[Setting], str]]] = MappingProxyType(
    {"fenetre-de-depot": _filing_windows, "silence-de-l-administration": silences}
)
