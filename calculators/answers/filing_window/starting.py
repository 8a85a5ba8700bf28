"""The answer to someone whose delay starts from an event.

Arrival, majority, asylum, loss of nationality: R. 431-4, R. 431-5 2° and 3°, D. 431-7 (R2bis of
the dossier).
"""

from __future__ import annotations

from calculators.answers.drafting import Draft
from calculators.answers.filing_window.advice import say_european
from calculators.answers.filing_window.holding import on_far_side
from calculators.answers.filing_window.questions import SECTION, SLUG
from calculators.law.dates import count
from calculators.questions.definition import UNKNOWN
from calculators.questions.form import Answers
from calculators.result import Level, Reading, Result, Status
from corpus import Corpus, Day, Majority, OutsideKnownLaw, Title, Window

_CARE = "ceseda/l425-9"


def compute_starting(answers: Answers, corpus: Corpus, today: Day) -> Result:
    """Compute the last day of a first request that a text counts from an event.

    Raises ``OutsideKnownLaw`` where no version of a rule covers the event.
    """
    draft = Draft(SLUG, SECTION, corpus, today)
    chosen = answers.choice("title")
    title = None if chosen == UNKNOWN else corpus.titles[chosen]
    situation = answers.choice("situation")
    if title is not None and situation in ("arrival", "eighteen") and _without_delay(title):
        return _not_counted(draft, title)
    other = None
    match situation:
        case "arrival":
            closing = _arrival(draft, answers.day("entry"), title)
        case "eighteen":
            closing, other = _eighteen(draft, answers.day("birth"), title)
        case "asylum":
            closing, other = _asylum(draft, answers.day("informed"), title)
        case _:
            closing = _counted(draft, "perte-de-nationalite", answers.day("opposable"))
            draft.add_finding(Level.WARNING, "nationality")
    draft.add_event("closing", closing, title.id if title else "titre", (14, 7, 1))
    if title is not None and title.note:
        draft.add_title_note(title.note)
    if on_far_side(corpus, closing):
        draft.add_far()
    return _conclude(draft, closing, other)


def _without_delay(title: Title) -> bool:
    return title.window is Window.EU_PERMANENT or (
        title.window is Window.NONE and title.category == "ue"
    )


def _not_counted(draft: Draft, title: Title) -> Result:
    """Answer for the cards of EU citizens, and for the permanent stay of their families."""
    permanent = title.window is Window.EU_PERMANENT
    headline, lead = say_european(draft, permanent=permanent, on=draft.today)
    draft.add_action("keep-proof", "guide/attestations")
    if title.note:
        draft.add_title_note(title.note)
    return draft.result(Status.NOT_APPLICABLE, headline, lead)


def _arrival(draft: Draft, entry: Day, title: Title | None) -> Day:
    closing = _counted(draft, title.on_arrival if title else "premiere-arrivee", entry)
    if title is not None and title.window is Window.EU_FAMILY:
        draft.add_finding(Level.INFO, "arrival.eu")
    elif title is None or title.on_arrival == "premiere-arrivee":
        draft.add_finding(Level.INFO, "arrival")
        draft.cited_alinea("ceseda/r426-4", 1, entry)
    return closing


def _eighteen(draft: Draft, birth: Day, title: Title | None) -> tuple[Day, Day | None]:
    """Return the last day for someone turning eighteen, and the later one that may apply.

    Raises ``OutsideKnownLaw`` for a majority before the law that the corpus holds.
    """
    corpus = draft.corpus
    covered_from = corpus.state.covered_from
    majority = count(corpus.deadline("majorite", covered_from), birth)
    if majority < covered_from:
        words = draft.words("outside.majority", majority=majority, covered_from=covered_from)
        raise OutsideKnownLaw(words)
    age = corpus.deadline("majorite", majority)
    draft.counted(age, birth, majority)
    draft.add_date("majority", majority, age.basis)
    soon = corpus.deadline("majorite-deux-mois", majority)
    if (birth.month, birth.day) == (2, 29):
        draft.add_finding(Level.INFO, "eighteen.leap")
    other = None
    if title is not None and title.at_majority is Majority.NINETEENTH_BIRTHDAY:
        closing = draft.add_date("closing", _eve_of_nineteen(draft, birth, majority), soon.basis)
        draft.add_finding(Level.INFO, "eighteen.list")
    else:
        closing = draft.add_date("closing", draft.counted(soon, majority, majority), soon.basis)
        if title is not None:
            draft.under(majority).add_finding(Level.INFO, "eighteen.other")
        else:
            other = _eve_of_nineteen(draft, birth, majority)
            draft.add_date("closing_listed", other, soon.basis, Reading.LAST_DEFENSIBLE)
            draft.add_finding(
                Level.WARNING, "eighteen.unsure", closing=closing, closing_listed=other
            )
    if draft.today <= closing:
        draft.add_finding(Level.INFO, "eighteen.certificate")
    return closing, other


def _eve_of_nineteen(draft: Draft, birth: Day, on: Day) -> Day:
    rule = draft.corpus.deadline("majorite-dix-neuf-ans", on)
    birthday = draft.counted(rule, birth, on)
    eve = birthday.plus_days(-1)
    draft.add_step("eve", draft.words("s.eve", start=birthday, date=eve), eve, rule.basis)
    return eve


def _asylum(draft: Draft, informed: Day, title: Title | None) -> tuple[Day, Day | None]:
    care = title is not None and _CARE in title.basis
    key = "asile-sante" if care else "asile-autre-titre"
    closing = _counted(draft, key, informed)
    if doubt := draft.corpus.deadline(key, informed).doubt:
        draft.add_finding(Level.INFO, "asylum.start", doubt=doubt)
    other = None
    if title is None:
        longer = draft.corpus.deadline("asile-sante", informed)
        other = draft.counted(longer, informed, informed)
        draft.add_date("closing_care", other, longer.basis, Reading.LAST_DEFENSIBLE)
        draft.under(informed).add_finding(Level.WARNING, "asylum.unsure")
    draft.add_finding(Level.WARNING, "asylum")
    return closing, other


def _counted(draft: Draft, key: str, start: Day) -> Day:
    rule = draft.corpus.deadline(key, start)
    draft.add_date("start", draft.add_start("start", start, rule.basis), rule.basis)
    if start > draft.today:
        draft.add_finding(Level.WARNING, "not-yet", start=start)
    return draft.add_date("closing", draft.counted(rule, start, start), rule.basis)


def _conclude(draft: Draft, closing: Day, other: Day | None) -> Result:
    left = draft.today.days_until(closing)
    if left >= 0:
        status = Status.OPEN
        headline = draft.words("h.last_day" if left == 0 else "h.latest", closing=closing)
        ahead = draft.words("l.start.left", left=draft.say.days(left + 1))
        draft.add_action("file", "guide/anef", prudent_closing=closing)
    elif other is not None and draft.today <= other:
        status = Status.LATE
        headline = draft.words("h.past.unsure", closing=closing, other=other)
        ahead = draft.words("l.start.unsure")
        draft.add_action("file-today", "guide/anef")
    else:
        status = Status.LATE
        headline = draft.words("h.past", closing=closing)
        ahead = draft.words("l.start.past", distance=draft.say.distance(left))
        draft.add_action("file-today", "guide/anef")
        draft.add_action("lawyer", "accompagner")
    draft.add_action("keep-proof", "guide/attestations")
    key = "l.start" if left >= 0 else "l.start.over"
    lead = draft.words(key, closing=closing, distance_words=ahead)
    return draft.result(status, headline, lead)
