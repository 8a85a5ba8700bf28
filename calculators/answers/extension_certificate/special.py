"""The cases in which no expired document is asked for.

At eighteen (R. 431-15-1, third alinéa), protected (R. 431-15-3 and R. 431-15-4), before the
commission of the residence permit (R. 432-9).
"""

from __future__ import annotations

from typing import Final

from calculators.answers.drafting import Draft
from calculators.answers.extension_certificate.advice import Case, advise
from calculators.answers.extension_certificate.questions import SECTION, SLUG
from calculators.answers.extension_certificate.recording import (
    CERTIFICATE,
    Refusal,
    record_health,
    record_length,
    record_refusal,
)
from calculators.answers.extension_certificate.rights import say_employer, say_rights
from calculators.answers.granting import cite_basis
from calculators.law import certificate as rule
from calculators.law.certificate import Conditions, Timing
from calculators.law.dates import count
from calculators.law.facts import Facts
from calculators.law.right_to_work import Paper, on_renewal
from calculators.questions.definition import UNKNOWN
from calculators.questions.form import Answers
from calculators.result import Level, Reading, Result, Status
from corpus import Corpus, Day, Majority, OutsideKnownLaw, Procedure, Request, Title

_COMMISSION: Final = "ceseda/r432-9"
_EIGHTEEN: Final = "ceseda/r431-15-1"
_REFUGEE: Final = "refugee"
_PROTECTED: Final = {
    _REFUGEE: ("refugie", "attestation-refugie", "ceseda/r431-15-3"),
    "subsidiary": (
        "protection-subsidiaire",
        "attestation-protection-subsidiaire",
        "ceseda/r431-15-4",
    ),
}
_YES_NO: Final = {"yes": True, "no": False}


def protection_of(facts: Facts) -> str | None:
    """Return which protection a first request for this permit stands on, if it does."""
    if facts.title is None or facts.request is not Request.FIRST:
        return None
    asked = facts.title.id
    return next((key for key, (permit, _, _) in _PROTECTED.items() if permit == asked), None)


def compute_protected(answers: Answers, corpus: Corpus, today: Day, protection: str) -> Result:
    """Answer a refugee or a holder of subsidiary protection: six months, from the request on."""
    draft = Draft(SLUG, SECTION, corpus, today)
    permit, length, basis = _PROTECTED[protection]
    filed = answers.optional_day("filed")
    title = corpus.titles[permit]
    received, expiry = answers.choice("received"), answers.optional_day("expiry")
    until = None
    timing = Timing.NOT_FILED if filed is None else Timing.NO_LIMIT
    conditions = Conditions(True, True, timing, received in ("favourable", "refusal"))
    status = conditions.verdict
    draft.cited_alinea(basis, 2, filed or today)
    if filed is not None and status is Status.DUE:
        draft.add_step("due_from", draft.words("s.filed", date=filed), filed, basis)
        draft.add_date("due_from", filed, basis)
        until = record_length(draft, length, filed)
        draft.add_finding(Level.GOOD, "protected")
    if expiry is not None:
        draft.add_date("expiry", expiry, basis)
        record_health(draft, expiry)
    if protection == _REFUGEE and not conditions.answered:
        _say_card(draft, answers.optional_day("recognised"))
    refusal = _refusal(draft, filed, title, conditions)
    case = _case(title, filed, received, conditions, status, until, refusal)
    say_rights(draft, case, max(today, filed or today))
    say_employer(draft, filed or today, case.received)
    advise(draft, case)
    if conditions.answered:
        return _result(draft, case, f"answered.{received}")
    key = "protected" if filed is not None else "protected.file"
    delay = draft.say.in_letters(corpus.deadline(length, filed or today))
    key = "protected.held" if received == "paper" and filed else key
    return _result(draft, case, key, delay=delay)


def _say_card(draft: Draft, recognised: Day | None) -> None:
    """Say when the card of a refugee is to be given (R. 424-1), and that day if it is known.

    The law is that of the recognition, or the earliest that the corpus holds.
    """
    on = max(recognised or draft.today, draft.corpus.state.covered_from)
    draft = draft.under(on)
    rule = draft.corpus.deadline("carte-refugie", on)
    if recognised is None:
        draft.cited(rule, on)
        draft.add_finding(Level.INFO, "card")
        return
    draft.add_start("recognised", recognised, rule.basis)
    day = draft.add_date("card_by", draft.counted(rule, recognised, on), rule.basis)
    if draft.today > day:
        draft.add_finding(Level.WARNING, "card.over", card_by=day)
    else:
        draft.add_finding(Level.INFO, "card.by", card_by=day)


def compute_eighteen(answers: Answers, corpus: Corpus, today: Day) -> Result:
    """Answer someone who turns eighteen: a certificate is owed without an expired permit.

    Raises ``OutsideKnownLaw`` for a majority before the law that the corpus holds.
    """
    draft = Draft(SLUG, SECTION, corpus, today)
    title = _title(answers, corpus)
    filed = answers.optional_day("filed")
    closing, listed_closing = _time_to_file(draft, answers.day("birth"), title)
    conditions = Conditions(
        listed=_listed(answers, title, filed or today),
        complete=_YES_NO.get(answers.choice("complete")),
        timing=rule.timing_before(closing, listed_closing, filed),
        answered=answers.choice("received") in ("favourable", "refusal"),
    )
    status = conditions.verdict
    until = None
    for name, met in (("listed", conditions.listed), ("complete", conditions.complete)):
        said = {True: "yes", False: "no", None: "unknown"}[met]
        draft.add_finding(Level.GOOD if met else Level.WARNING, f"{name}.{said}", on=filed or today)
    good = conditions.timing is Timing.IN_TIME
    level = Level.GOOD if good else Level.WARNING
    draft.add_finding(level, f"eighteen.{conditions.timing}", closing=closing)
    draft.cited_alinea(_EIGHTEEN, 3, filed or today)
    if conditions.listed is not True and not conditions.answered:
        draft.add_finding(Level.INFO, "receipt" if conditions.listed is False else "receipt.if")
        draft.cited_alinea("ceseda/r431-12", 1, filed or today)
    if filed is not None and status in (Status.DUE, Status.UNSURE):
        draft.add_step("due_from", draft.words("s.filed", date=filed), filed, _EIGHTEEN)
        draft.add_date("due_from", filed, _EIGHTEEN)
        until = record_length(draft, CERTIFICATE, filed)
    refusal = _refusal(draft, filed, title, conditions)
    case = _case(title, filed, answers.choice("received"), conditions, status, until, refusal)
    say_rights(draft, case, max(today, filed or today))
    say_employer(draft, filed or today, case.received)
    advise(draft, case)
    return _result(draft, case, _eighteen_key(case), closing=closing)


def compute_commission(answers: Answers, corpus: Corpus, today: Day) -> Result:
    """Answer someone whose file the prefect sends to the commission (R. 432-9): three months."""
    referred, title = answers.day("referred"), _title(answers, corpus)
    draft = Draft(SLUG, SECTION, corpus, today, referred)
    listed = _listed(answers, title, referred)
    draft.add_step("due_from", draft.words("s.referred", date=referred), referred, _COMMISSION)
    draft.add_date("due_from", referred, _COMMISSION)
    record_length(draft, "attestation-commission-du-titre", referred)
    cite_basis(draft, f"{_COMMISSION}#1", referred)
    paper = Paper.RECEIPT if listed is False else Paper.CERTIFICATE
    worked = _YES_NO.get(answers.choice("worked"))
    words = draft.words(
        {True: "r.commission.yes", False: "r.commission.no", None: "r.commission.if"}[worked]
    )
    work = on_renewal(worked, paper, draft.say)
    draft.add_right("work", work.answer, words, (f"{_COMMISSION}#2",))
    kind = {True: "certificate", False: "receipt", None: "either"}[listed]
    draft.add_finding(Level.WARNING, "commission")
    draft.add_action("commission", "guide/attestation-qui-ne-vient-pas")
    draft.add_action("lawyer", "qui-peut-aider")
    draft.add_to_bring("summons")
    draft.add_to_bring("passport")
    draft.add_to_say("commission")
    headline = draft.words(f"h.commission.{kind}", referred=referred)
    return draft.result(Status.DUE, headline, draft.words("l.commission"))


def _time_to_file(draft: Draft, birth: Day, title: Title | None) -> tuple[Day, Day | None]:
    """Record the last day to file at eighteen; the later one too, where the permit is unknown."""
    corpus, covered = draft.corpus, draft.corpus.state.covered_from
    majority = count(corpus.deadline("majorite", covered), birth)
    if majority < covered:
        words = draft.words("outside.majority", majority=majority, covered_from=covered)
        raise OutsideKnownLaw(words)
    draft.counted(corpus.deadline("majorite", majority), birth, majority)
    soon = corpus.deadline("majorite-deux-mois", majority)
    if title is not None and title.at_majority is Majority.NINETEENTH_BIRTHDAY:
        return draft.add_date(
            "window_closing", _eve_of_nineteen(draft, birth, majority), soon.basis
        ), None
    closing = draft.add_date("window_closing", draft.counted(soon, majority, majority), soon.basis)
    if title is not None:
        return closing, None
    later = _eve_of_nineteen(draft, birth, majority)
    draft.add_date("window_closing_listed", later, soon.basis, Reading.LAST_DEFENSIBLE)
    return closing, later


def _eve_of_nineteen(draft: Draft, birth: Day, on: Day) -> Day:
    length = draft.corpus.deadline("majorite-dix-neuf-ans", on)
    birthday = draft.counted(length, birth, on)
    eve = birthday.plus_days(-1)
    draft.add_step(
        "eve", draft.words("s.eve-birthday", start=birthday, date=eve), eve, length.basis
    )
    return eve


def _title(answers: Answers, corpus: Corpus) -> Title | None:
    title = answers.choice("title")
    return None if title == UNKNOWN else corpus.titles[title]


def _listed(answers: Answers, title: Title | None, on: Day) -> bool | None:
    channel = answers.choice("channel")
    if channel != UNKNOWN:
        return channel == Procedure.ANEF
    filing = title.filing_on(Request.FIRST, on) if title else None
    if filing is None or filing.procedure is Procedure.UNCERTAIN:
        return None
    return filing.procedure is Procedure.ANEF


def _refusal(
    draft: Draft, filed: Day | None, title: Title | None, conditions: Conditions
) -> Refusal | None:
    """Say when silence becomes a refusal: not of an incomplete file, nor after an answer."""
    if filed is None or conditions.answered or conditions.complete is False:
        return None
    return record_refusal(draft, filed, title, Request.FIRST)


def _case(
    title: Title | None,
    filed: Day | None,
    received: str,
    conditions: Conditions,
    status: Status,
    until: Day | None,
    refusal: Refusal | None,
) -> Case:
    return Case(
        status=status,
        conditions=conditions,
        request=Request.FIRST,
        title=title,
        expiry=None,
        filed=filed,
        due_from=filed if until else None,
        until=until,
        kept=None,
        refusal=refusal,
        worked=None,
        received=received,
    )


def _eighteen_key(case: Case) -> str:
    conditions = case.conditions
    if conditions.answered:
        return f"answered.{case.received}"
    if case.by_receipt:
        return {True: "receipt", False: "receipt.incomplete", None: "receipt.if"}[
            conditions.complete
        ]
    if conditions.complete is False:
        return "incomplete"
    if case.status is Status.DISCRETION:
        return "eighteen.late"
    if conditions.timing is Timing.NOT_FILED:
        return "eighteen.file"
    if case.status is Status.UNSURE:
        return "eighteen.unsure"
    return "held" if case.received == "paper" else "eighteen"


def _result(draft: Draft, case: Case, key: str, **more: object) -> Result:
    if case.contested_first(draft.today) and case.refusal is not None:
        key = "held.refused" if case.received == "paper" else "due.refused"
        more |= {"refusal": case.refusal.day}
    fields: dict[str, object] = {"filed": case.filed, "until": case.until, **more}
    fields |= {"due_from": case.due_from, "expiry": None}
    headline, lead = draft.words(f"h.{key}", **fields), draft.words(f"l.{key}", **fields)
    return draft.result(case.outcome(draft.today), headline, lead)
