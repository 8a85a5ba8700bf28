"""The slip: one page to print, to take along and to show at the counter."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from calculators.languages.phrases import Phrases
from calculators.rendering.beside import as_french
from calculators.rendering.chronology import render_chronology
from calculators.rendering.html import EMPTY, Html, element, elements, join
from calculators.result import DatedFact, Result
from corpus import Corpus

_LINE_END: Final = 30
"""What the last line of each item leaves empty, in characters."""
_ROOM: Final = ((2700, ""), (3700, " j120-slip--long"), (4300, " j120-slip--longer"))
"""How much a sheet of A4 holds in each size of type (print.css), in characters."""
_SMALLEST: Final = " j120-slip--longest"


def render_slip(
    result: Result,
    title: Callable[[Corpus], str],
    corpus: Corpus,
    french: Result | None = None,
) -> Html:
    """Write the slip: dates in words, what to do, to bring and to say, the articles, a stamp.

    ``french`` is the same answer beside another language: it has a sheet of its own, to be shown.
    """
    say = Phrases.of(corpus)
    sheets = [_sheet(result, title(corpus), corpus)]
    if french is not None:
        sheet = _sheet(french, title(corpus.french), corpus.french)
        sheets.append(element("div", sheet, **as_french()))
    size = max(map(_size, filter(None, (result, french))), key=len)
    return element(
        "section",
        *sheets,
        # A log may be long: it is printed on sheets of its own.
        render_chronology(result.chronology, say),
        class_=f"j120-slip{size}",
        aria_label=say("page.slip"),
    )


def _sheet(result: Result, title: str, corpus: Corpus) -> Html:
    say = Phrases.of(corpus)
    dates = (
        element("div", element("dt", fact.label), element("dd", fact.words))
        for fact in dates_of(result)
    )
    articles = dict.fromkeys(
        reference.name
        if reference.alinea is None
        else say("codes.at-alinea", name=reference.name, alinea=reference.alinea)
        for reference in result.references
    )
    actions = (action.words for action in result.actions)
    made = say("page.slip-made", site=corpus.edition.site_name, today=result.today)
    return element(
        "div",
        element(
            "p",
            element("strong", corpus.edition.short_name),
            f" {title}",
            element("span", say("page.slip-for"), class_="j120-slip-for"),
            class_="j120-slip-title",
        ),
        element("p", result.headline, class_="j120-slip-headline"),
        element("p", result.lead),
        _part("dates", "dl", join(*dates), say),
        _part("actions", "ol", elements("li", actions), say),
        _part("bring", "ul", elements("li", result.bring), say),
        _part("tell", "ul", elements("li", result.tell), say),
        _part("references", "ul", elements("li", articles), say),
        element("p", say("page.slip-stamp"), class_="j120-slip-stamp"),
        element(
            "p",
            f"{made} {result.law.words}",
            class_="j120-slip-law",
        ),
        class_="j120-slip-sheet",
    )


def dates_of(result: Result) -> list[DatedFact]:
    """Return the days that the sheet holds: all, or those to come of a whole case."""
    past = result.timeline is None
    return [fact for fact in result.dates if past or fact.days_from_today >= 0]


def slip_weight(result: Result) -> int:
    """Return how much the sheet has to hold, in characters, what lines leave empty included."""
    dates = [words for fact in dates_of(result) for words in (fact.label, fact.words)]
    actions = [action.words for action in result.actions]
    articles = [reference.name for reference in result.references]
    others = [result.headline, result.lead, result.law.words, *result.bring, *result.tell]
    return sum(len(words) + _LINE_END for words in (*dates, *actions, *articles, *others))


def _size(result: Result) -> str:
    """Return the class of the largest type in which the sheet holds everything."""
    weight = slip_weight(result)
    return next((size for room, size in _ROOM if weight <= room), _SMALLEST)


def _part(key: str, kind: str, items: Html, say: Phrases) -> Html:
    if not items:
        return EMPTY
    heading = element("h4", say(f"page.{key}"))
    return element("div", heading, element(kind, items), class_=f"j120-slip-{key}")
