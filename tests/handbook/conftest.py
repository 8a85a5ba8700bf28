"""The book that ``make handbook`` left in the site, opened once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.handbook.pdf import Pdf


@pytest.fixture(scope="session")
def pdf(site: Path) -> Pdf:
    path = site / "guide.pdf"
    if not path.is_file():
        pytest.fail(f"{path} : pas de livre à essayer ici. Lancez d’abord : make handbook")
    return Pdf.of(path)
