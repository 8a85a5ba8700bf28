"""Who stands on an article of the law: asked of each room, and put together.

The only file, with ``corpus/__main__.py`` whose watch asks it, that knows every room: each answers
for itself, and none searches another.
"""

from __future__ import annotations

from functools import partial

from calculators.languages.phrases import Phrases
from calculators.standing import modules_on
from corpus import Corpus, Day
from corpus.watching.standing import Dependents, Rooms, in_corpus, names_of
from macros.citations import pages_on
from publishing.cases import cases_on


def standing_on(key: str, corpus: Corpus) -> Dependents:
    """Find everything that says, counts or quotes what an article says."""
    names = names_of(key, corpus)
    return Dependents(in_corpus(key, corpus), pages_on(names), modules_on(names), cases_on(names))


def rooms(corpus: Corpus) -> Rooms:
    """Return what the watch is told of the rooms above the corpus."""
    say = Phrases.of(corpus)

    def said(day: Day) -> str:
        # Ordinary spaces: it is read in a terminal, and copied from there.
        return say.day(day, weekday=False).replace("\u00a0", " ")

    return Rooms(corpus, partial(standing_on, corpus=corpus), said)
