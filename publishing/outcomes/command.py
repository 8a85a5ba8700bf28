"""The command: every answer into tables, or what changes against a revision."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from pathlib import Path

from calculators import CALCULATORS
from corpus import BrokenFile, Corpus
from publishing.outcomes.asking import ask_tree, checked_out
from publishing.outcomes.comparing import moved
from publishing.outcomes.report import report, table
from publishing.outcomes.situations import Situation, days_that_count, situations
from publishing.shipped import ROOT


def write_tables(folder: Path) -> tuple[Path, ...]:
    """Write one table a calculator, today's law in each, and return the files."""
    corpus = Corpus()
    [day] = days_that_count(corpus, None)
    asked = [(situation, day) for situation in _all(corpus)]
    answers = ask_tree(ROOT, [situation.request(day) for situation, day in asked])
    rows = [(*pair, answer) for pair, answer in zip(asked, answers, strict=True)]
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for slug, group in groupby(rows, key=lambda row: row[0].slug):
        path = folder / f"{slug}.md"
        path.write_text(table(slug, group, corpus), "utf-8")
        written.append(path)
    return tuple(written)


def against(revision: str) -> str:
    """Return what changes from a revision to the files as they are. Raises ``ToolFailed``."""
    corpus = Corpus()
    with checked_out(revision) as tree:
        days = days_that_count(corpus, _readable(Corpus(tree / "corpus")))
        asked = [(situation, day) for situation in _all(corpus) for day in days]
        requests = [situation.request(day) for situation, day in asked]
        with ThreadPoolExecutor() as pool:
            before, after = pool.map(ask_tree, (tree, ROOT), (requests, requests))
    found = moved(asked, before, after)
    return "\n".join(report(found, days, len(asked), revision, corpus))


def _all(corpus: Corpus) -> list[Situation]:
    return [s for calculator in CALCULATORS.values() for s in situations(calculator, corpus)]


def _readable(corpus: Corpus) -> Corpus | None:
    """Return the corpus of another revision, unless its files have another shape."""
    try:
        _ = corpus.deadlines, corpus.titles, corpus.amounts
    except (BrokenFile, TypeError, KeyError, ValueError, OSError):
        return None
    return corpus
