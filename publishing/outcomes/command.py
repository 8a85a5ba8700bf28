"""The command: every answer into tables, or what changes against a revision."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import groupby
from pathlib import Path

from corpus import BrokenFile, Corpus
from publishing.outcomes.asking import ask_tree, checked_out
from publishing.outcomes.comparing import changes
from publishing.outcomes.moving import Movement, movement
from publishing.outcomes.report import report
from publishing.outcomes.saying import still_said
from publishing.outcomes.scanning import Seen
from publishing.outcomes.situations import Situation, all_situations, turning_days
from publishing.outcomes.tables import table
from publishing.progress import say, tenths
from publishing.shipped import ROOT


def write_tables(folder: Path) -> tuple[Path, ...]:
    """Write one table a calculator, and return the files.

    Every situation is answered today; on the other days on which the law turns, those in which
    one answer is chosen at a time.
    """
    corpus = Corpus()
    today = corpus.state.known_on
    days = turning_days(corpus)
    asked = [
        (situation, day)
        for situation in all_situations(corpus)
        for day in (days if situation.single else (today,))
    ]
    requests = [situation.request(day) for situation, day in asked]
    answers = ask_tree(ROOT, requests, tenths(f"{len(requests)} réponses", len(requests)))
    rows = [(*pair, json.loads(answer)) for pair, answer in zip(asked, answers, strict=True)]
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for slug, group in groupby(rows, key=lambda row: row[0].slug):
        path = folder / f"{slug}.md"
        path.write_text(table(slug, group, corpus), "utf-8")
        written.append(path)
    return tuple(written)


def against(revision: str) -> str:
    """Return what changes from a revision to the files as they are. Raises ``ToolFailed``."""
    say("Recherche de ce qui change")
    with checked_out(revision) as tree:
        found, corpus, before = compare_trees(tree, ROOT), Corpus(), _readable(tree)
        superseded = still_said(before, corpus, ROOT) if before else ()
        return "\n".join(report(found, revision, corpus, superseded)) + "\n"


def compare_trees(
    before: Path, after: Path, situations: tuple[Situation, ...] | None = None
) -> Movement:
    """Compare the answers of two trees of files, in all situations or in some.

    Raises ``ToolFailed`` if a tree cannot answer.
    """

    def compare(requests: list[dict[str, object]]) -> list[Seen]:
        tell = tenths(f"{len(requests)} réponses, avant et après", 2 * len(requests))
        came = [0, 0]

        def count(side: int, many: int) -> None:
            came[side] = many
            tell(sum(came))

        with ThreadPoolExecutor() as pool:
            sides = (partial(count, side) for side in (0, 1))
            old, new = pool.map(ask_tree, (before, after), (requests, requests), sides)
        return [differences(*both) for both in zip(old, new, strict=True)]

    corpus = Corpus(after / "corpus")
    asked = all_situations(corpus) if situations is None else situations
    return movement(compare, asked, corpus, _readable(before))


def differences(old: str, new: str) -> Seen:
    """Return what differs between two answers, as JSON."""
    return frozenset() if old == new else frozenset(changes(json.loads(old), json.loads(new)))


def _readable(tree: Path) -> Corpus | None:
    """Return the corpus of another revision, unless its files have another shape."""
    corpus = Corpus(tree / "corpus")
    try:
        _ = corpus.deadlines, corpus.titles, corpus.amounts
    except (BrokenFile, TypeError, KeyError, ValueError, OSError):
        return None
    return corpus
