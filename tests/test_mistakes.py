"""A contributor's mistake is one French line, or it is harmless: ``mistakes.toml`` holds them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from calculators.checking import check
from corpus import Corpus
from tests.frozen import frozen_copy

MISTAKES = tomllib.loads((Path(__file__).parent / "mistakes.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def corpus_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus to break and mend: what did not change is read once."""
    return frozen_copy(tmp_path_factory.mktemp("mistakes") / "corpus")


@contextmanager
def made(root: Path, mistake: dict[str, Any]) -> Iterator[None]:
    """Make a mistake in a file below ``root``, and mend it at the end."""
    path = root / mistake["file"]
    before = path.read_bytes() if path.is_file() else None
    source = root / mistake.get("copy_of", mistake["file"])
    text = mistake["text"] if "text" in mistake else source.read_text("utf-8")
    if "old" in mistake:
        assert mistake["old"] in text, "the mistake is made nowhere"
        text = text.replace(mistake["old"], mistake["new"], 1)
    folder = path.parent
    made_too = not folder.is_dir()
    folder.mkdir(exist_ok=True)
    try:
        if mistake.get("removed"):
            path.unlink()
        else:
            path.write_bytes(
                (text * mistake.get("times", 1)).encode(mistake.get("encoding", "utf-8"))
            )
        yield
    finally:
        path.unlink(missing_ok=True)
        if before is not None:
            path.write_bytes(before)
        if made_too:
            folder.rmdir()


def plain(words: object) -> str:
    return str(words).replace("\u00a0", " ").replace("\u202f", " ")


def numberless(line: str, path: Path) -> str:
    """Return what was told, the number of a line as N, once that line holds the words shown."""
    if (told := re.search(r"ligne (\d+) : .*\(« (.*) »\)\.$", line)) is None:
        return line
    assert plain(path.read_text("utf-8").splitlines()[int(told[1]) - 1]).startswith(told[2])
    return line.replace(f"ligne {told[1]} ", "ligne N ")


def names(mistakes: list[dict[str, Any]]) -> list[str]:
    return [f"{number}: {each['says'] or 'harmless'}" for number, each in enumerate(mistakes, 1)]


@pytest.mark.parametrize("mistake", MISTAKES["corpus"], ids=names(MISTAKES["corpus"]))
def test_a_mistake_in_the_data_gets_its_line(corpus_root: Path, mistake: dict[str, Any]) -> None:
    with made(corpus_root, mistake):
        found = [plain(problem) for problem in check(Corpus(corpus_root))]
        lines = [numberless(line, corpus_root / mistake["file"]) for line in found]
    assert mistake["says"] in lines if mistake["says"] else lines == []
    assert all("\n" not in line for line in lines)


def test_no_mistake_is_told_twice() -> None:
    made_of = [
        tuple(
            str(mistake.get(part)) for part in ("file", "old", "new", "text", "encoding", "removed")
        )
        for kind in MISTAKES.values()
        for mistake in kind
    ]
    assert len(set(made_of)) == len(made_of)
