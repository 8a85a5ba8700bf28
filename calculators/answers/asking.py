"""From raw answers to a result: what the terminal, the page and the tests have in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from calculators.answers.registry import Calculator
from calculators.languages.phrases import Phrases
from calculators.questions.form import Answers, FieldError, Refused, read
from calculators.questions.request import TITLE
from calculators.result import Result
from corpus import Corpus, Day, OutsideKnownLaw


@dataclass(frozen=True, slots=True)
class Answered:
    """What was told, checked, and what comes of it; in another language, in ``french`` too."""

    answers: Answers
    result: Result
    french: Result | None = None


def ask(calculator: Calculator, raw: Mapping[str, object], corpus: Corpus, today: Day) -> Result:
    """Check the answers and compute. Raises ``Refused``, also where the law is not known."""
    return answer(calculator, raw, corpus, today).result


def answer(
    calculator: Calculator, raw: Mapping[str, object], corpus: Corpus, today: Day
) -> Answered:
    """Do as ``ask``, and keep the answers too: a page shows them beside the result.

    In another language, letters stay French: who reads them reads French.
    """
    answered = _answered(calculator, raw, corpus, today)
    if corpus.french is corpus:
        return answered
    french = _answered(calculator, raw, corpus.french, today).result
    return replace(answered, result=replace(answered.result, writing=french.writing), french=french)


def _answered(
    calculator: Calculator, raw: Mapping[str, object], corpus: Corpus, today: Day
) -> Answered:
    say = Phrases.of(corpus)
    answers = read(calculator.form(corpus), raw, say)
    try:
        result = calculator.compute(answers, corpus, today)
    except OutsideKnownLaw as unknown:
        given = (q.name for q in answers.form.questions if answers.optional_day(q.name))
        error = FieldError(next(given, ""), say("errors.outside", reason=unknown))
        raise Refused([error]) from unknown
    named = answers.chosen(TITLE.id)
    return Answered(answers, replace(result, permit=named if named in corpus.titles else None))
