"""What an answer says before any fold: few words, few things to do, each with a place to do it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

import pytest

from calculators import CALCULATORS, Refused, ask
from calculators.rendering.answer import ACTIONS, render_html
from calculators.result import Result
from corpus import Corpus
from publishing.outcomes.situations import situations

WORDS: Final = 120
_ASKED_LATER: Final = (1, 25, 62, 150, 260)
"""Days from what is done to the day of the answer: before each delay, within it, after it."""
_STEP: Final = 17
"""One situation of so many is asked: prime, so that no answer is always left out."""


def answers(slug: str, corpus: Corpus) -> Iterator[Result]:
    """Give the answers to a sample of all situations, on days before and after each delay."""
    calculator = CALCULATORS[slug]
    for rank, situation in enumerate(situations(calculator, corpus)[::_STEP]):
        done = corpus.state.known_on
        today = done.plus_days(_ASKED_LATER[rank % len(_ASKED_LATER)])
        given = situation.request(done)["answers"]
        assert isinstance(given, dict)
        try:
            yield ask(calculator, given, corpus, today)
        except Refused:
            continue


@pytest.mark.parametrize("slug", CALCULATORS)
def test_one_screen_says_little_and_each_thing_to_do_leads_somewhere(
    slug: str, corpus: Corpus
) -> None:
    seen = 0
    for result in answers(slug, corpus):
        screen = render_html(result, corpus).partition('class="j120-help-link"')[0]
        said = unescape(re.sub("<[^>]+>", " ", screen)).split()
        assert len(said) <= WORDS, " ".join(said)
        assert all(action.page for action in result.actions[:ACTIONS]), result.actions
        seen += 1
    assert seen


def test_what_a_late_filing_costs_is_in_its_headline(corpus: Corpus) -> None:
    late = {"expiry": "2026-12-20", "title": "etudiant", "request": "renewal"}
    window = CALCULATORS["fenetre-de-depot"]
    today = corpus.state.known_on
    assert "180\u202f€" in ask(window, late, corpus, today).headline
    assert (
        "€"
        not in ask(
            window, late | {"title": "ordonnance-de-protection-carte-de-resident"}, corpus, today
        ).headline
    )
