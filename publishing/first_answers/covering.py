"""Which answers to a form a table covers, and which of them are answered alike."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from calculators import CALCULATORS
from calculators.questions.definition import UNKNOWN, QuestionKind
from calculators.questions.form import Answers, Form, Question
from corpus import Corpus, Day
from publishing.first_answers.asking import GIVEN, Asked
from publishing.first_answers.marking import Hole
from publishing.first_answers.stretches import GIVEN_DAY, Stretch, Term, stretches

COVERED: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "fenetre-de-depot": {},
    "changement-d-adresse": {},
    "ou-deposer": {"on": ("",)},
}
"""The calculators that have a table, and the answers that it is made for where not for all."""
_SHIFTS: Final = {"birth": -6574}
"""A birthday lies so many days before the days that it decides."""
_BEFORE: Final = 250
"""How many days before the first day of asking, and after the last, may be given."""
_PROBES: Final = (-200, -90, -30, 1, 75, 105, 250)
"""Days from the one given: too early, in time, late, past; then after two months, three and six."""


@dataclass(slots=True)
class Alike:
    """Answers to a form of which the same is said; ``days`` may be given, or one alone if none is.

    ``offsets`` are the dates that its stretches count from, by the day given: how many days later
    each falls, and ``None`` where it is not known.
    """

    asked: Asked
    stretches: tuple[Stretch, ...]
    days: range
    offsets: dict[str, list[int | None]] = field(default_factory=dict)

    def day(self, term: Term, day: int) -> int | None:
        """Return the day that a term means where one was given; ``None`` where it is not known."""
        offset = 0 if term.key == GIVEN_DAY else self.offsets[term.key][day - self.days.start]
        return None if offset is None else day + offset + term.plus

    def on(self, day: int, today: int) -> tuple[str, tuple[tuple[Hole, int], ...]] | None:
        """Return what the table says: words, and what fills their holes. ``None``: nothing."""
        rank = day - self.days.start
        if not 0 <= rank < len(self.days):
            return None

        found = self.stretches[0]
        for stretch in self.stretches[1:]:
            start = self.day(stretch.start, day)
            if start is None:
                return None
            if start <= today:
                found = stretch
        fillings = []
        for hole, term in found.holes:
            filled = term.plus if term.of == "=" else self.day(term, day)
            if filled is None:
                return None
            fillings.append((hole, _filled(hole, term, filled, today)))
        return found.words, tuple(fillings)

    def agrees(self, asked: Asked, day: int, today: int) -> bool:
        """Tell whether Python says the same of some answers, or the table says nothing."""
        mine, block = self.on(day, today), asked.on(day, today)
        return mine is None or mine == (block.words, block.fillings)


def _filled(hole: Hole, term: Term, value: int, today: int) -> int:
    if term.of == "=":
        return value if hole is Hole.LENGTH else today + value
    if hole is Hole.LENGTH:
        return value - today if term.of == "+" else today - value
    return value


class Covering:
    """The answers to one form, put together by what is said of them."""

    def __init__(self, slug: str, corpus: Corpus, first: int, last: int) -> None:
        """Cover every question asked from one day to another; both are ordinals."""
        self.slug, self.corpus, self.first, self.last = slug, corpus, first, last
        self.form = CALCULATORS[slug].form(corpus)
        self.alike: list[Alike] = []
        self.leaves: dict[tuple[str, ...], int] = {}
        self.left_out = 0
        self._random = random.Random(slug)
        self._offsets: dict[tuple[str | None, str], list[list[int | None]]] = {}

    def cover(self) -> None:
        """Find, for every answer that is covered, those that are answered alike."""
        found: dict[object, int | None] = {}
        moving = self._moving()
        for choices in _combinations(self.form, COVERED[self.slug]):
            if choices.get("title") in moving:
                self.left_out += 1
                continue
            asked = Asked(self.slug, self.form, choices, self.corpus)
            signature = self._signature(asked)
            if signature not in found:
                found[signature] = self._new(asked)
            rank = found[signature]
            if rank is None or not self.alike[rank].agrees(
                asked, *self._anywhere(self.alike[rank])
            ):
                self.left_out += 1
            else:
                self.leaves[tuple(choices[q.name] for q in self.form.questions)] = rank

    def _moving(self) -> set[str]:
        """Return the permits whose rules change on a day of the calendar that a table may meet.

        What is said of them counts from that day too, and a table counts from the one given.
        """
        known = Day.from_ordinal(self.first - _BEFORE)
        return {
            title.id
            for title in self.corpus.titles.values()
            for day in (title.last_day, *(d for f in title.filings for d in (f.since, f.until)))
            if day is not None and day > known
        }

    def _signature(self, asked: Asked) -> object:
        """Return what Python says on some days, by which answers are told apart."""
        days = self._sample(asked)
        day = days[1 % len(days)]
        todays = (day + each for each in _PROBES) if asked.date else (self.first, self.last)
        shift = _SHIFTS.get(asked.date or "", 0)
        blocks = [asked.on(day, today - shift) for today in todays]
        return asked.date, tuple((block.words, block.fillings) for block in blocks)

    def _sample(self, asked: Asked) -> list[int]:
        if asked.date is None:
            return [self.first]
        shift = _SHIFTS.get(asked.date, 0)
        return [self.first + shift + 200 + 61 * each for each in range(5)]

    def _days(self, asked: Asked) -> range:
        if asked.date is None:
            return range(self.first, self.first + 1)
        shift = _SHIFTS.get(asked.date, 0)
        return range(self.first + shift - _BEFORE, self.last + shift + _BEFORE)

    def _anywhere(self, alike: Alike) -> tuple[int, int]:
        """Return a day that may be given and one of asking, more often where words change."""
        day = self._random.choice(alike.days)
        start = self._random.choice(alike.stretches).start
        change = None if start.of == "=" else alike.day(start, day)
        today = self._random.randint(self.first, self.last) if change is None else change
        today -= self._random.randint(0, 1)
        return day, min(max(today, self.first), self.last)

    def _new(self, asked: Asked) -> int | None:
        made = stretches(asked.on, self._sample(asked), self.first, self.last)
        if made is None or all(not each.words for each in made):
            return None
        alike = Alike(asked, made, self._days(asked))
        terms = [each.start for each in made] + [t for each in made for _, t in each.holes]
        keys = sorted({term.key for term in terms if term.of != "="} - {GIVEN_DAY})
        # The same days for each date: an answer tells all of its dates at once.
        some = range(self._random.randrange(37), len(alike.days), 37)
        for key in keys:
            alike.offsets[key] = self._offsets_of(alike, key, some)
        if not all(alike.agrees(asked, *self._anywhere(alike)) for _ in range(40)):
            return None
        self.alike.append(alike)
        return len(self.alike) - 1

    def _offsets_of(self, alike: Alike, key: str, some: range) -> list[int | None]:
        """Return how far a date of the answer is from each day that may be given.

        Answers that agree on ``some`` days count alike on the others; a date that is not told is
        taken from those that tell it.
        """
        known = self._offsets.setdefault((alike.asked.date, key), [])
        mine = {rank: self._offset(alike, key, rank) for rank in some}
        for offsets in known:
            if all(mine[rank] in (None, offsets[rank]) for rank in some):
                return offsets
        known.append([self._offset(alike, key, rank) for rank in range(len(alike.days))])
        return known[-1]

    def _offset(self, alike: Alike, key: str, rank: int) -> int | None:
        day = alike.days[rank]
        for today in (min(max(day, self.first), self.last), self.first):
            date = alike.asked.on(day, today).dates.get(key)
            if date is not None:
                return date - day
        return None


def _combinations(form: Form, only: Mapping[str, tuple[str, ...]]) -> Iterator[dict[str, str]]:
    """Give every way to answer the questions of a form, with one day at most.

    Silence is left out where « je ne sais pas » may be answered, which says the same.
    """

    def from_question(rank: int, given: dict[str, str]) -> Iterator[dict[str, str]]:
        if rank == len(form.questions):
            yield dict(given)
            return
        question = form.questions[rank]
        told = Answers(form, {}, {name: v for name, v in given.items() if v and v != GIVEN})
        values = _values(question, any(v == GIVEN for v in given.values()))
        if not question.asked(told):
            values = [""]
        if question.name in only:
            values = [value for value in values if value in only[question.name]]
        for value in values:
            given[question.name] = value
            yield from from_question(rank + 1, given)
        given.pop(question.name, None)

    yield from from_question(0, {})


def _values(question: Question, dated: bool) -> list[str]:
    if question.kind in (QuestionKind.CHOICE, QuestionKind.LIST):
        values = [str(option.value) for option in question.options]
        return values if question.required or UNKNOWN in values else ["", *values]
    silent = [] if question.required else [""]
    return [*silent, GIVEN] if question.kind is QuestionKind.DATE and not dated else silent
