"""The words of the trade that an answer uses, with their meaning: those of the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from calculators.languages.phrases import Phrases
from calculators.rendering.html import Html, element
from calculators.rendering.linking import page_link
from calculators.result import Result
from corpus import Corpus, Term

_WORD: Final = re.compile(r"\w+")


def terms_of(result: Result, corpus: Corpus) -> list[Term]:
    """Return the terms that the answer says, in the order in which it first says them."""
    said = f" {_alike(' '.join(_told(result)))} "
    places = ((_first(term, said), term) for term in corpus.glossary.values())
    return [term for place, term in sorted(places, key=lambda found: found[0]) if place >= 0]


def render_terms(result: Result, corpus: Corpus, base: str) -> Iterator[Html]:
    """Write each term and its meaning; the term leads to all that the glossary says of it."""
    say = Phrases.of(corpus)
    for term in terms_of(result, corpus):
        name = element("a", term.term, href=page_link(f"glossaire#{term.id}", base, say))
        yield element("div", element("dt", name), element("dd", term.meaning))


def _told(result: Result) -> Iterator[str]:
    """Give every sentence of the answer that is ours."""
    yield from (result.headline, result.lead, result.rights_words, result.awaited_words)
    yield from (fact.label for fact in result.dates)
    yield from (action.words for action in result.actions)
    yield from (finding.words for finding in result.findings)
    yield from (right.words for right in (*result.rights, *result.awaited))
    yield from (step.words for step in result.steps)


def _first(term: Term, said: str) -> int:
    """Return where one of the names of a term first stands, -1 if nowhere."""
    places = (said.find(f" {_alike(name)} ") for name in term.names)
    return min((place for place in places if place >= 0), default=-1)


def _alike(words: str) -> str:
    """Return words as they are compared: without signs, capitals and the marks of the plural."""
    return " ".join(word.rstrip("s") for word in _WORD.findall(words.lower()))
