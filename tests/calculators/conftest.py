from __future__ import annotations

import pytest

from corpus import Corpus
from tests.frozen import frozen


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    """The law of one day: no change to come moves what these tests count."""
    return frozen()
