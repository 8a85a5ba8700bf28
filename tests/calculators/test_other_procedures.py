"""What the law of 2026 changed for nationality and visas: the eve of each day, and the day."""

from __future__ import annotations

from typing import Final

import pytest

from calculators import CALCULATORS, Result, ask
from corpus import Corpus, Day

CORPUS: Final = Corpus()


def said(result: Result, key: str) -> str:
    words = next(finding.words for finding in result.findings if finding.key == key)
    return words.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("complete", "finding", "version", "fee"),
    [
        ("2025-12-31", "conditions.before", Day(2011, 6, 18), "55 €"),
        ("2026-01-01", "conditions", Day(2026, 1, 1), "55 €"),
        ("2026-04-30", "conditions", Day(2026, 1, 1), "55 €"),
        ("2026-05-01", "conditions", Day(2026, 1, 1), "255 €"),
    ],
)
def test_nationality_is_asked_for_by_the_law_of_the_receipt(
    complete: str, finding: str, version: Day, fee: str
) -> None:
    told = {"way": "decree", "complete_receipt": complete}
    result = ask(CALCULATORS["nationalite"], told, CORPUS, Day(2026, 6, 10))
    assert "niveau B2" in said(result, finding)
    assert f" : {fee}" in said(result, "fee")
    [quoted] = [each for each in result.references if each.key == "civil/21-24"]
    assert quoted.version == version


@pytest.mark.parametrize(
    ("today", "tax"), [("2026-04-30", "200 €, ou 50 €"), ("2026-05-01", "300 €, ou 100 €")]
)
def test_a_visa_is_taxed_by_the_law_of_the_day_of_validation(today: str, tax: str) -> None:
    told = {"entered": "2026-04-20", "visa": "vls-ts"}
    result = ask(CALCULATORS["visa-long-sejour"], told, CORPUS, Day.parse(today))
    assert tax in said(result, "tax")
