"""The request for reasons: the answer due, the year that closes everything (R13)."""

from __future__ import annotations

from calculators.answers.drafting import Draft
from calculators.answers.silence.ways import add_way
from calculators.law.appeals import WayToCourt
from calculators.law.facts import Facts
from calculators.law.informal_appeal import Timeliness
from calculators.law.reasons import Reasons, ReasonsAsked, asked_on
from calculators.law.silent_refusal import SilentRefusal
from calculators.result import Level, Reading
from corpus import Day


def add_reasons(draft: Draft, facts: Facts, refusal: SilentRefusal) -> None:
    """Record what the request for reasons opens, or what it would if it were made now."""
    asked, first, sure = refusal.reasons, refusal.appeal.start, refusal.surely_until
    day = facts.reasons_asked
    if asked is not None and day is not None and asked.reasons is not None:
        arrived = facts.reasons_received or day
        days = {"reasons_asked": day, "appeal_last": sure, "received": arrived}
        if asked.timeliness is Timeliness.DOUBTFUL:
            draft.add_finding(Level.DANGER, "reasons.doubtful", **days)
        elif not asked.arrived_in_time:
            draft.add_finding(Level.DANGER, "reasons.arrived-late", **days)
        _add_asked(draft, asked, asked.reasons)
        return
    if asked is not None:
        key = f"reasons.{asked.timeliness}"
        draft.add_finding(Level.DANGER, key, reasons_asked=day, implicit_refusal=first)
    now = max(first, draft.today)
    if now <= sure:
        _add_to_ask(draft, now, first)
    elif now <= refusal.last:
        draft.under(first).add_finding(Level.WARNING, "reasons.ask.late", appeal_last=sure)


def _add_asked(draft: Draft, asked: ReasonsAsked, reasons: Reasons) -> None:
    due = draft.add_count(reasons.reply)
    draft.add_date("reasons_reply_due", due, reasons.reply.basis)
    cap, way = draft.add_count(reasons.cap), asked.way
    draft.add_date("reasons_cap", cap, reasons.cap.basis, Reading.LAST_DEFENSIBLE)
    if reasons.transitional:
        start = reasons.cap.start
        draft.add_finding(Level.WARNING, "reasons.transitional", start=start, reasons_cap=cap)
    if way is not None and way.cap is not None:
        _add_given(draft, way, cap)
        return
    _add_best_day(draft, reasons)
    key = "reasons.silent" if draft.today > due else "reasons.waiting"
    key = key if asked.arrived_in_time else f"{key}.doubtful"
    key = key if draft.today <= cap else "reasons.silent.over"
    draft.add_finding(Level.WARNING, key, reasons_reply_due=due, reasons_cap=cap)
    if asked.other is not None:
        add_way(draft, asked.other)


def _add_given(draft: Draft, way: WayToCourt, cap: Day) -> None:
    add_way(draft, way)
    key = "reasons.capped" if way.is_cut else "reasons.given"
    if draft.today > way.prudent:
        key = "reasons.given.over"
    said = {"appeal_after_reasons_prudent": way.prudent, "reasons_cap": cap}
    draft.under(way.start).add_finding(Level.WARNING, key, **said)


def _add_to_ask(draft: Draft, asked: Day, first: Day) -> None:
    """Count as if the reasons were asked for today or, before the refusal, on its very day.

    The dossier counts so (R16). The day after is surer, since a request that comes too early is
    worth nothing: the words say so, and the earlier limit stays.
    """
    reasons = asked_on(asked, None, draft.corpus)
    due = draft.add_count(reasons.reply)
    label = draft.words("d.reasons_reply_due.if", asked=asked)
    draft.add_date("reasons_reply_due", due, reasons.reply.basis, label=label)
    _add_best_day(draft, reasons)
    cap = draft.add_count(reasons.cap)
    label = draft.words("d.reasons_cap.if", asked=asked)
    draft.add_date("reasons_cap", cap, reasons.cap.basis, Reading.LAST_DEFENSIBLE, label=label)
    key = "reasons.ask" if draft.today > first else "reasons.ask.ahead"
    draft.add_finding(Level.INFO, key, asked=asked, reasons_reply_due=due, reasons_cap=cap)


def _add_best_day(draft: Draft, reasons: Reasons) -> None:
    """Record the day after the month of silence: the refusal then lacks its reasons."""
    due, best = reasons.reply.day, reasons.best_day_to_suspend
    words = draft.words("s.next", start=due, date=best)
    draft.add_step("suspension_best_from", words, best, "crpa/l232-4")
    draft.add_date("suspension_best_from", best, "crpa/l232-4")
