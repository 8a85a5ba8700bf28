"""The calculators that count a part of a case, and what each would have been told of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from calculators.answers.extension_certificate import CALCULATOR as CERTIFICATE
from calculators.answers.filing_window import CALCULATOR as WINDOW
from calculators.answers.my_situation.line import Case
from calculators.answers.registry import Calculator
from calculators.answers.silence import CALCULATOR as SILENCE
from calculators.languages.phrases import Phrases
from calculators.questions.carrying import fragment, retold
from calculators.questions.form import Answers, Refused, read
from calculators.result import Result
from corpus import Corpus


@dataclass(frozen=True, slots=True)
class Part:
    """What one calculator answers to the same facts, and the link that gives it these facts.

    ``of_use``: it answers what is still open; otherwise it only words a day that is past.
    """

    calculator: Calculator
    result: Result
    page: str
    of_use: bool


def parts(answers: Answers, case: Case, corpus: Corpus) -> Iterator[Part]:
    """Give each calculator that has something to say of the case, in the order of time.

    Raises ``OutsideKnownLaw`` as each of them does.
    """
    say = Phrases.of(corpus)
    told: tuple[tuple[Calculator, dict[str, str], bool], ...] = (
        (WINDOW, {}, not case.filed),
        (CERTIFICATE, {}, True),
        (SILENCE, _of_silence(case), True),
    )
    for calculator, more, of_use in told:
        form = calculator.form(corpus)
        raw = retold(answers, form) | more
        try:
            result = calculator.compute(read(form, raw, say), corpus, case.today)
        except Refused:
            # It asks for what this case does not have.
            continue
        page = f"calculateurs/{calculator.slug}#{fragment(raw.items())}"
        yield Part(calculator, result, page, of_use)


def _of_silence(case: Case) -> dict[str, str]:
    """Return what that calculator asks in another way: which reply came, after which silence."""
    facts = case.facts
    if not case.filed:
        return {}
    told = {"reply": case.reply}
    if case.reply in ("refusal", "closed"):
        told["after_silence"] = "yes" if facts.filed else "unknown"
    if facts.notified is not None:
        told["notified"] = facts.notified.iso
    return told
