"""A data file says the same as text and in the form that the browser gets."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus import HOME
from corpus.loading import parsed, read_toml


@pytest.mark.parametrize(
    "path", sorted(HOME.rglob("*.toml")), ids=lambda path: path.relative_to(HOME).as_posix()
)
def test_what_was_parsed_in_advance_says_what_the_text_says(path: Path, tmp_path: Path) -> None:
    ready = tmp_path / path.name
    ready.write_bytes(parsed(path.read_text("utf-8")))
    assert read_toml(ready) == read_toml(path)
