"""How far a long command is, on the terminal's error stream: what it gives stays apart."""

from __future__ import annotations

import sys
from collections.abc import Callable


def say(step: str) -> None:
    """Name the step that begins."""
    print(f"{step}…", file=sys.stderr, flush=True)


def tenths(step: str, total: int) -> Callable[[int], None]:
    """Return what is told how many of ``total`` are done, and says each tenth of them."""
    told = 0

    def tell(done: int) -> None:
        nonlocal told
        if (tenth := done * 10 // max(total, 1)) > told:
            told = tenth
            print(f"{step}\u00a0: {tenth * 10}\u202f%", file=sys.stderr, flush=True)

    return tell
