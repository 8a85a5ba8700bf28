"""Situations that walk through a form: each list against each choice, on the days that count."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from itertools import combinations

from calculators import CALCULATORS, Calculator
from calculators.questions.attempts import Way
from calculators.questions.definition import UNKNOWN, QuestionKind
from calculators.questions.form import Answers, Form, Question
from calculators.questions.held import EXPIRY
from calculators.questions.request import FILED
from corpus import Corpus, Day

CLOSED = (QuestionKind.CHOICE, QuestionKind.LIST)
_AHEAD, _PAST = 70, -10
"""Days from what is done to the expiry of the document held: it is still valid, or no longer."""
_TRIED = -20
"""Days from what is done to the one attempt of the reader's log."""
_OF_AGE = 18
"""Years from a birth to the day that counts: what the law asks of the young is asked then."""


class Given(Enum):
    """How much of what may be left blank is given."""

    LEAST = "least"
    ALL = "all"
    ALL_LATE = "all-late"
    """All, and the document held has expired."""


@dataclass(frozen=True, slots=True)
class Situation:
    """Choices made of closed questions; the dates asked for lie near one day that varies.

    ``dates`` are names with days from that day; ``log`` names the question on attempts, if given.
    ``single``: one answer was chosen, the least given, and the rest is as usual.
    """

    slug: str
    choices: tuple[tuple[str, str], ...]
    dates: tuple[tuple[str, int], ...]
    log: str | None = None
    single: bool = field(default=False, compare=False)

    @property
    def main(self) -> tuple[str, int] | None:
        """The date that the situation turns on, and its days from the day of everything."""
        return self.dates[0] if self.dates else None

    def choice(self, name: str) -> str | None:
        """Return the answer to a closed question, nothing if it is not asked."""
        return dict(self.choices).get(name)

    def request(self, day: Day) -> dict[str, object]:
        """Return what to ask, were ``day`` the day of everything, and the day after it today."""
        answers: dict[str, object] = dict(self.choices)
        answers |= {name: _near(name, offset, day).iso for name, offset in self.dates}
        if self.log:
            tried = {"day": day.plus_days(_TRIED).iso, "way": str(next(iter(Way)))}
            answers[self.log] = [tried | {"reference": "1", "outcome": ""}]
        return {"slug": self.slug, "answers": answers, "today": day.plus_days(1).iso}


def all_situations(corpus: Corpus) -> tuple[Situation, ...]:
    """Return the situations of every calculator, in their order."""
    return tuple(s for calculator in CALCULATORS.values() for s in situations(calculator, corpus))


def single_situations(corpus: Corpus) -> tuple[Situation, ...]:
    """Return, of every calculator, the situations in which one answer is chosen."""
    walks = (
        _walk(calculator.slug, form, one, Given.LEAST)
        for calculator in CALCULATORS.values()
        for form in (calculator.form(corpus),)
        for one in _singles(form)
    )
    return tuple(dict.fromkeys(walk for walk in walks if walk))


def situations(calculator: Calculator, corpus: Corpus) -> tuple[Situation, ...]:
    """Return every pair of answers that a form lets one give, the rest at its first option.

    Each single answer is given three times: with the least, with all that may be told, and with
    all of it once the document held has expired. A calculator that is composed of others is asked
    each single answer: the others are asked the pairs.
    """
    form = calculator.form(corpus)
    found = () if calculator.composed else _pairs(form)
    pairs = (_walk(calculator.slug, form, pair, Given.LEAST) for pair in found)
    singles = (
        _walk(calculator.slug, form, one, given) for given in Given for one in _singles(form)
    )
    return tuple(dict.fromkeys(walk for walks in (singles, pairs) for walk in walks if walk))


def days_that_count(new: Corpus, old: Corpus | None) -> tuple[Day, ...]:
    """Return today, and both sides of each day on which one corpus alone changes a rule."""
    known = new.state.known_on
    differing = _turns(new) ^ _turns(old) if old else frozenset[tuple[str, str, Day]]()
    turns = {turn[2] for turn in differing if turn[2] > new.state.covered_from}
    return tuple(sorted({known} | turns | {day.plus_days(-1) for day in turns}))


def turning_days(corpus: Corpus) -> tuple[Day, ...]:
    """Return today, and each day on which the law that the corpus holds changes."""
    since = {turn[2] for turn in _turns(corpus)}
    covered = {day for day in since if day > corpus.state.covered_from}
    return tuple(sorted(covered | {corpus.state.known_on}))


def _turns(corpus: Corpus) -> frozenset[tuple[str, str, Day]]:
    """Return each version of each rule and of each procedure: its id, what it says, its day."""
    rules = {(rule.id, repr(rule), rule.in_force) for rule in corpus.deadlines}
    sums = {(amount.id, repr(amount), amount.in_force) for amount in corpus.amounts}
    filings = {(t.id, repr(f), f.since) for t in corpus.titles.values() for f in t.filings}
    return frozenset(rules | sums | filings)


def _singles(form: Form) -> Iterator[dict[str, str]]:
    for one in _closed(form):
        yield from ({one.name: value} for value in _values(one))


def _pairs(form: Form) -> Iterator[dict[str, str]]:
    for one, other in combinations(_closed(form), 2):
        for first in _values(one):
            yield from ({one.name: first, other.name: second} for second in _values(other))


def _closed(form: Form) -> list[Question]:
    return [question for question in form.questions if question.kind in CLOSED]


def _values(question: Question) -> list[str]:
    return [option.value for option in question.options]


def _walk(slug: str, form: Form, wanted: dict[str, str], given: Given) -> Situation | None:
    """Answer the form with what is wanted; nothing if it never asks for all of it."""
    asked_for = wanted
    wanted = _led_to(form, wanted)
    choices: dict[str, str] = {}
    dates: list[tuple[str, int]] = []
    log = None
    for question in form.questions:
        if not question.asked(Answers(form, {}, choices)):
            continue
        told = question.required or given is not Given.LEAST
        if question.kind in CLOSED:
            choices[question.name] = wanted.get(question.name) or usual(question)
        elif question.kind is QuestionKind.DATE and told:
            ahead = _PAST if given is Given.ALL_LATE else _AHEAD
            date = (question.name, ahead if question.definition is EXPIRY else 0)
            # What is filed sets the clock going, whatever else is asked before it.
            dates.insert(0 if question.definition is FILED else len(dates), date)
        elif question.kind is QuestionKind.ATTEMPTS and told:
            log = question.name
    if any(choices.get(name) != value for name, value in wanted.items()):
        return None
    single = given is Given.LEAST and len(asked_for) == 1
    return Situation(slug, tuple(choices.items()), tuple(dates), log, single)


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


def usual(question: Question) -> str:
    """Return the answer given where no other is chosen: the first that says something."""
    return next((value for value in _values(question) if value != UNKNOWN), UNKNOWN)


def _near(name: str, offset: int, day: Day) -> Day:
    if name == "birth":
        return Day(day.year - _OF_AGE, day.month, min(day.day, 28))
    return day.plus_days(offset)
