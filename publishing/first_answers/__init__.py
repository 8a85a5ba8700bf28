"""What an answer says first, in tables that the calculators make at build.

Python is four megabytes; its first screen, in words and days, is a few kilobytes. The page shows it
from there at once, and Python's whole answer takes its place when it has come.
"""

from __future__ import annotations

import hashlib
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Final

from calculators.languages import LANGUAGES
from corpus import Corpus, Day
from publishing.first_answers.covering import COVERED, Covering
from publishing.first_answers.marking import marked
from publishing.first_answers.writing import written
from publishing.shipped import ROOT, data_files, modules

PLACE: Final = Path("assets", "j120", "first-answers")
_CACHE: Final = ROOT / ".cache" / "first-answers"
_YEARS: Final = 2
"""How many whole years after that of the build a table speaks of, at least."""


def write_first_answers(site: Path, today: Day) -> tuple[Path, ...]:
    """Write a table for each calculator that has one, named after its content.

    Made anew only if the calculators, the law that they read or the year have changed.
    """
    digest = _digest(today)
    with ProcessPoolExecutor() as pool:
        texts = list(pool.map(_table, COVERED, [digest] * len(COVERED), [today] * len(COVERED)))
    place = site / PLACE
    place.mkdir(parents=True, exist_ok=True)
    for old in place.iterdir():
        old.unlink()
    paths = []
    for slug, text in zip(COVERED, texts, strict=True):
        name = f"{slug}-{hashlib.sha256(text.encode()).hexdigest()[:12]}.json"
        paths.append(place / name)
        paths[-1].write_text(text, "utf-8")
    return tuple(paths)


def covering(slug: str, today: Day) -> Covering:
    """Cover a calculator for who asks from the day of the corpus on, in any time zone."""
    corpus = marked(Corpus())
    first, last = corpus.state.known_on.plus_days(-1), Day(today.year + _YEARS, 12, 31)
    return Covering(slug, corpus, first.ordinal, last.ordinal)


def _table(slug: str, digest: str, today: Day) -> str:
    kept = _CACHE / f"{slug}-{digest}.json"
    if not kept.exists():
        found = covering(slug, today)
        found.cover()
        kept.parent.mkdir(parents=True, exist_ok=True)
        for old in _CACHE.glob(f"{slug}-*"):
            old.unlink()
        kept.write_text(written(found, LANGUAGES[Corpus().language]), "utf-8")
    return kept.read_text("utf-8")


def _digest(today: Day) -> str:
    """Return what changes with all that a table may depend on."""
    ours = modules().values()
    paths = [*ours, *data_files(ROOT, ours), *Path(__file__).parent.glob("*.py")]
    told = hashlib.sha256(str(today.year).encode())
    for path in sorted(paths):
        told.update(path.read_bytes())
    return told.hexdigest()[:16]
