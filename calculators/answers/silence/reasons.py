"""The request for reasons: the answer due, the year that closes everything (R13)."""

from __future__ import annotations

from calculators.answers.drafting import Draft
from calculators.answers.silence.appeals import Door
from calculators.answers.silence.case import Reasons, Silent
from calculators.law import silence as rule
from calculators.result import Level, Reading
from corpus import Day

_REPLY = "motifs-reponse"


def say_reasons(draft: Draft, case: Silent, first: Day, doors: list[Door]) -> list[Door]:
    """Record what the request for reasons opens, or what it would if it were made now.

    ``first`` is the day of the refusal, ``doors`` the ways to the court that it must come within.
    """
    reasons, end, sure = case.reasons, max(door.last for door in doors), surely_open_until(doors)
    if reasons is not None and first <= reasons.asked <= end:
        arrived = reasons.received or reasons.asked
        days = {"reasons_asked": reasons.asked, "appeal_last": sure, "received": arrived}
        if reasons.asked > sure:
            draft.add_finding(Level.DANGER, "reasons.doubtful", **days)
        elif arrived > sure:
            draft.add_finding(Level.DANGER, "reasons.arrived-late", **days)
        return _say_asked(draft, case, reasons, in_time=arrived <= sure)
    if reasons is not None:
        key = "reasons.early" if reasons.asked < first else "reasons.late"
        draft.add_finding(Level.DANGER, key, reasons_asked=reasons.asked, implicit_refusal=first)
    asked = max(first, draft.today)
    if asked <= sure:
        _say_to_ask(draft, asked, first)
    elif asked <= end:
        draft.under(first).add_finding(Level.WARNING, "reasons.ask.late", appeal_last=sure)
    return []


def surely_open_until(doors: list[Door]) -> Day:
    """Return the last day of the delay of appeal, counted anew after an informal appeal in time.

    Such an appeal interrupts it (L. 411-2 of the CRPA).
    """
    interrupted = (door.last for door in doors if door.key == "informal" and door.in_time)
    return next(interrupted, doors[0].last)


def _say_asked(draft: Draft, case: Silent, reasons: Reasons, *, in_time: bool) -> list[Door]:
    asked, given, court = reasons.asked, reasons.given, case.court
    reply = draft.corpus.deadline(_REPLY, asked)
    due = draft.counted(reply, reasons.received or asked, asked)
    draft.add_date("reasons_reply_due", due, reply.basis)
    limit, start = rule.reasons_cap(asked, draft.corpus)
    cap = draft.counted(limit, start, start)
    draft.add_date("reasons_cap", cap, limit.basis, Reading.LAST_DEFENSIBLE)
    if start != asked:
        draft.add_finding(Level.WARNING, "reasons.transitional", start=start, reasons_cap=cap)
    if given is None:
        _say_best_day(draft, due)
        key = "reasons.silent" if draft.today > due else "reasons.waiting"
        key = key if in_time else f"{key}.doubtful"
        draft.add_finding(Level.WARNING, key, reasons_reply_due=due, reasons_cap=cap)
        return [Door("reasons", cap, cap)]
    after = draft.corpus.deadline("motifs-recours", given)
    counted = rule.appeal(after, given, court.region)
    draft.counted_to_last_useful_day(after, given, given, court.region)
    prudent, last = min(counted.prudent, cap), min(counted.last, cap)
    draft.add_date("appeal_after_reasons_prudent", prudent, after.basis, Reading.PRUDENT)
    draft.add_date("appeal_after_reasons_last", last, after.basis, Reading.LAST_DEFENSIBLE)
    key = "reasons.capped" if last < counted.last else "reasons.given"
    if draft.today > prudent:
        key = "reasons.given.over"
    said = {"appeal_after_reasons_prudent": prudent, "reasons_cap": cap}
    draft.under(given).add_finding(Level.WARNING, key, **said)
    return [Door("given", prudent, last)]


def _say_to_ask(draft: Draft, asked: Day, first: Day) -> None:
    """Count as if the reasons were asked for today or, before the refusal, on its very day.

    The dossier counts so (R16). The day after is surer, since a request that comes too early is
    worth nothing: the words say so, and the earlier limit stays.
    """
    reply = draft.corpus.deadline(_REPLY, asked)
    due = draft.counted(reply, asked, asked)
    label = draft.words("d.reasons_reply_due.if", asked=asked)
    draft.add_date("reasons_reply_due", due, reply.basis, label=label)
    _say_best_day(draft, due)
    limit, start = rule.reasons_cap(asked, draft.corpus)
    cap = draft.counted(limit, start, start)
    label = draft.words("d.reasons_cap.if", asked=asked)
    draft.add_date("reasons_cap", cap, limit.basis, Reading.LAST_DEFENSIBLE, label=label)
    key = "reasons.ask" if draft.today > first else "reasons.ask.ahead"
    draft.add_finding(Level.INFO, key, asked=asked, reasons_reply_due=due, reasons_cap=cap)


def _say_best_day(draft: Draft, due: Day) -> None:
    """Record the day after the month of silence: the refusal then lacks its reasons."""
    best = due.plus_days(1)
    words = draft.words("s.next", start=due, date=best)
    draft.add_step("suspension_best_from", words, best, "crpa/l232-4")
    draft.add_date("suspension_best_from", best, "crpa/l232-4")
