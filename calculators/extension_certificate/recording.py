"""Writing into an answer how long a paper may last, and how long health rights last.

Other calculators say the same days: they are worded here once, by the phrases of this one.
"""

from __future__ import annotations

from typing import Final

from calculators.drafting import Draft
from calculators.extension_certificate import rule
from calculators.extension_certificate.questions import SECTION
from calculators.result import Level, Reading
from corpus import Day

CERTIFICATE: Final = "attestation-de-prolongation"
"""The delay that says how long an extension certificate may last."""
_HEALTH: Final = "sante-maintien"


def record_length(draft: Draft, key: str, first: Day) -> Day:
    """Record until when a paper given on ``first`` may last; months end on the eve."""
    draft = draft.speaking(SECTION)
    length = draft.corpus.deadline(key, first)
    end = draft.counted(length, first, first)
    until = rule.last_day(length, first)
    if until != end:
        draft.step("eve", draft.words("s.eve", start=end, date=until), until, length.basis)
    return draft.date("first_certificate_until", until, length.basis)


def record_health(draft: Draft, expiry: Day) -> None:
    """Record until when the health rights cannot be closed: two readings (R. 111-4 CSS, R19).

    The law is that of the day of expiry.
    """
    draft = draft.speaking(SECTION)
    delay = draft.corpus.deadline(_HEALTH, expiry)
    prudent = draft.counted(delay, expiry, expiry)
    literal = rule.end_of_sixth_month(prudent)
    draft.date("health_rights_prudent", prudent, delay.basis, Reading.PRUDENT)
    if literal != prudent:
        words = draft.words("s.end-of-month", start=prudent, date=literal)
        draft.step("health_rights_literal", words, literal, delay.basis)
    draft.date("health_rights_literal", literal, delay.basis, Reading.LAST_DEFENSIBLE)
    if draft.today > literal:
        draft.find(Level.WARNING, "health.over", health_rights_literal=literal)
        return
    draft.find(
        Level.INFO,
        "health",
        health_rights_prudent=prudent,
        health_rights_literal=literal,
        doubt=delay.doubt or "",
    )
