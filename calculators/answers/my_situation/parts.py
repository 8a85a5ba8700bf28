"""The calculators that count a part of a case, and what each would have been told of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Final, cast

from calculators.answers.extension_certificate import CALCULATOR as CERTIFICATE
from calculators.answers.filing_window import CALCULATOR as WINDOW
from calculators.answers.my_situation.line import Case
from calculators.answers.registry import Calculator
from calculators.answers.silence import CALCULATOR as SILENCE
from calculators.languages.phrases import Phrases
from calculators.law.protection import may_be_protected
from calculators.questions.carrying import fragment, retold
from calculators.questions.definition import NO, UNKNOWN, YES
from calculators.questions.form import Answers, Refused, read
from calculators.questions.nationality import REFUSED, WAITING
from calculators.questions.travel import MINOR
from calculators.result import DatedFact, Result
from corpus import Corpus, Request

_CALLED: Final[Mapping[str, Mapping[str, str]]] = {
    CERTIFICATE.slug: {
        "window_opening": "opening",
        "window_closing": "closing",
        "window_closing_listed": "closing_listed",
    },
    "autorisation-de-travail": {"opening": "work_opening", "closing": "work_closing"},
}
"""How a calculator calls the days that the line calls otherwise."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one calculator answers to the same facts, and the link that gives it these facts.

    ``of_use``: it answers what is still open; otherwise it only words a day that is past.
    ``beside``: it counts another procedure than that of the permit.
    """

    calculator: Calculator
    result: Result
    page: str
    of_use: bool
    beside: bool

    @property
    def days(self) -> Iterator[tuple[str, DatedFact]]:
        """Its days, by the names of the line."""
        called = _CALLED.get(self.calculator.slug, {})
        for fact in self.result.dates:
            yield called.get(fact.key, fact.key), fact


def parts(answers: Answers, case: Case, corpus: Corpus) -> Iterator[Part]:
    """Give each calculator that has something to say of the case, in the order of time.

    Raises ``OutsideKnownLaw`` as each of them does.
    """
    told: tuple[tuple[Calculator, dict[str, str], bool, bool], ...] = (
        (WINDOW, {}, not case.filed, False),
        (CERTIFICATE, {}, True, False),
        (SILENCE, _of_silence(case), True, False),
        *((calculator, more, True, True) for calculator, more in _besides(case)),
    )
    for calculator, more, of_use, beside in told:
        form = calculator.form(corpus)
        raw = retold(answers, form) | more
        try:
            given = read(form, raw, Phrases.of(corpus))
            result = calculator.compute(given, corpus, case.today)
        except Refused:
            # It asks for what this case does not have.
            continue
        page = f"calculateurs/{calculator.slug}#{fragment(raw.items())}"
        yield Part(calculator, result, page, of_use, beside)


def _besides(case: Case) -> Iterator[tuple[Calculator, dict[str, str]]]:
    """Give the calculators of what is under way beside the permit, and what each asks otherwise.

    A blank leaves out what was told of the permit: a day on its paper, a day to send documents by.
    """
    facts = case.facts
    if facts.validated is False and facts.entry is not None:
        same = {"same_reason": YES} if facts.request is Request.RENEWAL else {}
        yield _beside("long_stay_visa"), {"visa": "vls-ts"} | same
    if facts.moved is not None:
        protected = {True: YES, False: NO, None: UNKNOWN}[may_be_protected(facts)]
        told = {"protection": protected, "pending": YES if case.pending else NO}
        yield _beside("change_of_address"), told
    if facts.work_permit_expiry is not None:
        yield _beside("work_permit"), {}
    if facts.child_birth is not None or facts.issued is not None:
        yield _beside("children_and_travel"), {"document": MINOR, "until": ""}
    if facts.nationality_way and (facts.complete_receipt or facts.nationality_refused):
        stage = REFUSED if facts.nationality_refused else WAITING
        yield _beside("nationality"), {"stage": stage, "reply_by": ""}


def _beside(package: str) -> Calculator:
    """Import a calculator: most people have none of these, and need not wait for them."""
    return cast("Calculator", import_module(f"calculators.answers.{package}").CALCULATOR)


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
