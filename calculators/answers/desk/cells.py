"""Reading one cell as a volunteer writes it: a date in any order of figures, a word, a permit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from calculators.answers.desk.private import looks_private
from calculators.answers.desk.table import alternatives
from calculators.languages.folding import plain
from calculators.languages.phrases import Phrases
from calculators.questions.definition import NO, UNKNOWN, YES, QuestionKind
from calculators.questions.form import Form, Question
from calculators.questions.reading import read_day
from corpus import Corpus

SAID: Final[Mapping[str, tuple[str, ...]]] = {
    "request": ("renewal", "first"),
    "how": ("anef", "demarche", "post", "counter", "email"),
    "received": ("nothing", "paper", "favourable", "refusal"),
    "way": ("decree", "marriage", "ascendant", "sibling", "other"),
    "reply": ("none", "closed", "refusal", "refusal-oqtf"),
}
"""Answers that a spreadsheet says in fewer words than the form."""
_SHORT_YEAR: Final = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{2})")
_SPACED: Final = re.compile(r"(\d{1,2}) (\d{1,2}) (\d{4})")
_HOUR: Final = re.compile(r"[ T]\d{1,2}:\d{2}(?::\d{2})?$")
_CENTURY: Final = 2000


class Unread(ValueError):
    """A cell that is not understood, in words; what looks private is not said again."""


@dataclass(frozen=True, slots=True)
class Words:
    """What each way of writing means, question by question; a permit may be one of several."""

    permits: Mapping[str, tuple[str, ...]]
    choices: Mapping[str, Mapping[str, str]]


def words_of(form: Form, corpus: Corpus, say: Phrases) -> Words:
    """Gather what may be written: ids, labels, the words printed on cards, short words."""
    choices = {
        question.name: dict(_choices(question, say))
        for question in form.questions
        if question.kind in (QuestionKind.CHOICE, QuestionKind.LIST)
    }
    permits: dict[str, tuple[str, ...]] = {}
    for title in corpus.titles.values():
        for words in (*title.printed, *title.also):
            others = permits.get(plain(words), ())
            if title.id not in others:
                permits[plain(words)] = (*others, title.id)
    # What the list calls a permit means that one alone.
    for title in corpus.titles.values():
        permits |= {plain(title.label): (title.id,), plain(title.id): (title.id,)}
    return Words(permits, choices)


def read_cell(question: Question, cell: str, words: Words, say: Phrases) -> tuple[str, ...]:
    """Return what a cell may mean, as the form reads it. Raises ``Unread``."""
    if question.name == "title":
        if plain(cell) in words.permits:
            return words.permits[plain(cell)]
    elif question.kind is QuestionKind.DATE:
        return (_day(question, cell, say),)
    elif (value := words.choices[question.name].get(plain(cell))) is not None:
        return (value,)
    raise Unread(_not_understood(question, cell, words, say))


def _choices(question: Question, say: Phrases) -> Iterator[tuple[str, str]]:
    for option in question.options:
        yield plain(option.label), option.value
        yield plain(option.value), option.value
        if option.value in (YES, NO, UNKNOWN):
            yield plain(say(f"questions.{option.value}")), option.value
    for value in SAID.get(question.name, ()):
        for each in alternatives(say(f"desk.v.{question.name}.{value}")):
            yield each, value


def _day(question: Question, cell: str, say: Phrases) -> str:
    text = _HOUR.sub("", cell.strip())
    if short := _SHORT_YEAR.fullmatch(text):
        day, month, year = short.groups()
        text = f"{day}/{month}/{_CENTURY + int(year)}"
    elif spaced := _SPACED.fullmatch(text):
        text = "/".join(spaced.groups())
    try:
        return read_day(text, say, question.earliest, question.latest).iso
    except ValueError as wrong:
        if (private := looks_private(cell)) is not None:
            raise Unread(say(f"desk.private.{private}")) from wrong
        raise Unread(str(wrong)) from wrong


def _not_understood(question: Question, cell: str, words: Words, say: Phrases) -> str:
    known = words.permits if question.name == "title" else words.choices[question.name]
    near = get_close_matches(plain(cell), known, n=2, cutoff=0.75)
    if near:
        return say("desk.near", written=cell, near=", ".join(near))
    if (private := looks_private(cell)) is not None:
        return say(f"desk.private.{private}")
    return say("desk.unknown", written=cell[:40])
