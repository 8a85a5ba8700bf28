"""The slip: one page to print, to take along and to show at the counter."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from calculators.french import Phrases
from calculators.render_chronology import render_chronology
from calculators.result import Result
from corpus import Corpus


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
        f'<section class="j120-slip" aria-label="{escape(say("page.slip"))}">'
        f'<p class="j120-slip-title"><strong>J-120</strong> {escape(title)}</p>'
        f'<p class="j120-slip-headline">{escape(result.headline)}</p>'
        f"<p>{escape(result.lead)}</p>"
        f"{_part('dates', 'dl', dates, say)}"
        f"{_part('actions', 'ol', _items(action.words for action in result.actions), say)}"
        f"{_part('bring', 'ul', _items(result.bring), say)}"
        f"{_part('tell', 'ul', _items(result.tell), say)}"
        f"{render_chronology(result.chronology, say)}"
        f"{_part('references', 'ul', _items(articles), say)}"
        f'<p class="j120-slip-stamp">{escape(say("page.slip-stamp"))}</p>'
        f'<p class="j120-slip-law">{escape(say("page.slip-made", today=result.today))} '
        f"{escape(result.law.words)}</p></section>"
    )


def _items(words: Iterable[str]) -> str:
    return "".join(f"<li>{escape(each)}</li>" for each in words)


def _part(key: str, kind: str, items: str, say: Phrases) -> str:
    if not items:
        return ""
    return (
        f'<div class="j120-slip-{key}"><h4>{escape(say(f"page.{key}"))}</h4>'
        f"<{kind}>{items}</{kind}></div>"
    )
