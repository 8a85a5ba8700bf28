"""Situations that walk through a form: each list against each choice, on the days that count."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from calculators import Calculator
from calculators.form import UNKNOWN, Answers, Fact, Form, Question, QuestionKind
from corpus import Corpus, Day

CLOSED = (QuestionKind.CHOICE, QuestionKind.LIST)
_AHEAD = 70
"""Days from what is done to the expiry of the document held, where a form asks for both."""
_OF_AGE = 18
"""Years from a birth to the day that counts: what the law asks of the young is asked then."""


@dataclass(frozen=True, slots=True)
class Situation:
    """Choices made of closed questions; the dates asked for lie near one day that varies."""

    slug: str
    choices: tuple[tuple[str, str], ...]
    dates: tuple[tuple[str, Fact | None], ...]

    def request(self, day: Day) -> dict[str, object]:
        """Return what to ask, were ``day`` the day of everything, and the day after it today."""
        alone = len(self.dates) == 1
        asked = {name: _near(name, fact, day, alone=alone).iso for name, fact in self.dates}
        answers = dict(self.choices) | asked
        return {"slug": self.slug, "answers": answers, "today": day.plus_days(1).iso}


def situations(calculator: Calculator, corpus: Corpus) -> tuple[Situation, ...]:
    """Return every pair of answers that a form lets one give, the rest at its first option."""
    form = calculator.form(corpus)
    closed = [question for question in form.questions if question.kind in CLOSED]
    singles = [{one.name: value} for one in closed for value in _values(one)]
    pairs = [
        {one.name: first, other.name: second}
        for one, other in combinations(closed, 2)
        for first in _values(one)
        for second in _values(other)
    ]
    walks = (_walk(calculator.slug, form, wanted) for wanted in (*singles, *pairs))
    found = dict.fromkeys(walk for walk in walks if walk is not None)
    return tuple(found)


def days_that_count(new: Corpus, old: Corpus | None) -> tuple[Day, ...]:
    """Return today, and both sides of each day on which one corpus alone changes a rule."""
    known = new.state.known_on
    differing = _turns(new) ^ _turns(old) if old else frozenset[tuple[str, str, Day]]()
    turns = {turn[2] for turn in differing if turn[2] > new.state.covered_from}
    return tuple(sorted({known} | turns | {day.plus_days(-1) for day in turns}))


def _turns(corpus: Corpus) -> frozenset[tuple[str, str, Day]]:
    """Return each version of each rule and of each procedure: its id, what it says, its day."""
    rules = {(rule.id, repr(rule), rule.in_force) for rule in corpus.deadlines}
    sums = {(amount.id, repr(amount), amount.in_force) for amount in corpus.amounts}
    filings = {(t.id, repr(f), f.since) for t in corpus.titles.values() for f in t.filings}
    return frozenset(rules | sums | filings)


def _values(question: Question) -> list[str]:
    return [option.value for option in question.options]


def _walk(slug: str, form: Form, wanted: dict[str, str]) -> Situation | None:
    """Answer the form with what is wanted; nothing if it never asks for all of it."""
    wanted = _led_to(form, wanted)
    choices: dict[str, str] = {}
    dates = []
    for question in form.questions:
        if not question.asked(Answers({}, choices)):
            continue
        if question.kind in CLOSED:
            value = wanted.get(question.name) or _usual(question)
            choices[question.name] = value
        elif question.kind is QuestionKind.DATE and question.required:
            dates.append((question.name, question.fact))
    if any(choices.get(name) != value for name, value in wanted.items()):
        return None
    return Situation(slug, tuple(choices.items()), tuple(dates))


def _led_to(form: Form, wanted: dict[str, str]) -> dict[str, str]:
    """Add the answers that lead to the questions wanted, by the first way that fits."""
    led = dict(wanted)
    for question in reversed(form.questions):
        if question.name not in led or not question.when:
            continue
        for condition in question.when:
            fits = all(led.get(n, v[0]) in v for n, v in condition.answers)
            if fits:
                led = {n: v[0] for n, v in condition.answers} | led
                break
    return led


def _usual(question: Question) -> str:
    return next((value for value in _values(question) if value != UNKNOWN), UNKNOWN)


def _near(name: str, fact: Fact | None, day: Day, *, alone: bool) -> Day:
    if name == "birth":
        return Day(day.year - _OF_AGE, day.month, min(day.day, 28))
    return day.plus_days(_AHEAD) if fact is Fact.EXPIRY and not alone else day
