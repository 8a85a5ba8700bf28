from __future__ import annotations

import pytest

from corpus import Corpus
from tests.edition import in_test_edition


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    """The law as it stands, in the edition of tests."""
    return in_test_edition(Corpus())
