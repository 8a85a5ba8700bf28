"""Writing the dates of a letter into the answer, each with the operation that gave it."""

from __future__ import annotations

from typing import Final

from calculators.answers.drafting import Draft
from calculators.answers.filing_window.recording import record_counts, record_expiry
from calculators.answers.letters.told import Told
from calculators.answers.letters.wording import gap_of
from calculators.law.appeals import WayToCourt
from calculators.law.informal_appeal import silence_on
from calculators.law.reasons import asked_on
from calculators.law.standing import Refusal, Standing, contest
from calculators.result import Reading
from corpus import Day, Derived, LetterAim

_CERTIFICATE: Final = "ceseda/r431-15-1"
_SILENCE: Final = "ceseda/r432-2"
_DOCUMENTS: Final = "ceseda/r431-11"


def record(draft: Draft, told: Told) -> None:
    """Record the window, the refusal, the appeal, and what starts if the letter goes today."""
    derived, facts = told.letter.derived, told.facts
    _record_silence(draft, told)
    _record_kept(draft, told)
    if facts.expiry is not None and derived & {Derived.GAP, Derived.LAST_FILING_DAY}:
        _record_window(draft, told, facts.expiry)
    if told.letter.aim in (LetterAim.REASONS, LetterAim.INFORMAL_APPEAL):
        _record_contest(draft, told)
    elif told.letter.aim is LetterAim.REOPENING:
        _record_closure(draft, told)
    elif Derived.REFUSAL in derived and told.born is not None:
        draft.add_date("refused_on", told.born, _SILENCE)
    if told.letter.aim is LetterAim.DOCUMENTS and facts.documents_due is not None:
        draft.add_date("documents_due", facts.documents_due, _DOCUMENTS)
        # The letter says the law that this corpus holds, even to a clock that runs behind it.
        on = max(draft.today, draft.corpus.state.known_on)
        draft.cited_alinea(_DOCUMENTS, 2, on)
        draft.cited_alinea("crpa/l114-5", 3, on)


def _record_silence(draft: Draft, told: Told) -> None:
    """Say how the day of the refusal was counted, if the reader did not give it."""
    asks = Derived.REFUSAL in told.letter.derived and not told.written
    filed = told.facts.filed
    if not asks or told.facts.refused_on is not None or told.born is None or filed is None:
        return
    (birth,) = told.births
    draft.add_start("silence", filed, "crpa/l114-3")
    for made in birth.counts:
        draft.add_count(made)


def _record_kept(draft: Draft, told: Told) -> None:
    """Count the days for which the expired card keeps its rights (L. 433-3)."""
    kept = told.kept
    if kept is None or Derived.KEPT_UNTIL not in told.letter.derived:
        return
    until = draft.add_date("rights_kept_until", draft.add_last_day(kept), kept.count.basis)
    draft.cited_alinea(kept.count.basis, 3, kept.count.law_of)
    if draft.today <= until:
        draft.add_event("rights_kept_until", until, told.letter.id, (21, 7))


def _record_window(draft: Draft, told: Told, expiry: Day) -> None:
    time, window, filed = told.time, told.window, told.facts.filed
    if time is None or window is None or window.closes is None:
        return
    record_expiry(draft, expiry)
    draft.add_date("expiry", expiry, "")
    record_counts(draft, time, window, ("opening", "closing"))
    draft.add_date("opening", window.opening, window.opens.basis)
    closing = window.closing
    draft.add_date("closing", closing, window.closes.basis, Reading.LAST_DEFENSIBLE)
    if Derived.LAST_FILING_DAY in told.letter.derived:
        draft.add_event("closing", closing, told.letter.id)
        return
    if filed is not None:
        gap, days = gap_of(filed, expiry, draft.say)
        draft.add_step("filed", draft.words(f"s.filed.{gap}", filed=filed, days=days), filed, "")
    after = draft.add_date("after_expiry", expiry.plus_days(1), _CERTIFICATE)
    words = draft.words("s.after_expiry", expiry=expiry, date=after)
    draft.add_step("after_expiry", words, after, _CERTIFICATE)
    draft.cited_alinea(_CERTIFICATE, 2, time.law_of)


def _record_contest(draft: Draft, told: Told) -> None:
    found = told.contest
    if found is None:
        return
    draft.add_date("notified" if told.written else "refused_on", found.start, found.appeal.basis)
    if told.standing is Standing.NOT_BORN or told.refusal is Refusal.WITH_REMOVAL:
        return
    _record_appeal(draft, found.appeal, "appeal_prudent", "appeal_last")
    draft.add_event("appeal_prudent", found.appeal.prudent, told.letter.id, (14, 7, 1))
    if told.standing is Standing.CLOSED:
        return
    if told.standing is Standing.NOT_TOLD:
        _record_operations(draft, found.year)
        draft.add_date("reasonable", found.year.last, found.year.basis)
    if told.letter.aim is LetterAim.REASONS:
        _record_reasons(draft, told)
    else:
        _record_informal(draft, told)


def _record_closure(draft: Draft, told: Told) -> None:
    """Count the two months against a closure, unless it is a mere refusal to register."""
    found = told.contest
    if found is None or told.facts.complete is False:
        return
    draft.add_date("closed_on", found.start, found.appeal.basis)
    _record_appeal(draft, found.appeal, "appeal_prudent", "appeal_last")
    draft.add_event("appeal_prudent", found.appeal.prudent, told.letter.id, (14, 7, 1))
    if told.standing is Standing.OPEN:
        _record_informal(draft, told)


def _record_appeal(draft: Draft, way: WayToCourt, prudent: str, last: str) -> None:
    _record_operations(draft, way)
    draft.add_date(prudent, way.prudent, way.basis, Reading.PRUDENT)
    draft.add_date(last, way.last, way.basis, Reading.LAST_DEFENSIBLE)


def _record_operations(draft: Draft, way: WayToCourt) -> None:
    for useful in way.counts:
        draft.add_last_useful_day(useful)


def _record_reasons(draft: Draft, told: Told) -> None:
    """Count from today, as if the request were sent and received today (L. 232-4)."""
    reasons = asked_on(draft.today, None, draft.corpus)
    reply, cap = reasons.reply, reasons.cap
    due = draft.add_date("reasons_reply_due", draft.add_count(reply), reply.basis)
    draft.add_event("reasons_reply_due", due, told.letter.id)
    draft.add_date("reasons_cap", draft.add_count(cap), cap.basis)


def _record_informal(draft: Draft, told: Told) -> None:
    """Count from today, as if the letter were received today (L. 411-7, L. 411-2)."""
    today = draft.today
    silence = silence_on(today, draft.corpus)
    rejected = draft.add_date("gracious_refusal", draft.add_count(silence), silence.basis)
    draft.cited_alinea("crpa/l411-2", 1, today)
    again = contest(rejected, told.refusal, told.facts, draft.corpus).appeal
    _record_appeal(draft, again, "appeal_again_prudent", "appeal_again_last")
