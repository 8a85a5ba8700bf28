"""Writing down when silence is a refusal: its day, its other readings, what stops it (R8-R10)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from calculators.answers.drafting import Draft
from calculators.law.counting import counted
from calculators.law.facts import Facts, How
from calculators.law.silence import (
    GENERAL,
    MAY_BE_AN_APPOINTMENT,
    Birth,
    Births,
    DocumentsAsked,
    births,
    earliest_birth,
    permits,
    sent_as_prescribed,
)
from calculators.result import Level, Reading
from corpus import ALGERIAN, Day

_PAIR: Final = 2


def add_start(draft: Draft, received: Day) -> None:
    """Say from which day the silence runs, and by which texts."""
    draft.add_start("received", received, "crpa/l114-3")
    draft.cited_alinea("ceseda/r432-1", 1, received)
    draft.cited_alinea("crpa/l114-3", 1, received)
    draft.cited_alinea("cja/r421-2", 2, received)
    if received > draft.today:
        draft.add_finding(Level.INFO, "not-yet", received=received)


def add_birth(draft: Draft, birth: Birth) -> None:
    """Record the operations that lead to a day on which the refusal is born."""
    for made in birth.counts:
        draft.add_count(made)


def add_births(draft: Draft, born: Births) -> None:
    """Record the day of the refusal, and the latest one by the texts alone."""
    first, last = born.read[0], born.read[-1]
    reading = Reading.LITERAL if first is last else Reading.PRUDENT
    add_birth(draft, first)
    draft.add_date("implicit_refusal", first.day, first.basis, reading)
    if first is not last:
        add_birth(draft, last)
        draft.add_date("implicit_refusal_other", last.day, last.basis, Reading.LAST_DEFENSIBLE)


def add_documents_asked(draft: Draft, facts: Facts, born: Births) -> None:
    """Record what a request for missing documents does to the delay (R10)."""
    asked = facts.documents_asked_on
    if asked is None:
        return
    if born.asked is DocumentsAsked.TOO_LATE:
        draft.add_finding(Level.WARNING, "asked.late", implicit_refusal=born.first)
    else:
        draft.cited_alinea("crpa/l114-5", 3, asked)
        missing = draft.corpus.article("ceseda/r431-11").on(asked)
        if missing is not None and len(missing.paragraphs) > 1:
            draft.cited_alinea("ceseda/r431-11", 2, asked)
        _add_suspension(draft, facts, born)
    if born.from_completion and (last := born.from_completion[-1]).day == born.last:
        add_birth(draft, last)
        draft.add_date("implicit_refusal_complete", last.day, last.basis, Reading.LAST_DEFENSIBLE)


def _add_suspension(draft: Draft, facts: Facts, born: Births) -> None:
    stood, suspended = born.stood, born.suspended
    if stood is None or suspended is None:
        draft.add_finding(Level.WARNING, "asked.unknown", implicit_refusal=born.first)
        return
    words = draft.words(
        "s.suspension",
        first=stood.first,
        last=stood.last,
        days=draft.say.days(stood.days),
        start=born.read[-1].day,
        date=suspended,
    )
    draft.add_step("suspension", words, suspended, "crpa/l114-5")
    last = Reading.LAST_DEFENSIBLE
    draft.add_date("implicit_refusal_suspended", suspended, "crpa/l114-5", last)
    key = "asked" if facts.documents_sent_on else "asked.pending"
    draft.add_finding(Level.WARNING, key, first=born.first, suspended=suspended)


def add_doubts(draft: Draft, facts: Facts, born: Births, *, sure_of_silence: bool) -> None:
    """Say what no tool can know, and how the law may be read otherwise."""
    _add_readings(draft, facts, born)
    titles = permits(facts, draft.corpus)
    if any(not ALGERIAN.isdisjoint(title.kinds) for title in titles):
        draft.add_finding(Level.WARNING, "algerian")
    if facts.request is None and titles:
        draft.add_finding(Level.INFO, "request-unknown")
    _add_blue_card(draft, facts, born)
    if born.later is not None and draft.today < born.later:
        draft.add_finding(Level.WARNING, "again", first=born.first, later=born.later)
    if not sure_of_silence:
        draft.add_finding(Level.DANGER, "reply-unknown")
    prescribed = sent_as_prescribed(facts)
    if prescribed is None:
        draft.add_finding(Level.DANGER, "prescribed-unknown")
    elif prescribed is False:
        draft.add_finding(Level.DANGER, "no-decision.email")
    if facts.how in MAY_BE_AN_APPOINTMENT and facts.only_appointment is None:
        draft.add_finding(Level.DANGER, "appointment-unknown")
    if facts.how is How.DEMARCHE:
        draft.add_finding(Level.WARNING, "demarche")
    if facts.complete is None:
        draft.add_finding(Level.WARNING, "complete-unknown")
    elif facts.complete is False:
        draft.add_finding(Level.DANGER, "completed")
    if born.from_completion:
        sent, day = facts.documents_sent_on, born.from_completion[0].day
        draft.add_finding(Level.INFO, "complete-start", produced_on=sent, date=day)


def _add_readings(draft: Draft, facts: Facts, born: Births) -> None:
    by_one_law = [birth for birth in born.read if birth.change is None]
    if facts.title is None:
        _add_unknown_title(draft, facts)
    elif len(by_one_law) > 1:
        said = " ".join(
            draft.words("f.births.reading", day=birth.day, doubt=birth.doubt)
            for birth in by_one_law
            if birth.doubt
        )
        key = "births" if len(by_one_law) == _PAIR else "births.several"
        last = by_one_law[-1].day
        draft.add_finding(Level.WARNING, key, first=born.first, other=last, doubt=said)
    elif by_one_law and (doubt := by_one_law[0].doubt):
        draft.add_finding(Level.WARNING, "doubt", doubt=doubt)
    for birth in born.read:
        if (change := birth.change) is not None:
            draft.add_delay_change("change", change, day=birth.day, first=born.first)


def _add_unknown_title(draft: Draft, facts: Facts) -> None:
    """Say what the day would be for the permits that one may have asked for."""
    received, corpus = facts.filed, draft.corpus
    if received is None:
        return
    rules = ("silence-60-jours", "silence-90-jours", GENERAL)
    days = {f"day_{n}": counted(rule, received, corpus).day for n, rule in enumerate(rules)}
    mobile_day = earliest_birth("silence-carte-bleue-mobile", received, corpus).day
    delay = draft.say.delay(corpus.deadline(GENERAL, received))
    draft.add_finding(Level.DANGER, "title-unknown", delay=delay, mobile_day=mobile_day, **days)


def _add_blue_card(draft: Draft, facts: Facts, born: Births) -> None:
    """Say the nearer day of whoever holds, or joins, a blue card of another Member State."""
    if facts.title is None or facts.title.mobile_entry is None or facts.mobile is not False:
        return
    day = births(replace(facts, mobile=True, extended=False), draft.corpus)[0].day
    if day < born.first:
        draft.add_finding(Level.INFO, "blue-card", mobile_day=day)
