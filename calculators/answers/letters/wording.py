"""The words of each blank: what the reader wrote, or what other answers tell."""

from __future__ import annotations

from enum import StrEnum

from calculators.answers.letters.filling import numbered
from calculators.answers.letters.questions import SECTION, name_of
from calculators.answers.letters.told import Told
from calculators.languages.phrases import Phrases
from calculators.questions.attempts import Attempt
from calculators.questions.form import Answers
from corpus import Day, Derived, FieldKind, LetterField


def words_of_blanks(answers: Answers, told: Told, say: Phrases) -> dict[str, str]:
    """Return the words of each blank of the letter by its id, empty where there are none."""
    derived = _derived(told, say)
    return {
        field.id: _written(field, answers, say) or derived.get(field.derived, "")
        for field in told.letter.fields
    }


def _written(field: LetterField, answers: Answers, say: Phrases) -> str:
    name = name_of(field)
    match field.kind:
        case FieldKind.TEXT | FieldKind.PARAGRAPH:
            return answers.text(name)
        case FieldKind.ITEMS:
            return numbered(answers.text(name).split("\n"), say)
        case FieldKind.DATE:
            day = answers.optional_day(name)
            return _day(day, say) if day else ""
        case FieldKind.ATTEMPTS:
            return "\n".join(_attempt(each, say) for each in answers.attempts(name))
        case FieldKind.COMPUTED:
            return ""


def _derived(told: Told, say: Phrases) -> dict[Derived | None, str]:
    """Return what other answers tell, said as the letter says it."""
    facts, found = told.facts, dict[Derived | None, str]()
    if facts.expiry is not None and facts.filed is not None:
        gap, days = gap_of(facts.filed, facts.expiry, say)
        found[Derived.GAP] = say(f"{SECTION}.gap.{gap}", days=days)
    if facts.expiry is not None:
        found[Derived.DAY_AFTER_EXPIRY] = _day(facts.expiry.plus_days(1), say)
    if told.window is not None:
        found[Derived.LAST_FILING_DAY] = _day(told.window.closing, say)
    if told.born is not None:
        found[Derived.REFUSAL] = _day(told.born, say)
    if told.refused_before is not None:
        found[Derived.REFUSED_BEFORE] = _day(told.refused_before.born, say)
    if facts.title is not None:
        found[Derived.TITLE] = facts.title.label
    if facts.request is not None:
        found[Derived.REQUEST] = say(f"{SECTION}.request.{facts.request}")
    if facts.how is not None:
        found[Derived.HOW] = say(f"{SECTION}.how.{facts.how}")
    if told.kept is not None:
        found[Derived.KEPT_UNTIL] = _day(told.kept.day, say)
    if told.proof is not None:
        found[Derived.WORK_BASIS] = told.proof.article
    return found


class Gap(StrEnum):
    """On which side of the expiry a request was filed."""

    BEFORE = "before"
    SAME = "same"
    AFTER = "after"


def gap_of(filed: Day, expiry: Day, say: Phrases) -> tuple[Gap, str]:
    """Return on which side of the expiry the filing was, and « 66 jours »."""
    days = filed.days_until(expiry)
    gap = Gap.SAME if days == 0 else Gap.BEFORE if days > 0 else Gap.AFTER
    return gap, say.days(abs(days))


def _attempt(attempt: Attempt, say: Phrases) -> str:
    way = say(f"{SECTION}.way.{attempt.way}")
    reference, outcome = _one_line(attempt.reference), _one_line(attempt.outcome)
    told = "both" if reference and outcome else "reference" if reference else "outcome"
    key = f"{SECTION}.attempt.{told if reference or outcome else 'bare'}"
    day = _day(attempt.day, say)
    line = say(key, day=day, way=way, reference=reference, outcome=outcome)
    return line if line.endswith((".", "!", "?", "…")) else f"{line}."


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _day(day: Day, say: Phrases) -> str:
    return say.day(day, weekday=False)
