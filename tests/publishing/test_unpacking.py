"""Our packages travel in one piece: their modules stay in memory, their files go to the disk."""

from __future__ import annotations

import dataclasses
import marshal
import sys
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

from publishing.archives import byte_compile, write_zip
from publishing.faststart.packing import pack, packed
from publishing.faststart.unpacking import unpack

FILES = {
    "fruit/__init__.py": b"",
    "fruit/apple.py": b"from pathlib import Path\nSEEDS = (Path(__file__).parent / 'seeds.txt')",
    "fruit/seeds.txt": "cinq pépins".encode(),
    "fruit/core/empty.toml": b"",
}


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the files above were unpacked."""
    archive, place = tmp_path / "packed.zip", tmp_path / "place"
    write_zip(archive, pack(byte_compile(FILES), marshal.dumps({})))
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    monkeypatch.setattr(dataclasses, "exec", exec, raising=False)
    unpack(str(archive), str(place))
    assert not archive.exists()
    yield place
    for name in [name for name in sys.modules if name.partition(".")[0] == "fruit"]:
        del sys.modules[name]


def test_modules_are_imported_from_it_and_find_their_files(place: Path) -> None:
    apple = import_module("fruit.apple")
    assert apple.SEEDS.read_text("utf-8") == "cinq pépins"
    assert apple.SEEDS.parent == place / "fruit"
    assert import_module("fruit").__path__ == []


def test_files_come_out_the_same_and_modules_stay_in_memory(place: Path) -> None:
    found = {p.relative_to(place).as_posix(): p.read_bytes() for p in place.rglob("*.*")}
    assert found == {name: text for name, text in FILES.items() if not name.endswith(".py")}


def test_what_is_not_in_it_is_looked_for_elsewhere(place: Path) -> None:
    assert place.is_dir()
    assert "wave" not in sys.modules
    assert find_spec("wave") is not None
    assert find_spec("fruit.pear") is None


def test_like_lies_beside_like() -> None:
    archive = pack({"b.md": b"2", "a.toml": b"3", "a.md": b"1"}, b"")
    assert archive["files"] == b"123"
    assert packed(archive) == {"a.md", "b.md", "a.toml"}
