"""What the document that one holds allows, until when, and what comes next."""

from __future__ import annotations

from typing import Final

from calculators.answers.citing import name_source
from calculators.answers.drafting import Draft
from calculators.answers.extension_certificate.recording import record_health
from calculators.answers.filing_window.recording import record_entry_conditions
from calculators.answers.my_document.advice import advise
from calculators.answers.my_document.cells import Situation, say_cells
from calculators.answers.my_document.questions import SECTION, SLUG
from calculators.answers.my_document.telling import (
    EUROPEAN,
    EXPIRED,
    KEPT,
    VALID,
    Card,
    Family,
    Shown,
    identify,
)
from calculators.law.dates import count
from calculators.questions.definition import UNKNOWN
from calculators.questions.form import Answers
from calculators.result import Level, Reading, Result, Status
from corpus import Answer, Corpus, Day

_YES_NO: Final = {"yes": True, "no": False}
_KEPT: Final = "maintien-des-droits"
_WITHOUT_SIX_MONTHS: Final = (EUROPEAN, "ldue")
"""Cards that R. 431-8 does not speak of: its last alinéa, and R. 237-1 for those of the Union."""


def compute(answers: Answers, corpus: Corpus, today: Day) -> Result:
    """Answer from checked answers, on a given day.

    The law of the rights is that of today; that of what an expired card keeps is that of the day
    on which it expired. Raises ``corpus.OutsideKnownLaw`` where no version covers the day.
    """
    draft = Draft(SLUG, SECTION, corpus, today)
    shown = identify(answers)
    if not shown.documents:
        return _not_told(draft, "unsure")
    if shown.is_card:
        if not shown.told and answers.optional_day("expiry") is None:
            return _not_told(draft, "unsure.card")
        return _card(draft, shown, answers)
    return _paper(draft, shown, answers)


def _not_told(draft: Draft, key: str) -> Result:
    draft.add_action("look", "guide/attestations")
    draft.add_action("ask", "qui-peut-aider")
    return draft.result(Status.UNSURE, draft.words(f"h.{key}"), draft.words(f"l.{key}"))


def _paper(draft: Draft, shown: Shown, answers: Answers) -> Result:
    """Answer the holder of a paper of the waiting time, or of a filing confirmation."""
    until, expiry = answers.optional_day("until"), answers.optional_day("expiry")
    over = until is not None and until < draft.today
    title = answers.choice("title")
    case = Situation(
        title=None if title == UNKNOWN else draft.corpus.titles[title],
        worked=_YES_NO.get(answers.choice("worked")),
        over=over,
    )
    if until is not None:
        draft.add_step("until", draft.words("s.until", date=until), until, "")
        draft.add_date("until", until, "")
    work = say_cells(draft, shown, shown.documents, case)
    _say_ends(draft, expiry, until)
    _say_document(draft, shown, shown.documents[0])
    if shown.family not in (None, Family.FAVOURABLE):
        draft.add_finding(Level.WARNING, "silence")
    if case.title is not None and case.title.note and not over:
        draft.add_title_note(case.title.note)
    advise(draft, shown.documents[0], shown.family, until, over=over, asked=None)
    _speak(draft, shown, work.answer is Answer.YES, work.basis[0])
    if until is not None:
        draft.add_event("until", until, shown.documents[0], (21, 7, 1))
    family = shown.family or shown.documents[0]
    key = f"over.{family}" if over else f"{family}.dated" if until is not None else f"{family}"
    status = Status.EXPIRED if over else Status.ANSWERED
    if len(shown.documents) > 1:
        draft.add_finding(Level.WARNING, "which-request")
        status = Status.UNSURE
    lasts = draft.say.pulled(draft.corpus.documents[shown.documents[0]].lasts)
    overdue = "l.over.decision-favorable" if shown.family is Family.FAVOURABLE else "l.over"
    lead = draft.words(overdue, until=until) if over else lasts
    return draft.result(status, draft.words(f"h.{key}", until=until), lead)


def _card(draft: Draft, shown: Shown, answers: Answers) -> Result:
    """Answer the holder of a card or a visa: its date decides."""
    card = Card(
        chosen=shown.documents[0],
        expiry=answers.optional_day("expiry"),
        asked=_YES_NO.get(answers.choice("asked")),
        held=answers.choice("held"),
    )
    until = None
    if card.expiry is not None:
        until = count(draft.corpus.deadline(_KEPT, card.expiry), card.expiry)
    row = card.row(draft.today, until)
    european = card.held == EUROPEAN and row == EXPIRED
    case = Situation(title=None, worked=None, over=False, european=european)
    say_cells(draft, shown, (row,), case)
    if card.expiry is not None:
        draft.add_step("expiry", draft.words("s.expiry", date=card.expiry), card.expiry, "")
        draft.add_date("expiry", card.expiry, "")
        if row != VALID:
            _say_kept(draft, card, row)
            record_health(draft, card.expiry)
        if row == EXPIRED and card.asked is not True and card.held not in _WITHOUT_SIX_MONTHS:
            _say_six_months(draft, card.expiry)
    _say_document(draft, shown, row)
    if row == KEPT:
        draft.add_finding(Level.WARNING, "silence.kept")
    advise(draft, row, None, card.expiry, over=False, asked=card.asked, european=european)
    if row == KEPT:
        draft.add_to_say("kept")
    event = until if row == KEPT else card.expiry
    if event is not None:
        draft.add_event("rights_kept_until" if row == KEPT else "expiry", event, row, (21, 7, 1))
    dated = ".dated" if card.expiry is not None else ""
    status = Status.EXPIRED if row == EXPIRED else Status.ANSWERED
    if european:
        headline = draft.words(f"h.european{dated}", expiry=card.expiry)
        return draft.result(status, headline, draft.words("l.european"))
    headline = draft.words(f"h.{row}{dated}", expiry=card.expiry, kept=until)
    lasts = draft.say.pulled(draft.corpus.documents[row].lasts)
    return draft.result(status, headline, lasts)


def _say_kept(draft: Draft, card: Card, row: str) -> None:
    """Count what L. 433-3 keeps, where the card is one of those that it names."""
    if card.expiry is not None:
        draft = draft.under(card.expiry)
    if card.expiry is None or card.keeps_rights is False:
        if card.held in ("cst", "csp") and card.asked is not False:
            draft.add_finding(Level.INFO, "kept.listed")
        return
    deadline = draft.corpus.deadline(_KEPT, card.expiry)
    until = draft.counted(deadline, card.expiry, card.expiry)
    if card.keeps_rights or row == KEPT:
        draft.add_date("rights_kept_until", until, deadline.basis)
    if draft.today > until:
        draft.add_finding(Level.WARNING, "kept.over", rights_kept_until=until)
    elif not card.keeps_rights:
        draft.add_finding(Level.INFO, "kept.if", rights_kept_until=until)


def _say_six_months(draft: Draft, expiry: Day) -> None:
    """Say when the conditions of entry come back if nothing is asked for (R. 431-8)."""
    draft = draft.under(expiry)
    last = record_entry_conditions(draft, expiry)
    if draft.today > last:
        draft.add_finding(Level.DANGER, "six-months.over", visa_conditions_from=last)
    else:
        draft.add_finding(Level.WARNING, "six-months", visa_conditions_from=last)


def _say_ends(draft: Draft, expiry: Day | None, until: Day | None) -> None:
    """Record the end of the former permit, and the health rights after the last document."""
    if expiry is not None:
        draft.add_step("expiry", draft.words("s.expiry", date=expiry), expiry, "")
        draft.add_date("expiry", expiry, "")
        if expiry >= draft.today:
            draft.add_finding(Level.GOOD, "still-valid", expiry=expiry)
    ends = [day for day in (expiry, until) if day is not None]
    if ends:
        record_health(draft, max(ends))
    if until is not None and until == max(ends):
        _doubt_health(draft, expiry)


def _doubt_health(draft: Draft, expiry: Day | None) -> None:
    """Say that the order which lists the papers of R. 111-3 was not read.

    If it does not name this one, the six months of R. 111-4 run from the permit.
    """
    if expiry is None:
        draft.add_finding(Level.INFO, "health.paper")
        return
    delay = draft.corpus.deadline("sante-maintien", expiry)
    day = draft.counted(delay, expiry, expiry)
    draft.add_date("health_rights_permit", day, delay.basis, Reading.PRUDENT)
    draft.add_finding(Level.INFO, "health.permit", day=day)


def _say_document(draft: Draft, shown: Shown, row: str) -> None:
    """Say how to tell the document, where we deduced it, and what to keep beside it."""
    document, pulled = draft.corpus.documents[row], draft.say.pulled
    if not shown.told:
        recognise = pulled(document.recognise)
        draft.add_finding(Level.INFO, "told", label=document.label, recognise=recognise)
    draft.add_finding(Level.INFO, "beside", beside=pulled(document.beside))


def _speak(draft: Draft, shown: Shown, works: bool, basis: str) -> None:
    if works:
        draft.add_to_say("work", article=name_source(basis, draft.corpus, draft.say).name)
    if "api-renouvellement" in shown.documents:
        draft.add_to_say("benefits")
