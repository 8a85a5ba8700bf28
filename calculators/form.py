"""Questions, and the reading of what someone answers to them.

A question is described once: the page, the terminal and the tests read the same description.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import Final

from calculators.french import Phrases
from corpus import Day

UNKNOWN: Final = "unknown"
"""The honest answer « je ne sais pas », wherever a choice offers it."""


class QuestionKind(StrEnum):
    """How a question is answered."""

    DATE = "date"
    CHOICE = "choice"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Option:
    """One answer of a closed list; ``group`` is the heading that a long list puts it under."""

    value: str
    label: str
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """A question is asked when each of these earlier questions has one of these answers."""

    answers: tuple[tuple[str, tuple[str, ...]], ...]

    def holds(self, given: Answers) -> bool:
        """Tell whether what was answered so far meets the condition."""
        return all(given.choice(name) in values for name, values in self.answers)


@dataclass(frozen=True, slots=True)
class Question:
    """One question. ``when``: asked if one of the conditions holds (always, if there is none).

    ``required`` questions refuse silence; the others take it for « je ne sais pas ».
    ``implied_by`` reads the answer off another one that only it leads to: who gives the day of
    entry has said which situation. Dates must lie from ``earliest`` to ``latest``.
    """

    name: str
    kind: QuestionKind
    label: str
    help: str = ""
    options: tuple[Option, ...] = ()
    when: tuple[Condition, ...] = ()
    required: bool = True
    implied_by: tuple[tuple[str, str], ...] = ()
    earliest: Day | None = None
    latest: Day | None = None

    def asked(self, given: Answers) -> bool:
        """Tell whether the question is asked after these answers."""
        return not self.when or any(condition.holds(given) for condition in self.when)


@dataclass(frozen=True, slots=True)
class Form:
    """The ordered questions of a calculator."""

    slug: str
    submit: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class FieldError:
    """What is wrong with one answer, in words for the person who gave it."""

    field: str
    message: str


class Refused(Exception):
    """Answers that cannot be computed with; each error names its field."""

    def __init__(self, errors: Iterable[FieldError]) -> None:
        """Keep the errors in the order of the questions."""
        self.errors = tuple(errors)
        super().__init__(" ".join(error.message for error in self.errors))


class Answers:
    """What was answered, checked: days are days, choices are in their list."""

    def __init__(self, days: Mapping[str, Day], choices: Mapping[str, str]) -> None:
        """Hold checked answers; use ``read`` to make them."""
        self._days, self._choices = days, choices

    def day(self, name: str) -> Day:
        """Return a date that a required question asked. Raises ``KeyError`` if it was not asked."""
        return self._days[name]

    def optional_day(self, name: str) -> Day | None:
        """Return a date, or nothing where it was not given."""
        return self._days.get(name)

    def choice(self, name: str) -> str:
        """Return a choice; silence is « je ne sais pas »."""
        return self._choices.get(name, UNKNOWN)


def read(form: Form, raw: Mapping[str, object], say: Phrases) -> Answers:
    """Check raw answers against the form. Raises ``Refused`` with every error at once.

    A date is ``2025-01-09``, ``09/01/2025``, or its three fields; a choice is an option's value.
    """
    days: dict[str, Day] = {}
    choices: dict[str, str] = {}
    given = Answers(days, choices)
    errors = [_unknown_name(form, name, say) for name in raw if name not in _names(form)]
    for question in form.questions:
        if not question.asked(given):
            continue
        answer = raw.get(question.name)
        if _is_blank(answer):
            answer = next((v for n, v in question.implied_by if not _is_blank(raw.get(n))), None)
        if _is_blank(answer):
            if question.required:
                errors.append(
                    FieldError(question.name, say("errors.missing", label=question.label))
                )
            continue
        try:
            if question.kind is QuestionKind.DATE:
                days[question.name] = _read_day(question, answer, say)
            else:
                choices[question.name] = _read_choice(question, answer, say)
        except ValueError as error:
            errors.append(FieldError(question.name, str(error)))
    if errors:
        raise Refused(errors)
    return given


def _names(form: Form) -> tuple[str, ...]:
    return tuple(question.name for question in form.questions)


def _unknown_name(form: Form, name: str, say: Phrases) -> FieldError:
    near = get_close_matches(name, _names(form), n=1)
    known = ", ".join(near or _names(form))
    return FieldError(name, say("errors.unknown-question", name=name, known=known))


def _is_blank(answer: object) -> bool:
    if isinstance(answer, Mapping):
        return not any(str(part).strip() for part in answer.values())
    return answer is None or not str(answer).strip()


def _read_choice(question: Question, answer: object, say: Phrases) -> str:
    value = str(answer).strip()
    known = [option.value for option in question.options]
    if value in known:
        return value
    near = get_close_matches(value, known, n=3, cutoff=0.4) or known[:8]
    raise ValueError(
        say("errors.unknown-choice", label=question.label, value=value, known=", ".join(near))
    )


def _read_day(question: Question, answer: object, say: Phrases) -> Day:
    day, month, year = (part.strip() for part in _three_fields(answer, say))
    if not (day and month and year):
        raise ValueError(say("errors.incomplete-date"))
    if not all(part.isascii() and part.isdigit() for part in (day, month, year)):
        raise ValueError(say("errors.not-a-date", written=f"{day}/{month}/{year}"))
    if len(year) != 4:
        raise ValueError(say("errors.short-year", year=year))
    if not 1 <= int(month) <= 12:
        raise ValueError(say("errors.no-such-month", month=month))
    try:
        read_day = Day(int(year), int(month), int(day))
    except ValueError:
        month_name = say.month_name(int(month))
        wrong = say("errors.no-such-day", day=day, month=month_name, year=year)
        raise ValueError(wrong) from None
    if question.earliest is not None and read_day < question.earliest:
        raise ValueError(say("errors.too-old", day=read_day, earliest=question.earliest))
    if question.latest is not None and read_day > question.latest:
        raise ValueError(say("errors.too-far", day=read_day, latest=question.latest))
    return read_day


def _three_fields(answer: object, say: Phrases) -> tuple[str, str, str]:
    """Return day, month, year as written."""
    if isinstance(answer, Mapping):
        return (
            str(answer.get("day", "")),
            str(answer.get("month", "")),
            str(answer.get("year", "")),
        )
    text = str(answer).strip()
    if text.count("-") == 2:
        year, month, day = text.split("-")
        return (day, month, year)
    if text.count("/") == 2:
        day, month, year = text.split("/")
        return (day, month, year)
    raise ValueError(say("errors.not-a-date", written=text[:40]))
