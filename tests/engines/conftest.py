"""One window an engine, for a whole module: what a visitor did before is part of the visit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Final

import pytest

from tests.engines.engine import Engine
from tests.engines.firefox import firefox
from tests.engines.webkit import webkit

type Start = Callable[..., AbstractContextManager[Engine]]
"""``start(folder, dark=False)``: a window of a new visitor, who keeps everything in a folder."""

ENGINES: Final[dict[str, Start]] = {"firefox": firefox, "webkit": webkit}


@pytest.fixture(scope="module", params=ENGINES)
def start(request: pytest.FixtureRequest) -> Start:
    """Start one engine after the other; what its pages wrote as an error fails the test."""

    @contextmanager
    def start(folder: Path, *, dark: bool = False) -> Iterator[Engine]:
        with ENGINES[request.param](folder, dark=dark) as window:
            yield window
            assert window.errors() == []

    return start


@pytest.fixture(scope="module")
def downloads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the visitor of this module."""
    return tmp_path_factory.mktemp("visitor")


@pytest.fixture(scope="module")
def engine(start: Start, downloads: Path) -> Iterator[Engine]:
    """The window of one visitor for the whole module."""
    with start(downloads) as window:
        yield window
