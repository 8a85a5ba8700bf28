"""What the answer on the filing window may say, by what fills the blanks."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.languages.declared import Phrase, each, phrases
from corpus import Corpus, Procedure


def declared(_: Corpus) -> Iterator[Phrase]:
    """Yield every phrase of the section ``filing-window``."""
    return phrases(
        "filing-window",
        {
            "": (
                *each("s.channel.{}", Procedure),
                *each(
                    "a.{}",
                    """
                    asylum-papers blocked certificate channel file-today keep-proof lawyer
                    look.late minor-work prepare
                    """,
                ),
                *each(
                    "d.{}",
                    """
                    both_closing both_opening closing closing.anef closing_care closing_listed
                    expiry majority opening opening.anef other_closing other_opening
                    prudent_closing prudent_closing.anef prudent_opening prudent_opening.anef
                    rights_kept_until start visa_conditions_from
                    """,
                ),
                *each(
                    "e.{}",
                    """
                    closing expiry opening prudent_closing rights_kept_until visa_conditions_from
                    """,
                ),
                *each(
                    "f.{}",
                    """
                    algerian appointment arrival arrival.eu asylum asylum.never
                    asylum.unsure asylum.when both.none certificate change
                    eighteen.certificate eighteen.leap eighteen.list
                    eighteen.other eu-citizen eu-family eu-permanent.first fee.exempt grade.B
                    grade.C ldue ldue.first ldue.over nationality other-receipt resident-early
                    rights.listed since-unknown six-months.eu six-months.over unnamed-card
                    unnamed-card.title withdrawal
                    """,
                ),
                *each("strip.{}", "closing expiry late opening other rights six-months window"),
                *each("table.{}", "anef expiry other_opening"),
                *each(
                    "{}",
                    """
                    h.asylum.never h.asylum.when l.asylum.never l.asylum.when
                    h.eu-citizen h.eu-permanent.first h.not_applicable
                    submit summary title
                    """,
                ),
            ),
            "after before change": "f.fee.law-change",
            "amount": """
                a.explain a.explain.free d.late_fee_from f.fee.first f.fee.visa
            """,
            """
            amount closing distance expiry late_from left opening
            prudent_closing prudent_opening
            """: (
                *each("h.{}", "expired expired.free last_days late late.free open too_early"),
                *each("l.{}", "expired expired.lost last_day late late.free open too_early"),
            ),
            """
            amount closing distance expiry late_from left opening other_closing other_opening
            prudent_closing prudent_opening
            """: (
                *each("l.{}", "unsure.expired unsure.late unsure.open unsure.too_early"),
                *each("{}", "h.unsure.last_day h.unsure.late h.unsure.open h.unsure.too_early"),
            ),
            "amount late_fee_from": "f.fee",
            "anef_closing anef_opening": "f.off-list",
            "both_closing both_opening": "f.both.overlap",
            "both_opening": "f.both.single",
            "change closing new_closing new_opening opening": "f.law-change",
            "change closing new_closing opening": "f.law-change.closed",
            "change": "table.law-change",
            "closing": "h.last_day h.latest h.past l.start.unsure",
            "closing closing_listed": "f.eighteen.unsure",
            "closing distance opening": "l.reopens",
            "closing distance": "l.start.past",
            "closing left": "l.start",
            "closing expiry first last opening today": "strip.description",
            "closing opening": "f.law-change.reopens",
            "closing opening other_closing other_opening": "f.both",
            "closing opening since": "f.new-channel.anef f.new-channel.other",
            "closing other": "h.past.unsure",
            "closing since": "f.new-channel.closed",
            "covered_from majority": "outside.majority",
            "date": "s.closing-expiry s.expiry s.opens-by-change",
            "date start": "s.eve s.next s.prudent.minus s.prudent.plus",
            "day title": each("s.title.{}", Procedure),
            "doubt": "f.asylum.start f.day-after",
            "doubt prudent_closing prudent_opening": "f.prudent f.prudent.anef f.prudent.opening",
            "expiry": "a.after-end a.before-end",
            "month": "table.caption",
            "note": "f.title-note",
            "opening": "f.early f.early.other h.reopens",
            "prudent_closing": "a.file a.look",
            "other_closing other_opening": "a.elsewhere",
            "prudent_opening": "a.calendar a.calendar.anef",
            "rights_kept_until": "a.keep-card f.rights f.rights.if f.rights.if.over f.rights.over",
            "start": "f.not-yet",
            "visa_conditions_from": "f.six-months",
            "weekday": "f.weekend f.weekend.other",
        },
    )
