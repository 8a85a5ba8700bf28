"""The law of one day, for tests of behaviour: what was entered for a later day is not there.

Those tests count with numbers of the law. A real change of law, made as
``docs/contribuer/modifier-la-loi.md`` says, adds versions and leaves the old ones: taken away here,
they leave these tests as they were. Cases and golden tables stand on the law as it is.
"""

from __future__ import annotations

import atexit
import re
import shutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from corpus import HOME, Corpus
from tests.edition import FOLDER as EDITION

DAY: Final = "2026-11-30"
"""The last day on which a version that stays may start. ISO days are compared as text."""

_STATE: Final = """\
text_state = 2025-07-15
text_state_words = "mi-juillet 2025"
known_on = 2026-11-23
covered_from = 2021-05-01
reverify_before = 2027-03-01
"""
_ENTRY: Final = re.compile(r"(?=^\[\[)", re.MULTILINE)
_ENDS: Final = re.compile(r"^until = .*\n", re.MULTILINE)
_STARTS: Final = re.compile(r"^(?:in_force|since) = (\S+)", re.MULTILINE)
# What the versions of one rule have in common: the id of a delay, the request of a permit's filing.
_SAME: Final = re.compile(r"^(?:id|request) = .*", re.MULTILINE)


def frozen() -> Corpus:
    """Return the corpus of that day, in the edition of tests."""
    return Corpus(_kept())


def frozen_copy(root: Path) -> Path:
    """Write the data files of that day below ``root``, to be changed there. Returns ``root``."""
    shutil.copytree(HOME, root, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    freeze(root)
    return root


def freeze(root: Path) -> None:
    """Turn the data files below ``root`` into those of that day, in the edition of tests."""
    for folder in (root / "articles").glob("*/*"):
        _freeze_article(sorted(folder.glob("*.md")))
    for name in ("deadlines.toml", "titles.toml"):
        path = root / name
        path.write_text("".join(_frozen(path.read_text("utf-8"))), "utf-8")
    (root / "state.toml").write_text(_STATE, "utf-8")
    shutil.rmtree(root / "departments")
    (root / "departments").mkdir()
    shutil.copy(EDITION / "99-essai.toml", root / "departments")
    shutil.copy(EDITION / "edition.toml", root)


@cache
def _kept() -> Path:
    """Write the data files once a run. Returns where."""
    room = Path(mkdtemp(prefix="j120-frozen-"))
    atexit.register(shutil.rmtree, room, ignore_errors=True)
    return frozen_copy(room / "corpus")


def _freeze_article(versions: list[Path]) -> None:
    later = [path for path in versions if path.stem > DAY]
    for path in later:
        path.unlink()
    if later and (kept := [path for path in versions if path not in later]):
        kept[-1].write_text(_ENDS.sub("", kept[-1].read_text("utf-8"), count=1), "utf-8")


def _frozen(toml: str) -> Iterable[str]:
    """Return the entries of a file that stay, the last version of each rule again without end."""
    stay: list[str] = []
    for entry in _ENTRY.split(toml):
        starts = _STARTS.search(entry)
        if starts is None or starts[1] <= DAY:
            stay.append(entry)
            continue
        same = _SAME.search(entry)
        for position in range(len(stay) - 1, -1, -1):
            if (found := _SAME.search(stay[position])) and same and found[0] == same[0]:
                stay[position] = _ENDS.sub("", stay[position], count=1)
                break
    return stay
