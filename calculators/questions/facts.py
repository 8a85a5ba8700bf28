"""What the answers tell of a case, in the vocabulary of the law.

A question gives the fact of its own name; no other place turns an answer into a fact.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any, Final

from calculators.law.facts import Facts
from calculators.law.renewal import as_counted
from calculators.questions.definition import QuestionKind
from calculators.questions.form import Answers
from corpus import Corpus

_NAMES: Final = frozenset(field.name for field in fields(Facts))


def facts_of(answers: Answers, corpus: Corpus) -> Facts:
    """Return what was told of the case; ``None`` stands for all that was not.

    A request that the code counts as a renewal is one, from here on, for every rule.
    """
    found: dict[str, Any] = {}
    for question in answers.form.questions:
        asked = question.definition
        if asked is None or asked.id not in _NAMES:
            continue
        if asked.kind is QuestionKind.DATE:
            found[asked.id] = answers.optional_day(question.name)
        elif asked.meaning is not None and (value := answers.known(question.name)) is not None:
            found[asked.id] = asked.meaning(value, corpus)
    return as_counted(Facts(**found))
