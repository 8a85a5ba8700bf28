"""The way out of a blocked filing as a whole, from its table: each arrow has a letter and words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from calculators.answers.blocked.questions import SECTION
from calculators.languages.phrases import Phrases
from calculators.law.blocked_filing import TRANSITIONS, Outcome, Stage, Transition
from calculators.path import Path, PathArrow, PathStep

_LETTERS: Final = "ABCDEFGH"


def help_path(say: Phrases) -> Path:
    """Return the steps and the arrows between them; a request that is filed needs no letter."""
    return Path(
        description=say(f"{SECTION}.path.description"),
        steps=tuple(_step(stage, say) for stage in Stage),
        arrows=tuple(
            _arrow(letter, transitions, say)
            for letter, transitions in zip(_LETTERS, drawn(), strict=False)
        ),
        short_cuts=tuple(_rank(each.at) for each in TRANSITIONS if each.to is Stage.FILED),
    )


def drawn() -> Iterator[tuple[Transition, ...]]:
    """Yield the transitions of each arrow: those between the same two steps.

    Those that stay, those that only the form needs and those that end well have none.
    """
    told = [
        each
        for each in TRANSITIONS
        if each.at is not each.to and each.outcome not in (Outcome.PASSED_BY, Outcome.SOLVED)
    ]
    for _, same in groupby(sorted(told, key=_ends), key=_ends):
        yield tuple(same)


def _step(stage: Stage, say: Phrases) -> PathStep:
    about = f"{SECTION}.path.{stage}.about"
    name = say(f"{SECTION}.path.{stage}")
    return PathStep(name, say(about) if say.has(about) else None)


def _arrow(letter: str, transitions: tuple[Transition, ...], say: Phrases) -> PathArrow:
    at, to = transitions[0].at, transitions[0].to
    words = say(
        f"{SECTION}.path.when",
        first=say(f"{SECTION}.path.{at}"),
        next=say(f"{SECTION}.path.{to}"),
        outcomes=" ; ".join(_when(each, say) for each in transitions),
    )
    return PathArrow(letter, _rank(at), _rank(to), words)


def _ends(transition: Transition) -> tuple[int, int]:
    return _rank(transition.at), _rank(transition.to)


def _when(transition: Transition, say: Phrases) -> str:
    only = f".{transition.only}" if transition.only else ""
    return say(f"{SECTION}.path.when.{transition.outcome}{only}")


def _rank(stage: Stage) -> int:
    return tuple(Stage).index(stage)
