"""The answer to someone who holds a written refusal without an obligation to leave (R11, R12)."""

from __future__ import annotations

from typing import Final

from calculators.answers.drafting import Draft
from calculators.answers.silence.advice import INFORMAL
from calculators.answers.silence.questions import SECTION, SLUG
from calculators.answers.silence.ways import (
    add_court,
    add_distance,
    add_informal,
    add_suspension,
    add_to_go,
    add_way,
    add_ways_to_calendar,
    add_year_of_the_untold,
    dates_of,
    headline_of,
)
from calculators.law.appeals import Way, WayToCourt, first_open
from calculators.law.facts import Facts
from calculators.law.renewal import request_waiting
from calculators.law.written_refusal import AfterSilence, silence_before, written_refusal
from calculators.result import Level, Result, Status
from corpus import Corpus, Day, Request

_GUIDE: Final = "guide/silence-et-refus"
_AFTER_SILENCE: Final = {
    AfterSilence.BEFORE: Level.INFO,
    AfterSilence.WITHIN: Level.GOOD,
    AfterSilence.UNSURE: Level.DANGER,
    AfterSilence.LATE: Level.DANGER,
}


def compute_written(
    facts: Facts, notified: Day, corpus: Corpus, today: Day, *, after_silence: bool | None
) -> Result:
    """Count the appeal against a written refusal without an obligation to leave (R. 421-1).

    ``after_silence``: whether silence may have been a refusal already. The law is that of the day
    of notification.
    """
    draft = Draft(SLUG, SECTION, corpus, today, notified)
    refusal = written_refusal(facts, notified, corpus)
    draft.add_start("notified", notified, refusal.appeal.basis)
    add_way(draft, refusal.appeal)
    add_distance(draft, refusal.distant, facts)
    if refusal.reasonable is not None:
        add_year_of_the_untold(draft, facts, refusal.reasonable)
    add_informal(draft, refusal.informal, refusal.appeal, facts)
    confirms = False
    if after_silence:
        confirms = _add_silence_before(draft, facts, notified)
    elif after_silence is None:
        draft.add_finding(Level.WARNING, "after-silence.unknown")
    return _conclude(draft, refusal.ways, facts, notified, confirms=confirms)


def _add_silence_before(draft: Draft, facts: Facts, notified: Day) -> bool:
    """Say what the letter changes where silence was already a refusal (R. 421-2, alinéa 1).

    Return whether it may only confirm that refusal, and open no new delay.
    """
    found = silence_before(facts, notified, draft.corpus)
    if found is None:
        return False
    draft.cited_alinea("cja/r421-2", 1, notified)
    said = {"implicit_refusal": found.born}
    if found.standing.may_confirm:
        said["implicit_last"] = found.last
    draft.add_finding(_AFTER_SILENCE[found.standing], f"after-silence.{found.standing}", **said)
    return found.standing.may_confirm


def _conclude(
    draft: Draft, ways: tuple[WayToCourt, ...], facts: Facts, notified: Day, *, confirms: bool
) -> Result:
    way = first_open(ways, draft.today)
    if way is None:
        draft.add_action("lawyer-closed", "qui-peut-aider")
    else:
        add_court(draft, facts)
        add_suspension(draft, notified)
        if request_waiting(facts) is Request.RENEWAL:
            draft.add_finding(Level.GOOD, "urgency")
        draft.add_action("check-oqtf", _GUIDE)
        add_to_go(draft, way, wait=not confirms)
        draft.add_action("lawyer", "qui-peut-aider")
        if way.kind is Way.WRITTEN and not confirms and draft.today < way.prudent:
            draft.add_letter(INFORMAL)
    draft.add_action("keep-envelope", "guide/refus-ecrit")
    for key in ("refusal", "envelope", "passport", "file"):
        draft.add_to_bring(key)
    add_ways_to_calendar(draft, "refus", ways)
    if way is None:
        headline = draft.words("h.closed", last=max(each.last for each in ways))
        return draft.result(Status.CLOSED, headline, draft.words("l.closed"))
    _add_what_to_say(draft, way, notified, confirms=confirms)
    head = "h.written.confirms" if confirms else headline_of(way, draft.today)
    headline = draft.words(head, prudent=way.prudent, last=way.last)
    lead = draft.words("l.written", notified=notified)
    return draft.result(Status.REFUSED, headline, lead, main=dates_of(way))


def _add_what_to_say(draft: Draft, way: WayToCourt, notified: Day, *, confirms: bool) -> None:
    if way.sure and not confirms:
        draft.add_to_say("written", notified=notified, prudent=max(draft.today, way.prudent))
    elif way.last == draft.today:
        draft.add_to_say("written.today", notified=notified)
    else:
        draft.add_to_say("written.now", notified=notified, last=way.last)
