"""The way out of a blocked filing, step by step: R17 of the dossier, as a table of transitions.

R. 431-2, alinéas 2 and 3, of the CESEDA (version of 24 March 2023) and the order of 1 August 2023:
contact centre, digital help desk, fallback procedure; then the judge (L. 521-3 of the CJA). No text
sets the administration a delay, so time alone never leads from one step to the next.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Stage(StrEnum):
    """The steps, in their order."""

    CENTRE = "centre"
    DESK = "desk"
    FALLBACK = "fallback"
    JUDGE = "judge"
    FILED = "filed"


class Outcome(StrEnum):
    """What came of a step, as the reader tells it."""

    NOT_YET = "not-yet"
    WAITING = "waiting"
    SILENT = "silent"
    """Asked again, and still nothing."""
    UNSOLVED = "unsolved"
    CERTIFIED = "certified"
    """The contact centre wrote that the request cannot be filed online."""
    REFUSED = "refused"
    IMPOSSIBLE = "impossible"
    """The help desk could not file the request either, or its office found it impossible."""
    INVITED = "invited"
    SOLVED = "solved"
    PASSED_BY = "passed-by"
    """Nothing came of this step yet, but the next one was tried."""


class Obstacle(StrEnum):
    """Why the request is not filed: the person's means, or the website itself."""

    EQUIPMENT = "equipment"
    TECHNICAL = "technical"


@dataclass(frozen=True, slots=True)
class Transition:
    """From a step, after an outcome, to the step to take; ``only`` for one kind of obstacle."""

    at: Stage
    outcome: Outcome
    to: Stage
    only: Obstacle | None = None


# The fallback is for who is stopped by the website. Whoever lacks the means, and is not received,
# can only have the judge order that they be.
_MEANS, _SITE = Obstacle.EQUIPMENT, Obstacle.TECHNICAL

TRANSITIONS: Final = (
    Transition(Stage.CENTRE, Outcome.NOT_YET, Stage.CENTRE),
    # The prefecture asks for the centre's answer of those whom the website stops, not of others.
    Transition(Stage.CENTRE, Outcome.WAITING, Stage.CENTRE, _SITE),
    Transition(Stage.CENTRE, Outcome.WAITING, Stage.DESK, _MEANS),
    Transition(Stage.CENTRE, Outcome.SILENT, Stage.DESK),
    Transition(Stage.CENTRE, Outcome.UNSOLVED, Stage.DESK),
    Transition(Stage.CENTRE, Outcome.CERTIFIED, Stage.FALLBACK),
    Transition(Stage.CENTRE, Outcome.SOLVED, Stage.FILED),
    Transition(Stage.CENTRE, Outcome.PASSED_BY, Stage.DESK),
    Transition(Stage.DESK, Outcome.NOT_YET, Stage.DESK),
    Transition(Stage.DESK, Outcome.WAITING, Stage.DESK),
    Transition(Stage.DESK, Outcome.SILENT, Stage.FALLBACK, _SITE),
    Transition(Stage.DESK, Outcome.SILENT, Stage.JUDGE, _MEANS),
    Transition(Stage.DESK, Outcome.REFUSED, Stage.FALLBACK, _SITE),
    Transition(Stage.DESK, Outcome.REFUSED, Stage.JUDGE, _MEANS),
    Transition(Stage.DESK, Outcome.IMPOSSIBLE, Stage.FALLBACK),
    Transition(Stage.DESK, Outcome.SOLVED, Stage.FILED),
    Transition(Stage.FALLBACK, Outcome.NOT_YET, Stage.FALLBACK),
    Transition(Stage.FALLBACK, Outcome.WAITING, Stage.FALLBACK),
    Transition(Stage.FALLBACK, Outcome.INVITED, Stage.FALLBACK),
    Transition(Stage.FALLBACK, Outcome.SILENT, Stage.JUDGE),
    Transition(Stage.FALLBACK, Outcome.REFUSED, Stage.JUDGE),
    Transition(Stage.FALLBACK, Outcome.SOLVED, Stage.FILED),
    # What the judge is asked for. The walk stops before: no question follows the judge's work.
    Transition(Stage.JUDGE, Outcome.SOLVED, Stage.FILED),
)


def outcomes(stage: Stage) -> tuple[Outcome, ...]:
    """Return what the reader may answer about a step, in the order of the table."""
    told = (transition.outcome for transition in TRANSITIONS if transition.at is stage)
    return tuple(outcome for outcome in dict.fromkeys(told) if outcome is not Outcome.PASSED_BY)


def transition(stage: Stage, outcome: Outcome, obstacle: Obstacle) -> Transition:
    """Return the one transition that applies. Raises ``LookupError`` if the table has none."""
    for each in TRANSITIONS:
        if (each.at, each.outcome) == (stage, outcome) and each.only in (None, obstacle):
            return each
    raise LookupError(f"no transition from {stage} after {outcome} for {obstacle}")


def follow(obstacle: Obstacle, told: Mapping[Stage, Outcome]) -> tuple[Transition, ...]:
    """Walk from the first step to the one to take now; the last transition says where that is.

    Each transition stays or goes forward, so the walk ends.
    """
    walked: list[Transition] = []
    stage = Stage.CENTRE
    while True:
        walked.append(transition(stage, _outcome(stage, told), obstacle))
        if walked[-1].to in (stage, Stage.JUDGE, Stage.FILED):
            return tuple(walked)
        stage = walked[-1].to


def _outcome(stage: Stage, told: Mapping[Stage, Outcome]) -> Outcome:
    outcome = told.get(stage, Outcome.NOT_YET)
    further = told.get(Stage.DESK, Outcome.NOT_YET) is not Outcome.NOT_YET
    if stage is Stage.CENTRE and outcome in (Outcome.NOT_YET, Outcome.WAITING) and further:
        return Outcome.PASSED_BY
    return outcome
