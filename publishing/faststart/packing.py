"""Puts modules and files in one piece, which ``unpacking.py`` takes apart in the browser."""

from __future__ import annotations

import marshal
from collections.abc import Mapping
from typing import Final

from publishing.faststart.unpacking import FILES, METHODS, MODULES

BOOTING: Final = b"import unpacking\nunpacking.serve(__loader__, __loader__.archive)\n"
"""What Python finds as ``sitecustomize``, a name that it imports whenever it boots."""

_HEAD: Final = 16
"""Bytes of a .pyc before its code: what it was made from."""


def pack(files: Mapping[str, bytes], methods: bytes) -> dict[str, bytes]:
    """Pack our modules and our data. ``methods`` are those of our dataclasses (methods.py)."""
    modules = {name: content for name, content in files.items() if name.endswith(".pyc")}
    rest = {name: content for name, content in files.items() if name not in modules}
    return {**pack_modules(modules), **_in_one_piece(FILES, rest), METHODS: methods}


def pack_modules(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Pack byte-compiled modules, by their path in a library."""
    return _in_one_piece(MODULES, {name: code[_HEAD:] for name, code in files.items()})


def packed(archive: Mapping[str, bytes]) -> set[str]:
    """Return the names of what is packed in the files of an archive."""
    lists = (archive.get(f"{piece}.list", b"[\0\0\0\0") for piece in (MODULES, FILES))
    return {name for sizes in lists for name, _ in marshal.loads(sizes)}


def _in_one_piece(name: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Put files one after the other, like beside like, with the list of their sizes."""
    ordered = sorted(files.items(), key=lambda file: (file[0].rpartition(".")[2], file[0]))
    # The second version of the format depends on nothing but the values.
    sizes = marshal.dumps([(path, len(content)) for path, content in ordered], 2)
    return {name: b"".join(content for _, content in ordered), f"{name}.list": sizes}
