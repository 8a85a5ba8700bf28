"""What the answer on a blocked filing may say, by what fills the blanks."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.languages.declared import Phrase, each, phrases
from calculators.law.blocked_filing import Obstacle, Stage
from corpus import Corpus


def declared(_: Corpus) -> Iterator[Phrase]:
    """Yield every phrase of the section ``blocked``."""
    return phrases(
        "blocked",
        {
            "": (
                *each("path.{}", Stage),
                *each("path.when.refused.{}", Obstacle),
                *each("path.when.silent.{}", Obstacle),
                *each(
                    "a.{}",
                    """
                    all-at-once appointment ask-writing centre-too certificate closed-dates
                    defender desk
                    desk-again desk-at-once fallback fallback-again fallback-certified fallback-go
                    fallback-post judge keep-call keep-closure keep-confirmation keep-mail lawyer
                    log prove-urgency refile screen silence where
                    """,
                ),
                *each(
                    "b.{}",
                    "account answers centre-answer certificate closure document file log screens",
                ),
                *each(
                    "f.{}",
                    """
                    centre.does certified closed.asked closed.first-date deadline.none
                    deadline.unknown desk.does invitation judge.before judge.needs log.ahead
                    log.bare missing missing.unnamed no-delay notably shown.centre shown.desk unsure
                    """,
                ),
                *each(
                    "h.{}",
                    """
                    already-filed centre.not-yet closed centre.waiting desk.not-yet desk.waiting
                    fallback.invited fallback.not-yet fallback.waiting filed judge off-anef
                    """,
                ),
                *each(
                    "l.{}",
                    """
                    already-filed centre.not-yet closed centre.waiting desk.not-yet desk.waiting
                    fallback.invited fallback.not-yet fallback.waiting filed judge
                    """,
                ),
                *each(
                    "path.{}",
                    """
                    centre.about description desk.about fallback.about judge.about when.certified
                    when.impossible when.refused when.silent when.unsolved
                    when.waiting.equipment
                    """,
                ),
                *each(
                    "s.{}",
                    """
                    centre.certified centre.not-yet centre.passed-by centre.silent centre.solved
                    centre.unsolved centre.waiting desk.impossible desk.not-yet desk.refused
                    desk.silent desk.solved desk.waiting fallback.invited fallback.not-yet
                    fallback.refused fallback.silent fallback.solved fallback.waiting
                    """,
                ),
                *each(
                    "t.{}",
                    """
                    appointment centre centre.number centre.writing desk.means desk.site fallback
                    lawyer
                    """,
                ),
                *each("{}", "d.first_attempt d.last_attempt submit summary title"),
            ),
            "amount": "f.force-majeure",
            "closing": "t.closing",
            "closing expiry left opening prudent_closing": "f.deadline.open f.deadline.open.same",
            "closing expiry opening prudent_closing": (
                *each("f.{}", "deadline.early deadline.early.same deadline.expired deadline.late"),
            ),
            "count day": "s.log s.log.one",
            "day": "s.log.last",
            "day distance": "f.last.centre f.last.desk",
            "expiry": "f.deadline.none.expired",
            "first next outcomes": "path.when",
            "name seen words": "f.demanded f.demanded.elsewhere",
            "other_closing other_opening": "f.deadline.elsewhere",
            "seen words": "a.centre a.centre-again",
            "title": "l.off-anef",
            "visa_conditions_from": "f.six-months f.six-months.over",
            "words": "b.demanded",
        },
    )
