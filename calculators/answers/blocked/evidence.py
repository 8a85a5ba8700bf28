"""How far one has come: what was answered, and what the reader's own log shows besides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from calculators.law.blocked_filing import Obstacle, Outcome, Stage
from calculators.questions.attempts import Attempt, Way
from calculators.questions.definition import UNKNOWN
from calculators.questions.form import Answers
from corpus import Day

_WAYS: Final = {Way.CONTACT_CENTRE: Stage.CENTRE, Way.DIGITAL_HELP_DESK: Stage.DESK}
"""What a line of the log proves: that the step was tried, not what came of it."""
_ASKED: Final = (Stage.CENTRE, Stage.DESK, Stage.FALLBACK)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of one blocked request.

    ``told`` is the outcome of each step; ``shown`` the steps that only the log shows.
    """

    obstacle: Obstacle
    told: Mapping[Stage, Outcome]
    shown: tuple[Stage, ...]
    log: tuple[Attempt, ...]

    def last_at(self, stage: Stage) -> Day | None:
        """Return the day of the last attempt at a step, if the log has one."""
        days = (each.day for each in self.log if _WAYS.get(each.way) is stage)
        return max(days, default=None)


def gather(answers: Answers) -> Evidence:
    """Read the answers, then the log: a step said not to be tried, but logged, was tried."""
    log = answers.attempts("attempts")
    told = {
        stage: Outcome(answer)
        for stage in _ASKED
        if (answer := answers.choice(stage)) != UNKNOWN and answer != Outcome.NOT_YET
    }
    logged = dict.fromkeys(_WAYS[each.way] for each in log if each.way in _WAYS)
    shown = tuple(stage for stage in logged if stage not in told)
    means = answers.choice("obstacle") == Obstacle.EQUIPMENT
    return Evidence(
        obstacle=Obstacle.EQUIPMENT if means else Obstacle.TECHNICAL,
        told={**told, **dict.fromkeys(shown, Outcome.WAITING)},
        shown=shown,
        log=log,
    )
