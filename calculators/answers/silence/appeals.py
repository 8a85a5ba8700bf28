"""Writing down the days of an appeal, whatever refusal it is against."""

from __future__ import annotations

from dataclasses import dataclass

from calculators.answers.drafting import Draft
from calculators.answers.silence.case import Court, Informal
from calculators.law.silence import Appeal, appeal, distance_key, lengthened
from calculators.result import Level, Reading
from corpus import Day


@dataclass(frozen=True, slots=True)
class Door:
    """A way to the court that is open: until which prudent day, and at the very last when."""

    key: str
    prudent: Day
    last: Day
    in_time: bool = True
    """Whether what opens it was surely done in time."""

    @property
    def sure(self) -> bool:
        """Tell whether the day is one to aim at, not a limit that only saves who is late."""
        return self.prudent != self.last

    def headline(self, today: Day) -> str:
        """Return the key of the headline: there is time, or it is the end."""
        in_time = self.sure and today <= self.prudent
        return f"h.{self.key}" if in_time else f"h.{self.key}.last"


def open_door(doors: tuple[Door, ...], today: Day) -> Door | None:
    """Return the surest door that is still open."""
    return next((door for door in doors if today <= door.last), None)


def say_appeal(
    draft: Draft, rule_id: str, start: Day, court: Court, prudent: str, last: str
) -> Appeal:
    """Count an appeal and record its two days under these keys."""
    rule = draft.corpus.deadline(rule_id, start)
    found = appeal(rule, start, court.region)
    draft.counted_to_last_useful_day(rule, start, start, court.region)
    draft.add_date(prudent, found.prudent, rule.basis, Reading.PRUDENT)
    draft.add_date(last, found.last, rule.basis, Reading.LAST_DEFENSIBLE)
    return found


def say_last_day(draft: Draft, rule_id: str, start: Day, court: Court, key: str) -> Day:
    """Count an appeal from a later start that can be argued; only its last day is recorded."""
    rule = draft.corpus.deadline(rule_id, start)
    last = draft.counted_to_last_useful_day(rule, start, start, court.region)
    return draft.add_date(key, last, rule.basis, Reading.LAST_DEFENSIBLE)


def say_distance(draft: Draft, rule_id: str, start: Day, court: Court) -> Day | None:
    """Record the last day of someone who lives far from the court (R. 421-7), if so."""
    key = distance_key(court.lives)
    if key is None:
        return None
    rule, more = draft.corpus.deadline(rule_id, start), draft.corpus.deadline(key, start)
    words = draft.words("s.distance", delay=draft.say.delay(more))
    draft.add_step("distance", words, None, more.basis)
    longer = lengthened(rule, more)
    last = draft.counted_to_last_useful_day(longer, start, start, court.region)
    draft.cited(more, start)
    if court.lives == "overseas":
        draft.cited_alinea(more.basis, 2, start)
    draft.add_date("appeal_distance_last", last, more.basis, Reading.LAST_DEFENSIBLE)
    worded = draft.under(start)
    worded.add_finding(Level.WARNING, f"distance.{court.lives}", appeal_distance_last=last)
    return last


def say_informal(
    draft: Draft,
    rule_id: str,
    informal: Informal,
    refused: Day,
    ends: tuple[Day, Day],
    court: Court,
) -> Door | None:
    """Record what an informal appeal changes; nothing if it came too early or too late.

    ``refused`` is the day of the refusal, ``ends`` the last day on which it can surely be
    contested, then the last that can be argued.
    """
    received = informal.received
    if received < refused:
        draft.add_finding(Level.WARNING, "informal.early", informal_on=received)
        return None
    if received > ends[1]:
        draft.add_finding(Level.DANGER, "informal.late", informal_on=received)
        return None
    rule = draft.corpus.deadline("recours-gracieux-silence", received)
    silent = draft.counted(rule, received, received)
    draft.cited_alinea("crpa/l411-2", 1, received)
    restart = silent
    if informal.refused is not None and informal.refused <= silent:
        restart = draft.add_start("informal", informal.refused, "crpa/l411-2")
    else:
        draft.add_date("informal_refusal", silent, rule.basis)
    after = say_appeal(
        draft,
        rule_id,
        restart,
        court,
        "appeal_after_informal_prudent",
        "appeal_after_informal_last",
    )
    if received <= ends[0]:
        prudent = after.prudent
        key = "informal.over" if draft.today > prudent else "informal"
        draft.add_finding(Level.INFO, key, restart=restart, appeal_after_informal_prudent=prudent)
    else:
        draft.add_finding(
            Level.DANGER, "informal.doubtful", informal_on=received, appeal_last=ends[0]
        )
    if informal.refused is not None and informal.refused > silent:
        draft.add_finding(Level.WARNING, "informal.refused", informal_refused_on=informal.refused)
    return Door("informal", after.prudent, after.last, in_time=received <= ends[0])


def say_court(draft: Draft, court: Court) -> None:
    """Say where the working days are counted, and that the request must have arrived."""
    draft.add_finding(Level.INFO, "register")
    draft.add_finding(Level.INFO, "region", region=draft.say(f"questions.region.{court.region}"))
