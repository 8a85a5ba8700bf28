"""Archives hold what they were given, and their bytes depend on nothing else."""

from __future__ import annotations

import marshal
from pathlib import Path

import pytest

from publishing.archives import ToolFailed, byte_compile, read_zip, run, write_zip


def test_the_same_files_give_the_same_bytes_in_any_order(tmp_path: Path) -> None:
    files = {"b/two.txt": b"2", "a.txt": b"1"}
    write_zip(tmp_path / "one.zip", files)
    write_zip(tmp_path / "two.zip", dict(reversed(files.items())))
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    assert read_zip(tmp_path / "one.zip") == files


def test_bytecode_replaces_sources_and_depends_on_them_alone() -> None:
    files = {"room/module.py": b'"""Words."""\nvalue = 120\n', "room/data.toml": b"x = 1\n"}
    compiled = byte_compile(files)
    assert sorted(compiled) == ["room/data.toml", "room/module.pyc"]
    assert compiled == byte_compile(files)
    code = marshal.loads(compiled["room/module.pyc"][16:])
    assert code.co_filename == "room/module.py"
    assert "Words." not in code.co_consts


def test_a_tool_that_stops_is_quoted() -> None:
    with pytest.raises(ToolFailed, match="No such file"):
        run(["cat", "/nowhere/at/all"], {"LC_ALL": "C"})
