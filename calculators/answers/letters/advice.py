"""What to know and to do before a letter is sent."""

from __future__ import annotations

from typing import Final

from calculators.answers.drafting import Draft
from calculators.answers.filing_window.recording import say_changes
from calculators.answers.letters.cases import filing_case
from calculators.answers.letters.proving import WorkProof
from calculators.answers.letters.told import Told
from calculators.answers.letters.verdict import Verdict
from calculators.answers.letters.wording import gap_of
from calculators.law.closure import ClosedFile, Closure
from calculators.law.rights_kept import keeps, keeps_where_listed
from calculators.law.silence import GENERAL, earliest_birth
from calculators.law.standing import Refusal, Standing
from calculators.questions.form import Answers
from calculators.questions.request import OTHER
from calculators.result import Level, Status
from corpus import Derived, LetterAim, LetterCase, LetterForm

_TIMED: Final = (
    *(LetterAim.REASONS, LetterAim.INFORMAL_APPEAL),
    *(LetterAim.CERTIFICATE, LetterAim.RECEIPT),
)
"""Letters beside which a delay runs."""
_PROOFS: Final = {
    LetterCase.FAVOURABLE: (Level.INFO, "employer.favourable"),
    LetterCase.WORK_UNSURE: (Level.WARNING, "employer.unsure"),
    LetterCase.WORK_UNPROVEN: (Level.DANGER, "employer.unproven"),
}
"""What to know of a letter to an employer, where what it shows is not enough."""


def advise(draft: Draft, told: Told, verdict: Verdict, answers: Answers) -> None:
    """Tell what is unwise, what is missing, then what to do, the most urgent first."""
    derived = told.letter.derived
    if verdict.key:
        level = Level.WARNING if verdict.status is Status.LATE else Level.DANGER
        draft.add_finding(level, verdict.key, **verdict.fields)
    if Derived.GAP in derived and not verdict.refused:
        _say_window(draft, told)
    if LetterCase.COMPLETE in told.letter.cases and not verdict.refused:
        _say_complete(draft, told)
    if Derived.LAST_FILING_DAY in derived:
        _say_filing(draft, told, answers)
    match told.letter.aim:
        case LetterAim.CERTIFICATE | LetterAim.RECEIPT:
            _say_silence(draft, told)
        case LetterAim.COURT if not verdict.refused:
            _say_perhaps_born(draft, told)
        case LetterAim.REASONS | LetterAim.INFORMAL_APPEAL:
            _say_dispute(draft, told)
        case LetterAim.DOCUMENTS:
            _say_documents(draft, told)
        case LetterAim.POST:
            _say_post(draft, told)
        case LetterAim.REOPENING if told.closed is not None:
            _say_closed(draft, told, told.closed)
        case LetterAim.APPOINTMENT:
            _say_appointment(draft, answers)
        case LetterAim.MOVE:
            draft.add_finding(Level.INFO, "move.two")
            draft.add_finding(Level.INFO, "move.doubt")
            draft.add_finding(Level.INFO, "move.protected")
        case LetterAim.EMPLOYER if told.proof is not None:
            _say_employer(draft, told, told.proof)
    if not verdict.refused:
        _say_address(draft, told, answers)
    _act(draft, told, verdict)


def _say_window(draft: Draft, told: Told) -> None:
    found, filed, expiry = told.window, told.facts.filed, told.facts.expiry
    match filing_case(told):
        case LetterCase.UNDATED:
            draft.add_finding(Level.WARNING, "undated")
        case LetterCase.IN_TIME if found and filed and expiry:
            gap, days = gap_of(filed, expiry, draft.say)
            window = {"opening": found.opening, "closing": found.closing}
            draft.add_finding(Level.GOOD, f"in-time.{gap}", days=days, **window)
        case _ if found and filed:
            draft.add_finding(Level.WARNING, "out", opening=found.opening, closing=found.closing)
            if filed == found.late_from and found.closes:
                draft.add_finding(Level.INFO, "day-after", doubt=found.opens.rule.doubt or "")
    draft.add_finding(Level.INFO, "other-windows")
    if LetterCase.KEPT in told.letter.cases:
        _say_kept(draft, told)


def _say_kept(draft: Draft, told: Told) -> None:
    """Say what L. 433-3 leaves to the card that expires, so far as the card is known."""
    kept, over = told.kept, told.kept is not None and told.today > told.kept.day
    if kept is None and keeps(told.facts) is None:
        draft.add_finding(Level.INFO, "kept-rights")
    elif kept is not None:
        level = Level.WARNING if over else Level.GOOD
        draft.add_finding(level, "kept.over" if over else "kept", rights_kept_until=kept.day)


def _say_employer(draft: Draft, told: Told, proof: WorkProof) -> None:
    level, key = _PROOFS.get(proof.case, (Level.GOOD, "employer.proven"))
    draft.add_finding(level, key)
    _say_kept(draft, told)
    if proof.case is LetterCase.WORK_UNPROVEN and keeps_where_listed(told.facts):
        draft.speaking("extension-certificate").add_finding(Level.INFO, "kept.listed")
    draft.add_finding(Level.INFO, "employer.hiring")


def _say_complete(draft: Draft, told: Told) -> None:
    if told.facts.complete is False:
        draft.add_finding(Level.WARNING, "incomplete")
    elif told.facts.complete is None:
        draft.add_finding(Level.WARNING, "check-complete")


def _say_filing(draft: Draft, told: Told, answers: Answers) -> None:
    if told.time is None or told.window is None:
        draft.add_finding(Level.INFO, "no-expiry")
    else:
        draft.add_finding(Level.INFO, "other-windows")
        say_changes(draft, told.time, told.window)
    if not answers.attempts("attempts"):
        draft.add_finding(Level.WARNING, "no-attempts")


def _say_silence(draft: Draft, told: Told) -> None:
    """Warn that the silence becomes a refusal, whatever paper is given meanwhile."""
    filed = told.facts.filed
    if filed is None:
        return
    known = told.facts.title is not None
    if known:
        key, born = "silence", told.births[0].day
    else:
        key, born = "silence.general", earliest_birth(GENERAL, filed, draft.corpus).day
    if draft.today >= born:
        draft.add_finding(Level.DANGER, f"{key}.over", born=born)
    else:
        two = known and len(told.births) > 1
        later = told.births[-1].day
        draft.add_finding(Level.WARNING, "silence.two" if two else key, born=born, later=later)


def _say_perhaps_born(draft: Draft, told: Told) -> None:
    """Warn that, under one reading or for some permits, silence is a refusal already."""
    if told.facts.refused_on is None and told.births and told.today >= told.births[0].day:
        draft.add_finding(Level.DANGER, "born-perhaps", born=told.births[0].day)


def _say_dispute(draft: Draft, told: Told) -> None:
    if told.contest is None and told.refusal is not Refusal.WITH_REMOVAL:
        _say_no_day(draft, told)
    if not told.written and told.facts.refused_on is None and told.born is not None:
        draft.add_finding(Level.WARNING, "counted", born=told.born)
    if told.standing is Standing.NOT_TOLD:
        draft.add_finding(Level.WARNING, "not-told")
    if told.letter.aim is LetterAim.REASONS and not told.written:
        draft.add_finding(Level.INFO, "one-year")
    if told.letter.aim is LetterAim.INFORMAL_APPEAL:
        draft.add_finding(Level.INFO, "slow")
    if told.standing is Standing.OPEN:
        _say_received(draft, told)


def _say_no_day(draft: Draft, told: Told) -> None:
    """Ask for the day of the refusal, with the days on which two readings of the law put it."""
    if told.facts.title is not None and told.births and not told.written:
        days = {"born": told.births[0].day, "later": told.births[-1].day}
        draft.add_finding(Level.WARNING, "two-refusal-days", **days)
    else:
        draft.add_finding(Level.WARNING, "no-refusal-day")


def _say_received(draft: Draft, told: Told) -> None:
    """Say by which day the letter must have arrived, once its prudent day is past if it is."""
    if told.contest is None:
        return
    if draft.today > told.contest.appeal.prudent:
        draft.add_finding(Level.DANGER, "received-last-days", last=told.contest.appeal.surely_until)
    elif told.letter.aim is not LetterAim.REASONS:
        draft.add_finding(Level.WARNING, "received-in-time")


def _say_documents(draft: Draft, told: Told) -> None:
    due = told.facts.documents_due
    if due is None:
        draft.add_finding(Level.INFO, "no-documents-due")
    elif told.today <= due:
        draft.add_finding(Level.GOOD, "documents-in-time", due=due)
    draft.add_finding(Level.INFO, "suspension")


def _say_closed(draft: Draft, told: Told, closed: ClosedFile) -> None:
    draft.add_finding(Level.WARNING, "reopen.refile")
    if closed.kind is Closure.NOT_REGISTERED:
        draft.add_finding(Level.WARNING, "reopen.incomplete")
        return
    draft.add_finding(Level.INFO, "reopen.complete")
    if told.contest is None:
        draft.add_finding(Level.WARNING, "no-closing-day")
    if (before := closed.refused_before) is not None:
        if not told.surely_refused_before:
            key = "perhaps"
        else:
            key = "sure" if closed.refusal_to_contest_too(told.today) else "over"
        days = {"born": before.born, "prudent": before.way.prudent}
        draft.add_finding(Level.WARNING, f"reopen.refused-before.{key}", **days)
    if told.standing is Standing.OPEN:
        _say_received(draft, told)


def _say_appointment(draft: Draft, answers: Answers) -> None:
    draft.add_finding(Level.WARNING, "appointment")
    if not answers.attempts("attempts"):
        draft.add_finding(Level.WARNING, "no-attempts")


def _say_post(draft: Draft, told: Told) -> None:
    level, key = {
        True: (Level.INFO, "post-set"),
        False: (Level.DANGER, "post-not-set"),
        None: (Level.WARNING, "post-unsure"),
    }[told.by_post]
    draft.add_finding(level, key)


def _say_address(draft: Draft, told: Told, answers: Answers) -> None:
    """Say how sure the address is."""
    department = told.facts.department
    if told.letter.form is not LetterForm.POST:
        return
    fact = department.fact(told.letter.address or "") if department else None
    if fact is None:
        key = "address.other" if answers.choice("department") == OTHER else "address.unknown"
        draft.add_finding(Level.INFO, key)
    elif fact.doubt:
        draft.add_finding(Level.INFO, "address", doubt=fact.doubt)


def _act(draft: Draft, told: Told, verdict: Verdict) -> None:
    if verdict.status is Status.URGENT:
        draft.add_action("lawyer-today", "guide/silence-et-refus")
    elif verdict.status is Status.CLOSED:
        draft.add_action("lawyer", "guide/silence-et-refus")
    if verdict.refused:
        draft.add_action("right-letter", told.letter.page)
        return
    if told.proof is not None and told.proof.case is LetterCase.WORK_UNPROVEN:
        draft.add_action("get-proof", "calculateurs/attestation-de-prolongation")
    reasons = told.letter.aim is LetterAim.REASONS
    if reasons and told.contest is not None and told.contest.start == draft.today:
        draft.add_action("tomorrow", "guide/silence-et-refus")
    draft.add_action("reread", "guide/lettres")
    if told.letter.enclosures:
        draft.add_action("join", "guide/lettres", join=" ; ".join(told.letter.enclosures))
    draft.add_action("keep", "guide/lettres")
    if told.letter.aim in _TIMED:
        draft.add_action("count", "calculateurs/silence-de-l-administration")
    if told.letter.aim is LetterAim.REOPENING:
        draft.add_action("count-closed", "calculateurs/silence-de-l-administration")
    if told.letter.aim is LetterAim.APPOINTMENT:
        draft.add_action("window", "calculateurs/fenetre-de-depot")
    if told.letter.aim is LetterAim.EMPLOYER:
        draft.add_action("dismissal", "qui-peut-aider")
    draft.add_action("read", told.letter.page)
