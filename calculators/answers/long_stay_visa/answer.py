"""The answer to someone who came with a long-stay visa: validate it, then ask for the card."""

from __future__ import annotations

from typing import Final

from calculators.answers.after_visa import say_visa
from calculators.answers.drafting import Draft
from calculators.answers.filing_window.recording import record_both, record_expiry, record_window
from calculators.answers.long_stay_visa.questions import ASKS, COUNTS, SECTION, SLUG
from calculators.law.filing_window import FilingTime
from calculators.law.first_request import after_arrival
from calculators.law.long_stay_visa import after_visa, first_card, tax, validation
from calculators.questions.facts import facts_of
from calculators.questions.form import Answers
from calculators.result import Level, Result, Status
from corpus import Corpus, Day

_COUNT: Final = "calculateurs/fenetre-de-depot"
_GUIDE: Final = "guide/du-visa-a-la-carte"
_VALIDATION: Final = "ceseda/r431-17"
_TAX: Final = "ceseda/l436-1"
_FOR_A_VISA: Final = 5
"""The alinéa of L. 436-1 that has a long-stay visa pay the tax of the permit it replaces."""


def compute(answers: Answers, corpus: Corpus, today: Day) -> Result:
    """Count the validation from the entry, and the window of the card from the end of the visa.

    Raises ``corpus.OutsideKnownLaw`` where no version of a rule covers the day.
    """
    entered, visa = answers.day("entered"), answers.choice("visa")
    draft = Draft(SLUG, SECTION, corpus, today, entered)
    draft.add_start("entered", entered, _VALIDATION)
    if entered > today:
        draft.add_finding(Level.INFO, "ahead", entered=entered)
    if visa == ASKS:
        return _card_to_ask_for(draft, entered)
    file_by = None if visa == COUNTS else _add_file_by(draft, entered)
    last = validation(entered, today, corpus)
    validate_by = draft.add_date("validate_by", draft.add_last_day(last), last.count.basis)
    validated = answers.yes_no("validated")
    draft.cited_alinea(_VALIDATION, 1, entered)
    draft.add_finding(Level.INFO, "meanwhile")
    draft.add_finding(Level.INFO, "kinds")
    if validated is not True:
        draft.add_event("validate_by", validate_by, "visa", (30, 7, 1))
        _add_tax(draft)
    time = _add_card(draft, answers)
    draft.add_to_bring("passport")
    draft.add_to_bring("home")
    if validated:
        return _validated(draft, time)
    late = validate_by < today
    draft.add_action("validate.late" if late else "validate", "link/anef")
    if file_by is None:
        draft.add_action("keep", _GUIDE)
    else:
        draft.add_action("read", _GUIDE)
    draft.add_action("help" if late else "count", "qui-peut-aider" if late else _COUNT)
    key = "late" if late else "open" if file_by is None else "unknown"
    days = {"validate_by": validate_by} | ({} if file_by is None else {"file_by": file_by})
    headline = draft.words(f"h.{key}", **days)
    lead = draft.words("l.open", entered=entered)
    status = Status.LATE if late else Status.OPEN
    return draft.result(status, headline, lead, main=("file_by", "validate_by"))


def _add_file_by(draft: Draft, entered: Day) -> Day:
    """Record until when a card is asked for with a visa that is no permit (R. 431-4)."""
    last = after_arrival(entered, None, draft.today, draft.corpus)
    day = draft.add_date("file_by", draft.add_last_day(last), last.count.basis)
    draft.add_event("file_by", day, "visa", (30, 7, 1))
    return day


def _card_to_ask_for(draft: Draft, entered: Day) -> Result:
    file_by = _add_file_by(draft, entered)
    late = file_by < draft.today
    draft.add_finding(Level.WARNING, "no-permit")
    draft.add_action("file.late" if late else "file", "calculateurs/ou-deposer")
    draft.add_action("keep", _GUIDE)
    draft.add_action("help", "qui-peut-aider")
    draft.add_to_bring("passport")
    draft.add_to_bring("home")
    headline = draft.words("h.card.late" if late else "h.card", file_by=file_by)
    lead = draft.words("l.card", entered=entered)
    status = Status.LATE if late else Status.OPEN
    return draft.result(status, headline, lead, main=("file_by",))


def _add_tax(draft: Draft) -> None:
    """Say what the validation costs, by the law of the day on which it is done."""
    on = max(draft.today, draft.corpus.state.covered_from)
    found, euros = tax(on, draft.corpus), draft.say.language.euros
    draft.cited_alinea(_TAX, _FOR_A_VISA, on)
    draft.cited(found.full, on)
    sums = {"full": euros(found.full.euros), "reduced": euros(found.reduced.euros)}
    draft.add_finding(Level.INFO, "tax", **sums)


def _add_card(draft: Draft, answers: Answers) -> FilingTime | None:
    """Record when the card that follows the visa is asked for, once its last day is known."""
    facts = after_visa(facts_of(answers, draft.corpus))
    say_visa(draft, facts, draft.today)
    if facts.expiry is None:
        return None
    record_expiry(draft, facts.expiry)
    time = first_card(facts, facts.expiry, draft.today, draft.corpus)
    record_window(draft, time)
    record_both(draft, time)
    if time.window is not None:
        draft.add_event("closing", time.window.prudent_closing, "visa", (30, 7, 1))
    return time


def _validated(draft: Draft, time: FilingTime | None) -> Result:
    """Answer to someone whose visa is valid as a permit: the card is next."""
    draft.add_action("window", _COUNT)
    draft.add_action("where", "calculateurs/ou-deposer")
    draft.add_action("keep", _GUIDE)
    lead = draft.words("l.validated")
    if time is None or time.window is None:
        return draft.result(Status.ANSWERED, draft.words("h.validated"), lead)
    window, today = time.window, draft.today
    if time.expiry < today:
        key, status = "expired", Status.EXPIRED
    elif window.closing < today:
        key, status = "card-late", Status.LATE
    elif today < window.opening:
        key, status = "card-early", Status.TOO_EARLY
    else:
        key, status = "card-open", Status.OPEN
    closing = window.prudent_closing if today <= window.prudent_closing else window.closing
    days = {"opening": window.prudent_opening, "closing": closing, "expiry": time.expiry}
    early = ("prudent_opening",) if key == "card-early" else ()
    main = (*early, "prudent_closing", "closing")
    return draft.result(status, draft.words(f"h.{key}", **days), lead, main=main)
