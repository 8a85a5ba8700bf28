"""``silence-de-l-administration``: until when to contest a silence, a refusal or a closure."""

from __future__ import annotations

from typing import Final

from calculators.answers.order import check_order
from calculators.answers.registry import Calculator
from calculators.answers.silence.closed import compute_closed
from calculators.answers.silence.questions import SECTION, SLUG, form
from calculators.answers.silence.removal import compute_removal
from calculators.answers.silence.unanswered import compute_unanswered
from calculators.answers.silence.written import compute_written
from calculators.languages.phrases import Phrases
from calculators.questions.facts import facts_of
from calculators.questions.form import Answers
from calculators.result import Result
from corpus import Corpus, Day


def compute(answers: Answers, corpus: Corpus, today: Day) -> Result:
    """Answer from checked answers, on a given day.

    Raises ``Refused`` where two dates clash, ``corpus.OutsideKnownLaw`` where no version of a
    rule covers the day.
    """
    check_order(answers, Phrases.of(corpus))
    facts = facts_of(answers, corpus)
    match answers.choice("reply"):
        case "refusal-oqtf":
            return compute_removal(facts, answers.day("notified"), corpus, today)
        case "refusal":
            notified, after = answers.day("notified"), answers.yes_no("after_silence")
            return compute_written(facts, notified, corpus, today, after_silence=after)
        case "closed":
            return compute_closed(facts, answers.day("notified"), corpus, today)
        case reply:
            sure = reply == "none"
            return compute_unanswered(facts, corpus, today, sure_of_silence=sure)


CALCULATOR: Final = Calculator(
    slug=SLUG,
    section=SECTION,
    way_out="tables/silence-de-l-administration",
    questions=form,
    compute=compute,
)

__all__ = ["CALCULATOR", "compute", "form"]
