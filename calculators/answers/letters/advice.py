"""What to know and to do before a letter is sent."""

from __future__ import annotations

from calculators.answers.drafting import Draft
from calculators.answers.letters import rule
from calculators.answers.letters.rule import Standing, Told
from calculators.answers.letters.verdict import Verdict
from calculators.answers.letters.wording import gap_words
from calculators.law.dates import count, last_useful_day
from calculators.questions.form import Answers
from calculators.questions.request import OTHER
from calculators.result import Level, Status
from corpus import Derived, LetterCase, LetterForm

_GENERAL_SILENCE = "silence-4-mois"


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
    if told.letter.id in (rule.CERTIFICATE, rule.RECEIPT):
        _say_silence(draft, told)
    if told.letter.id == rule.COURT and not verdict.refused:
        _say_perhaps_born(draft, told)
    if told.letter.id in (rule.REASONS, rule.GRACIOUS):
        _say_dispute(draft, told)
    if told.letter.id == rule.DOCUMENTS:
        _say_documents(draft, told)
    if told.letter.id == rule.BY_POST:
        _say_post(draft, told)
    if not verdict.refused:
        _say_address(draft, told, answers)
    _act(draft, told, verdict)


def _say_window(draft: Draft, told: Told) -> None:
    found = rule.window(told, draft.corpus)
    match rule.filing_case(told, draft.corpus):
        case LetterCase.UNDATED:
            draft.add_finding(Level.WARNING, "undated")
        case LetterCase.IN_TIME if found and told.filed and told.expiry:
            gap = gap_words(told.filed, told.expiry, draft.say)
            days = {"opening": found.opening, "closing": found.closing}
            draft.add_finding(Level.GOOD, "in-time", gap=gap, **days)
        case _ if found and told.filed:
            draft.add_finding(Level.WARNING, "out", opening=found.opening, closing=found.closing)
            if told.filed == found.late_from and found.closes:
                draft.add_finding(Level.INFO, "day-after", doubt=found.opens.doubt or "")
    draft.add_finding(Level.INFO, "other-windows")
    if told.letter.id == rule.CERTIFICATE:
        draft.add_finding(Level.INFO, "kept-rights")


def _say_complete(draft: Draft, told: Told) -> None:
    if told.complete == "no":
        draft.add_finding(Level.WARNING, "incomplete")
    elif told.complete != "yes":
        draft.add_finding(Level.WARNING, "check-complete")


def _say_filing(draft: Draft, told: Told, answers: Answers) -> None:
    if rule.filing_case(told, draft.corpus) is LetterCase.UNDATED:
        draft.add_finding(Level.INFO, "no-expiry")
    else:
        draft.add_finding(Level.INFO, "other-windows")
    if not answers.attempts("attempts"):
        draft.add_finding(Level.WARNING, "no-attempts")


def _say_silence(draft: Draft, told: Told) -> None:
    """Warn that the silence becomes a refusal, whatever paper is given meanwhile."""
    if told.filed is None:
        return
    if told.title_known:
        key, born = "silence", told.possible[0].day
    else:
        silence = draft.corpus.deadline(_GENERAL_SILENCE, told.filed)
        key, born = "silence.general", count(silence, told.filed)
    if draft.today >= born:
        draft.add_finding(Level.DANGER, f"{key}.over", born=born)
    else:
        two = told.title_known and len(told.possible) > 1
        later = told.possible[-1].day
        draft.add_finding(Level.WARNING, "silence.two" if two else key, born=born, later=later)


def _say_perhaps_born(draft: Draft, told: Told) -> None:
    """Warn that, under one reading or for some permits, silence is a refusal already."""
    if told.refused_on is None and told.possible and told.today >= told.possible[0].day:
        draft.add_finding(Level.DANGER, "born-perhaps", born=told.possible[0].day)


def _say_dispute(draft: Draft, told: Told) -> None:
    standing = rule.standing(told, draft.corpus)
    if told.disputed_from is None and told.refusal != "oqtf":
        _say_no_day(draft, told)
    if not told.written and told.refused_on is None and told.counted is not None:
        draft.add_finding(Level.WARNING, "counted", born=told.counted.day)
    if standing is Standing.NOT_TOLD:
        draft.add_finding(Level.WARNING, "not-told")
    if told.letter.id == rule.REASONS and not told.written:
        draft.add_finding(Level.INFO, "one-year")
    if told.letter.id == rule.GRACIOUS:
        draft.add_finding(Level.INFO, "slow")
    if standing is Standing.OPEN:
        _say_received(draft, told)


def _say_no_day(draft: Draft, told: Told) -> None:
    """Ask for the day of the refusal, with the days on which two readings of the law put it."""
    if told.title_known and told.possible and not told.written:
        days = {"born": told.possible[0].day, "later": told.possible[-1].day}
        draft.add_finding(Level.WARNING, "two-refusal-days", **days)
    else:
        draft.add_finding(Level.WARNING, "no-refusal-day")


def _say_received(draft: Draft, told: Told) -> None:
    """Say by which day the letter must have arrived, once its prudent day is past if it is."""
    start = told.disputed_from
    if start is None:
        return
    appeal = rule.appeal_rule(told, start, draft.corpus)
    last = last_useful_day(appeal, start, rule.REGION)
    if draft.today > count(appeal, start):
        draft.add_finding(Level.DANGER, "received-last-days", last=last)
    elif told.letter.id == rule.GRACIOUS:
        draft.add_finding(Level.WARNING, "received-in-time")


def _say_documents(draft: Draft, told: Told) -> None:
    if told.documents_due is None:
        draft.add_finding(Level.INFO, "no-documents-due")
    elif told.today <= told.documents_due:
        draft.add_finding(Level.GOOD, "documents-in-time", due=told.documents_due)
    draft.add_finding(Level.INFO, "suspension")


def _say_post(draft: Draft, told: Told) -> None:
    level, key = {
        True: (Level.INFO, "post-set"),
        False: (Level.DANGER, "post-not-set"),
        None: (Level.WARNING, "post-unsure"),
    }[told.by_post]
    draft.add_finding(level, key)


def _say_address(draft: Draft, told: Told, answers: Answers) -> None:
    """Say how sure the address is."""
    department = draft.corpus.departments.get(answers.choice("department"))
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
    if told.letter.id == rule.REASONS and told.disputed_from == draft.today:
        draft.add_action("tomorrow", "guide/silence-et-refus")
    draft.add_action("reread")
    if told.letter.enclosures:
        draft.add_action("join", join=" ; ".join(told.letter.enclosures))
    draft.add_action("keep")
    if told.letter.id in (rule.REASONS, rule.GRACIOUS, rule.CERTIFICATE, rule.RECEIPT):
        draft.add_action("count", "calculateurs/silence-de-l-administration")
    draft.add_action("read", told.letter.page)
