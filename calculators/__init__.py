"""What follows from the law: pure functions from answers to a result.

Standard library only; no build, no browser.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from calculators.asking import ask
from calculators.blocked import CALCULATOR as _BLOCKED
from calculators.extension_certificate import CALCULATOR as _EXTENSION_CERTIFICATE
from calculators.filing_window import CALCULATOR as _FILING_WINDOW
from calculators.form import Answers, FieldError, Form, Question, Refused
from calculators.letters import CALCULATOR as _LETTERS
from calculators.my_document import CALCULATOR as _MY_DOCUMENT
from calculators.registry import Calculator
from calculators.result import Result, Status
from calculators.silence import CALCULATOR as _SILENCE
from calculators.where_to_file import CALCULATOR as _WHERE_TO_FILE

CALCULATORS: Final[Mapping[str, Calculator]] = {
    calculator.slug: calculator
    for calculator in (
        _FILING_WINDOW,
        _WHERE_TO_FILE,
        _MY_DOCUMENT,
        _EXTENSION_CERTIFICATE,
        _SILENCE,
        _BLOCKED,
        _LETTERS,
    )
}

__all__ = [
    "CALCULATORS",
    "Answers",
    "Calculator",
    "FieldError",
    "Form",
    "Question",
    "Refused",
    "Result",
    "Status",
    "ask",
]
