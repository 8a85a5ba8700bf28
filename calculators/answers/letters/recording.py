"""Writing the dates of a letter into the answer, each with the operation that gave it."""

from __future__ import annotations

from typing import Final

from calculators.answers.drafting import Draft
from calculators.answers.filing_window.recording import record_expiry
from calculators.answers.letters import rule
from calculators.answers.letters.rule import Standing, Told
from calculators.answers.letters.wording import gap_words
from calculators.law.dates import count
from calculators.law.silence import reasons_cap
from calculators.result import Reading
from corpus import Day, Derived

_CERTIFICATE: Final = "ceseda/r431-15-1"
_SILENCE: Final = "ceseda/r432-2"
_DOCUMENTS: Final = "ceseda/r431-11"


def record(draft: Draft, told: Told) -> None:
    """Record the window, the refusal, the appeal, and what starts if the letter goes today."""
    derived = told.letter.derived
    _record_silence(draft, told)
    if told.expiry is not None and derived & {Derived.GAP, Derived.LAST_FILING_DAY}:
        _record_window(draft, told, told.expiry)
    if told.letter.id in (rule.REASONS, rule.GRACIOUS):
        _record_dispute(draft, told)
    elif Derived.REFUSAL in derived and told.born is not None:
        draft.add_date("refused_on", told.born, _SILENCE)
    if told.letter.id == rule.DOCUMENTS and told.documents_due is not None:
        draft.add_date("documents_due", told.documents_due, _DOCUMENTS)
        # The letter says the law that this corpus holds, even to a clock that runs behind it.
        on = max(draft.today, draft.corpus.state.known_on)
        draft.cited_alinea(_DOCUMENTS, 2, on)
        draft.cited_alinea("crpa/l114-5", 3, on)


def _record_silence(draft: Draft, told: Told) -> None:
    """Say how the day of the refusal was counted, if the reader did not give it."""
    asks = Derived.REFUSAL in told.letter.derived and not told.written
    if not asks or told.refused_on is not None or told.counted is None or told.filed is None:
        return
    day = draft.add_start("silence", told.filed, "crpa/l114-3")
    for deadline in told.counted.rules:
        day = draft.counted(deadline, day, told.filed)


def _record_window(draft: Draft, told: Told, expiry: Day) -> None:
    on = rule.law_day(told, expiry, draft.corpus)
    window = rule.window(told, draft.corpus)
    if window is None or window.closes is None:
        return
    record_expiry(draft, expiry)
    draft.add_date("expiry", expiry, "")
    draft.add_date("opening", draft.counted(window.opens, expiry, on), window.opens.basis)
    closing = draft.counted(window.closes, expiry, on)
    draft.add_date("closing", closing, window.closes.basis, Reading.LAST_DEFENSIBLE)
    if Derived.LAST_FILING_DAY in told.letter.derived:
        draft.add_event("closing", closing, told.letter.id)
        return
    if told.filed is not None:
        gap = gap_words(told.filed, expiry, draft.say)
        draft.add_step("filed", draft.words("s.filed", filed=told.filed, gap=gap), told.filed, "")
    after = draft.add_date("after_expiry", expiry.plus_days(1), _CERTIFICATE)
    words = draft.words("s.after_expiry", expiry=expiry, date=after)
    draft.add_step("after_expiry", words, after, _CERTIFICATE)
    draft.cited_alinea(_CERTIFICATE, 2, on)


def _record_dispute(draft: Draft, told: Told) -> None:
    start = told.disputed_from
    if start is None:
        return
    key = "notified" if told.written else "refused_on"
    appeal = rule.appeal_rule(told, start, draft.corpus)
    draft.add_date(key, start, appeal.basis)
    standing = rule.standing(told, draft.corpus)
    if standing in (Standing.UNDATED, Standing.NOT_BORN):
        return
    last = draft.counted_to_last_useful_day(appeal, start, start, rule.REGION)
    prudent = count(appeal, start)
    draft.add_date("appeal_prudent", prudent, appeal.basis, Reading.PRUDENT)
    draft.add_date("appeal_last", last, appeal.basis, Reading.LAST_DEFENSIBLE)
    draft.add_event("appeal_prudent", prudent, told.letter.id, (14, 7, 1))
    if standing is Standing.CLOSED:
        return
    if standing is Standing.NOT_TOLD:
        reasonable = draft.corpus.deadline("delai-raisonnable", start)
        draft.add_date("reasonable", draft.counted(reasonable, start, start), reasonable.basis)
    if told.letter.id == rule.REASONS:
        _record_reasons(draft)
    else:
        _record_gracious(draft, told)


def _record_reasons(draft: Draft) -> None:
    """Count from today, as if the request were sent and received today (L. 232-4)."""
    today = draft.today
    reply = draft.corpus.deadline("motifs-reponse", today)
    due = draft.add_date("reasons_reply_due", draft.counted(reply, today, today), reply.basis)
    draft.add_event("reasons_reply_due", due, rule.REASONS)
    cap, start = reasons_cap(today, draft.corpus)
    draft.add_date("reasons_cap", draft.counted(cap, start, start), cap.basis)


def _record_gracious(draft: Draft, told: Told) -> None:
    """Count from today, as if the letter were received today (L. 411-7, L. 411-2)."""
    today = draft.today
    silence = draft.corpus.deadline("recours-gracieux-silence", today)
    rejected = draft.add_date(
        "gracious_refusal", draft.counted(silence, today, today), silence.basis
    )
    draft.cited_alinea("crpa/l411-2", 1, today)
    again = rule.appeal_rule(told, rejected, draft.corpus)
    last = draft.counted_to_last_useful_day(again, rejected, rejected, rule.REGION)
    draft.add_date("appeal_again_prudent", count(again, rejected), again.basis, Reading.PRUDENT)
    draft.add_date("appeal_again_last", last, again.basis, Reading.LAST_DEFENSIBLE)
