"""What the answer on silence and refusals may say, by what fills the blanks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from calculators.answers.silence.ways import DATES
from calculators.languages.declared import Phrase, each, phrases
from calculators.law.closure import Closure
from corpus import Corpus

_DATES_OF_WAYS: Final = tuple(dict.fromkeys(key for keys in DATES.values() for key in keys))


def declared(_: Corpus) -> Iterator[Phrase]:
    """Yield every phrase of the section ``silence``."""
    return phrases(
        "silence",
        {
            "": (
                *each(
                    "a.{}",
                    """
                    appointment-ask appointment-deadline appointment-judge appointment-proof
                    check-mail check-oqtf closure-removal complete court-today file-again
                    keep-closure keep-envelope lawyer
                    lawyer-closed lawyer-now legal-aid list-asked measures produce prove
                    reasons-now reasons-proof reasons-tomorrow reasons-tomorrow.maybe refile
                    suspend
                    """,
                ),
                *each(
                    "b.{}",
                    "attempts certificate closure envelope file letters passport proof refusal",
                ),
                *each("d.{}", _DATES_OF_WAYS),
                *each(
                    "d.{}",
                    """
                    implicit_appeal_prudent implicit_refusal implicit_refusal_complete
                    implicit_refusal_other implicit_refusal_suspended
                    informal_refusal oqtf_limit oqtf_limit_house_arrest
                    reasons_reply_due summary_measures_before
                    suspension_best_from suspension_from
                    """,
                ),
                *each("e.{}", _DATES_OF_WAYS),
                *each(
                    "e.{}",
                    """
                    implicit_appeal_prudent implicit_refusal implicit_refusal_other oqtf_limit
                    summary_measures_before
                    """,
                ),
                *each(
                    "f.{}",
                    """
                    after-silence.unknown algerian appointment-unknown appointment.deadline
                    appointment.judge appointment.pre certificate closure.asked closure.decision
                    closure.either closure.first-date closure.had-not-to-ask closure.had-to-ask
                    closure.oral closure.urgency complete-unknown completed demarche
                    freedom incomplete incomplete.doubt informed.electronic informed.paper
                    mentions.no mentions.unknown no-decision no-decision.check no-decision.email
                    oqtf oqtf.informal prescribed-unknown register reply-unknown request-unknown
                    summary.after suspension.written urgency year-over
                    """,
                ),
                *each("strip.{}", "appeal appeal-other born other prudent received waiting"),
                *each("table.{}", "last prudent received refusal"),
                *each(
                    "{}",
                    """
                    h.appointment h.closure.not-registered h.incomplete h.no-decision l.closed
                    l.incomplete l.no-decision submit summary title t.court.today
                    """,
                ),
            ),
            "after before change day first": "f.change",
            "after before change prudent": "f.appeal.change",
            "after change": "table.change",
            "appeal_after_informal_prudent restart": "f.informal f.informal.over",
            "appeal_after_reasons_prudent reasons_cap": (
                "f.reasons.capped",
                "f.reasons.given",
                "f.reasons.given.over",
            ),
            "appeal_distance_last": "f.distance.abroad f.distance.overseas",
            "appeal_last": "f.reasons.ask.late",
            "appeal_last informal_on": "f.informal.doubtful",
            "appeal_last reasons_asked received": "f.reasons.arrived-late f.reasons.doubtful",
            "appeal_prudent distance first last later prudent received": (
                *each(
                    "h.{}",
                    """
                    appeal appeal.last appeal.last.maybe appeal.maybe appeal.two given given.last
                    informal-distance.last informal-letter.last informal.last other.last
                    reasonable-other.last reasons-arrived.last reasons.last
                    """,
                ),
                *each("{}", "l.refused l.refused.late l.refused.two"),
            ),
            "appeal_prudent distance first last later received": (
                "h.waiting",
                "h.waiting.maybe",
                "h.waiting.two",
                "l.waiting",
            ),
            "asked": "d.reasons_cap.if d.reasons_reply_due.if",
            "asked reasons_cap reasons_reply_due": "f.reasons.ask f.reasons.ask.ahead",
            "date days first last start": "s.suspension",
            "date produced_on": "f.complete-start",
            "date start": "s.next",
            "day doubt": "f.births.reading",
            "day_0 day_1 day_2 delay mobile_day": "f.title-unknown",
            "delay": "s.distance",
            "delay month": "table.caption",
            "doubt": "f.doubt",
            "doubt first other": "f.births f.births.several",
            "first last prudent received today": "strip.description",
            "first later": "f.again f.summary.maybe",
            "first prudent": "f.incomplete.days f.incomplete.days.over",
            "first suspended": "f.asked f.asked.pending",
            "implicit_last implicit_refusal": "f.after-silence.late f.after-silence.unsure",
            "implicit_refusal": (
                *each("f.{}", "after-silence.before after-silence.within asked.late asked.unknown"),
                "a.note",
                "a.reasons-then",
            ),
            "implicit_last implicit_refusal prudent": (
                *each("f.closure.{}", "confirms silence silence.before silence.over"),
            ),
            "implicit_refusal reasons_asked": "f.reasons.early f.reasons.late",
            "implicit_refusal received": "t.born t.born.two t.waiting",
            "implicit_refusal summary_measures_before": "f.summary f.summary.now f.summary.today",
            "informal_on": "f.informal.early f.informal.late",
            "informal_refused_on": "f.informal.refused",
            "informal_refused_on last": "f.informal.refused.again",
            "last": "a.court-now h.closed h.written.last t.court.now",
            "last later": "f.year-other",
            "last notified": "t.written.now",
            "last prudent": (
                *each("h.closure.{}", "decision either late over"),
                *each("h.{}", "distance.last informal reasonable.last written written.confirms"),
            ),
            "later": "a.again",
            "mobile_day": "f.blue-card",
            "name": "f.appointment f.closure.again",
            "names": "f.closure.quashed",
            "notified": (
                *each("l.closure.{}", Closure),
                "a.first-date.unknown",
                *each("t.{}", "closure closure.which"),
                *each("l.{}", "detention oqtf oqtf.over written"),
                "t.oqtf",
                "t.written.today",
            ),
            "notified prudent": "t.written",
            "notified received": "a.first-date",
            "oqtf_limit shorter": (
                *each("h.{}", "detention oqtf oqtf.either oqtf.either.over oqtf.over"),
            ),
            "oqtf_limit_house_arrest": "f.oqtf.unknown f.oqtf.unknown.over",
            "prudent": (
                *each("a.{}", "closure-informal closure-informal.both court"),
                *each("f.closure.{}", "days days.over informal-before"),
                "t.court",
            ),
            "reasonable_delay_last": (
                *each(
                    "f.{}", "informed.no informed.no.over informed.unknown informed.unknown.over"
                ),
            ),
            "reasons_cap reasons_reply_due": (
                *each(
                    "f.{}",
                    """
                    reasons.silent reasons.silent.doubtful reasons.silent.over reasons.waiting
                    reasons.waiting.doubtful
                    """,
                ),
            ),
            "reasons_cap start": "f.reasons.transitional",
            "received": "l.appointment t.appointment f.not-yet t.incomplete t.no-decision",
            "region": "f.region",
            "suspension_from": "f.suspension",
        },
    )
