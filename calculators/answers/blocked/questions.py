"""What ``blocage-anef`` asks: why, how far one has come, and one's own log."""

from __future__ import annotations

from typing import Final

from calculators.law.blocked_filing import Obstacle, Outcome, Stage
from calculators.questions.blocked import ATTEMPTS, CLOSED, MISSING, OBSTACLE, STEPS
from calculators.questions.definition import UNKNOWN
from calculators.questions.form import Form
from calculators.questions.held import EXPIRY
from calculators.questions.request import DEPARTMENT, REQUEST, TITLE
from calculators.questions.wording import ask_for, when, written_form
from corpus import Corpus

SLUG: Final = "blocage-anef"
SECTION: Final = "blocked"
_STOPPED: Final = (Obstacle.TECHNICAL, MISSING, Obstacle.EQUIPMENT, UNKNOWN)
_BY_THE_SITE: Final = (Obstacle.TECHNICAL, MISSING, UNKNOWN)
_BEFORE_THE_DESK: Final = (
    *(Outcome.NOT_YET, Outcome.WAITING, Outcome.SILENT, Outcome.UNSOLVED),
    UNKNOWN,
)
_AT_THE_DESK: Final = (Outcome.WAITING, Outcome.SILENT, Outcome.REFUSED, Outcome.IMPOSSIBLE)


def form(corpus: Corpus) -> Form:
    """Describe the questions; each step is asked about where the one before leads to it."""
    stopped = when(obstacle=_STOPPED)
    to_file = when(obstacle=(*_STOPPED, CLOSED))
    asked = (
        ask_for(OBSTACLE),
        ask_for(STEPS[Stage.CENTRE], stopped),
        ask_for(STEPS[Stage.DESK], when(obstacle=_STOPPED, centre=_BEFORE_THE_DESK)),
        ask_for(
            STEPS[Stage.FALLBACK],
            when(obstacle=_STOPPED, centre=Outcome.CERTIFIED),
            when(obstacle=_STOPPED, desk=Outcome.IMPOSSIBLE),
            when(obstacle=_BY_THE_SITE, desk=(Outcome.SILENT, Outcome.REFUSED)),
        ),
        ask_for(EXPIRY, to_file),
        ask_for(TITLE, to_file),
        ask_for(REQUEST, to_file),
        # The desk is a place: where the path does not lead to it yet, the department says nothing.
        ask_for(
            DEPARTMENT,
            when(obstacle=_STOPPED, centre=(Outcome.SILENT, Outcome.UNSOLVED, Outcome.CERTIFIED)),
            when(obstacle=_STOPPED, desk=_AT_THE_DESK),
        ),
        ask_for(ATTEMPTS, to_file),
    )
    return written_form(SLUG, SECTION, asked, corpus)
