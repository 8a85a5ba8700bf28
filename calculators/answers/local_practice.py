"""What the reader's own prefecture does, as far as the corpus knows it, and how old that is."""

from __future__ import annotations

from typing import Final

from calculators.answers.drafting import Draft
from calculators.questions.definition import UNKNOWN
from calculators.questions.form import Answers
from calculators.questions.request import OTHER
from calculators.result import Level
from corpus import LocalFact

SECTION: Final = "local"


def say_local(draft: Draft, answers: Answers, *fact_ids: str) -> None:
    """Tell these local facts, and that they have perished once they have.

    Who lives elsewhere, or did not say where, is told that the addresses are not theirs.
    """
    said = draft.speaking(SECTION)
    department = answers.department(draft.corpus)
    if department is None:
        names = ", ".join(each.name for each in draft.corpus.departments.values())
        key = {OTHER: "elsewhere", UNKNOWN: "unsaid"}[answers.choice("department")]
        said.add_finding(Level.INFO, key, names=names)
        return
    facts = [fact for id_ in fact_ids if (fact := department.fact(id_))]
    for fact in facts:
        words = as_one(fact)
        said.add_finding(Level.INFO, "fact", name=department.name, label=fact.label, words=words)
    expired = [fact for fact in facts if draft.today >= fact.expires]
    if expired:
        seen, expires = min(f.seen for f in expired), min(f.expires for f in expired)
        said.add_finding(
            Level.WARNING, "perished", name=department.name, seen=seen, expires=expires
        )


def as_one(fact: LocalFact) -> str:
    """Return the lines of a local fact as one: sentences follow each other, lines are parted."""
    sentences = any(line.endswith(".") for line in fact.lines)
    return (" " if sentences else " – ").join(fact.lines)
