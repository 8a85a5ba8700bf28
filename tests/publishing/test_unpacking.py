"""Our packages travel in one piece, and stand where Python looks for them once it has come."""

from __future__ import annotations

import dataclasses
import marshal
import sys
from pathlib import Path

import pytest

from publishing.archives import write_zip
from publishing.unpacking import pack, unpack


def test_what_was_packed_comes_out_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {"a/b.py": b"x = 1", "a/c/d.toml": b"", "e.py": "é".encode()}
    archive, place = tmp_path / "packed.zip", tmp_path / "place"
    write_zip(archive, pack(files, marshal.dumps({})))
    monkeypatch.setattr(sys, "path", [str(archive), *sys.path])
    monkeypatch.setattr(dataclasses, "exec", exec, raising=False)
    unpack(str(archive), str(place))
    found = {p.relative_to(place).as_posix(): p.read_bytes() for p in place.rglob("*.*")}
    assert found == files
    assert sys.path[0] == str(place)
    assert str(archive) not in sys.path
    assert not archive.exists()


def test_like_lies_beside_like() -> None:
    packed = pack({"b.py": b"2", "a.toml": b"3", "a.py": b"1"}, b"")
    assert packed["files"] == b"123"
