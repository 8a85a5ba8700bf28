"""The days of a silence, a refusal or a closure: when it is born, until when it is contested."""

from __future__ import annotations

from typing import Final

from calculators.answers.my_situation.line import Line
from calculators.answers.silence.ways import DATES
from calculators.law.appeals import Way, WayToCourt, first_open, time_for_distance
from calculators.law.closure import Closure, closed_file
from calculators.law.facts import Facts, Received
from calculators.law.informal_appeal import InformalAppeal
from calculators.law.reasons import ReasonsAsked
from calculators.law.removal import limits
from calculators.law.silence import Births, every_birth, no_decision
from calculators.law.silent_refusal import silent_refusal
from calculators.law.standing import Refusal, contest
from calculators.law.urgent_judges import useful_measures
from calculators.law.written_refusal import (
    AfterSilence,
    SilenceBefore,
    silence_before,
    written_refusal,
)
from calculators.result import Reading, Status
from corpus import Day

_BY_DISTANCE: Final = (Way.DISTANCE, Way.INFORMAL_DISTANCE)
_SUSPENSION: Final = "cja/l521-1"
_PIECES: Final = "ceseda/r431-11"
_SILENCE: Final = "ceseda/r432-2"


def add_court(line: Line) -> None:
    """Add the days of the silence, or of what came in its place.

    Raises ``OutsideKnownLaw`` where no version of a rule covers one of them.
    """
    facts, notified = line.case.facts, line.case.facts.notified
    match line.case.reply:
        case "refusal-oqtf" if notified is not None:
            _removal(line, notified)
        case "refusal" if notified is not None:
            _written(line, notified)
        case "closed" if notified is not None:
            _closed(line, notified)
        case "refusal-oqtf" | "refusal" | "closed":
            line.stand(Status.URGENT if line.case.reply == "refusal-oqtf" else Status.UNSURE)
        case _ if facts.paper_received is Received.FAVOURABLE:
            line.stand(Status.ANSWERED)
        case _ if facts.filed is not None:
            _unanswered(line, facts)
        case _ if facts.refused_on is not None:
            _told(line, facts.refused_on)


def _removal(line: Line, notified: Day) -> None:
    found, today = limits(notified, line.case.facts.custody, line.corpus), line.case.today
    for key, made in (
        ("oqtf_limit", found.limit),
        ("oqtf_limit_house_arrest", found.if_assigned),
    ):
        if made is not None:
            line.add(key, made.day, made.basis, Reading.PRUDENT, irreversible=True)
    over = found.limit is not None and found.limit.day < today
    line.stand(Status.CLOSED if over else Status.URGENT)


def _written(line: Line, notified: Day) -> None:
    facts, today = line.case.facts, line.case.today
    refusal = written_refusal(facts, notified, line.corpus)
    before = silence_before(facts, notified, line.corpus)
    _add_silence_before(line, before)
    _add_ways(line, refusal.ways, refusal.informal)
    line.add("suspension_from", notified, _SUSPENSION)
    way = first_open(refusal.ways, today)
    confirms = before is not None and before.standing.may_confirm
    _stand_at_court(line, way, late=confirms)


def _closed(line: Line, learnt: Day) -> None:
    found, today = closed_file(line.case.facts, learnt, line.corpus), line.case.today
    if found.kind is Closure.NOT_REGISTERED:
        line.stand(Status.NOT_APPLICABLE)
        return
    before = found.refused_before
    _add_silence_before(line, before)
    if before is not None:
        way, prudent = before.way, Reading.PRUDENT
        line.add("implicit_appeal_prudent", way.prudent, way.basis, prudent, irreversible=True)
    _add_ways(line, found.refusal.ways, found.refusal.informal)
    line.add("suspension_from", learnt, _SUSPENSION)
    _stand_at_court(line, found.way(today), late=found.to_aim_at(today) < today)


def _unanswered(line: Line, facts: Facts) -> None:
    today = line.case.today
    _add_pieces(line, facts)
    if no_decision(facts) is not None:
        line.stand(Status.UNSURE)
        return
    born = every_birth(facts, line.corpus)
    refusal = silent_refusal(facts, born, line.corpus)
    _add_births(line, born)
    _add_ways(line, refusal.ways, refusal.informal)
    _add_reasons(line, refusal.reasons)
    line.add("summary_measures_before", useful_measures(born.first, line.corpus).day, "")
    line.add("suspension_from", born.first, _SUSPENSION)
    if today < born.first:
        line.stand(Status.WAITING)
    else:
        _stand_at_court(line, first_open(refusal.ways, today))


def _told(line: Line, refused: Day) -> None:
    """Add the days of a refusal of silence whose day was told, and not that of the request."""
    facts, today = line.case.facts, line.case.today
    found = contest(refused, Refusal.SILENCE, facts, line.corpus)
    ways = (found.appeal,) if facts.informed else (found.appeal, found.year)
    line.add("refused_on", refused, _SILENCE)
    _add_ways(line, ways, None)
    _stand_at_court(line, first_open(ways, today))


def _add_births(line: Line, born: Births) -> None:
    first, last = born.read[0], born.read[-1]
    reading = Reading.LITERAL if first is last else Reading.PRUDENT
    line.add("implicit_refusal", first.day, first.basis, reading, irreversible=True)
    latest = Reading.LAST_DEFENSIBLE
    if first is not last:
        line.add("implicit_refusal_other", last.day, last.basis, latest)
    if born.suspended is not None:
        line.add("implicit_refusal_suspended", born.suspended, "crpa/l114-5", latest)
    if born.from_completion and born.from_completion[-1].day == born.last:
        complete = born.from_completion[-1]
        line.add("implicit_refusal_complete", complete.day, complete.basis, latest)


def _add_pieces(line: Line, facts: Facts) -> None:
    """Add the day by which the documents asked for must be sent."""
    due, sent = facts.documents_due, facts.documents_sent_on
    if due is not None:
        line.add("documents_due", due, _PIECES, irreversible=sent is None)


def _add_ways(line: Line, ways: tuple[WayToCourt, ...], informal: InformalAppeal | None) -> None:
    """Add each way to the court: its prudent day, then its last."""
    if informal is not None and informal.silence is not None:
        silent = informal.silence
        if line.case.facts.informal_refused != informal.rejected:
            line.add("informal_refusal", silent.day, silent.basis)
    for way in ways:
        if way.kind is Way.REASONS:
            continue
        basis, keys = _basis(line, way), DATES[way.kind]
        for key in keys[:-1]:
            line.add(key, way.prudent, basis, Reading.PRUDENT, irreversible=True)
        line.add(keys[-1], way.last, basis, Reading.LAST_DEFENSIBLE, irreversible=True)


def _add_reasons(line: Line, asked: ReasonsAsked | None) -> None:
    if asked is None or asked.reasons is None:
        return
    reasons, latest = asked.reasons, Reading.LAST_DEFENSIBLE
    line.add("reasons_reply_due", reasons.reply.day, reasons.reply.basis)
    line.add("reasons_cap", reasons.cap.day, reasons.cap.basis, latest, irreversible=True)
    if asked.way is None or asked.way.cap is None:
        line.add("suspension_best_from", reasons.best_day_to_suspend, "crpa/l232-4")


def _add_silence_before(line: Line, before: SilenceBefore | None) -> None:
    """Add the day on which silence had made a refusal before the letter came."""
    if before is not None and before.standing is not AfterSilence.BEFORE:
        line.add("implicit_refusal", before.born, before.birth.basis)


def _basis(line: Line, way: WayToCourt) -> str:
    if way.kind in _BY_DISTANCE:
        more = time_for_distance(line.case.facts, way.start, line.corpus)
        if more is not None:
            return more.basis
    return way.basis


def _stand_at_court(line: Line, way: WayToCourt | None, *, late: bool = False) -> None:
    if way is None:
        line.stand(Status.CLOSED)
        return
    prudent = way.sure and line.case.today <= way.prudent and not late
    line.stand(Status.REFUSED, missed=not prudent)
