"""The two archives from which Python starts sooner: our packages, and the standard library."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from corpus.loading import parsed
from publishing.archives import byte_compile, read_zip, run, write_zip
from publishing.faststart.methods import compiled_methods
from publishing.faststart.packing import BOOTING, pack, pack_modules
from publishing.shipped import library_modules, modules

UNPACKING: Final = "unpacking.py"


def write_archives(
    ours: Mapping[str, bytes], pyodide: Path, root: Path, entry: str, program: Path, library: Path
) -> None:
    """Write our files into ``program``, and what they need of Pyodide's library into ``library``.

    Raises ``ToolFailed``.
    """
    write_program(ours, modules(root, entry), root, program)
    write_zip(library, _cut_library(pyodide / library.name, pyodide, program, root, entry))


def write_program(
    ours: Mapping[str, bytes], names: Iterable[str], root: Path, program: Path
) -> None:
    """Write our files, whose modules have these names, into ``program``. Raises ``ToolFailed``."""
    write_zip(program, _packed(ours, compiled_methods(names, root)))


def loaded(
    pyodide: Path, library: Path, program: Path, root: Path, entry: str
) -> tuple[set[str], set[str]]:
    """Return the files of a library that Python reads to boot and to import all that we may.

    First those that it reads before it can be given others.
    """
    ours = modules(root, entry)
    script = Path(__file__).with_name("loaded_modules.mjs")
    named = [*ours, *library_modules(ours)]
    first, _, rest = run(["node", script, pyodide, library, program, *named], {}).partition("\n\n")
    return set(first.split()), set(rest.split())


def _packed(ours: Mapping[str, bytes], methods: bytes) -> dict[str, bytes]:
    """Return our files, ready to be read, in one piece."""
    tables = {n: parsed(text.decode()) for n, text in ours.items() if n.endswith(".toml")}
    # A dataclass without a docstring makes one of its signature: that was a third of the imports.
    return pack(byte_compile({**ours, **tables}, documented=True), methods)


def _cut_library(
    stock: Path, pyodide: Path, program: Path, root: Path, entry: str
) -> dict[str, bytes]:
    """Return the standard library, byte-compiled, less what neither boot nor we import.

    In one piece, but for what Python reads before it can be told of it.
    """
    library = read_zip(stock)
    first, rest = (
        {source: library[source] for source in (name.removesuffix("c") for name in names)}
        for names in loaded(pyodide, stock, program, root, entry)
    )
    unpacking = Path(__file__).with_name(UNPACKING).read_bytes()
    booting = {UNPACKING: unpacking, "sitecustomize.py": BOOTING}
    return {**byte_compile(first | booting), **pack_modules(byte_compile(rest))}
