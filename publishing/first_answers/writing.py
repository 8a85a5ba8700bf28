"""A table as scripts read it: a tree of answers, stretches of days, words with holes."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from itertools import groupby
from typing import Any, Final

from calculators.languages.language import Language
from calculators.questions.definition import UNKNOWN
from calculators.questions.form import Question
from corpus import Day, Unit
from publishing.first_answers.asking import BASE
from publishing.first_answers.covering import Alike, Covering
from publishing.first_answers.marking import MARK

_EPOCH: Final = Day(1970, 1, 1).ordinal
"""Scripts count days from there."""
_FARTHEST: Final = 9_000
"""Days from today that may be said as a number: a birthday is not, its consequences are."""
_KINDS: Final = "+-="


def written(covering: Covering, language: Language) -> str:
    """Return the table of one calculator as JSON."""
    table = _Table(covering)
    said = {
        "days": [covering.first - _EPOCH, covering.last - _EPOCH],
        "say": _spoken(language),
        "tree": table.tree(),
        "alike": table.alike,
        "offsets": table.offsets,
        "terms": table.terms,
        "words": table.words,
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


class _Table:
    """Lists of what is said more than once, each thing by its rank."""

    def __init__(self, covering: Covering) -> None:
        self.terms: list[list[int]] = []
        self.words: list[str] = []
        self.offsets: list[list[int | None]] = []
        self._covering = covering
        self._nodes: list[list[Any]] = []
        self.alike = [self._alike(each) for each in covering.alike]

    def _alike(self, alike: Alike) -> list[Any]:
        ranks = {key: _rank(self.offsets, _runs(known)) for key, known in alike.offsets.items()}
        stretches = []
        for stretch in alike.stretches:
            terms = (stretch.start, *(term for _, term in stretch.holes))
            placed = [
                _rank(self.terms, [_KINDS.index(t.of), ranks.get(t.key, -1), t.plus]) for t in terms
            ]
            kinds = iter(enumerate(hole for hole, _ in stretch.holes))

            def hole(_: object, kinds: Any = kinds) -> str:
                rank, kind = next(kinds)
                return f"{{{kind}{rank}}}"

            words = MARK.sub(hole, stretch.words.replace("\ue001", "0\ue001"))
            stretches.append([_rank(self.words, words.replace(BASE, "{b}")), *placed])
        return [alike.days.start - _EPOCH, len(alike.days), stretches]

    def tree(self) -> list[list[Any]]:
        """Return the questions in their order, each with what its answers lead to."""
        rows = list(self._covering.leaves.items())
        if rows:
            self._branch(rows, 0)
        # The first question comes first: children were numbered before their parents.
        return self._nodes[::-1]

    def _branch(self, rows: list[tuple[tuple[str, ...], int]], depth: int) -> int:
        """Write the answers to a question and to those after it; return its number from the end."""
        questions = self._covering.form.questions
        if depth == len(questions):
            return _rank(self._nodes, [rows[0][1]])
        question = questions[depth]
        children: dict[int, list[str]] = {}
        told = 0
        for value, some in groupby(rows, key=lambda row: row[0][depth]):
            told += 1
            children.setdefault(self._branch(list(some), depth + 1), []).append(value)
        if len(children) == 1 and told == len(question.options) + _may_be_blank(question):
            return next(iter(children))
        node: list[Any] = [question.name]
        for child, values in children.items():
            if UNKNOWN in values and not question.required:
                values.insert(0, "")
            node += [" ".join(values), child]
        return _rank(self._nodes, node)


def _may_be_blank(question: Question) -> bool:
    """Tell whether silence is an answer of its own."""
    return not question.required and all(option.value != UNKNOWN for option in question.options)


def _rank(known: list[Any], thing: Any) -> int:
    """Return the rank of a thing in a list, to which it is added if it is not there."""
    if thing not in known:
        known.append(thing)
    return known.index(thing)


def _runs(values: list[int | None]) -> list[int | None]:
    found: list[int | None] = []
    for value, same in groupby(values):
        found += [len(list(same)), value]
    return found


def _spoken(language: Language) -> Mapping[str, Any]:
    """Return how a language says days, distances and numbers of days. Raises ``ValueError``."""
    return {
        "weekdays": [language.weekday(Day(2024, 1, each)) for each in range(1, 8)],
        "months": [language.month_name(each) for each in range(1, 13)],
        "days": [language.day_of_month(Day(2024, 1, each)) for each in range(1, 32)],
        "day": _pattern(language, weekday=True),
        "date": _pattern(language, weekday=False),
        "distance": _numbered(language.distance),
        "length": _numbered(lambda days: language.length(days, Unit.DAYS)),
    }


def _pattern(language: Language, *, weekday: bool) -> str:
    """Return the order in which a language says the parts of a day, the same for every day."""
    found = set()
    for ordinal in range(_EPOCH + 20_000, _EPOCH + 20_400):
        day = Day.from_ordinal(ordinal)
        said = language.day(day, weekday=weekday)
        for part, words in (
            ("{y}", str(day.year)),
            ("{m}", language.month_name(day.month)),
            *([("{w}", language.weekday(day))] if weekday else []),
            ("{d}", language.day_of_month(day)),
        ):
            said = said.replace(words, part, 1)
        found.add(said)
    if len(found) != 1:
        raise ValueError(f"{language.code} : pas une seule façon d’écrire un jour : {found}")
    return found.pop()


def _numbered(say: Callable[[int], str]) -> list[Any]:
    """Return what is said of each number, ``#``, from the lowest on: « il y a # jours »."""
    found: list[Any] = []
    for number in range(-_FARTHEST, _FARTHEST + 1):
        pattern = say(number).replace(str(abs(number)), "#", 1)
        if not found or found[-1][1] != pattern:
            found.append([number, pattern])
    return found
