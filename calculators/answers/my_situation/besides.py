"""The days of what is under way beside the permit: visa, move, work permit, child, nationality."""

from __future__ import annotations

from typing import Final

from calculators.answers.my_situation.line import Line
from calculators.law import long_stay_visa, nationality, work_permit
from calculators.law.address import address_change
from calculators.law.facts import Held, NationalityWay
from calculators.law.majority import coming_of_age
from calculators.law.protection import may_be_protected
from calculators.law.travel_documents import minor_document
from calculators.result import Milestone, Reading, Status
from corpus import Day

AWAITED: Final = ("answer_due_ten_years", "answer_due", "registered_from")
"""Days on which something comes of itself: nothing is lost by waiting for them."""
PRESSING: Final = frozenset(
    {
        *("validate_by", "declare_by", "ofpra_by", "work_closing", "prudent_until"),
        *("prior_appeal_last", "contest_last"),
    }
)
"""Days by which one must act."""
_CHILD: Final = "ceseda/l414-6"
_REGISTERED: Final = "civil/26-4"


def add_besides(line: Line) -> None:
    """Add the days of each other procedure of which a day was told.

    Raises ``OutsideKnownLaw`` where no version of a rule covers one of them.
    """
    facts = line.case.facts
    alone = line.status is Status.NOT_APPLICABLE and not line.events
    if facts.held is Held.VLS_TS and facts.validated is False and facts.entry is not None:
        last = long_stay_visa.validation(facts.entry, line.case.today, line.corpus)
        line.add("validate_by", last.day, last.count.basis, irreversible=True)
    if facts.moved is not None:
        _move(line, facts.moved)
    if facts.work_permit_expiry is not None:
        _work_permit(line, facts.work_permit_expiry)
    if facts.child_birth is not None or facts.issued is not None:
        _child(line, facts.child_birth, facts.issued)
    if facts.nationality_way is NationalityWay.DECREE:
        _decree(line)
    elif facts.nationality_way is not None:
        _declaration(line, facts.nationality_way)
    line.beside = alone and bool(line.events)
    if line.beside:
        late = bool(missed(line))
        waits = Status.WAITING if awaited(line) else Status.ANSWERED
        line.stand(Status.LATE if late else Status.OPEN if line.next else waits, missed=late)


def missed(line: Line) -> tuple[Milestone, ...]:
    """Return the days of these procedures that are past, and by which one had to act."""
    pressing = (e for e in line.events if e.key in PRESSING and e.irreversible)
    past = (event for event in pressing if event.date < line.case.today)
    return tuple(sorted(past, key=lambda event: event.date))


def awaited(line: Line) -> Milestone | None:
    """Return the first day to come on which something comes of itself."""
    to_come = [e for e in line.events if e.key in AWAITED and line.case.today <= e.date]
    return min(to_come, key=lambda event: event.date, default=None)


def _move(line: Line, moved: Day) -> None:
    protected = may_be_protected(line.case.facts)
    found = address_change(moved, line.case.facts, line.corpus, protected=protected)
    if found.prefecture is not None:
        line.add("declare_by", found.prefecture.day, found.prefecture.basis, irreversible=True)
    if found.ofpra is not None:
        sure = protected is True
        line.add("ofpra_by", found.ofpra.day, found.ofpra.basis, irreversible=sure)


def _work_permit(line: Line, expiry: Day) -> None:
    found = work_permit.renewal(expiry, line.corpus, card=None, job_lost=False)
    line.add("work_opening", found.opening, found.opens.basis)
    line.add("work_closing", found.closing, found.opens.basis, irreversible=True)


def _child(line: Line, birth: Day | None, issued: Day | None) -> None:
    age = None if birth is None else coming_of_age(birth, None, line.case.today, line.corpus)
    found = minor_document(None, issued, None, None, age, line.corpus)
    if age is not None:
        line.add("adult", age.adult.day, age.adult.basis)
    if found.prudent is not None:
        line.add("prudent_until", found.prudent, _CHILD, Reading.PRUDENT, irreversible=True)


def _decree(line: Line) -> None:
    facts, corpus = line.case.facts, line.corpus
    appeal = None
    if facts.nationality_refused is not None:
        appeal = nationality.prior_appeal(facts.nationality_refused, None, corpus)
    elif facts.complete_receipt is not None:
        found = nationality.answers_due(
            facts.complete_receipt, corpus, ten_years=None, extended=None
        )
        for key, each in zip(AWAITED, found, strict=False):
            line.add(key, each.due.day, each.due.basis)
        silent = nationality.contestable(found, line.case.today, corpus)
        appeal = silent[1] if silent else None
    if appeal is not None:
        day, basis = appeal.within.day, appeal.within.basis
        line.add("prior_appeal_last", day, basis, Reading.PRUDENT, irreversible=True)


def _declaration(line: Line, way: NationalityWay) -> None:
    facts, corpus = line.case.facts, line.corpus
    if facts.complete_receipt is not None:
        found = nationality.registration(way, facts.complete_receipt, corpus, opposed=None)
        line.add("registered_from", found.registered_from, _REGISTERED)
    if facts.nationality_refused is not None:
        last = nationality.contest(facts.nationality_refused, corpus)
        line.add("contest_last", last.day, last.basis, Reading.PRUDENT, irreversible=True)
