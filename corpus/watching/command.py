"""The command: one state against the corpus, or two states against each other."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack

from corpus.law import Code
from corpus.watching.comparing import NEWS, changes, compare
from corpus.watching.published import PublishedCode, Unreadable, fetched, read_state
from corpus.watching.report import report, report_changes
from corpus.watching.standing import Rooms

USAGE = "python -m corpus watch <chemin ou adresse git> [<état suivant>]"

_NEWS, _UNREADABLE = 1, 2


def watch(places: list[str], rooms: Rooms) -> int:
    """Print what a jurist must read.

    0 if the corpus knows it all, 1 if there is something to enter, 2 if a state cannot be read.
    With two places, tells what changed from the first to the second: 1 if anything did.
    """
    if not 1 <= len(places) <= 2:
        print(f"Écrivez\u00a0: {USAGE}", file=sys.stderr)
        return _UNREADABLE
    try:
        with ExitStack() as stack:
            states = [read_state(stack.enter_context(fetched(place))) for place in places]
    except Unreadable as unreadable:
        print(unreadable, file=sys.stderr)
        return _UNREADABLE
    found = _since(rooms, *states) if len(states) == 2 else _against_corpus(rooms, states[0])
    news = False
    for new, lines in found:
        news = news or new
        print("\n".join(lines), end="\n\n")
    return _NEWS if news else 0


def _against_corpus(
    rooms: Rooms, states: tuple[PublishedCode, ...]
) -> Iterator[tuple[bool, list[str]]]:
    for state in states:
        findings = tuple(compare(rooms.corpus, state))
        news = any(finding.verdict in NEWS for finding in findings)
        yield news, list(report(rooms, state, findings))
    read = {state.code for state in states}
    if missing := [code for code in Code if code not in read]:
        names = ", ".join(code.upper() for code in missing)
        yield False, [f"Codes du corpus absents de cet état, non comparés\u00a0: {names}."]


def _since(
    rooms: Rooms, before: tuple[PublishedCode, ...], after: tuple[PublishedCode, ...]
) -> Iterator[tuple[bool, list[str]]]:
    old = {state.code: state for state in before}
    for state in after:
        if state.code in old:
            found = tuple(changes(rooms.corpus, old[state.code], state))
            yield bool(found), list(report_changes(rooms, old[state.code], state, found))
