"""Compiles beforehand the methods that dataclasses write as text, anew at each import.

That was a third of what our imports take in the browser. ``dataclasses`` runs each text with
``exec``, a name that Python looks for in that module before its own: so the texts are noted here,
and in the browser ``publishing/faststart/unpacking.py`` gives back what they were compiled to.

Run as a script, in a Python that has imported nothing of ours: modules that are imported already
write no method any more.
"""

from __future__ import annotations

import dataclasses
import marshal
import sys
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from types import CodeType
from typing import Any

from publishing.archives import run


def compiled_methods(names: Iterable[str], root: Path) -> bytes:
    """Return the code of each text that the modules of these names make, marshalled.

    Raises ``ToolFailed``.
    """
    # Columns underline a line of a source, which is not there.
    environment = {"PYTHONPATH": str(root), "PYTHONNODEBUGRANGES": "1"}
    return bytes.fromhex(run([sys.executable, __file__, *names], environment))


def note_methods(names: Iterable[str]) -> dict[str, CodeType]:
    """Import modules; return what each text was compiled to."""
    noted: dict[str, CodeType] = {}

    def note(text: str, *spaces: Any) -> None:
        noted[text] = compile(text, "<string>", "exec", dont_inherit=True)
        exec(noted[text], *spaces)

    vars(dataclasses)["exec"] = note
    for name in names:
        import_module(name)
    return noted


if __name__ == "__main__":
    # The second version of the format depends on nothing but the values.
    print(marshal.dumps(note_methods(sys.argv[1:]), 2).hex())
