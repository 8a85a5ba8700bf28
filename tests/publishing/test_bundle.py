"""The Python in the built site: whole, described by its manifest, and the same at each build."""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from publishing.archives import read_zip
from publishing.faststart import loaded
from publishing.faststart.packing import packed
from publishing.python_bundle import PLACE, write_bundle
from publishing.shipped import ENTRY, ROOT, data_files, library_modules, modules

pytestmark = [pytest.mark.built, pytest.mark.node]


@pytest.fixture
def place(site: Path) -> Path:
    return site / PLACE


@pytest.fixture
def manifest(place: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((place / "manifest.json").read_text("utf-8"))
    return found


def test_the_manifest_describes_every_file(place: Path, manifest: dict[str, Any]) -> None:
    files = {p.relative_to(place).as_posix(): p for p in place.rglob("*") if p.is_file()}
    assert files.keys() == {*manifest["files"], "manifest.json"}
    for name, described in manifest["files"].items():
        content = files[name].read_bytes()
        digest = base64.b64encode(hashlib.sha256(content).digest()).decode()
        assert described == {"size": len(content), "integrity": f"sha256-{digest}"}


def test_nothing_bears_a_name_that_filtering_proxies_block(place: Path) -> None:
    assert not list(place.rglob("*.whl"))


def test_the_bundle_holds_every_module_and_text_that_we_need(
    place: Path, manifest: dict[str, Any]
) -> None:
    ours = modules()
    wanted = {f"{path.relative_to(ROOT).as_posix()}c" for path in ours.values()}
    wanted |= {p.relative_to(ROOT).as_posix() for p in data_files(ROOT, ours.values())}
    assert packed(read_zip(place / manifest["bundle"])) == wanted


IMPORTED_AS_THE_BROWSER_DOES = """
import dataclasses, importlib, sys
home, archive, place, *names = sys.argv[1:]
sys.path.insert(0, home)
importlib.import_module("unpacking").unpack(archive, place)
methods = dataclasses.exec.args[0]
vars(dataclasses)["exec"] = lambda text, *spaces: exec(methods.pop(text), *spaces)
for name in names:
    assert importlib.import_module(name).__file__.startswith(place)
assert not methods, "compiled for nothing"
"""


def test_no_method_of_a_dataclass_is_left_to_compile(
    place: Path, manifest: dict[str, Any], tmp_path: Path
) -> None:
    archive = shutil.copy(place / manifest["bundle"], tmp_path)
    arguments = [ROOT / "publishing" / "faststart", archive, tmp_path / "place", *modules()]
    script = [sys.executable, "-I", "-c", IMPORTED_AS_THE_BROWSER_DOES, *arguments]
    done = subprocess.run(script, check=False, capture_output=True, text=True)
    assert not done.stderr


def test_the_library_holds_every_module_that_we_import(
    place: Path, manifest: dict[str, Any]
) -> None:
    stock = read_zip(ROOT / "node_modules/pyodide/python_stdlib.zip").keys()
    library = read_zip(place / manifest["library"])
    held = {*library, *packed(library)}
    missing = []
    for name in library_modules(modules()):
        path = name.replace(".", "/")
        sources = {f"{path}.py", f"{path}/__init__.py"} & stock
        # Frozen modules (`os`, `io`, `collections.abc`) are in Pyodide itself.
        if sources and not {f"{source}c" for source in sources} & held and not _is_frozen(name):
            missing.append(name)
    assert not missing


def test_the_library_holds_nothing_that_python_does_not_read(
    place: Path, manifest: dict[str, Any]
) -> None:
    pyodide, library = ROOT / "node_modules/pyodide", place / manifest["library"]
    first, rest = loaded(pyodide, library, place / manifest["bundle"], ROOT, ENTRY)
    files = read_zip(library)
    assert {name for name in files if name.endswith(".pyc")} == first
    assert packed(files) == rest
    assert all(name.endswith(".pyc") for name in rest)


def test_no_package_can_be_fetched_by_mistake(place: Path, manifest: dict[str, Any]) -> None:
    assert manifest["lock"]["packages"] == {}
    assert not list(place.rglob("pyodide-lock.json"))


def test_the_same_inputs_give_the_same_bytes(site: Path, tmp_path: Path) -> None:
    written = write_bundle(tmp_path)
    assert written
    for file in written:
        built = site / PLACE / file.path
        assert (tmp_path / PLACE / file.path).read_bytes() == built.read_bytes(), file.path


def _is_frozen(name: str) -> bool:
    import _imp

    return _imp.is_frozen(name)
