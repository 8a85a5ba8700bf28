"""What follows from the law: pure functions from answers to a result.

Standard library only; no build, no browser.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from calculators.answers.asking import ask
from calculators.answers.registry import Calculator, Calculators
from calculators.questions.form import Answers, FieldError, Form, Question, Refused
from calculators.result import Result, Status

CALCULATORS: Final[Mapping[str, Calculator]] = Calculators(
    {
        "ma-situation": "my_situation",
        "fenetre-de-depot": "filing_window",
        "ou-deposer": "where_to_file",
        "mon-document": "my_document",
        "attestation-de-prolongation": "extension_certificate",
        "silence-de-l-administration": "silence",
        "blocage-anef": "blocked",
        "changement-d-adresse": "change_of_address",
        "visa-long-sejour": "long_stay_visa",
        "autorisation-de-travail": "work_permit",
        "enfants-et-voyage": "children_and_travel",
        "nationalite": "nationality",
        "courriers": "letters",
    }
)

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
