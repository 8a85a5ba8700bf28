"""What to do about silence, what to remember of it, and how to sum it up in two lines."""

from __future__ import annotations

from typing import Final

from calculators.answers.drafting import Draft
from calculators.answers.silence.appeals import Door
from calculators.answers.silence.case import How, Silent
from calculators.law.dates import count
from calculators.result import Level
from corpus import Day, Request

_GUIDE: Final = "guide/silence-et-refus"
_DOCUMENTS: Final = "reponse-a-une-demande-de-pieces"
_PAPER_DUE: Final = {
    How.ANEF: "refere-mesures-utiles",
    How.DEMARCHE: "recepisse-manquant",
    How.COUNTER: "recepisse-manquant",
    How.POST: "recepisse-manquant",
}
"""The letter for the paper that is due meanwhile: the model of petition asks for that of ANEF."""
_REASONS: Final = "demande-de-motifs"
INFORMAL: Final = "recours-gracieux"
_MARGIN: Final = "mesures-utiles-avant-refus"
_EVENTS: Final = {
    "appeal": ("appeal_prudent", "appeal_last"),
    "written": ("appeal_prudent", "appeal_last"),
    "informal": ("appeal_after_informal_prudent", "appeal_after_informal_last"),
    "given": ("appeal_after_reasons_prudent", "appeal_after_reasons_last"),
    "other": ("appeal_other_last",),
    "distance": ("appeal_distance_last",),
    "reasons": ("reasons_cap",),
    "reasonable": ("reasonable_delay_last",),
}
"""The calendar entries of each way to the court: its prudent day, then its last."""


def say_urgent_judges(
    draft: Draft, case: Silent, first: Day, later: Day | None, *, closed: bool
) -> None:
    """Say which urgent judge can be asked on which day (R16)."""
    margin = draft.corpus.practices[_MARGIN]
    before = count(margin, first)
    words = draft.say("derivation.minus", start=first, delay=draft.say.delay(margin), date=before)
    draft.add_step(margin.id, f"{margin.source} {words}", before, "")
    draft.add_date("summary_measures_before", before, "")
    draft.add_date("suspension_from", first, "cja/l521-1")
    waiting = draft.today < first
    if waiting:
        key = "summary" if draft.today <= before else "summary.now"
        draft.add_finding(
            Level.WARNING, key, summary_measures_before=before, implicit_refusal=first
        )
    elif later is not None and draft.today < later:
        draft.add_finding(Level.WARNING, "summary.maybe", first=first, later=later)
    elif not closed:
        draft.add_finding(Level.INFO, "summary.after")
    draft.cited_alinea("cja/l521-3", 1, draft.today)
    if closed:
        return
    draft.add_finding(Level.INFO, "suspension", suspension_from=first)
    if case.filed.request is Request.RENEWAL:
        draft.add_finding(Level.GOOD, "urgency")
    draft.cited_alinea("cja/l521-1", 1, draft.today)
    draft.cited_alinea("cja/r522-1", 2, draft.today)
    draft.add_finding(Level.INFO, "freedom")


def advise(
    draft: Draft, case: Silent, first: Day, later: Day | None, door: Door | None, *, closed: bool
) -> None:
    """Tell what to do, the most urgent first; what to bring and to say; which letters help."""
    today, act = draft.today, draft.add_action
    asked = case.asked
    if asked is not None and asked.produced_on is None:
        act("produce", _GUIDE)
        draft.add_letter(_DOCUMENTS)
    if today < first:
        act("note", implicit_refusal=first)
        act("prove", "guide/attestations")
        act("measures", "guide/attestation-qui-ne-vient-pas")
        if case.how in _PAPER_DUE:
            draft.add_letter(_PAPER_DUE[case.how])
        act("reasons-then", implicit_refusal=first)
    elif closed:
        act("lawyer-closed", "accompagner")
        act("check-mail")
    elif door is not None:
        reasons = case.reasons
        if reasons is None or not first <= reasons.asked:
            # On the very day of the refusal a request may still be judged too early.
            maybe = ".maybe" if later is not None or case.prescribed is not True else ""
            act(f"reasons-tomorrow{maybe}" if today == first else "reasons-now", _GUIDE)
            draft.add_letter(_REASONS)
        if reasons is not None and first <= reasons.asked and reasons.given is None:
            act("reasons-proof")
        if case.informal is None and door.key == "appeal" and today < door.prudent:
            draft.add_letter(INFORMAL)
        say_to_go(draft, door)
        act("suspend", _GUIDE)
        act("lawyer", "accompagner")
    if later is not None and not closed and today < later:
        act("again", later=later)
    for key in ("proof", "file", "certificate", "passport"):
        draft.add_to_bring(key)
    if case.reasons is not None or case.informal is not None:
        draft.add_to_bring("letters")
    received = case.filed.received
    sure = case.prescribed is True and (later is None or later <= today)
    born = "born" if sure else "born.two"
    key = "waiting" if today < first else born
    draft.add_to_say(key, received=received, implicit_refusal=first)
    if door is not None:
        if door.sure:
            draft.add_to_say("court", prudent=max(today, door.prudent))
        else:
            draft.add_to_say("court.now", last=door.last)


def say_to_go(draft: Draft, door: Door, *, wait: bool = True) -> None:
    """Tell to go to the court: by the prudent day or, where none is sure, without waiting."""
    if door.sure and wait:
        draft.add_action("court", _GUIDE, prudent=max(draft.today, door.prudent))
    else:
        draft.add_action("court-now", _GUIDE, last=door.last)


def remember(
    draft: Draft, about: str, first: Day, later: Day | None, doors: tuple[Door, ...]
) -> None:
    """Offer the days to come for a calendar. ``about`` keeps their UIDs apart."""
    margin = count(draft.corpus.practices[_MARGIN], first)
    draft.add_event("summary_measures_before", margin, about)
    draft.add_event("implicit_refusal", first, about, (14, 7, 1))
    if later is not None:
        draft.add_event("implicit_refusal_other", later, about)
    remember_doors(draft, about, doors)


def remember_doors(draft: Draft, about: str, doors: tuple[Door, ...]) -> None:
    """Offer the days of each way to the court: the prudent one, then the last."""
    for door in doors:
        keys = _EVENTS[door.key]
        days = (door.prudent, door.last)[-len(keys) :]
        for key, day in zip(keys, days, strict=True):
            draft.add_event(
                key, day, about, (30, 14, 7, 1) if key == "appeal_prudent" else (14, 7, 1)
            )


def conclude(
    draft: Draft,
    case: Silent,
    first: Day,
    later: Day | None,
    door: Door | None,
    doors: tuple[Door, ...],
) -> tuple[str, str]:
    """Return the headline and the sentence under it."""
    today = draft.today
    appeal = doors[0]
    fields: dict[str, object] = {
        "first": first,
        "later": later,
        "received": case.filed.received,
        "appeal_prudent": appeal.prudent,
        "distance": draft.say.distance(today.days_until(first)),
        "last": max(each.last for each in doors),
    }
    if today < first:
        key = "waiting" if later is None else "waiting.two"
        if later is None and case.prescribed is not True:
            key = "waiting.maybe"
        return draft.words(f"h.{key}", **fields), draft.words("l.waiting", **fields)
    if door is None:
        return draft.words("h.closed", **fields), draft.words("l.closed", **fields)
    fields |= {"prudent": door.prudent, "last": door.last}
    headline, two = door.headline(today), later is not None and today < later
    if not door.sure or today > door.prudent:
        if headline == "h.appeal.last" and (two or case.prescribed is not True):
            headline = "h.appeal.last.maybe"
        return draft.words(headline, **fields), draft.words("l.refused.late", **fields)
    if headline == "h.appeal" and case.prescribed is not True:
        headline = "h.appeal.maybe"
    elif headline == "h.appeal" and two:
        headline = "h.appeal.two"
    lead = "l.refused.two" if two else "l.refused"
    return draft.words(headline, **fields), draft.words(lead, **fields)
