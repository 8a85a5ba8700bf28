"""Zip files whose bytes depend on nothing but what is inside, and the bytecode in them."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

EPOCH: Final = "315532800"
"""1980-01-01, the oldest day that a zip entry can bear."""

_ZIP_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE: Final = 0o100644 << 16
_UNIX: Final = 3


class ToolFailed(Exception):
    """A program that a step needs stopped with an error; the message ends with its last words."""


def read_zip(path: Path) -> dict[str, bytes]:
    """Return the files of an archive by name."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name[-1] != "/"}


def write_zip(path: Path, files: Mapping[str, bytes]) -> None:
    """Write an archive: sorted names, one fixed date, one fixed mode."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(name, _ZIP_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = _UNIX
            entry.external_attr = _PLAIN_FILE
            archive.writestr(entry, content)


def byte_compile(files: Mapping[str, bytes], *, documented: bool = False) -> dict[str, bytes]:
    """Return the same files with each ``.py`` as a ``.pyc``, without asserts.

    Without docstrings either, unless ``documented``.

    ``pyodide py-compile`` compiles for the running Python, whose bytecode is Pyodide's.
    Raises ``ToolFailed``.
    """
    with TemporaryDirectory() as folder:
        archive = Path(folder, "files.zip")
        write_zip(archive, files)
        run(
            [str(Path(sys.executable).with_name("pyodide")), "py-compile", "--silent", archive],
            {
                "PYTHONOPTIMIZE": "1" if documented else "2",
                # Columns underline a line of a source, which is not there.
                "PYTHONNODEBUGRANGES": "1",
                # With a build date, a .pyc holds a hash of its source and not the hour it was made.
                "SOURCE_DATE_EPOCH": EPOCH,
            },
        )
        return read_zip(archive)


def run(
    command: list[str | Path],
    environment: Mapping[str, str],
    cwd: Path | None = None,
    stdin: str = "",
) -> str:
    """Run a program and return what it printed. Raises ``ToolFailed``."""
    done = subprocess.run(
        command,
        check=False,
        env={**os.environ, **environment},
        cwd=cwd,
        input=stdin,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        words = (done.stderr or done.stdout).strip()
        raise ToolFailed(f"{Path(command[0]).name} {command[1]} : {words[-2000:]}")
    return done.stdout
