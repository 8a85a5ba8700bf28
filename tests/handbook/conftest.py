"""The book that ``make handbook`` left in the site, opened once."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from publishing.handbook.paper_sizes import Paper
from tests.handbook.pdf import Pdf


@pytest.fixture(scope="session")
def paper() -> Paper:
    """The size of the book that is tried: ``PAPER``, as for ``make handbook``."""
    return Paper(os.environ.get("PAPER", Paper.A4))


@pytest.fixture(scope="session")
def pdf(site: Path, paper: Paper) -> Pdf:
    path = site / paper.file_name
    if not path.is_file():
        pytest.fail(f"{path} : pas de livre à essayer ici. Lancez d’abord : make handbook")
    return Pdf.of(path)
