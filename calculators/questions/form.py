"""Forms, and what someone answers to them.

A form is described once: the page, the terminal and the tests read the same description.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import Final

from calculators.languages.phrases import Phrases
from calculators.questions.attempts import Attempt, WrongAttempt, read_attempts
from calculators.questions.definition import NO, UNKNOWN, YES, Definition, QuestionKind
from calculators.questions.reading import (
    WrongPart,
    is_blank,
    quotable,
    read_choice,
    read_day,
    read_text,
)
from corpus import Corpus, Day, Department

_YES_NO: Final = {YES: True, NO: False}
_NAMES_SHOWN: Final = 12


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing of ``rendering/drawings``, by its name, with the words that stand for it."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Option:
    """One answer of a closed list; ``group`` is the heading that a long list puts it under.

    ``drawing`` is shown beside the label, where all the answers are in sight. ``printed`` and
    ``also`` are the words that a long list is searched by.
    """

    value: str
    label: str
    group: str | None = None
    drawing: Drawing | None = None
    printed: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


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
    entry has said which situation; ``together`` is the answer where several lead to several ones.
    Dates must lie from ``earliest`` to ``latest``; ``longest`` counts the characters of a text.
    ``where`` shows where the answer is found, on a drawing. ``definition`` is the question of the
    product that it asks: there is none for a blank that is one letter's own.
    """

    name: str
    kind: QuestionKind
    label: str
    help: str = ""
    options: tuple[Option, ...] = ()
    when: tuple[Condition, ...] = ()
    required: bool = True
    implied_by: tuple[tuple[str, str], ...] = ()
    together: str | None = None
    earliest: Day | None = None
    latest: Day | None = None
    longest: int = 200
    where: Drawing | None = None
    definition: Definition | None = None

    @property
    def fact(self) -> str | None:
        """What the answer is called from one form to another, if it is proposed there again."""
        definition = self.definition
        return definition.id if definition and definition.carried else None

    def implied(self, raw: Mapping[str, object]) -> str | None:
        """Return what other answers tell of this one, if they do."""
        said = {value: name for name, value in self.implied_by if not is_blank(raw.get(name))}
        return self.together if self.together and len(said) > 1 else next(iter(said), None)

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
    """What is wrong with one answer, in words for the person who gave it.

    ``row`` is the rank, from 1, of the row of the log that is wrong; ``part`` is the ``day``,
    ``month`` or ``year`` of a date, if it alone is.
    """

    field: str
    message: str
    row: int | None = None
    part: str | None = None


class Refused(Exception):
    """Answers that cannot be computed with; each error names its field."""

    def __init__(self, errors: Iterable[FieldError]) -> None:
        """Keep the errors in the order of the questions."""
        self.errors = tuple(errors)
        super().__init__(" ".join(error.message for error in self.errors))


class Answers:
    """What was answered, checked: days are days, choices are in their list."""

    def __init__(
        self,
        form: Form,
        days: Mapping[str, Day],
        choices: Mapping[str, str],
        texts: Mapping[str, str] | None = None,
        attempts: Mapping[str, tuple[Attempt, ...]] | None = None,
    ) -> None:
        """Hold checked answers; use ``read`` to make them."""
        self.form = form
        self.left_out: dict[str, Day] = {}
        """Days that were given though no other answer calls for them, by name."""
        self._days, self._choices = days, choices
        # An empty mapping may still be being filled: only its absence makes a new one.
        self._texts = {} if texts is None else texts
        self._attempts = {} if attempts is None else attempts

    def label(self, name: str) -> str:
        """Return the words in which something was asked. Raises ``KeyError``."""
        return {question.name: question.label for question in self.form.questions}[name]

    def day(self, name: str) -> Day:
        """Return a date that a required question asked. Raises ``KeyError`` if it was not asked."""
        return self._days[name]

    def optional_day(self, name: str) -> Day | None:
        """Return a date, or nothing where it was not given."""
        return self._days.get(name)

    def choice(self, name: str) -> str:
        """Return a choice; silence is « je ne sais pas »."""
        return self._choices.get(name, UNKNOWN)

    def chosen(self, name: str) -> str:
        """Return a choice that was made, empty where none was."""
        return self._choices.get(name, "")

    def known(self, name: str) -> str | None:
        """Return a choice that says something: ``None`` for « je ne sais pas » and for silence."""
        chosen = self.choice(name)
        return None if chosen == UNKNOWN else chosen

    def yes_no(self, name: str) -> bool | None:
        """Return a « oui » or a « non ». Raises ``KeyError`` for an answer that is neither."""
        chosen = self.known(name)
        return None if chosen is None else _YES_NO[chosen]

    def one_of[E: StrEnum](self, name: str, kind: type[E]) -> E | None:
        """Return a choice as a member of its enum. Raises ``ValueError`` if it is none of them."""
        chosen = self.known(name)
        return None if chosen is None else kind(chosen)

    def department(self, corpus: Corpus) -> Department | None:
        """Return where the reader lives; ``None`` also for a department that the corpus lacks."""
        return corpus.departments.get(self.choice("department"))

    def text(self, name: str) -> str:
        """Return what was written, empty where nothing was."""
        return self._texts.get(name, "")

    def attempts(self, name: str) -> tuple[Attempt, ...]:
        """Return the log of attempts, oldest first."""
        return self._attempts.get(name, ())


def read(form: Form, raw: Mapping[str, object], say: Phrases) -> Answers:
    """Check raw answers against the form. Raises ``Refused`` with every error at once.

    A date is ``2025-01-09``, ``09/01/2025``, or its three fields; a choice is an option's value.
    """
    days: dict[str, Day] = {}
    choices: dict[str, str] = {}
    texts: dict[str, str] = {}
    attempts: dict[str, tuple[Attempt, ...]] = {}
    given = Answers(form, days, choices, texts, attempts)
    names = frozenset(_names(form))
    errors = [_unknown_name(form, name, say) for name in raw if name not in names]
    for question in form.questions:
        name, answer = question.name, raw.get(question.name)
        given_as_such = not is_blank(answer)
        if not given_as_such:
            answer = question.implied(raw)
        blank = is_blank(answer)
        if blank and not question.required:
            continue
        if not question.asked(given):
            # Told without being asked: said where it can be read, no mistake where it cannot.
            if given_as_such and question.kind is QuestionKind.DATE:
                with suppress(ValueError):
                    told = read_day(answer, say, question.earliest, question.latest)
                    given.left_out[name] = told
            continue
        if blank:
            errors.append(FieldError(name, say("errors.missing", label=question.label)))
            continue
        try:
            match question.kind:
                case QuestionKind.DATE:
                    days[name] = read_day(answer, say, question.earliest, question.latest)
                case QuestionKind.CHOICE | QuestionKind.LIST:
                    known = [option.value for option in question.options]
                    choices[name] = read_choice(answer, known, question.label, say)
                case QuestionKind.TEXT | QuestionKind.PARAGRAPH:
                    texts[name] = read_text(answer, question.longest, say)
                case QuestionKind.ATTEMPTS:
                    attempts[name] = read_attempts(answer, say)
        except WrongAttempt as error:
            errors.append(FieldError(name, str(error), error.rank, error.part))
        except WrongPart as error:
            errors.append(FieldError(name, str(error), part=error.part))
        except ValueError as error:
            errors.append(FieldError(name, str(error)))
    if errors:
        raise Refused(errors)
    return given


def _names(form: Form) -> tuple[str, ...]:
    return tuple(question.name for question in form.questions)


def _unknown_name(form: Form, name: str, say: Phrases) -> FieldError:
    near = get_close_matches(name, _names(form), n=1)
    known = ", ".join(near or _names(form)[:_NAMES_SHOWN])
    return FieldError(name, say("errors.unknown-question", name=quotable(name), known=known))
