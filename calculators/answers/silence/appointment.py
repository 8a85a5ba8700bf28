"""The answer to someone who asked for an appointment, and has not filed yet."""

from __future__ import annotations

from typing import Final

from calculators.answers.citing import name_of
from calculators.answers.drafting import Draft
from calculators.law.facts import Facts
from calculators.result import Level, Result, Status

_NO_FILING: Final = "decision/caa-versailles-2025-09-09-23VE02878"
"""Asking for an appointment is not filing: known through a summary."""
_LETTER: Final = "demande-de-rendez-vous"
_PAGE: Final = "guide/rendez-vous"


def compute_appointment(draft: Draft, facts: Facts) -> Result:
    """Say that no refusal is born, what to prove, and which judge may order the appointment."""
    name = name_of(_NO_FILING, draft.corpus, draft.say)
    draft.add_finding(Level.DANGER, "appointment.deadline")
    draft.add_finding(Level.INFO, "appointment", name=name)
    draft.add_finding(Level.INFO, "appointment.judge")
    draft.add_finding(Level.INFO, "appointment.pre")
    draft.cited_alinea("cja/l521-3", 1, draft.today)
    draft.add_action("appointment-deadline", "calculateurs/fenetre-de-depot")
    draft.add_action("appointment-ask", f"letter/{_LETTER}")
    draft.add_letter(_LETTER)
    draft.add_action("appointment-proof", "calculateurs/blocage-anef")
    draft.add_action("appointment-judge", _PAGE)
    draft.add_action("lawyer", "qui-peut-aider")
    for key in ("attempts", "passport"):
        draft.add_to_bring(key)
    draft.add_to_say("appointment", received=facts.filed)
    lead = draft.words("l.appointment", received=facts.filed)
    return draft.result(Status.NOT_APPLICABLE, draft.words("h.appointment"), lead)
