"""Writing down the ways to the court, whatever the refusal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from calculators.answers.drafting import Draft
from calculators.law.appeals import Way, WayToCourt, region_of, time_for_distance
from calculators.law.facts import Distance, Facts
from calculators.law.informal_appeal import InformalAppeal, Timeliness
from calculators.result import Level, Reading
from corpus import Day

DATES: Final[Mapping[Way, tuple[str, ...]]] = {
    Way.APPEAL: ("appeal_prudent", "appeal_last"),
    Way.WRITTEN: ("appeal_prudent", "appeal_last"),
    Way.INFORMAL: ("appeal_after_informal_prudent", "appeal_after_informal_last"),
    Way.GIVEN: ("appeal_after_reasons_prudent", "appeal_after_reasons_last"),
    Way.OTHER: ("appeal_other_last",),
    Way.DISTANCE: ("appeal_distance_last",),
    Way.INFORMAL_LETTER: ("appeal_after_letter_last",),
    Way.INFORMAL_DISTANCE: ("appeal_after_informal_distance_last",),
    Way.REASONABLE: ("reasonable_delay_last",),
    Way.REASONABLE_OTHER: ("reasonable_delay_other_last",),
    Way.REASONS: ("reasons_cap",),
    Way.REASONS_ARRIVED: ("reasons_cap_arrived",),
}
"""The dates of each way, for the answer and for a calendar: its prudent day, then its last."""
_COURT: Final = "link/telerecours-citoyens"


def add_way(draft: Draft, way: WayToCourt) -> None:
    """Record a way to the court: its operations, then its prudent day and its last."""
    for useful in way.counts:
        draft.add_last_useful_day(useful)
    *prudent, last = DATES[way.kind]
    for key in prudent:
        draft.add_date(key, way.prudent, way.basis, Reading.PRUDENT)
    draft.add_date(last, way.last, way.basis, Reading.LAST_DEFENSIBLE)
    for change in way.changes:
        draft.add_delay_change("appeal.change", change, prudent=way.prudent)


def add_distance(draft: Draft, way: WayToCourt | None, facts: Facts) -> None:
    """Record the last day of someone who lives far from the court (R. 421-7), if so."""
    if way is None or (more := time_for_distance(facts, way.start, draft.corpus)) is None:
        return
    words = draft.words("s.distance", delay=draft.say.delay(more))
    draft.add_step("distance", words, None, more.basis)
    for useful in way.counts:
        draft.add_last_useful_day(useful)
    draft.cited(more, way.start)
    if facts.lives is Distance.OVERSEAS:
        draft.cited_alinea(more.basis, 2, way.start)
    [key] = DATES[way.kind]
    draft.add_date(key, way.last, more.basis, Reading.LAST_DEFENSIBLE)
    if way.kind is Way.DISTANCE and draft.today <= way.last:
        worded = draft.under(way.start)
        finding = f"distance.{facts.lives}"
        worded.add_finding(Level.WARNING, finding, appeal_distance_last=way.last)


def add_year_of_the_untold(draft: Draft, facts: Facts, way: WayToCourt) -> None:
    """Record the year of who was not told how to contest the letter (R12)."""
    add_way(draft, way)
    draft.cited_alinea("cja/r421-5", 1, way.start)
    told = "unknown" if facts.mentions is None else "no"
    draft.add_finding(Level.WARNING, f"mentions.{told}")
    if way.last < draft.today:
        draft.add_finding(Level.WARNING, "year-over")


def add_informal(
    draft: Draft, informal: InformalAppeal | None, against: WayToCourt, facts: Facts
) -> None:
    """Record what an informal appeal changes (R14): nothing if it came too early or too late."""
    received, letter = facts.informal_received, facts.informal_refused
    if informal is None or received is None:
        return
    when = informal.timeliness
    if informal.silence is None or informal.rejected is None or informal.way is None:
        level = Level.WARNING if when is Timeliness.EARLY else Level.DANGER
        draft.add_finding(level, f"informal.{when}", informal_on=received)
        return
    silent = draft.add_count(informal.silence)
    draft.cited_alinea("crpa/l411-2", 1, received)
    if letter == informal.rejected:
        draft.add_start("informal", letter, "crpa/l411-2")
    else:
        draft.add_date("informal_refusal", silent, informal.silence.basis)
    add_way(draft, informal.way)
    if when is Timeliness.IN_TIME:
        prudent = informal.way.prudent
        key = "informal.over" if draft.today > prudent else "informal"
        said = {"restart": informal.rejected, "appeal_after_informal_prudent": prudent}
        draft.add_finding(Level.INFO, key, **said)
    else:
        said = {"informal_on": received, "appeal_last": against.surely_until}
        draft.add_finding(Level.DANGER, "informal.doubtful", **said)
    if informal.after_letter is not None:
        add_way(draft, informal.after_letter)
        last = informal.after_letter.last
        draft.add_finding(
            Level.WARNING, "informal.refused.again", informal_refused_on=letter, last=last
        )
    elif letter is not None and letter > silent:
        draft.add_finding(Level.WARNING, "informal.refused", informal_refused_on=letter)
    add_distance(draft, informal.distant, facts)


def add_court(draft: Draft, facts: Facts) -> None:
    """Say where the working days are counted, and that the request must have arrived."""
    draft.add_finding(Level.INFO, "register")
    region = draft.say(f"questions.region.{region_of(facts)}")
    draft.add_finding(Level.INFO, "region", region=region)


def add_suspension(draft: Draft, refused: Day) -> None:
    """Say that a decision can be suspended at once, with the request to quash it (L. 521-1)."""
    draft.add_date("suspension_from", refused, "cja/l521-1")
    draft.cited_alinea("cja/l521-1", 1, refused)
    draft.cited_alinea("cja/r522-1", 2, refused)
    draft.add_finding(Level.INFO, "suspension.written")


def add_to_go(draft: Draft, way: WayToCourt, *, wait: bool = True, by: Day | None = None) -> None:
    """Tell to go to the court: by the prudent day or, where none is sure, without waiting.

    ``by``: an earlier prudent day, which another refusal sets.
    """
    if way.sure and wait:
        draft.add_action("court", _COURT, prudent=max(draft.today, by or way.prudent))
    elif way.last == draft.today:
        draft.add_action("court-today", _COURT)
    else:
        draft.add_action("court-now", _COURT, last=way.last)


def add_ways_to_calendar(draft: Draft, about: str, ways: tuple[WayToCourt, ...]) -> None:
    """Offer the days of each way to the court: the prudent one, then the last."""
    for way in ways:
        keys = DATES[way.kind]
        for key, day in zip(keys, (way.prudent, way.last)[-len(keys) :], strict=True):
            alarms = (30, 14, 7, 1) if key == "appeal_prudent" else (14, 7, 1)
            draft.add_event(key, day, about, alarms)


def dates_of(way: WayToCourt | None) -> tuple[str, ...]:
    """Return the keys of the dates of a way: its prudent day, then its last."""
    return () if way is None else DATES[way.kind]


def headline_of(way: WayToCourt, today: Day) -> str:
    """Return the key of the headline: there is time, or it is the end."""
    in_time = way.sure and today <= way.prudent
    return f"h.{way.kind}" if in_time else f"h.{way.kind}.last"
