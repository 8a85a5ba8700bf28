"""The slip: one page to print, to take along and to show at the counter."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Final

from calculators.languages.phrases import Phrases
from calculators.rendering.chronology import render_chronology
from calculators.result import Result
from corpus import Corpus

_LINE_END: Final = 30
"""What the last line of each item leaves empty, in characters."""
_ROOM: Final = ((2700, ""), (3700, " j120-slip--long"), (4300, " j120-slip--longer"))
"""How much a sheet of A4 holds in each size of type (print.css), in characters."""
_SMALLEST: Final = " j120-slip--longest"


def render_slip(result: Result, title: str, corpus: Corpus) -> str:
    """Write the slip: dates in words, what to do, to bring and to say, the articles, a stamp."""
    say = Phrases(corpus.phrases)
    dates = "".join(
        f"<div><dt>{escape(fact.label)}</dt><dd>{escape(fact.words)}</dd></div>"
        for fact in result.dates
    )
    articles = dict.fromkeys(
        f"{reference.name}"
        if reference.alinea is None
        else say("codes.at-alinea", name=reference.name, alinea=reference.alinea)
        for reference in result.references
    )
    return (
        f'<section class="j120-slip{_size(result)}" aria-label="{escape(say("page.slip"))}">'
        '<div class="j120-slip-sheet">'
        f'<p class="j120-slip-title"><strong>J-120</strong> {escape(title)}</p>'
        f'<p class="j120-slip-headline">{escape(result.headline)}</p>'
        f"<p>{escape(result.lead)}</p>"
        f"{_part('dates', 'dl', dates, say)}"
        f"{_part('actions', 'ol', _items(action.words for action in result.actions), say)}"
        f"{_part('bring', 'ul', _items(result.bring), say)}"
        f"{_part('tell', 'ul', _items(result.tell), say)}"
        f"{_part('references', 'ul', _items(articles), say)}"
        f'<p class="j120-slip-stamp">{escape(say("page.slip-stamp"))}</p>'
        f'<p class="j120-slip-law">{escape(say("page.slip-made", today=result.today))} '
        # A log may be long: it is printed on sheets of its own.
        f"{escape(result.law.words)}</p></div>{render_chronology(result.chronology, say)}</section>"
    )


def slip_weight(result: Result) -> int:
    """Return how much the sheet has to hold, in characters, what lines leave empty included."""
    dates = [words for fact in result.dates for words in (fact.label, fact.words)]
    actions = [action.words for action in result.actions]
    articles = [reference.name for reference in result.references]
    others = [result.headline, result.lead, result.law.words, *result.bring, *result.tell]
    return sum(len(words) + _LINE_END for words in (*dates, *actions, *articles, *others))


def _size(result: Result) -> str:
    """Return the class of the largest type in which the sheet holds everything."""
    weight = slip_weight(result)
    return next((size for room, size in _ROOM if weight <= room), _SMALLEST)


def _items(words: Iterable[str]) -> str:
    return "".join(f"<li>{escape(each)}</li>" for each in words)


def _part(key: str, kind: str, items: str, say: Phrases) -> str:
    if not items:
        return ""
    return (
        f'<div class="j120-slip-{key}"><h4>{escape(say(f"page.{key}"))}</h4>'
        f"<{kind}>{items}</{kind}></div>"
    )
