"""The answer to someone whose request was closed, or refused at registration."""

from __future__ import annotations

from typing import Final

from calculators.answers.citing import name_of
from calculators.answers.drafting import Draft
from calculators.answers.silence.births import add_birth
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
)
from calculators.law.appeals import WayToCourt
from calculators.law.closure import CONFIRMS, QUASHED, ClosedFile, Closure, closed_file
from calculators.law.facts import Facts
from calculators.law.renewal import request_waiting
from calculators.law.written_refusal import AfterSilence, SilenceBefore
from calculators.result import Level, Reading, Result, Status
from corpus import Corpus, Day, Request

_PAGE: Final = "guide/dossier-clos"
_LETTER: Final = "reouverture"
"""Asks to reopen the file at the day of its first filing, and contests the closure in time."""
_REFUSALS: Final = "guide/silence-et-refus"


def compute_closed(facts: Facts, learnt: Day, corpus: Corpus, today: Day) -> Result:
    """Say what the closure is, what to do today, and until when it can be contested.

    By the law of the day on which it was learnt. Raises ``OutsideKnownLaw`` where no version of a
    rule covers that day.
    """
    draft = Draft(SLUG, SECTION, corpus, today, learnt)
    found = closed_file(facts, learnt, corpus)
    draft.add_start("notified", learnt, found.refusal.appeal.basis)
    draft.add_finding(Level.WARNING, "closure.first-date")
    if found.kind is Closure.NOT_REGISTERED:
        return _not_registered(draft, facts, learnt, found)
    return _contested(draft, facts, learnt, found)


def _not_registered(draft: Draft, facts: Facts, learnt: Day, found: ClosedFile) -> Result:
    """Answer where an indispensable document was missing: days to note, none to count on."""
    _cite_pieces(draft, learnt, found)
    for useful in found.refusal.appeal.counts:
        draft.add_count(useful.count)
    asked = "closure.had-to-ask" if found.had_to_ask else "closure.had-not-to-ask"
    draft.add_finding(Level.WARNING, asked)
    draft.add_finding(Level.WARNING, "incomplete")
    prudent = found.refusal.appeal.prudent
    over = "closure.days.over" if draft.today > prudent else "closure.days"
    draft.add_finding(Level.WARNING, over, prudent=prudent)
    _file_again(draft, facts, learnt)
    if found.had_to_ask:
        draft.add_action("list-asked", "guide/dossier-incomplet")
    _add_rest(draft)
    draft.add_to_say("closure.which", notified=learnt)
    headline = draft.words("h.closure.not-registered")
    lead = draft.words("l.closure.not-registered", notified=learnt)
    return draft.result(Status.NOT_APPLICABLE, headline, lead)


def _contested(draft: Draft, facts: Facts, learnt: Day, found: ClosedFile) -> Result:
    """Answer where the file was complete, or perhaps: the days to go to court."""
    refusal, way = found.refusal, found.way(draft.today)
    prudent = found.to_aim_at(draft.today)
    add_way(draft, refusal.appeal)
    add_distance(draft, refusal.distant, facts)
    if refusal.reasonable is not None:
        add_year_of_the_untold(draft, facts, refusal.reasonable)
    add_informal(draft, refusal.informal, refusal.appeal, facts)
    _say_what_it_is(draft, learnt, found)
    if found.silence is not None:
        _say_silence(draft, found.silence)
    if found.refused_before is not None and facts.informal_received is not None:
        before = found.refused_before.way.prudent
        draft.add_finding(Level.WARNING, "closure.informal-before", prudent=before)
    draft.add_finding(Level.WARNING, "closure.again", name=_name(draft, CONFIRMS))
    if way is not None:
        add_suspension(draft, learnt)
        if request_waiting(facts) is Request.RENEWAL:
            draft.add_finding(Level.INFO, "closure.urgency")
        add_court(draft, facts)
    _file_again(draft, facts, learnt)
    if found.kind is Closure.EITHER and found.had_to_ask:
        draft.add_action("list-asked", "guide/dossier-incomplet")
    _go_to_court(draft, facts, way, found)
    _add_rest(draft)
    add_ways_to_calendar(draft, "cloture", refusal.ways)
    return _conclude(draft, learnt, found, way, prudent)


def _say_what_it_is(draft: Draft, learnt: Day, found: ClosedFile) -> None:
    if found.kind is Closure.EITHER:
        _cite_pieces(draft, learnt, found)
        draft.add_finding(Level.DANGER, "closure.either")
    else:
        draft.add_finding(Level.GOOD, "closure.decision")
    if found.had_to_ask:
        draft.cited_alinea("ceseda/r431-11", 2, learnt)
        draft.add_finding(Level.INFO, "closure.asked")
    names = "\u00a0; ".join(_name(draft, each) for each in QUASHED)
    draft.add_finding(Level.INFO, "closure.quashed", names=names)


def _say_silence(draft: Draft, silence: SilenceBefore) -> None:
    """Say what the silence on the first filing was when the closure came."""
    days = {
        "implicit_refusal": silence.born,
        "prudent": silence.way.prudent,
        "implicit_last": silence.last,
    }
    if silence.standing is AfterSilence.BEFORE:
        draft.add_finding(Level.INFO, "closure.silence.before", **days)
        return
    draft.add_start("received", silence.birth.counts[0].start, "crpa/l114-3")
    add_birth(draft, silence.birth)
    draft.add_date("implicit_refusal", silence.born, silence.birth.basis)
    for useful in silence.way.counts:
        draft.add_count(useful.count)
    prudent = silence.way.prudent
    draft.add_date("implicit_appeal_prudent", prudent, silence.way.basis, Reading.PRUDENT)
    draft.add_event("implicit_appeal_prudent", prudent, "cloture", (30, 14, 7, 1))
    over = "closure.silence.over" if draft.today > prudent else "closure.silence"
    draft.add_finding(Level.WARNING, over, **days)
    if silence.standing.may_confirm:
        draft.add_finding(Level.DANGER, "closure.confirms", **days)


def _cite_pieces(draft: Draft, learnt: Day, found: ClosedFile) -> None:
    draft.cited_alinea("ceseda/r431-10", 1, learnt)
    draft.cited_alinea("ceseda/r431-11", 2 if found.had_to_ask else 1, learnt)


def _file_again(draft: Draft, facts: Facts, learnt: Day) -> None:
    """Tell to file again today, and to keep the day of the first filing."""
    draft.add_action("refile", _PAGE)
    draft.add_letter(_LETTER)
    if facts.filed is None:
        draft.add_action("first-date.unknown", "guide/dossier-clos", notified=learnt)
    else:
        draft.add_action("first-date", "guide/dossier-clos", received=facts.filed, notified=learnt)


def _go_to_court(draft: Draft, facts: Facts, way: WayToCourt | None, found: ClosedFile) -> None:
    prudent = found.to_aim_at(draft.today)
    if way is None:
        draft.add_action("lawyer-closed", "qui-peut-aider")
        return
    draft.add_action("closure-removal", _REFUSALS)
    add_to_go(draft, way, by=prudent)
    if way.sure and draft.today <= prudent and facts.informal_received is None:
        both = found.refusal_to_contest_too(draft.today) is not None
        key = "closure-informal.both" if both else "closure-informal"
        draft.add_action(key, f"letter/{_LETTER}", prudent=prudent)
    draft.add_action("lawyer", "qui-peut-aider")


def _add_rest(draft: Draft) -> None:
    """Say what holds for every closure: an oral one, proofs, what to take along."""
    draft.add_finding(Level.INFO, "closure.oral")
    draft.add_action("keep-closure")
    for key in ("closure", "proof", "file", "passport"):
        draft.add_to_bring(key)


def _conclude(
    draft: Draft, learnt: Day, found: ClosedFile, way: WayToCourt | None, prudent: Day
) -> Result:
    last = max(each.last for each in found.refusal.ways)
    in_time = way is not None and way.sure and draft.today <= prudent
    end = "over" if way is None else found.kind if in_time else "late"
    headline = draft.words(f"h.closure.{end}", prudent=prudent, last=way.last if way else last)
    lead = draft.words(f"l.closure.{found.kind}", notified=learnt)
    draft.add_to_say("closure", notified=learnt)
    main = dates_of(way)
    if prudent != found.refusal.appeal.prudent:
        main = ("implicit_appeal_prudent", *main)
    return draft.result(Status.REFUSED if way else Status.CLOSED, headline, lead, main=main)


def _name(draft: Draft, decision: str) -> str:
    return name_of(f"decision/{decision}", draft.corpus, draft.say)
