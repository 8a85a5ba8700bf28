"""What ``blocage-anef`` asks: why, how far one has come, and one's own log."""

from __future__ import annotations

from typing import Final

from calculators.law.blocked_filing import Obstacle, Outcome, Stage, outcomes
from calculators.questions.form import UNKNOWN, Condition, Fact, Form, Question
from calculators.questions.wording import Wording, when
from corpus import Corpus

SLUG: Final = "blocage-anef"
SECTION: Final = "blocked"
FILED: Final = "filed"
"""The request is filed already: what is missing is an answer or a certificate."""
MISSING: Final = "missing"
"""ANEF does not offer the permit."""
_STOPPED: Final = (Obstacle.TECHNICAL, MISSING, Obstacle.EQUIPMENT, UNKNOWN)
_BY_THE_SITE: Final = (Obstacle.TECHNICAL, MISSING, UNKNOWN)
_BEFORE_THE_DESK: Final = (
    *(Outcome.NOT_YET, Outcome.WAITING, Outcome.SILENT, Outcome.UNSOLVED),
    UNKNOWN,
)


def form(corpus: Corpus) -> Form:
    """Describe the questions; each step is asked about where the one before leads to it."""
    word = Wording(corpus, SECTION)
    stopped = when(obstacle=_STOPPED)
    return Form(
        slug=SLUG,
        submit=word("submit"),
        questions=(
            word.choice("obstacle", (*_STOPPED[:3], FILED, UNKNOWN)),
            _step(word, Stage.CENTRE, stopped),
            _step(word, Stage.DESK, when(obstacle=_STOPPED, centre=_BEFORE_THE_DESK)),
            _step(
                word,
                Stage.FALLBACK,
                when(obstacle=_STOPPED, centre=Outcome.CERTIFIED),
                when(obstacle=_STOPPED, desk=Outcome.IMPOSSIBLE),
                when(obstacle=_BY_THE_SITE, desk=(Outcome.SILENT, Outcome.REFUSED)),
            ),
            word.title(stopped),
            word.choice("request", ("renewal", "first", UNKNOWN), stopped, fact=Fact.REQUEST),
            word.date("expiry", stopped, required=False, fact=Fact.EXPIRY),
            word.department(stopped),
            word.attempts(stopped),
        ),
    )


def _step(word: Wording, stage: Stage, *conditions: Condition) -> Question:
    return word.choice(str(stage), (*outcomes(stage), UNKNOWN), *conditions)
