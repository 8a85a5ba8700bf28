"""Writing into an answer how long a paper may last, and how long health rights last.

Other calculators say the same days: they are worded here once, by the phrases of this one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from calculators.answers.drafting import Draft
from calculators.answers.extension_certificate.questions import SECTION
from calculators.law import certificate as rule
from calculators.law.dates import count
from calculators.law.facts import Facts
from calculators.law.silence import births
from calculators.law.urgent_judges import useful_measures
from calculators.result import Level, Reading
from corpus import Day, Request, Title

CERTIFICATE: Final = "attestation-de-prolongation"
"""The delay that says how long an extension certificate may last."""
_HEALTH: Final = "sante-maintien"


@dataclass(frozen=True, slots=True)
class Refusal:
    """The earliest day on which silence is a refusal, and the last day to ask the judge before it.

    The certificate does not stop it (CE, 6 May 2025, n° 499904).
    """

    day: Day
    ask_before: Day


def record_length(draft: Draft, key: str, first: Day) -> Day:
    """Record until when a paper given on ``first`` may last; months end on the eve."""
    draft = draft.speaking(SECTION)
    length = draft.corpus.deadline(key, first)
    end = draft.counted(length, first, first)
    until = rule.last_day(length, first)
    if until != end:
        draft.add_step("eve", draft.words("s.eve", start=end, date=until), until, length.basis)
    return draft.add_date("first_certificate_until", until, length.basis)


def health_rights_over(draft: Draft, expiry: Day) -> bool:
    """Tell whether the health rights of a document may be closed, in every reading."""
    prudent = count(draft.corpus.deadline(_HEALTH, expiry), expiry)
    return draft.today > rule.end_of_sixth_month(prudent)


def record_health(draft: Draft, expiry: Day) -> None:
    """Record until when the health rights cannot be closed: two readings (R. 111-4 CSS, R19).

    The law is that of the day of expiry.
    """
    draft = draft.speaking(SECTION)
    delay = draft.corpus.deadline(_HEALTH, expiry)
    prudent = draft.counted(delay, expiry, expiry)
    literal = rule.end_of_sixth_month(prudent)
    draft.add_date("health_rights_prudent", prudent, delay.basis, Reading.PRUDENT)
    if literal != prudent:
        words = draft.words("s.end-of-month", start=prudent, date=literal)
        draft.add_step("health_rights_literal", words, literal, delay.basis)
    draft.add_date("health_rights_literal", literal, delay.basis, Reading.LAST_DEFENSIBLE)
    if draft.today > literal:
        draft.add_finding(Level.WARNING, "health.over", health_rights_literal=literal)
        return
    draft.add_finding(
        Level.INFO,
        "health" if literal != prudent else "health.same",
        health_rights_prudent=prudent,
        health_rights_literal=literal,
        doubt=delay.doubt or "",
    )


def record_refusal(
    draft: Draft, filed: Day, title: Title | None, request: Request | None
) -> Refusal:
    """Record when silence becomes a refusal, by the rule of the calculator of silence.

    The earliest reading: the one to act before. The law is that of the day of filing.
    """
    draft = draft.speaking(SECTION)
    facts = Facts(filed=filed, title=title, request=request, mobile=False)
    first, *later = births(facts, draft.corpus)
    for made in first.counts:
        draft.add_count(made)
    day, reading = first.day, Reading.PRUDENT if later else Reading.LITERAL
    draft.add_date("implicit_refusal", day, first.basis, reading)
    advised = useful_measures(day, draft.corpus)
    margin, before = advised.advice, advised.day
    words = draft.say("derivation.minus", start=day, delay=draft.say.delay(margin), date=before)
    draft.add_step(margin.id, f"{margin.source} {words}", before, "")
    draft.add_date("summary_measures_before", before, "", Reading.PRUDENT)
    if draft.today >= day:
        draft.add_finding(Level.DANGER, "refusal.past", implicit_refusal=day)
    else:
        draft.add_finding(Level.WARNING, "refusal.ahead", implicit_refusal=day)
    return Refusal(day, before)
