"""Runs in the reader's Python: gives it the modules and the files that come in one piece.

Looked for and read one by one, two hundred modules take a tenth of a first answer, and an archive
of as many files weighs half as much again. Python itself imports this while it boots, before the
modules that are packed: nothing that is not built in is imported at the top.
"""

import marshal
import sys
from _frozen_importlib import ModuleSpec
from zipimport import zipimporter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from importlib.abc import Loader
    from types import CodeType
    from typing import Any
else:
    Loader = object

MODULES = "modules"
FILES = "files"
METHODS = "methods"
_PACKAGE = "/__init__"


def serve(archive: zipimporter, place: str) -> None:
    """Let imports find the modules of an archive, which say that they stand below ``place``."""
    codes = {}
    for path, code in _pieces(archive, MODULES):
        name = path.removesuffix(".pyc").removesuffix(_PACKAGE).replace("/", ".")
        codes[name] = path, marshal.loads(code)
    sys.meta_path.insert(0, _Served(place, codes))


def unpack(path: str, place: str) -> None:
    """Serve the modules of an archive, their methods compiled, and write its files."""
    import dataclasses
    import os
    from functools import partial
    from pathlib import Path

    archive = zipimporter(path)
    vars(dataclasses)["exec"] = partial(_run, marshal.loads(archive.get_data(METHODS)))
    serve(archive, place)
    folders = set()
    for name, content in _pieces(archive, FILES):
        # Paths and file objects would take five times as long, two hundred times over.
        whole = f"{place}/{name}"
        folder = whole.rpartition("/")[0]
        if folder not in folders:
            folders.add(folder)
            Path(folder).mkdir(parents=True, exist_ok=True)
        file = os.open(whole, os.O_WRONLY | os.O_CREAT)
        os.write(file, content)
        os.close(file)
    Path(path).unlink()


class _Served(Loader):
    """Finds modules in memory, as ``sys.meta_path`` asks for them."""

    def __init__(self, place: str, codes: "Mapping[str, tuple[str, CodeType]]") -> None:
        self._place = place
        self._codes = codes

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        if name not in self._codes:
            return None
        file = self._codes[name][0]
        package = file.removesuffix(".pyc").endswith(_PACKAGE)
        spec = ModuleSpec(name, self, origin=f"{self._place}/{file}", is_package=package)
        spec.has_location = True
        return spec

    def create_module(self, spec: ModuleSpec) -> None:
        """Leave it to Python."""

    def exec_module(self, module: "Any") -> None:
        exec(self._codes[module.__name__][1], vars(module))


def _pieces(archive: zipimporter, name: str) -> "Iterator[tuple[str, memoryview]]":
    whole, start = memoryview(archive.get_data(name)), 0
    for path, size in marshal.loads(archive.get_data(f"{name}.list")):
        yield path, whole[start : start + size]
        start += size


def _run(compiled: "Mapping[str, CodeType]", text: str, *spaces: "Any") -> None:
    """Run a text of ``dataclasses``: what it was compiled to, if it is one of ours."""
    exec(compiled.get(text, text), *spaces)
