"""A letter filled with its own examples, for pages that are read without any program."""

from __future__ import annotations

from dataclasses import replace

from calculators.answers.letters.answering import filling_of
from calculators.answers.letters.filling import Filling, fill
from calculators.answers.letters.questions import form, name_of
from calculators.answers.letters.told import read_told
from calculators.languages.phrases import Phrases
from calculators.law.documents import row
from calculators.questions.form import read
from calculators.result import Writing
from corpus import Corpus, FieldKind, Letter, Paper


def example(
    letter: Letter, corpus: Corpus, sender: str, department: str, held: str = ""
) -> Writing:
    """Write the letter as on its day of example; ``sender`` is ``person`` or ``association``.

    ``held`` is the document that expires, where its rights are to be shown.

    What can be computed is computed: the example says what a calculator would say.
    """
    say = Phrases.under(corpus, letter.example_on)
    found = example_filling(letter, corpus, sender, department, held)
    words = {field.id: found.words[field.id] or field.example for field in letter.fields}
    return fill(letter, replace(found, words=words), say)


def example_filling(
    letter: Letter, corpus: Corpus, sender: str, department: str, held: str = ""
) -> Filling:
    """Return what the example is filled with: its cases are those in which the letter is usual."""
    say = Phrases.under(corpus, letter.example_on)
    kept = row(corpus, Paper.KEPT_PERMIT).id
    raw: dict[str, object] = {"letter": letter.id, "sender": sender, "department": department}
    raw |= {"refusal": "silence", "complete": "yes", "document": kept, "held": held}
    raw |= {
        name_of(field): field.example
        for field in letter.fields
        if field.kind is not FieldKind.COMPUTED
    }
    answers = read(form(corpus), raw, say)
    return filling_of(answers, read_told(answers, corpus, letter.example_on), say)
