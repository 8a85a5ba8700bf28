"""From raw answers to a result: what the terminal, the page and the tests have in common."""

from __future__ import annotations

from collections.abc import Mapping

from calculators.answers.registry import Calculator
from calculators.languages.phrases import Phrases
from calculators.questions.form import FieldError, Refused, read
from calculators.result import Result
from corpus import Corpus, Day, OutsideKnownLaw


def ask(calculator: Calculator, raw: Mapping[str, object], corpus: Corpus, today: Day) -> Result:
    """Check the answers and compute. Raises ``Refused``, also where the law is not known."""
    say = Phrases(corpus.phrases)
    form = calculator.form(corpus)
    answers = read(form, raw, say)
    try:
        return calculator.compute(answers, corpus, today)
    except OutsideKnownLaw as unknown:
        given = (q.name for q in form.questions if answers.optional_day(q.name))
        error = FieldError(next(given, ""), say("errors.outside", reason=unknown))
        raise Refused([error]) from unknown
