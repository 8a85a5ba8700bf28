"""The answer to someone whose delay starts from an event.

Arrival, majority, asylum, loss of nationality: R. 431-4, R. 431-5 2° and 3°, D. 431-7 (R2bis of
the dossier).
"""

from __future__ import annotations

from calculators.answers.drafting import Draft
from calculators.answers.filing_window.advice import say_european
from calculators.answers.filing_window.questions import SECTION, SLUG
from calculators.answers.majority import add_coming_of_age
from calculators.law.day_of_act import LastDay
from calculators.law.facts import Facts
from calculators.law.first_request import (
    after_arrival,
    after_nationality,
    beside_asylum,
    has_no_delay,
    is_ordinary_arrival,
)
from calculators.law.majority import adult_on
from calculators.questions.facts import facts_of
from calculators.questions.form import Answers
from calculators.result import Level, Reading, Result, Status
from corpus import Corpus, Day, Title, Window


def compute_starting(answers: Answers, corpus: Corpus, today: Day) -> Result:
    """Compute the last day of a first request that a text counts from an event.

    Raises ``OutsideKnownLaw`` where no version of a rule covers the event.
    """
    draft = Draft(SLUG, SECTION, corpus, today)
    facts = facts_of(answers, corpus)
    title, other = facts.title, None
    if title is not None and (facts.entry or facts.birth) and has_no_delay(title):
        return _not_counted(draft, title)
    match facts:
        case Facts(entry=Day() as entry):
            closing = _arrival(draft, entry, title)
        case Facts(birth=Day() as birth):
            closing, other = _eighteen(draft, birth, title)
        case Facts(asylum_invited=Day() as invited):
            closing, other = _asylum(draft, invited, title)
        case Facts(nationality_lost=Day() as lost):
            closing = _counted(draft, after_nationality(lost, today, corpus))
            draft.add_finding(Level.WARNING, "nationality")
        case _:  # Of all these days, the form lets only an asylum seeker leave one out.
            return _not_told(draft, facts)
    draft.add_event("closing", closing, title.id if title else "titre", (14, 7, 1))
    if title is not None and title.note:
        draft.add_title_note(title.note)
    draft.add_far(closing)
    return _conclude(draft, facts, closing, other)


def _not_counted(draft: Draft, title: Title) -> Result:
    """Answer for the cards of EU citizens, and for the permanent stay of their families."""
    permanent = title.window is Window.EU_PERMANENT
    headline, lead = say_european(draft, permanent=permanent, on=draft.today)
    draft.add_action("keep-proof", "guide/attestations")
    if title.note:
        draft.add_title_note(title.note)
    return draft.result(Status.NOT_APPLICABLE, headline, lead)


def _not_told(draft: Draft, facts: Facts) -> Result:
    """Answer an asylum seeker who was never told of the time, or does not know since when.

    The time starts with what L. 431-2, first alinéa, has the prefecture tell; D. 431-7 sets it.
    """
    key = "never" if facts.asylum_told is False else "when"
    draft.cited_alinea("ceseda/l431-2", 1, draft.today)
    rule = draft.corpus.deadline("asile-autre-titre", draft.today)
    draft.cited(rule, draft.today)
    draft.add_finding(Level.WARNING, f"asylum.{key}")
    if rule.doubt:
        draft.add_finding(Level.INFO, "asylum.start", doubt=rule.doubt)
    _say_after_asylum(draft)
    draft.add_action("file-today", "guide/anef")
    draft.add_action("asylum-papers", "guide/situations")
    draft.add_action("keep-proof", "guide/attestations")
    draft.add_action("lawyer", "qui-peut-aider")
    if facts.title is not None and facts.title.note:
        draft.add_title_note(facts.title.note)
    headline, lead = draft.words(f"h.asylum.{key}"), draft.words(f"l.asylum.{key}")
    return draft.result(Status.UNSURE, headline, lead)


def _say_after_asylum(draft: Draft) -> None:
    """Say what a request after the time risks, and what L. 431-2 leaves open."""
    draft.add_finding(Level.WARNING, "asylum")
    draft.cited_decision("caa-nantes-2024-12-24-24NT01467")


def _arrival(draft: Draft, entry: Day, title: Title | None) -> Day:
    closing = _counted(draft, after_arrival(entry, title, draft.today, draft.corpus))
    if title is not None and title.window is Window.EU_FAMILY:
        draft.add_finding(Level.INFO, "arrival.eu")
    elif is_ordinary_arrival(title):
        draft.add_finding(Level.INFO, "arrival")
        draft.cited_alinea("ceseda/r426-4", 1, entry)
    return closing


def _eighteen(draft: Draft, birth: Day, title: Title | None) -> tuple[Day, Day | None]:
    """Return the last day for someone turning eighteen, and the later one that may apply.

    Raises ``OutsideKnownLaw`` for a majority before the law that the corpus holds.
    """
    age = add_coming_of_age(draft, birth, title, draft.today)
    majority = age.adult.law_of
    draft.add_date("majority", majority, age.adult.basis)
    if (birth.month, birth.day) == (2, 29):
        draft.add_finding(Level.INFO, "eighteen.leap")
    draft = draft.under(majority)
    closing, *later = age.last_days
    if age.soon is not None:
        draft.add_last_day(age.soon)
        draft.add_date("closing", closing, age.soon.count.basis)
    if age.nineteen is not None:
        eve = age.last_days[-1]
        draft.add_count(age.nineteen)
        words = draft.words("s.eve", start=age.nineteen.day, date=eve)
        draft.add_step("eve", words, eve, age.nineteen.basis)
        if later:
            reading = Reading.LAST_DEFENSIBLE
            draft.add_date("closing_listed", eve, age.nineteen.basis, reading)
        else:
            draft.add_date("closing", eve, age.nineteen.basis)
    if later:
        days = {"closing": closing, "closing_listed": later[0]}
        draft.add_finding(Level.WARNING, "eighteen.unsure", **days)
    else:
        draft.add_finding(Level.INFO, "eighteen.other" if age.soon else "eighteen.list")
    if draft.today <= closing:
        draft.add_finding(Level.INFO, "eighteen.certificate")
    return closing, later[0] if later else None


def _asylum(draft: Draft, informed: Day, title: Title | None) -> tuple[Day, Day | None]:
    time = beside_asylum(informed, title, draft.today, draft.corpus)
    closing = _counted(draft, time.last)
    if doubt := time.last.count.rule.doubt:
        draft.add_finding(Level.INFO, "asylum.start", doubt=doubt)
    other = None
    if time.care is not None:
        other = draft.add_last_day(time.care)
        draft.add_date("closing_care", other, time.care.count.basis, Reading.LAST_DEFENSIBLE)
        draft.under(informed).add_finding(Level.WARNING, "asylum.unsure")
    _say_after_asylum(draft)
    return closing, other


def _counted(draft: Draft, last: LastDay) -> Day:
    start, basis = last.count.start, last.count.basis
    draft.add_date("start", draft.add_start("start", start, basis), basis)
    if start > draft.today:
        draft.add_finding(Level.WARNING, "not-yet", start=start)
    return draft.add_date("closing", draft.add_last_day(last), basis)


def _conclude(draft: Draft, facts: Facts, closing: Day, other: Day | None) -> Result:
    left = draft.today.days_until(closing)
    if left >= 0:
        status = Status.OPEN
        headline = draft.words("h.last_day" if left == 0 else "h.latest", closing=closing)
        lead = draft.words("l.start", closing=closing, left=draft.say.days(left + 1))
        draft.add_action("file", "guide/anef", prudent_closing=closing)
    elif other is not None and draft.today <= other:
        status = Status.LATE
        headline = draft.words("h.past.unsure", closing=closing, other=other)
        lead = draft.words("l.start.unsure", closing=closing)
        draft.add_action("file-today", "guide/anef")
    else:
        status = Status.LATE
        headline = draft.words("h.past", closing=closing)
        lead = draft.words("l.start.past", closing=closing, distance=draft.say.distance(left))
        draft.add_action("file-today", "guide/anef")
        draft.add_action("lawyer", "qui-peut-aider")
    if facts.birth is not None and draft.today < adult_on(facts.birth, draft.corpus):
        # From sixteen on, a permit lets one work (L. 421-35).
        draft.add_action("minor-work", "guide/situations")
        draft.cited_alinea("ceseda/l421-35", 1, draft.today)
    draft.add_action("keep-proof", "guide/attestations")
    main = ("closing", "closing_listed", "closing_care")
    return draft.result(status, headline, lead, main=main)
