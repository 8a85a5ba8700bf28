"""The answer to someone who asks for nationality by decree: the wait, the silence, the refusal."""

from __future__ import annotations

from typing import Final

from calculators.answers.drafting import Draft
from calculators.answers.nationality.questions import SECTION, SLUG
from calculators.law.appeals import WayToCourt
from calculators.law.nationality import (
    AnswerDue,
    PriorAppeal,
    after_rejection,
    answers_due,
    contestable,
    prior_appeal,
    reapply_from,
)
from calculators.questions.form import Answers
from calculators.questions.nationality import APPEALED, ASKED, CLOSED, WAITING
from calculators.result import Level, Reading, Result, Status
from corpus import Corpus, Day

_GUIDE: Final = "guide/nationalite"
_LETTER: Final = "recours-naturalisation"
_HELP: Final = "qui-peut-aider"
_DUE: Final = "civil/21-25-1"
_DECREE: Final = "decret-93-1362"
_ON_CLOSURE: Final = 2
"""The paragraph of the decree that speaks of a formal notice, and of closure."""
_EXAM: Final = "decret-2025-647"
_COURT: Final = "link/telerecours-citoyens"
_SILENCE: Final = "caa-nantes-2023-08-02-21NT03712"


def compute_decree(answers: Answers, corpus: Corpus, today: Day) -> Result:
    """Answer by how far the request has come. The law is that of the day that starts the delay."""
    stage = answers.choice("stage")
    if stage in (WAITING, ASKED):
        return _waiting(answers, corpus, today, asked=stage == ASKED)
    if stage == APPEALED:
        return _appealed(answers, corpus, today)
    return _refused(answers.optional_day("refused"), corpus, today, closed=stage == CLOSED)


def _waiting(answers: Answers, corpus: Corpus, today: Day, *, asked: bool) -> Result:
    """Count until when the answer is due, and tell what is to be done should none come."""
    complete, reply_by = answers.optional_day("complete_receipt"), answers.optional_day("reply_by")
    draft = Draft(SLUG, SECTION, corpus, today, complete)
    if asked:
        _add_notice(draft, reply_by)
    found: tuple[AnswerDue, ...] = ()
    if complete is None:
        draft.cited_alinea(_DUE, 1, today)
    else:
        ten_years, extended = answers.yes_no("ten_years"), answers.yes_no("extension")
        found = answers_due(complete, corpus, ten_years=ten_years, extended=extended)
        draft.add_start("complete_receipt", complete, found[0].due.basis)
        _add_due(draft, found)
        if complete > today:
            draft.add_finding(Level.INFO, "ahead", day=complete)
    draft.add_to_bring("receipt")
    draft.add_to_bring("account")
    silent = contestable(found, today, corpus)
    if silent is not None:
        return _silent(draft, found, *silent)
    _add_conditions(draft, complete)
    _add_to_wait(draft, reply_by, asked=asked)
    if asked:
        late = reply_by is not None and reply_by < today
        key = "asked.undated" if reply_by is None else "asked.late" if late else "asked"
        fields = {} if reply_by is None else {"reply_by": reply_by}
        status = Status.LATE if late else Status.URGENT
        headline = draft.words(f"h.{key}", **fields)
        return draft.result(status, headline, draft.words("l.asked"), main=("reply_by",))
    if not found:
        return draft.result(Status.UNSURE, draft.words("h.no-receipt"), draft.words("l.no-receipt"))
    draft.add_to_say("due", due=found[-1].over)
    over = found[0].over
    headline = draft.words("h.due.two" if len(found) > 1 else "h.due", due=over)
    return draft.result(Status.WAITING, headline, draft.words("l.due"), main=_dues(found))


def _add_notice(draft: Draft, reply_by: Day | None) -> None:
    """Record the day that the formal notice sets (article 40)."""
    draft.cited_order(_DECREE, _ON_CLOSURE)
    draft.add_finding(Level.WARNING, "notice")
    if reply_by is not None:
        draft.add_date("reply_by", reply_by, f"order/{_DECREE}")
        draft.add_event("reply_by", reply_by, "nationalite", (14, 7, 1))


def _add_due(draft: Draft, found: tuple[AnswerDue, ...]) -> None:
    """Record the day on which the answer is due, for each length of residence that may hold."""
    for each in found:
        name = _name(each, found)
        draft.add_date(name, draft.add_count(each.due), each.due.basis)
        if each.extended is not None:
            label = "" if each.sure else ".if"
            words = draft.words(f"d.{name}_extended{label}")
            day = draft.add_count(each.extended)
            draft.add_date(f"{name}_extended", day, each.extended.basis, label=words)
        draft.add_event(name, each.over, "nationalite", (30, 1))
    if found[0].extended is not None and not found[0].sure:
        draft.add_finding(Level.INFO, "extension")


def _name(due: AnswerDue, found: tuple[AnswerDue, ...]) -> str:
    """Return the key of a due day: the general one, unless a shorter may hold beside it."""
    return "answer_due" if due is found[-1] else "answer_due_ten_years"


def _dues(found: tuple[AnswerDue, ...]) -> tuple[str, ...]:
    """Return the keys of the days on which the answer may be due, the earliest first."""
    return tuple(_name(each, found) + ("_extended" if each.sure else "") for each in found)


def _add_conditions(draft: Draft, complete: Day | None) -> None:
    """Say what has been asked of a request since 2026, and what the stamp costs."""
    on = complete or draft.today
    since = draft.corpus.orders[_EXAM].in_force
    draft.cited_alinea("civil/21-24", 1, on)
    new = since is not None and since <= on
    draft.add_finding(Level.INFO, "conditions" if new else "conditions.before", since=since)
    fee = draft.corpus.amount("taxe-nationalite", on)
    draft.add_finding(Level.INFO, "fee", day=on, amount=draft.say.language.euros(fee.euros))


def _add_to_wait(draft: Draft, reply_by: Day | None, *, asked: bool) -> None:
    if asked:
        late = reply_by is not None and reply_by < draft.today
        draft.add_action("reply.late" if late else "reply", "link/anef")
        draft.add_action("more-time", _GUIDE)
    draft.add_action("receipt", _GUIDE)
    draft.add_action("account", "link/anef")
    draft.add_action("after", _HELP)


def _silent(
    draft: Draft, found: tuple[AnswerDue, ...], read: AnswerDue, appeal: PriorAppeal
) -> Result:
    """Tell what the silence may be once the answer is overdue: nobody has read its day."""
    draft.add_finding(Level.WARNING, "silence")
    draft.cited_decision(_SILENCE)
    if len(found) > 1:
        draft.add_finding(Level.WARNING, "two-delays", due=found[-1].over)
    _add_prior(draft, appeal, "silent")
    last = appeal.within.day
    in_time = draft.today <= last
    draft.add_action("lawyer.silent" if in_time else "lawyer.now", _HELP, prior_appeal_last=last)
    draft.add_action("minister.silent", f"letter/{_LETTER}")
    draft.add_action("account", "link/anef")
    draft.add_letter(_LETTER)
    draft.add_to_say("due", due=read.over)
    ten_years = ".ten-years" if read is not found[-1] else ""
    key = f"h.silent{'' if in_time else '.late'}{ten_years}"
    headline = draft.words(key, due=read.over, prior_appeal_last=last)
    return draft.result(
        Status.UNSURE, headline, draft.words("l.silent"), main=("prior_appeal_last",)
    )


def _add_prior(draft: Draft, found: PriorAppeal, case: str) -> None:
    """Record the appeal to the minister and what follows; ``case``: what it contests."""
    basis = found.within.basis
    within = draft.add_count(found.within)
    label = draft.words(f"d.prior_appeal_last.{case}")
    draft.add_date("prior_appeal_last", within, basis, Reading.PRUDENT, label)
    draft.add_event("prior_appeal_last", within, "nationalite", (30, 14, 7, 1))
    draft.add_finding(Level.WARNING, "unread")
    _add_minister(draft, found)


def _add_minister(draft: Draft, found: PriorAppeal) -> None:
    """Record when the minister's silence rejects the appeal, then the time to go to Nantes."""
    suffix = ".supposed" if found.supposed else ""
    silent = draft.add_count(found.silence)
    label = draft.words(f"d.prior_appeal_silence{suffix}")
    basis = found.silence.basis
    draft.add_date("prior_appeal_silence", silent, basis, Reading.PRUDENT, label)
    if found.supposed:
        draft.add_finding(Level.INFO, "supposed")
    _add_court(draft, found.court, suffix)


def _add_court(draft: Draft, court: WayToCourt, suffix: str = "") -> None:
    for useful in court.counts:
        draft.add_last_useful_day(useful)
    days = (("prudent", court.prudent), ("last", court.last))
    readings = (Reading.PRUDENT, Reading.LAST_DEFENSIBLE)
    for (name, day), reading in zip(days, readings, strict=True):
        label = draft.words(f"d.court_{name}{suffix}")
        draft.add_date(f"court_{name}", day, court.basis, reading, label)
    if not suffix:
        draft.add_event("court_prudent", court.prudent, "nationalite", (30, 14, 7, 1))
    draft.add_finding(Level.INFO, "court")


def _refused(refused: Day | None, corpus: Corpus, today: Day, *, closed: bool) -> Result:
    """Answer to a refusal, a postponement or a closure: the minister first."""
    draft = Draft(SLUG, SECTION, corpus, today, refused)
    if closed:
        draft.cited_order(_DECREE, _ON_CLOSURE)
        draft.add_finding(Level.WARNING, "closed")
    draft.add_finding(Level.INFO, "mentions")
    draft.cited_alinea("cja/r421-5", 1, today)
    draft.add_letter(_LETTER)
    draft.add_to_bring("refusal")
    draft.add_to_bring("envelope")
    if refused is None:
        draft.add_finding(Level.WARNING, "unread")
        draft.add_action("minister.undated", f"letter/{_LETTER}")
        draft.add_action("lawyer", _HELP)
        return draft.result(Status.REFUSED, draft.words("h.undated"), draft.words("l.refused"))
    found = prior_appeal(refused, None, corpus)
    draft.add_start("refused", refused, found.within.basis)
    _add_prior(draft, found, "refused")
    last, late = found.within.day, found.within.day < today
    if not closed:
        _add_new_request(draft, refused)
    if late:
        draft.add_action("lawyer.now", _HELP, prior_appeal_last=last)
        draft.add_action("minister.late", f"letter/{_LETTER}")
    else:
        draft.add_action("minister", f"letter/{_LETTER}", prior_appeal_last=last)
        draft.add_action("lawyer", _HELP)
    draft.add_action("keep", _GUIDE)
    draft.add_action("again", _GUIDE)
    draft.add_to_say("refused", refused=refused)
    status = Status.CLOSED if late else Status.REFUSED
    key = "late" if late else "closed" if closed else "refused"
    headline = draft.words(f"h.{key}", prior_appeal_last=last)
    return draft.result(status, headline, draft.words("l.refused"), main=("prior_appeal_last",))


def _add_new_request(draft: Draft, refused: Day) -> None:
    """Record until when a new request may be closed without being examined (article 44)."""
    count = reapply_from(refused, draft.corpus)
    day = draft.add_count(count)
    draft.add_date("reapply_from", day, count.basis)
    draft.add_finding(Level.INFO, "reapply", reapply_from=day)


def _appealed(answers: Answers, corpus: Corpus, today: Day) -> Result:
    """Answer to someone who wrote to the minister: his silence, his letter, then Nantes."""
    refused, received = answers.optional_day("refused"), answers.optional_day("appealed")
    letter = answers.optional_day("minister_refused")
    draft = Draft(SLUG, SECTION, corpus, today, received or letter)
    draft.add_finding(Level.WARNING, "unread")
    draft.add_to_bring("refusal")
    draft.add_to_bring("appeal")
    found = None
    if received is not None:
        found = prior_appeal(refused or received, received, corpus)
        draft.add_start("appealed", received, found.silence.basis)
        if found.late:
            draft.add_finding(Level.DANGER, "appealed-late", prior_appeal_last=found.within.day)
    if letter is not None:
        court = after_rejection(letter, corpus)
        draft.add_start("minister_refused", letter, court.basis)
        if found is not None and found.court.surely_until < letter:
            silent = {"silence": found.silence.day, "court_last": found.court.surely_until}
            draft.add_finding(Level.DANGER, "letter-late", **silent)
        _add_court(draft, court)
    elif found is not None:
        court = found.court
        _add_minister(draft, found)
    else:
        draft.add_action("find-day", _GUIDE)
        draft.add_action("lawyer", _HELP)
        lead = draft.words("l.appealed")
        return draft.result(Status.UNSURE, draft.words("h.appeal-undated"), lead)
    return _to_nantes(draft, court)


def _to_nantes(draft: Draft, court: WayToCourt) -> Result:
    """Tell where today stands in the time to go to the court, and what to do."""
    days = {"silence": court.start, "court_prudent": court.prudent, "court_last": court.last}
    if draft.today < court.start:
        key, status = "appealed", Status.WAITING
        draft.add_action("court.later", _COURT, silence=court.start)
    elif draft.today <= court.prudent:
        key, status = "court", Status.REFUSED
        draft.add_action("court", _COURT)
    elif draft.today <= court.last:
        key, status = "court.last", Status.URGENT
        draft.add_action("court", _COURT)
    else:
        key, status = "court.late", Status.CLOSED
    draft.add_action("lawyer", _HELP)
    draft.add_action("keep", _GUIDE)
    headline, lead = draft.words(f"h.{key}", **days), draft.words("l.appealed")
    return draft.result(status, headline, lead, main=("court_prudent", "court_last"))
