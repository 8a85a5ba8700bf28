"""``python -m macros.checking``: whether ``mkdocs.yml`` can be built from, told in French.

A build says the rest. Before this file is read, no build can say anything.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig

from macros.checking.configuration import misconfigured
from macros.reporting import Trouble, stop

_FILE: Final = Path("mkdocs.yml")


def _refused(configuration: Path) -> Iterator[Trouble]:
    """Tell what the engine itself refuses: a theme or an extension that is not there."""
    settings = MkDocsConfig(config_file_path=str(configuration))
    with configuration.open("rb") as file:
        settings.load_file(file)
    errors, warnings = settings.validate()
    for name, error in (*errors, *warnings):
        lines = configuration.read_text("utf-8").splitlines()
        written = (n for n, line in enumerate(lines, 1) if re.match(rf"{name}\s*:", line))
        message = f"le moteur du site refuse cette valeur ({error}). Corrigez-la, ou retirez-la."
        yield Trouble(configuration.name, next(written, None), name, message)


if __name__ == "__main__":
    if troubles := [*misconfigured(_FILE, Path("docs"))] or [*_refused(_FILE)]:
        stop(troubles, os.environ)
