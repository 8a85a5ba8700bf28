"""The answer to someone who holds a written refusal (R11, R12, R15)."""

from __future__ import annotations

from calculators.answers.drafting import Draft
from calculators.answers.silence.advice import INFORMAL, remember_doors, say_to_go
from calculators.answers.silence.appeals import (
    Door,
    open_door,
    say_appeal,
    say_court,
    say_distance,
    say_informal,
)
from calculators.answers.silence.case import (
    Court,
    check_order,
    read_court,
    read_filed,
    read_informal,
)
from calculators.answers.silence.questions import SECTION, SLUG
from calculators.languages.phrases import Phrases
from calculators.law import silence as rule
from calculators.questions.definition import UNKNOWN
from calculators.questions.form import Answers
from calculators.result import Level, Reading, Result, Status
from corpus import Corpus, Day

_RULE = "recours-refus-notifie"


def compute_removal(answers: Answers, corpus: Corpus, today: Day) -> Result:
    """Stop at an obligation to leave: the limit of one month or seven days, and a lawyer now.

    Never a clear day, never a roll-over: nothing read says that they apply (R15). The law is that
    of the day of notification; raises ``OutsideKnownLaw`` before 15 July 2024.
    """
    draft = Draft(SLUG, SECTION, corpus, today)
    notified, held = answers.day("notified"), answers.choice("house_arrest")
    month = corpus.deadline("oqtf", notified)
    week = corpus.deadline("oqtf-assignation", notified)
    draft.add_start("notified", notified, month.basis)
    limit: Day | None = None
    shorter: Day | None = None
    if held != "detention":
        main = week if held == "yes" else month
        limit = draft.counted(main, notified, notified)
        draft.add_date("oqtf_limit", limit, main.basis, Reading.PRUDENT)
        draft.add_event("oqtf_limit", limit, "oqtf", (3, 2, 1))
    if held == "unknown":
        shorter = draft.counted(week, notified, notified)
        draft.add_date("oqtf_limit_house_arrest", shorter, week.basis, Reading.PRUDENT)
        draft.add_finding(Level.DANGER, "oqtf.unknown", oqtf_limit_house_arrest=shorter)
    draft.cited_alinea("ceseda/l614-1", 1, notified)
    draft.cited_alinea("ceseda/l911-1", 2, notified)
    draft.add_finding(Level.DANGER, "oqtf")
    draft.add_finding(Level.DANGER, "oqtf.informal")
    draft.add_action("lawyer-now", "accompagner")
    draft.add_action("legal-aid")
    draft.add_action("keep-envelope")
    for key in ("refusal", "envelope", "passport", "file"):
        draft.add_to_bring(key)
    draft.add_to_say("oqtf", notified=notified)
    over = limit is not None and limit < today
    key = "detention" if limit is None else "oqtf.over" if over else "oqtf"
    either = key == "oqtf" and shorter is not None
    head = "oqtf.either" if either else key
    headline = draft.words(f"h.{head}", oqtf_limit=limit, shorter=shorter)
    lead = draft.words(f"l.{key}", notified=notified)
    return draft.result(Status.CLOSED if over else Status.URGENT, headline, lead)


def compute_written(answers: Answers, corpus: Corpus, today: Day) -> Result:
    """Count the appeal against a written refusal without an obligation to leave (R. 421-1).

    The law is that of the day of notification. Raises ``Refused`` if dates clash.
    """
    check_order(answers, Phrases(corpus.phrases))
    notified, court = answers.day("notified"), read_court(answers)
    draft = Draft(SLUG, SECTION, corpus, today, notified)
    draft.add_start("notified", notified, corpus.deadline(_RULE, notified).basis)
    counted = say_appeal(draft, _RULE, notified, court, "appeal_prudent", "appeal_last")
    doors = [Door("written", counted.prudent, counted.last)]
    distant = say_distance(draft, _RULE, notified, court)
    if distant is not None:
        doors.append(Door("distance", distant, distant))
    if answers.choice("mentions") != "yes":
        reasonable = corpus.deadline("delai-raisonnable", notified)
        last = draft.counted(reasonable, notified, notified)
        draft.cited_alinea("cja/r421-5", 1, notified)
        draft.add_date("reasonable_delay_last", last, reasonable.basis, Reading.LAST_DEFENSIBLE)
        draft.add_finding(Level.WARNING, f"mentions.{answers.choice('mentions')}")
        if last < draft.today:
            draft.add_finding(Level.WARNING, "year-over")
        doors.append(Door("reasonable", last, last))
    if informal := read_informal(answers):
        ends = (counted.last, max(door.last for door in doors))
        found = say_informal(draft, _RULE, informal, notified, ends, court)
        if found is not None:
            doors.insert(1, found)
    confirms = _say_after_silence(draft, answers, notified, court)
    return _conclude(draft, tuple(doors), notified, court, confirms=confirms)


def _say_after_silence(draft: Draft, answers: Answers, notified: Day, court: Court) -> bool:
    """Say what the letter changes where silence was already a refusal (R. 421-2, alinéa 1).

    Return whether it may only confirm that refusal, and open no new delay.
    """
    if answers.choice("after_silence") != "yes":
        if answers.choice("after_silence") == UNKNOWN:
            draft.add_finding(Level.WARNING, "after-silence.unknown")
        return False
    filed, corpus = read_filed(answers, draft.corpus), draft.corpus
    silences = rule.silences(filed.titles, filed.request)
    born = rule.births(filed.received, silences, filed.extended, corpus)
    first, later = born[0].day, born[-1].day
    draft.cited_alinea("cja/r421-2", 1, notified)
    if notified < first:
        draft.add_finding(Level.INFO, "after-silence.before", implicit_refusal=first)
        return False
    ends = [
        rule.appeal(corpus.deadline("recours-refus-implicite", day), day, court.region).last
        for day in (first, later)
    ]
    if notified <= ends[0]:
        draft.add_finding(Level.GOOD, "after-silence.within", implicit_refusal=first)
        return False
    key = "after-silence.late" if notified > ends[1] else "after-silence.unsure"
    draft.add_finding(Level.DANGER, key, implicit_refusal=first, implicit_last=ends[0])
    return True


def _conclude(
    draft: Draft, doors: tuple[Door, ...], notified: Day, court: Court, *, confirms: bool
) -> Result:
    door = open_door(doors, draft.today)
    say_court(draft, court)
    draft.add_date("suspension_from", notified, "cja/l521-1")
    draft.cited_alinea("cja/l521-1", 1, notified)
    draft.cited_alinea("cja/r522-1", 2, notified)
    draft.add_finding(Level.INFO, "suspension.written")
    if door is None:
        draft.add_action("lawyer-closed", "accompagner")
    else:
        draft.add_action("check-oqtf", "guide/silence-et-refus")
        say_to_go(draft, door, wait=not confirms)
        draft.add_action("lawyer", "accompagner")
        if door.key == "written" and not confirms and draft.today < door.prudent:
            draft.add_letter(INFORMAL)
    draft.add_action("keep-envelope")
    for key in ("refusal", "envelope", "passport", "file"):
        draft.add_to_bring(key)
    remember_doors(draft, "refus", doors)
    if door is None:
        headline = draft.words("h.closed", last=max(at.last for at in doors))
        return draft.result(Status.CLOSED, headline, draft.words("l.closed"))
    if door.sure and not confirms:
        draft.add_to_say("written", notified=notified, prudent=max(draft.today, door.prudent))
    else:
        draft.add_to_say("written.now", notified=notified, last=door.last)
    head = "h.written.confirms" if confirms else door.headline(draft.today)
    headline = draft.words(head, prudent=door.prudent, last=door.last)
    lead = draft.words("l.written", notified=notified)
    return draft.result(Status.REFUSED, headline, lead)
