"""Runs in the reader's Python: puts our packages, which come in one piece, where imports look.

An archive of three hundred files takes ten times as long to unpack as one of a single file, and
weighs half as much again. This module lies beside that file, where Python can import it.
"""

from __future__ import annotations

import dataclasses
import json
import marshal
import os
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from types import CodeType
from typing import Any, Final
from zipimport import zipimporter

_LIST: Final = "list.json"
_FILES: Final = "files"
_METHODS: Final = "methods"


def pack(files: Mapping[str, bytes], methods: bytes) -> dict[str, bytes]:
    """Put files one after the other, like beside like, with the list of their sizes.

    ``methods`` are those of our dataclasses (publishing/methods.py).
    """
    ordered = sorted(files.items(), key=lambda file: (Path(file[0]).suffix, file[0]))
    sizes = [(name, len(content)) for name, content in ordered]
    contents = b"".join(content for _, content in ordered)
    return {_LIST: json.dumps(sizes).encode(), _FILES: contents, _METHODS: methods}


def unpack(archive: str, place: str) -> None:
    """Write the files below ``place``, and let imports find them there, their methods compiled."""
    zipped = zipimporter(archive)
    vars(dataclasses)["exec"] = partial(_run, marshal.loads(zipped.get_data(_METHODS)))
    content, start, folders = memoryview(zipped.get_data(_FILES)), 0, set[str]()
    for name, size in json.loads(zipped.get_data(_LIST)):
        # Paths and file objects would take five times as long, three hundred times over.
        path = f"{place}/{name}"
        folder = path.rpartition("/")[0]
        if folder not in folders:
            folders.add(folder)
            Path(folder).mkdir(parents=True, exist_ok=True)
        file = os.open(path, os.O_WRONLY | os.O_CREAT)
        os.write(file, content[start : start + size])
        os.close(file)
        start += size
    sys.path[:] = [place, *(each for each in sys.path if each != archive)]
    Path(archive).unlink()


def _run(compiled: Mapping[str, CodeType], text: str, *spaces: Any) -> None:
    """Run a text of ``dataclasses``: what it was compiled to, if it is one of ours."""
    exec(compiled.get(text, text), *spaces)
