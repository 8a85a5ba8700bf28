"""What to do about silence, what to remember of it, and how to sum it up in two lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from calculators.answers.drafting import Draft
from calculators.answers.silence.ways import add_to_go, add_ways_to_calendar, headline_of
from calculators.law.appeals import Way, WayToCourt
from calculators.law.facts import Facts, How
from calculators.law.silence import Births, sent_as_prescribed
from calculators.law.silent_refusal import SilentRefusal
from calculators.law.urgent_judges import useful_measures
from corpus import Day

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
"""The letter of an informal appeal."""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """The case, the refusal and the way to the court that is open today, if one is."""

    facts: Facts
    born: Births
    refusal: SilentRefusal
    way: WayToCourt | None

    @property
    def received(self) -> Day:
        """The day from which the silence runs."""
        return self.born.read[0].counts[0].start

    @property
    def about(self) -> str:
        """A short name that keeps calendar entries apart."""
        title = self.facts.title
        if title is None:
            return "titre"
        return title.mobile_entry or title.id if self.facts.mobile else title.id

    def closed(self, today: Day) -> bool:
        """Tell whether no way that can be counted is open any more."""
        return today >= self.born.first and self.way is None


def add_advice(draft: Draft, case: Unanswered) -> None:
    """Tell what to do, the most urgent first; what to bring and to say; which letters help."""
    facts, born, today = case.facts, case.born, draft.today
    first, later, act = born.first, born.later, draft.add_action
    if facts.documents_asked_on is not None and facts.documents_sent_on is None:
        act("produce", _GUIDE)
        draft.add_letter(_DOCUMENTS)
    if today < first:
        act("note", "guide/quand-le-silence-est-un-refus", implicit_refusal=first)
        act("prove", "guide/attestations")
        act("measures", "guide/attestation-qui-ne-vient-pas")
        if facts.how in _PAPER_DUE:
            draft.add_letter(_PAPER_DUE[facts.how])
        act("reasons-then", implicit_refusal=first)
    elif case.way is None:
        act("lawyer-closed", "qui-peut-aider")
        act("check-mail", "link/anef")
    else:
        _add_what_to_do(draft, case, case.way)
    if later is not None and not case.closed(today) and today < later:
        act("again", later=later)
    for key in ("proof", "file", "certificate", "passport"):
        draft.add_to_bring(key)
    if facts.reasons_asked is not None or facts.informal_received is not None:
        draft.add_to_bring("letters")
    _add_what_to_say(draft, case)


def _add_what_to_do(draft: Draft, case: Unanswered, way: WayToCourt) -> None:
    facts, first, today = case.facts, case.born.first, draft.today
    asked = facts.reasons_asked
    if asked is None or asked < first:
        # On the very day of the refusal a request may still be judged too early.
        sure = case.born.later is None and sent_as_prescribed(facts) is True
        tomorrow = "reasons-tomorrow" if sure else "reasons-tomorrow.maybe"
        draft.add_action(tomorrow if today == first else "reasons-now", f"letter/{_REASONS}")
        draft.add_letter(_REASONS)
    elif facts.reasons_given is None:
        draft.add_action("reasons-proof")
    informal = facts.informal_received
    if informal is None and way.kind is Way.APPEAL and today < way.prudent:
        draft.add_letter(INFORMAL)
    add_to_go(draft, way)
    draft.add_action("suspend", _GUIDE)
    draft.add_action("lawyer", "qui-peut-aider")


def _add_what_to_say(draft: Draft, case: Unanswered) -> None:
    today, first, later, way = draft.today, case.born.first, case.born.later, case.way
    sure = sent_as_prescribed(case.facts) is True and (later is None or later <= today)
    born = "born" if sure else "born.two"
    key = "waiting" if today < first else born
    draft.add_to_say(key, received=case.received, implicit_refusal=first)
    if way is None:
        return
    if way.sure:
        draft.add_to_say("court", prudent=max(today, way.prudent))
    elif way.last == today:
        draft.add_to_say("court.today")
    else:
        draft.add_to_say("court.now", last=way.last)


def add_to_calendar(draft: Draft, case: Unanswered) -> None:
    """Offer the days to come for a calendar."""
    first, later, about = case.born.first, case.born.later, case.about
    draft.add_event("summary_measures_before", useful_measures(first, draft.corpus).day, about)
    draft.add_event("implicit_refusal", first, about, (14, 7, 1))
    if later is not None:
        draft.add_event("implicit_refusal_other", later, about)
    add_ways_to_calendar(draft, about, case.refusal.ways)


def conclusion(draft: Draft, case: Unanswered) -> tuple[str, str]:
    """Return the headline and the sentence under it."""
    today, way = draft.today, case.way
    first, later = case.born.first, case.born.later
    prescribed = sent_as_prescribed(case.facts) is True
    fields: dict[str, object] = {
        "first": first,
        "later": later,
        "received": case.received,
        "appeal_prudent": case.refusal.appeal.prudent,
        "distance": draft.say.distance(today.days_until(first)),
        "last": max(each.last for each in case.refusal.ways),
    }
    if today < first:
        key = "waiting" if later is None else "waiting.two"
        if later is None and not prescribed:
            key = "waiting.maybe"
        return draft.words(f"h.{key}", **fields), draft.words("l.waiting", **fields)
    if way is None:
        return draft.words("h.closed", **fields), draft.words("l.closed", **fields)
    fields |= {"prudent": way.prudent, "last": way.last}
    headline, two = headline_of(way, today), later is not None and today < later
    if not way.sure or today > way.prudent:
        if headline == "h.appeal.last" and (two or not prescribed):
            headline = "h.appeal.last.maybe"
        return draft.words(headline, **fields), draft.words("l.refused.late", **fields)
    if headline == "h.appeal" and not prescribed:
        headline = "h.appeal.maybe"
    elif headline == "h.appeal" and two:
        headline = "h.appeal.two"
    lead = "l.refused.two" if two else "l.refused"
    return draft.words(headline, **fields), draft.words(lead, **fields)
