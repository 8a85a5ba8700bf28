"""Writing into an answer how long a paper may last, and how long health rights last.

Other calculators say the same days: they are worded here once, by the phrases of this one.
"""

from __future__ import annotations

from dataclasses import replace

from calculators.answers.drafting import Draft
from calculators.answers.extension_certificate.case import Refusal
from calculators.answers.extension_certificate.questions import SECTION
from calculators.law import health
from calculators.law.certificate import Conditions, Owed
from calculators.law.facts import Facts
from calculators.law.silence import births
from calculators.law.urgent_judges import useful_measures
from calculators.result import Level, Reading
from corpus import Day


def record_length(draft: Draft, owed: Owed) -> None:
    """Record until when a paper given on its first day may last; months end on the eve."""
    draft = draft.speaking(SECTION)
    end = draft.add_count(owed.length)
    if owed.last != end:
        words = draft.words("s.eve", start=end, date=owed.last)
        draft.add_step("eve", words, owed.last, owed.length.basis)
    draft.add_date("first_certificate_until", owed.last, owed.length.basis)


def record_health(draft: Draft, expiry: Day) -> None:
    """Record until when the health rights cannot be closed: two readings (R. 111-4 CSS, R19)."""
    draft = draft.speaking(SECTION)
    kept = health.kept_after(expiry, draft.today, draft.corpus)
    basis, prudent, literal = kept.counted.count.basis, kept.prudent, kept.literal
    draft.add_last_day(kept.counted)
    draft.add_date("health_rights_prudent", prudent, basis, Reading.PRUDENT)
    if literal != prudent:
        words = draft.words("s.end-of-month", start=prudent, date=literal)
        draft.add_step("health_rights_literal", words, literal, basis)
    draft.add_date("health_rights_literal", literal, basis, Reading.LAST_DEFENSIBLE)
    if kept.over(draft.today):
        draft.add_finding(Level.WARNING, "health.over", health_rights_literal=literal)
        return
    draft.add_finding(
        Level.INFO,
        "health" if literal != prudent else "health.same",
        health_rights_prudent=prudent,
        health_rights_literal=literal,
        doubt=kept.counted.count.rule.doubt or "",
    )


def record_refusal(draft: Draft, facts: Facts, conditions: Conditions) -> Refusal | None:
    """Record when silence becomes a refusal: not of an incomplete file, nor after an answer.

    The earliest reading: the one to act before. The law is that of the day of filing.
    """
    if facts.filed is None or conditions.answered or conditions.complete is False:
        return None
    first, *later = births(replace(facts, mobile=False), draft.corpus)
    for made in first.counts:
        draft.add_count(made)
    day, reading = first.day, Reading.PRUDENT if later else Reading.LITERAL
    draft.add_date("implicit_refusal", day, first.basis, reading)
    before = draft.add_advised(useful_measures(day, draft.corpus), Reading.PRUDENT)
    if draft.today >= day:
        draft.add_finding(Level.DANGER, "refusal.past", implicit_refusal=day)
    else:
        draft.add_finding(Level.WARNING, "refusal.ahead", implicit_refusal=day)
    return Refusal(day, before)
