"""What a revision moves: which situations, from when to when, and which cases with them."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from corpus import Corpus, Day
from publishing.cases import CASES
from publishing.outcomes.comparing import Change
from publishing.outcomes.scanning import Look, Run, Seen, runs, scan
from publishing.outcomes.situations import Situation, days_that_count
from publishing.shipped import ROOT

_AHEAD: Final = 3 * 365
"""Days from today on which the guide's rules must hold, as the corpus itself is checked."""
_FOLLOWED: Final = ("date/", "refused", "failed")
"""What is followed over the years: a date, a refusal. The rest is told as it is today."""
MOST: Final = 30
"""Situations followed at most, so that a jurist has the answer within minutes."""
_STRIDE: Final = 97
"""Days from the one look of a situation at a day of its own to that of the next."""

type Differ = Callable[[list[dict[str, object]]], list[Seen]]
"""Asks the older tree and this one, and returns what differs in the answer to each request."""


@dataclass(frozen=True, slots=True)
class Moved:
    """One change: the situations that it reaches, on which days, and the cases that show it.

    ``runs`` are days of ``main``, the question whose date the situations turn on; there are none
    where the change was not followed over the years. ``basis`` are article keys.
    """

    slug: str
    key: str
    words: str
    main: str | None
    runs: tuple[Run, ...]
    situations: tuple[Situation, ...]
    basis: tuple[str, ...]
    cases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Movement:
    """All that a revision moves, and how much was tried to find it.

    ``left`` counts what moves a date or a refusal in situations too many to be followed.
    """

    moved: tuple[Moved, ...]
    cases: tuple[str, ...]
    situations: int
    first: Day
    last: Day
    left: int = 0


@dataclass(frozen=True, slots=True)
class _Group:
    """Situations in which one thing changes alike on the days that count.

    ``turns`` are the days on which the permit asked for changes procedure.
    """

    slug: str
    key: str
    main: tuple[str, int] | None
    alike: tuple[Seen, ...]
    turns: tuple[Day, ...]

    @property
    def followed(self) -> bool:
        """Tell whether it is worth knowing from when to when."""
        return self.key.startswith(_FOLLOWED)


def movement(
    differ: Differ, situations: tuple[Situation, ...], corpus: Corpus, before: Corpus | None
) -> Movement:
    """Compare the answers: those of today and of each day that turns, then over the years."""

    def compare(asked: list[Look]) -> list[Seen]:
        return differ([situation.request(day) for situation, day in asked])

    first, last = corpus.state.covered_from, corpus.state.known_on.plus_days(_AHEAD)
    days = days_that_count(corpus, before)
    # One day each, all over the stretch: what today does not show is met on another day.
    span = first.days_until(last)
    apart = [(s, first.plus_days(n * _STRIDE % span)) for n, s in enumerate(situations)]
    asked = [*((situation, day) for situation in situations for day in days), *apart]
    seen = {look: found for look, found in zip(asked, compare(asked), strict=True) if found}
    groups = _groups(seen, days, corpus)
    moving = {group: those for group, those in groups.items() if group.followed}
    chosen = _fewest(moving)
    followed = scan(tuple(dict.fromkeys(chosen.values())), first, last, compare)
    told: dict[tuple[str, str, str | None, tuple[Run, ...]], list[Situation]] = defaultdict(list)
    for group, those in groups.items():
        found: tuple[Run, ...] = ()
        if group in chosen:
            found = runs(followed[chosen[group]], group.key)
            found = tuple(_dated(run, group.main, first, last) for run in found)
        told[group.slug, group.key, group.main and group.main[0], found] += those
    cases = _cases(differ, {situation.slug for situation in situations})
    rest = _rest(seen)
    moved = tuple(
        Moved(
            slug=slug,
            key=key,
            words=_undated(rest[slug, key]),
            main=main,
            runs=found,
            situations=tuple(dict.fromkeys(those)),
            basis=rest[slug, key].basis,
            cases=tuple(path for path, keys in cases.items() if (slug, key) in keys),
        )
        for (slug, key, main, found), those in told.items()
    )
    left = len(moving) - len(chosen)
    return Movement(moved, tuple(cases), len(situations), first, last, left)


def _undated(change: Change) -> str:
    """Say the change where no stretch of days tells it; a moved date names only itself."""
    if change.shift is None:
        return change.words
    return f"{change.words}\u00a0: la date change, sur des jours qui n’ont pas été suivis un par un"


def _dated(run: Run, main: tuple[str, int] | None, first: Day, last: Day) -> Run:
    """Say the run in days of the date that the situation turns on, within what is covered."""
    offset = main[1] if main else 0
    start = first if run.first == first else max(first, run.first.plus_days(offset))
    end = last if run.last == last else run.last.plus_days(offset)
    return replace(run, first=start, last=end)


def _groups(
    seen: Mapping[Look, Seen], days: tuple[Day, ...], corpus: Corpus
) -> dict[_Group, list[Situation]]:
    keys: dict[Situation, set[str]] = defaultdict(set)
    for (situation, _), found in seen.items():
        keys[situation] |= {change.key for change in found}
    groups: dict[_Group, list[Situation]] = defaultdict(list)
    for situation, changed in keys.items():
        title = corpus.titles.get(situation.choice("title") or "")
        turns = tuple(sorted({f.since for f in title.filings})) if title else ()
        for key in sorted(changed):
            alike = tuple(
                frozenset(c for c in seen.get((situation, day), ()) if c.key == key) for day in days
            )
            group = _Group(situation.slug, key, situation.main, alike, turns)
            groups[group].append(situation)
    return groups


def _fewest(groups: Mapping[_Group, list[Situation]]) -> dict[_Group, Situation]:
    """Choose a situation for each group, each for as many groups as it can."""
    of: dict[Situation, set[_Group]] = defaultdict(set)
    for group, situations in groups.items():
        for situation in situations:
            of[situation].add(group)
    chosen: dict[_Group, Situation] = {}
    while len(chosen) < len(groups) and len(set(chosen.values())) < MOST:
        best = max(of, key=lambda situation: len(of[situation] - chosen.keys()))
        chosen |= dict.fromkeys(of.pop(best) - chosen.keys(), best)
    return chosen


def _rest(seen: Mapping[Look, Seen]) -> dict[tuple[str, str], Change]:
    """Return each change once, with all the texts that it rests on."""
    found: dict[tuple[str, str], Change] = {}
    for (situation, _), changed in seen.items():
        for change in changed:
            before = found.setdefault((situation.slug, change.key), change)
            basis = tuple(dict.fromkeys((*before.basis, *change.basis)))
            found[situation.slug, change.key] = replace(before, basis=basis)
    return found


def _cases(differ: Differ, slugs: Iterable[str]) -> dict[str, frozenset[tuple[str, str]]]:
    """Return each case that is answered otherwise, by path, with what changes in it."""
    paths = sorted(path for slug in slugs for path in (CASES / slug).glob("*.toml"))
    cases = [tomllib.loads(path.read_text("utf-8")) for path in paths]
    seen = differ([_request(case) for case in cases])
    return {
        path.relative_to(ROOT).as_posix(): frozenset((case["calculator"], c.key) for c in found)
        for path, case, found in zip(paths, cases, seen, strict=True)
        if found
    }


def _request(case: Mapping[str, object]) -> dict[str, object]:
    answers = case["answers"]
    assert isinstance(answers, dict)
    said = {name: str(value) for name, value in answers.items()}
    return {"slug": case["calculator"], "answers": said, "today": str(case["today"])}
