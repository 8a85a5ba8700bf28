"""What stops a request from being filed online, how far one has come, and one's own log."""

from __future__ import annotations

from typing import Final

from calculators.law.blocked_filing import Obstacle, Stage, outcomes
from calculators.questions.definition import UNKNOWN, Definition, QuestionKind, choice

MISSING: Final = "missing"
"""ANEF does not offer the permit."""
ALREADY_FILED: Final = "filed"
"""The request is filed already: what is missing is an answer or a certificate."""
CLOSED: Final = "closed"
"""The website or the prefecture closed the request, or refused to register it."""

OBSTACLE: Final = choice(
    "obstacle", Obstacle.TECHNICAL, MISSING, Obstacle.EQUIPMENT, ALREADY_FILED, CLOSED, UNKNOWN
)
STEPS: Final = {
    stage: choice(str(stage), *outcomes(stage), UNKNOWN)
    for stage in (Stage.CENTRE, Stage.DESK, Stage.FALLBACK)
}
"""What came of each step of R. 431-2, alinéas 2 and 3."""
ATTEMPTS: Final = Definition(id="attempts", kind=QuestionKind.ATTEMPTS, carried=True)
