"""What the document that one holds allows, until when, and what comes next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from calculators.answers.citing import name_source
from calculators.answers.drafting import Draft
from calculators.answers.extension_certificate.recording import record_health
from calculators.answers.filing_window.advice import say_withdrawal
from calculators.answers.filing_window.recording import record_entry_conditions
from calculators.answers.granting import Told, With, add_rights, told, told_of_both, with_what
from calculators.answers.my_document.advice import advise
from calculators.answers.my_document.questions import SECTION, SLUG
from calculators.answers.my_document.telling import Shown, identify
from calculators.law import documents, health, rights_kept
from calculators.law.documents import CELLS, Granted
from calculators.law.facts import Facts, Held
from calculators.law.proof import Proof, keeps_as_named, proof, shown_card
from calculators.questions.facts import facts_of
from calculators.questions.form import Answers
from calculators.result import Level, Reading, Result, Status
from corpus import Answer, Corpus, Day, Document, Matter, Paper, Request

_WITHOUT_SIX_MONTHS: Final = (Held.EU_CARD, Held.LONG_TERM_EU)
"""Cards that R. 431-8 does not speak of: its last alinéa, and R. 237-1 for those of the Union."""
_SINGLE: Final = 1


def compute(answers: Answers, corpus: Corpus, today: Day) -> Result:
    """Answer from checked answers, on a given day.

    The law of the rights is that of today. Raises ``corpus.OutsideKnownLaw`` where no version
    covers the day.
    """
    draft = Draft(SLUG, SECTION, corpus, today)
    shown, facts = identify(answers, corpus), facts_of(answers, corpus)
    if shown.is_card:
        if not shown.told and facts.expiry is None:
            return _not_told(draft, "unsure.card")
        return _card(draft, shown, facts)
    match shown.documents:
        case ():
            return _not_told(draft, "unsure")
        case (document, *_) if document.paper is Paper.CONFIRMATION:
            return _confirmation(draft, shown, facts)
        case (document, *_) if document.paper is Paper.OTHER:
            return _unknown_to_the_rules(draft, document, facts)
    return _paper(draft, shown, facts)


def _not_told(draft: Draft, key: str) -> Result:
    draft.add_action("look", "guide/attestations")
    draft.add_action("ask", "qui-peut-aider")
    return draft.result(Status.UNSURE, draft.words(f"h.{key}"), draft.words(f"l.{key}"))


def _paper(draft: Draft, shown: Shown, facts: Facts) -> Result:
    """Answer the holder of a certificate or a receipt."""
    paper, until = shown.documents[0].paper, facts.until
    over = until is not None and until < draft.today
    if until is not None:
        draft.add_step("until", draft.words("s.until", date=until), until, "")
        draft.add_date("until", until, "")
    work = _say_rights(draft, shown, facts)
    _say_ends(draft, facts.expiry, until)
    _say_document(draft, shown, shown.documents[0])
    if paper in documents.WAITING:
        draft.add_finding(Level.WARNING, "silence")
    if facts.title is not None and facts.title.note and not over:
        draft.add_title_note(facts.title.note)
    advise(draft, paper, until, over=over)
    _speak(draft, shown, work)
    if until is not None:
        draft.add_event("until", until, shown.documents[0].id, (21, 7, 1))
    status = Status.EXPIRED if over else Status.ANSWERED
    if len(shown.documents) > 1:
        draft.add_finding(Level.WARNING, "which-request")
        status = Status.UNSURE
    key = f"over.{paper}" if over else f"{paper}.dated" if until is not None else f"{paper}"
    overdue = "l.over.favourable" if paper is Paper.FAVOURABLE else "l.over"
    lasts = draft.say.pulled(shown.documents[0].lasts)
    lead = draft.words(overdue, until=until) if over else lasts
    return draft.result(status, draft.words(f"h.{key}", until=until), lead, main=("until",))


def _say_rights(draft: Draft, shown: Shown, facts: Facts) -> Told:
    """Tell what the paper gives, in the law of today, and return what is said of work.

    Where two papers are possible, what differs is told for each of them.
    """
    given = [
        documents.grants(document, CELLS, facts, draft.today, draft.corpus)
        for document in shown.documents
    ]
    rights = [
        told(draft, cells[0]) if len(cells) == _SINGLE else told_of_both(draft, *cells)
        for cells in zip(*given, strict=True)
    ]
    add_rights(draft, With.PAPER, rights, _law_of(draft))
    return next(each for each in rights if each.matter is Matter.WORK)


def _confirmation(draft: Draft, shown: Shown, facts: Facts) -> Result:
    """Answer the holder of a filing confirmation: the permit beside it may still speak for them."""
    document, expiry = shown.documents[0], facts.expiry
    speaks = proof(replace(facts, renewal_asked=True), None, draft.today, draft.corpus)
    if expiry is None or speaks is None:
        speaks = Proof(document)
    heading = With.PAPER if expiry is None else with_what(speaks)
    _add(draft, heading, speaks.grants(facts, draft.today, draft.corpus))
    kept = speaks.kept_until if speaks.sure else None
    _say_ends(draft, expiry, None)
    if expiry is not None and draft.today > expiry:
        _say_kept(draft, facts, expiry, rights_kept.keeps(facts), sure=kept is not None)
    _say_document(draft, shown, document)
    if kept is not None:
        draft.add_finding(Level.WARNING, "silence.kept")
        draft.add_action("show-article", "guide/carte-expiree")
        draft.add_event("rights_kept_until", kept, document.id, (21, 7, 1))
        draft.add_to_say("kept")
    advise(draft, Paper.CONFIRMATION, None)
    lasts = draft.say.pulled(document.lasts)
    key = "confirmation.kept" if kept is not None else "confirmation"
    main = ("rights_kept_until",) if kept is not None else ("expiry",)
    return draft.result(Status.ANSWERED, draft.words(f"h.{key}", kept=kept), lasts, main=main)


def _unknown_to_the_rules(draft: Draft, document: Document, facts: Facts) -> Result:
    """Answer the holder of a document that the corpus describes and no rule knows."""
    given = documents.grants(document, CELLS, facts, draft.today, draft.corpus)
    _add(draft, With.PAPER, given)
    _say_document(draft, Shown((document,), told=True), document)
    advise(draft, Paper.OTHER, None)
    return draft.result(Status.ANSWERED, document.label, draft.say.pulled(document.lasts))


def _card(draft: Draft, shown: Shown, facts: Facts) -> Result:
    """Answer the holder of a card or a visa: its date decides."""
    corpus, expiry = draft.corpus, facts.expiry
    named = shown.documents[0].paper
    facts = replace(facts, request=Request.RENEWAL if facts.renewal_asked else None)
    card = shown_card(facts, named, draft.today, corpus)
    paper = card.document.paper if card.sure else Paper.EXPIRED_PERMIT
    kept = card.kept_until if card.sure else None
    european = facts.held is Held.EU_CARD and paper is Paper.EXPIRED_PERMIT
    heading = With.PAPER if card.sure else With.IF_KEPT
    _add(draft, heading, card.grants(facts, draft.today, corpus))
    if expiry is not None:
        draft.add_step("expiry", draft.words("s.expiry", date=expiry), expiry, "")
        draft.add_date("expiry", expiry, "")
        if paper is not Paper.PERMIT:
            keeps = keeps_as_named(facts, named)
            _say_kept(draft, facts, expiry, keeps, sure=kept is not None)
            record_health(draft, expiry)
        without = facts.renewal_asked or facts.held in _WITHOUT_SIX_MONTHS
        if paper is Paper.EXPIRED_PERMIT and not without:
            _say_six_months(draft, expiry)
    row = documents.row(corpus, paper)
    _say_document(draft, shown, row)
    say_withdrawal(draft, facts.held)
    if paper is Paper.KEPT_PERMIT:
        draft.add_finding(Level.WARNING, "silence.kept")
    advise(draft, paper, expiry, asked=facts.renewal_asked, european=european)
    if paper is Paper.KEPT_PERMIT:
        draft.add_to_say("kept")
    if kept is not None:
        draft.add_event("rights_kept_until", kept, row.id, (21, 7, 1))
    elif expiry is not None:
        draft.add_event("expiry", expiry, row.id, (21, 7, 1))
    status = Status.EXPIRED if paper is Paper.EXPIRED_PERMIT else Status.ANSWERED
    dated = ".dated" if expiry is not None else ""
    if european:
        headline = draft.words(f"h.european{dated}", expiry=expiry)
        return draft.result(status, headline, draft.words("l.european"))
    headline = draft.words(f"h.{paper}{dated}", expiry=expiry, kept=kept)
    main = ("rights_kept_until",) if kept is not None else ("expiry",)
    return draft.result(status, headline, draft.say.pulled(row.lasts), main=main)


def _say_kept(draft: Draft, facts: Facts, expiry: Day, keeps: bool | None, *, sure: bool) -> None:
    """Count what L. 433-3 keeps, where the card is one of those that it names, or may be."""
    draft = draft.under(expiry)
    if keeps is False:
        renewed = replace(facts, request=Request.RENEWAL)
        if rights_kept.keeps_where_listed(renewed) and facts.renewal_asked is not False:
            draft.add_finding(Level.INFO, "kept.listed")
        return
    until = rights_kept.kept_until(expiry, draft.today, draft.corpus)
    draft.add_last_day(until)
    if keeps or sure:
        draft.add_date("rights_kept_until", until.day, until.count.basis)
    if draft.today > until.day:
        draft.add_finding(Level.WARNING, "kept.over", rights_kept_until=until.day)
    elif not keeps:
        draft.add_finding(Level.INFO, "kept.if", rights_kept_until=until.day)


def _say_six_months(draft: Draft, expiry: Day) -> None:
    """Say when the conditions of entry come back if nothing is asked for (R. 431-8)."""
    draft = draft.under(expiry)
    last = record_entry_conditions(draft, expiry)
    over = draft.today > last
    key = "six-months.over" if over else "six-months"
    draft.add_finding(Level.DANGER if over else Level.WARNING, key, visa_conditions_from=last)


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
    kept = health.kept_after(expiry, draft.today, draft.corpus).counted
    day = draft.add_last_day(kept)
    draft.add_date("health_rights_permit", day, kept.count.basis, Reading.PRUDENT)
    key = "health.permit.over" if day < draft.today else "health.permit"
    draft.add_finding(Level.INFO, key, day=day)


def _say_document(draft: Draft, shown: Shown, document: Document) -> None:
    """Say how to tell the document, where we deduced it, and what to keep beside it."""
    pulled = draft.say.pulled
    if not shown.told:
        recognise = pulled(document.recognise)
        draft.add_finding(Level.INFO, "told", label=document.label, recognise=recognise)
    draft.add_finding(Level.INFO, "beside", beside=pulled(document.beside))


def _speak(draft: Draft, shown: Shown, work: Told) -> None:
    if work.answer is Answer.YES:
        named = name_source(work.basis[0], draft.corpus, draft.say)
        draft.add_to_say("work", article=named.name)
    kept = (Paper.CERTIFICATE, Request.RENEWAL)
    if kept in [(each.paper, each.request) for each in shown.documents]:
        draft.add_to_say("benefits")


def _add(draft: Draft, heading: With, given: Iterable[Granted]) -> None:
    add_rights(draft, heading, [told(draft, each) for each in given], _law_of(draft))


def _law_of(draft: Draft) -> Day:
    return max(draft.today, draft.corpus.state.covered_from)
