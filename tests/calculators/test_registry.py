"""The calculators by name: each there, each imported only when it is asked for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from calculators import CALCULATORS

HOME = Path(__file__).resolve().parents[2] / "calculators" / "answers"

IMPORTED = """
import sys, calculators.browser_api
calculators.browser_api.rehearsal("ou-deposer")
print(*(name for name in sys.modules if name.startswith("calculators.answers.letters")))
"""


def test_each_package_is_a_calculator_under_its_own_slug() -> None:
    assert [calculator.slug for calculator in CALCULATORS.values()] == list(CALCULATORS)
    packages = {path.parent for path in HOME.glob("*/__init__.py")}
    # The desk asks a whole case of many people: it has no form of its own.
    assert len(packages) == len(CALCULATORS) + 1


def test_a_reader_of_one_does_not_wait_for_another() -> None:
    script = [sys.executable, "-c", IMPORTED]
    done = subprocess.run(script, check=True, capture_output=True, text=True, cwd=HOME.parents[1])
    assert done.stdout.split() == []
