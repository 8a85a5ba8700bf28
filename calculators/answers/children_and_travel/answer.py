"""The answer on a child's document and on the travel document of a protected person."""

from __future__ import annotations

from typing import Final

from calculators.answers.children_and_travel.questions import SECTION, SLUG
from calculators.answers.drafting import Draft
from calculators.answers.majority import add_coming_of_age
from calculators.law.travel_documents import MinorDocument, Parents, minor_document
from calculators.questions.form import Answers
from calculators.questions.travel import TRAVEL
from calculators.result import Level, Reading, Result, Status
from corpus import Corpus, Day

_GUIDE: Final = "guide/enfants-et-voyage"
_WINDOW: Final = "calculateurs/fenetre-de-depot"
_LAPSE: Final = "ceseda/d414-4"
_BACK: Final = "ceseda/l414-5"
_LENGTH: Final = "ceseda/l414-6"
_PARENTS: Final = "ceseda/l414-7"
_RETURN: Final = "ceseda/r561-11"
_GROUNDS: Final = {
    "refugee": "ceseda/l561-9",
    "subsidiary": "ceseda/l561-10",
    "child": "ceseda/l561-11",
}
"""The article that gives each person a travel document."""


def compute(answers: Answers, corpus: Corpus, today: Day) -> Result:
    """Say until when one can come back, and that no silence is counted.

    Raises ``corpus.OutsideKnownLaw`` where no version of a rule covers a day.
    """
    draft = Draft(SLUG, SECTION, corpus, today)
    draft.add_finding(Level.WARNING, "silence")
    if answers.choice("document") == TRAVEL:
        return _travel(draft, answers)
    return _minor(draft, answers)


def _minor(draft: Draft, answers: Answers) -> Result:
    """Count the five years of a child's document, and its end at majority."""
    today, birth = draft.today, answers.optional_day("birth")
    parents = answers.one_of("parents", Parents)
    age = None if birth is None else add_coming_of_age(draft, birth, None, today)
    found = minor_document(
        answers.optional_day("until"),
        answers.optional_day("issued"),
        parents,
        answers.optional_day("parent_expiry"),
        age,
        draft.corpus,
    )
    _add_length(draft, found, parents)
    _add_majority(draft, found)
    draft.cited_alinea(_BACK, 1, today)
    draft.add_finding(Level.INFO, "back")
    draft.add_to_bring("child")
    draft.add_to_bring("parent")
    end = found.prudent
    if end is None:
        return _ask(draft)
    draft.add_date("prudent_until", end, _LENGTH, Reading.PRUDENT)
    draft.add_event("prudent_until", end, "enfant", (90, 30, 7))
    over = end < today
    adult = age is not None and age.adult.day <= today
    if adult:
        draft.add_action("card", _WINDOW)
    else:
        draft.add_action("ask.again" if over else "renew", "link/anef")
    draft.add_action("no-travel" if over else "passport", _GUIDE)
    if not adult:
        draft.add_action("majority", _WINDOW)
    headline = draft.words("h.over" if over else "h.until", end=end)
    status = Status.EXPIRED if over else Status.ANSWERED
    return draft.result(status, headline, draft.words("l.minor"), main=("prudent_until",))


def _ask(draft: Draft) -> Result:
    """Say who asks for a child's document, where no day is known."""
    draft.cited_alinea("ceseda/d414-1", 1, draft.today)
    draft.add_action("ask", "link/anef")
    draft.add_action("grounds", _GUIDE)
    draft.add_action("help", "qui-peut-aider")
    return draft.result(Status.ANSWERED, draft.words("h.ask"), draft.words("l.minor"))


def _add_length(draft: Draft, found: MinorDocument, parents: Parents | None) -> None:
    if found.five_years is not None:
        draft.add_start("issued", found.five_years.start, _LENGTH)
        draft.add_count(found.five_years)
    if found.valid_until is not None:
        basis = _PARENTS if found.card is not None and found.printed is None else _LENGTH
        draft.add_date("valid_until", found.valid_until, basis)
    if found.five_years is not None:
        draft.add_finding(Level.INFO, "printed")
        eve = found.five_years.day.plus_days(-1)
        draft.add_step("prudent_until", draft.words("s.eve", day=eve), eve, _LENGTH)
    if parents is not Parents.LONG and found.printed is None:
        for alinea in (2, 3, 4):
            draft.cited_alinea(_PARENTS, alinea, draft.today)
        draft.add_finding(Level.WARNING, "short" if parents is Parents.SHORT else "short.maybe")


def _add_majority(draft: Draft, found: MinorDocument) -> None:
    if found.age is None or found.lapses is None or found.lapses_at_last is None:
        return
    if found.age.soon is not None:
        draft.add_last_day(found.age.soon)
    if found.age.nineteen is not None:
        draft.add_count(found.age.nineteen)
        last = found.lapses_at_last
        draft.add_step("lapses_last", draft.words("s.eve", day=last), last, _LAPSE)
    draft.add_date("adult", found.age.adult.day, found.age.adult.basis)
    draft.add_date("lapses", found.lapses, _LAPSE, Reading.PRUDENT)
    draft.add_date("lapses_last", found.lapses_at_last, _LAPSE, Reading.LAST_DEFENSIBLE)
    draft.add_event("adult", found.age.adult.day, "enfant", (90, 30))
    draft.cited_alinea(_LAPSE, 2, draft.today)
    draft.add_finding(Level.WARNING, "lapse", lapses=found.lapses, lapses_last=found.lapses_at_last)


def _travel(draft: Draft, answers: Answers) -> Result:
    """Say who asks for a travel document, and until when it lets its holder back in."""
    today, until = draft.today, answers.optional_day("until")
    traveller = answers.choice("traveller")
    if (ground := _GROUNDS.get(traveller)) is not None:
        draft.cited_alinea(ground, 1, today)
    draft.cited_alinea("ceseda/r561-6", 1, today)
    draft.cited_alinea(_RETURN, 1, today)
    draft.add_finding(Level.INFO, f"traveller.{traveller}")
    draft.add_finding(Level.DANGER, "country")
    draft.add_finding(Level.INFO, "validity")
    for key in ("permit", "photos", "home"):
        draft.add_to_bring(key)
    over = until is not None and until < today
    draft.add_action("ask.travel.again" if until else "ask.travel", "link/anef")
    draft.add_action("no-travel" if over else "embassy", _GUIDE)
    draft.add_action("permit", _WINDOW)
    lead = draft.words("l.travel")
    if until is None:
        return draft.result(Status.ANSWERED, draft.words("h.travel"), lead)
    draft.add_date("return_by", until, _RETURN)
    draft.add_event("return_by", until, "voyage", (90, 30, 7))
    headline = draft.words("h.travel.over" if over else "h.travel.until", until=until)
    status = Status.EXPIRED if over else Status.ANSWERED
    return draft.result(status, headline, lead, main=("return_by",))
