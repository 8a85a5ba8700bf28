"""The two lines at the top of the answer."""

from __future__ import annotations

from calculators.answers.drafting import Draft
from calculators.answers.extension_certificate.case import Case
from calculators.law.certificate import Timing, Verdict
from corpus import Day


def summary(draft: Draft, case: Case) -> tuple[str, str]:
    """Return the headline and the sentence under it.

    Whoever has an expired card that still keeps its rights reads that first.
    """
    said = two_lines(draft, case, key_of(case, draft.today))
    if not case.card_speaks(draft.today):
        return said
    return draft.words("h.kept", kept=case.kept), " ".join(said)


def two_lines(draft: Draft, case: Case, key: str, **more: object) -> tuple[str, str]:
    """Word a headline and its sentence under the same key, from the days of the case."""
    facts, window = case.facts, case.certificate.window
    fields: dict[str, object] = {"expiry": facts.expiry, "filed": facts.filed, **more}
    fields |= {"due_from": case.due_from, "until": case.until, "first": facts.first_filed}
    if case.refusal is not None:
        fields |= {"refusal": case.refusal.day}
    if window is not None:
        fields |= {"opening": window.opening, "closing": window.closing}
    return draft.words(f"h.{key}", **fields), draft.words(f"l.{key}", **fields)


def without_certificate(case: Case) -> str | None:
    """Return the key of a case that no time to file changes: answered, off ANEF, incomplete."""
    conditions = case.conditions
    if conditions.answered:
        return f"answered.{case.facts.paper_received}"
    if case.by_receipt:
        return {True: "receipt", False: "receipt.incomplete", None: "receipt.if"}[
            conditions.complete
        ]
    return "incomplete" if conditions.complete is False else None


def contested(case: Case) -> str:
    """Return the key of what is owed where silence may be a refusal already."""
    return "held.refused" if case.holds_paper else "due.refused"


def key_of(case: Case, today: Day) -> str:
    """Return the key of an answer about a document that expires."""
    if (key := without_certificate(case)) is not None:
        return key
    if case.first is not None:
        return "first"
    match case.conditions.verdict:
        case Verdict.DISCRETION:
            if case.conditions.listed:
                return "discretion" if case.facts.first_filed else "discretion.ask"
            return "discretion.unsure"
        case Verdict.DUE:
            return _due(case, today)
        case _:
            return _unsure(case, today)


def _due(case: Case, today: Day) -> str:
    if case.contested_first(today):
        return contested(case)
    if case.holds_paper:
        return "held"
    ahead = case.due_from is not None and today < case.due_from
    return "due.ahead" if ahead else "due"


def _unsure(case: Case, today: Day) -> str:
    conditions, window = case.conditions, case.certificate.window
    match conditions.timing:
        case Timing.OTHER_TEXT:
            return "unsure.european"
        case Timing.UNNAMED:
            return "unsure.unnamed"
        case Timing.EARLY:
            return "unsure.early"
        case Timing.NOT_FILED if window is None:
            over = case.facts.expiry is not None and today > case.facts.expiry
            return "unsure.file-status-late" if over else "unsure.file-status"
        case Timing.NOT_FILED:
            late = window is not None and today > window.closing
            return "unsure.file-late" if late else "unsure.file"
    return "unsure.channel" if conditions.listed is None else "unsure.complete"
