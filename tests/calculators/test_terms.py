"""An answer explains the words of the trade that it uses, and no other."""

from __future__ import annotations

from dataclasses import replace

import lxml.html

from calculators import CALCULATORS, Result, ask
from calculators.rendering.answer import render_html
from calculators.rendering.terms import terms_of
from calculators.rendering.text import render_text
from corpus import Corpus

STUDENT = {"expiry": "2027-01-09", "title": "etudiant", "request": "renewal"}


def student(corpus: Corpus) -> Result:
    return ask(CALCULATORS["fenetre-de-depot"], STUDENT, corpus, corpus.state.known_on)


def test_the_words_of_an_answer_are_those_that_it_says_in_their_order(corpus: Corpus) -> None:
    bare = replace(student(corpus), dates=(), findings=(), actions=(), steps=(), rights=())
    said = replace(bare, lead="Des récépissés, l’API. On l’arrête.", headline="Le PAN")
    assert [term.id for term in terms_of(said, corpus)] == ["pan", "recepisse", "api"]
    assert not terms_of(replace(bare, lead="Le panneau", headline="Rien"), corpus)


def test_page_and_terminal_give_the_meaning_of_each_in_one_sentence(corpus: Corpus) -> None:
    result = student(corpus)
    page = lxml.html.fromstring(f"<div>{render_html(result, corpus, '../../')}</div>")
    (fold,) = page.find_class("j120-terms")
    text = render_text(result, corpus)
    used = terms_of(result, corpus)
    assert [link.get("href") for link in fold.iter("a")] == [
        f"../../glossaire/#{term.id}" for term in used
    ]
    for term, told in zip(used, fold.iter("dd"), strict=True):
        assert told.text == term.meaning
        assert f"{term.term}\u00a0: {term.meaning}" in text
