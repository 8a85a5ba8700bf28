"""What the answer on nationality may say, by what fills the blanks."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.languages.declared import Phrase, each, phrases
from corpus import Corpus


def declared(_: Corpus) -> Iterator[Phrase]:
    """Yield every phrase of the section ``nationality``."""
    dues = ("answer_due", "answer_due_ten_years")
    after = ("prior_appeal_silence", "court_prudent", "court_last")
    return phrases(
        "nationality",
        {
            "": (
                *("submit", "summary", "title"),
                *each("d.{}", dues),
                *each("d.{}_extended{}", dues, ("", ".if")),
                *each("d.{}{}", after, ("", ".supposed")),
                *each("d.prior_appeal_last.{}", "refused silent"),
                *each("d.{}", "contest_last opposition_last reapply_from refusal_last reply_by"),
                *each("d.{}", "registered_from registered_if_opposed"),
                *each("e.{}", "contest_last court_prudent prior_appeal_last registered_from"),
                *each("e.{}", ("reply_by", *dues)),
                *each("f.{}", "closed court decision-day effect extension judicial marriage"),
                *each("f.{}", "mentions notice prosecutor silence supposed unread"),
                *each("h.{}", "appeal-undated asked.undated no-receipt undated"),
                *each("l.{}", "appealed asked declared due no-receipt refused silent"),
                *each(
                    "a.{}", "account after again again.declaration copy court find-day keep lawyer"
                ),
                *each("a.{}", "lawyer.copy mail minister.late minister.silent minister.undated"),
                *each("a.{}", "more-time receipt receipt.find reply reply.late"),
                *each("b.{}", "account appeal declaration envelope receipt refusal"),
            ),
            "amount day": "f.fee",
            "contest_last": "a.lawyer.contest a.lawyer.contest.late h.contest h.contest.late",
            "court_last court_prudent silence": (
                *each("h.{}", "appealed court court.last court.late"),
            ),
            "court_last silence": "f.letter-late",
            "day": "f.ahead f.opposition f.opposition.unknown",
            "due": "f.two-delays h.due h.due.two t.due",
            "due prior_appeal_last": each("h.silent{}{}", ("", ".late"), ("", ".ten-years")),
            "prior_appeal_last": """
                a.lawyer.now a.lawyer.silent a.minister f.appealed-late
                h.closed h.late h.refused
            """,
            "reapply_from": "f.reapply",
            "refusal_last": "f.refused-late",
            "refusal_last registered_from": "s.registered",
            "silence": "a.court.later",
            "refused": "l.contest t.refused",
            "registered_from": """
                a.copy.later h.declared h.registered h.registered.unless t.registered
            """,
            "reply_by": "h.asked h.asked.late",
            "since": "f.conditions f.conditions.before",
        },
    )
