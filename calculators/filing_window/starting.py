"""The answer to someone whose delay starts from an event.

Arrival, majority, asylum, loss of nationality: R. 431-4, R. 431-5 2° and 3°, D. 431-7 (R2bis of
the dossier).
"""

from __future__ import annotations

from calculators.dates import plus_years
from calculators.drafting import Draft
from calculators.filing_window.questions import SECTION, SLUG
from calculators.form import UNKNOWN, Answers
from calculators.result import Level, Reading, Result, Status
from corpus import Corpus, Day, Majority, Title, Window

_CARE = "ceseda/l425-9"


def compute_starting(answers: Answers, corpus: Corpus, today: Day) -> Result:
    """Compute the last day of a first request that a text counts from an event.

    Raises ``OutsideKnownLaw`` where no version of a rule covers the event.
    """
    draft = Draft(SLUG, SECTION, corpus, today)
    chosen = answers.choice("title")
    title = None if chosen == UNKNOWN else corpus.titles[chosen]
    match answers.choice("situation"):
        case "arrival":
            closing = _arrival(draft, answers.day("entry"), title)
        case "eighteen":
            closing = _eighteen(draft, answers.day("birth"), title)
        case "asylum":
            closing = _asylum(draft, answers.day("informed"), title)
        case _:
            closing = _nationality(draft, answers.day("opposable"))
    draft.event("closing", closing, chosen if title else "titre", (14, 7, 1))
    if title is not None and title.note:
        draft.find(Level.INFO, "title-note", note=title.note)
    return _conclude(draft, closing)


def _arrival(draft: Draft, entry: Day, title: Title | None) -> Day:
    eu = title is not None and title.window in (Window.EU_FAMILY, Window.EU_PERMANENT)
    key = "premiere-arrivee-famille-ue" if eu else "premiere-arrivee"
    closing = _counted(draft, key, entry)
    draft.find(Level.INFO, "arrival")
    return closing


def _eighteen(draft: Draft, birth: Day, title: Title | None) -> Day:
    """Return the last day for someone turning eighteen; the earliest where we cannot choose."""
    corpus = draft.corpus
    majority = plus_years(birth, corpus.deadline("majorite", draft.today).value)
    on = max(majority, corpus.state.covered_from)
    age = corpus.deadline("majorite", on)
    draft.counted(age, birth, on)
    draft.date("majority", majority, age.basis)
    soon = corpus.deadline("majorite-deux-mois", on)
    late = corpus.deadline("majorite-dix-neuf-ans", on)
    if (birth.month, birth.day) == (2, 29):
        draft.find(Level.INFO, "eighteen.leap")
    if title is not None and title.at_majority is Majority.NINETEENTH_BIRTHDAY:
        closing = _eve_of_nineteen(draft, birth, on)
        draft.date("closing", closing, late.basis)
        draft.find(Level.INFO, "eighteen.list")
    else:
        closing = draft.counted(soon, majority, on)
        draft.date("closing", closing, soon.basis)
        if title is not None:
            draft.find(Level.INFO, "eighteen.other")
        else:
            other = _eve_of_nineteen(draft, birth, on)
            draft.date("other_closing", other, late.basis, Reading.LAST_DEFENSIBLE)
            draft.find(Level.WARNING, "eighteen.unsure", closing=closing, other_closing=other)
    draft.find(Level.INFO, "eighteen.certificate")
    return closing


def _eve_of_nineteen(draft: Draft, birth: Day, on: Day) -> Day:
    rule = draft.corpus.deadline("majorite-dix-neuf-ans", on)
    birthday = draft.counted(rule, birth, on)
    eve = birthday.plus_days(-1)
    draft.step("eve", draft.words("s.eve", start=birthday, date=eve), eve, rule.basis)
    return eve


def _asylum(draft: Draft, informed: Day, title: Title | None) -> Day:
    care = title is not None and _CARE in title.basis
    closing = _counted(draft, "asile-sante" if care else "asile-autre-titre", informed)
    if title is None:
        other = draft.counted(draft.corpus.deadline("asile-sante", informed), informed, informed)
        draft.date("other_closing", other, "ceseda/d431-7", Reading.LAST_DEFENSIBLE)
        draft.find(Level.WARNING, "asylum.unsure")
    draft.find(Level.WARNING, "asylum")
    return closing


def _nationality(draft: Draft, opposable: Day) -> Day:
    closing = _counted(draft, "perte-de-nationalite", opposable)
    draft.find(Level.WARNING, "nationality")
    return closing


def _counted(draft: Draft, key: str, start: Day) -> Day:
    rule = draft.corpus.deadline(key, start)
    draft.date("start", start, rule.basis)
    closing = draft.counted(rule, start, start)
    draft.date("closing", closing, rule.basis)
    return closing


def _conclude(draft: Draft, closing: Day) -> Result:
    left = draft.today.days_until(closing)
    if left < 0:
        status = Status.LATE
        headline = draft.words("h.past", closing=closing)
        ahead = draft.words("l.start.past", distance=draft.say.distance(left))
        draft.act("file-today", "guide/anef")
        draft.act("lawyer", "accompagner")
    else:
        status = Status.OPEN
        headline = draft.words("h.last_day" if left == 0 else "h.open", closing=closing)
        ahead = draft.words("l.start.left", left=draft.say.days(left + 1))
        draft.act("file", "guide/anef", prudent_closing=closing)
    draft.act("keep-proof", "guide/attestations")
    lead = draft.words("l.start", closing=closing, distance_words=ahead)
    return draft.result(status, headline, lead)
