"""The answer on a work permit: the employer asks, and no silence is counted."""

from __future__ import annotations

from typing import Final

from calculators.answers.drafting import Draft
from calculators.answers.work_permit.questions import SECTION, SLUG
from calculators.law.work_permit import Hiring, Renewal, WorkCard, hiring, renewal
from calculators.questions.form import Answers
from calculators.result import Level, Reading, Result, Status
from corpus import Corpus, Day

_GUIDE: Final = "guide/autorisation-de-travail"
_FIELD: Final = "travail/r5221-1"
_EMPLOYER_ASKS, _EACH_CONTRACT = 4, 8
"""The alinéas of R. 5221-1 that say who asks, and that each new contract needs a request."""


def compute(answers: Answers, corpus: Corpus, today: Day) -> Result:
    """Count the month of the renewal, and the two working days before a job.

    The law is that of each day. Raises ``corpus.OutsideKnownLaw`` where no version covers it.
    """
    expiry, hired = answers.optional_day("expiry"), answers.optional_day("hire")
    card = answers.one_of("card", WorkCard)
    draft = Draft(SLUG, SECTION, corpus, today)
    draft.cited_alinea(_FIELD, _EMPLOYER_ASKS, today)
    draft.cited_alinea(_FIELD, _EACH_CONTRACT, today)
    draft.add_finding(Level.WARNING, "silence")
    found = before = None
    if hired is not None:
        before = hiring(hired, card, corpus)
        _add_hiring(draft, before, card, registered=answers.yes_no("registered"))
    if expiry is not None:
        found = renewal(expiry, corpus, card=card, job_lost=answers.yes_no("job_lost"))
        _add_renewal(draft, expiry, found, sure=answers.yes_no("job_lost") is True)
    if card is WorkCard.STUDENT:
        draft.cited_alinea("travail/r5221-26", 1, today)
        draft.add_finding(Level.INFO, "student")
    draft.add_finding(Level.INFO, "exempt")
    draft.add_to_bring("card")
    draft.add_to_bring("contract")
    draft.add_to_say("employer")
    if before is not None:
        return _hiring(draft, before, card)
    if found is not None and expiry is not None:
        return _renewal(draft, expiry, found)
    draft.add_action("employer", _GUIDE)
    draft.add_action("number", "link/anef")
    draft.add_action("permit", "calculateurs/fenetre-de-depot")
    return draft.result(Status.ANSWERED, draft.words("h.asks"), draft.words("l.asks"))


def _add_renewal(draft: Draft, expiry: Day, found: Renewal, *, sure: bool) -> None:
    basis = found.opens.basis
    draft.add_start("expiry", expiry, basis)
    draft.add_date("opening", draft.add_count(found.opens), basis)
    words = draft.words("s.closing", expiry=expiry, closing=found.closing)
    draft.add_step("closing", words, found.closing, basis)
    draft.add_date("closing", found.closing, basis)
    draft.add_event("opening", found.opening, "travail", (14, 1))
    draft.add_event("closing", found.closing, "travail", (14, 7, 1))
    draft.add_finding(Level.INFO, "month")
    if found.extended is not None:
        day = draft.add_count(found.extended)
        reading = Reading.LITERAL if sure else Reading.PRUDENT
        draft.add_date("extended_until", day, found.extended.basis, reading)
        key = "extended" if sure else "extended.if"
        draft.add_finding(Level.GOOD if sure else Level.INFO, key, extended_until=day)


def _add_hiring(
    draft: Draft, found: Hiring, card: WorkCard | None, *, registered: bool | None
) -> None:
    student = card is WorkCard.STUDENT
    name = "declare_by" if student else "verify_by"
    draft.add_start("hire", found.start, found.rule.basis)
    _add_working_days(draft, name, found)
    draft.add_event(name, found.last, "embauche", (3, 1))
    if student:
        draft.cited_alinea("travail/r5221-45", 1, found.start)
        draft.add_finding(Level.INFO, "declared", reply_by=found.reply)
    else:
        draft.cited_alinea("travail/r5221-42", 2, found.start)
        draft.add_finding(Level.INFO, "presumed", reply_by=found.reply)
    if registered is not False and not student:
        draft.cited_alinea("travail/r5221-43", 1, found.start)
        draft.add_finding(Level.GOOD if registered else Level.INFO, "registered")
    draft.add_finding(Level.INFO, "working-days")


def _add_working_days(draft: Draft, name: str, found: Hiring) -> None:
    delay, reply = draft.say.delay(found.rule), draft.say.delay(found.reply_rule)
    words = draft.say("derivation.minus", start=found.start, delay=delay, date=found.last)
    draft.add_step(found.rule.id, words, found.last, found.rule.basis)
    draft.cited(found.rule, found.start)
    draft.add_date(name, found.last, found.rule.basis)
    words = draft.say("derivation.plus", start=found.last, delay=reply, date=found.reply)
    draft.add_step(found.reply_rule.id, words, found.reply, found.reply_rule.basis)
    draft.add_date("reply_by", found.reply, found.reply_rule.basis)


def _hiring(draft: Draft, found: Hiring, card: WorkCard | None) -> Result:
    """Answer to someone who is to be hired."""
    student = ".student" if card is WorkCard.STUDENT else ""
    late = found.last < draft.today
    draft.add_action(f"verify{'.late' if late else ''}{student}", _GUIDE, last=found.last)
    if card is None or card in (WorkCard.EMPLOYEE, WorkCard.TEMPORARY):
        draft.add_action("new-contract", _GUIDE)
    draft.add_action("proof", "calculateurs/mon-document")
    headline = draft.words(f"h.hire{'.late' if late else ''}{student}", last=found.last)
    status = Status.LATE if late else Status.OPEN
    main = ("declare_by", "verify_by")
    return draft.result(status, headline, draft.words("l.hire", hire=found.start), main=main)


def _renewal(draft: Draft, expiry: Day, found: Renewal) -> Result:
    """Answer to someone whose work permit ends."""
    if expiry < draft.today:
        key, status = "expired", Status.EXPIRED
    elif found.closing < draft.today:
        key, status = "late", Status.LATE
    elif draft.today < found.opening:
        key, status = "early", Status.TOO_EARLY
    else:
        key, status = "open", Status.OPEN
    late = status in (Status.EXPIRED, Status.LATE)
    draft.add_action("renew.late" if late else "renew", _GUIDE)
    draft.add_action("number", "link/anef")
    draft.add_action("permit", "calculateurs/fenetre-de-depot")
    if late:
        draft.add_action("help", "qui-peut-aider")
    days = {"opening": found.opening, "closing": found.closing, "expiry": expiry}
    headline, lead = draft.words(f"h.{key}", **days), draft.words("l.renew")
    return draft.result(status, headline, lead, main=("opening", "closing"))
