"""The days of a request: when it may be filed, what lateness costs, when entry is asked anew."""

from __future__ import annotations

from calculators.answers.filing_window.status import status_of
from calculators.answers.my_situation.line import Line
from calculators.law.entry_conditions import last_day_without
from calculators.law.filing_window import EUROPEAN, FilingTime, FilingWindow, windows
from calculators.law.first_request import after_arrival, has_no_delay
from calculators.law.late_fee import Fee, late_fee
from calculators.law.long_term_eu import has_status
from calculators.law.majority import coming_of_age
from calculators.result import Reading, Status
from corpus import Day


def add_filing(line: Line) -> None:
    """Add the days of the document that expires, of the arrival or of the majority.

    Raises ``OutsideKnownLaw`` where no version of a rule covers one of them.
    """
    facts = line.case.facts
    if facts.expiry is not None:
        _of_document(line, facts.expiry)
    elif facts.title is not None and has_no_delay(facts.title):
        return
    elif facts.birth is not None:
        _of_majority(line, facts.birth)
    elif facts.entry is not None:
        _of_arrival(line, facts.entry)


def _of_document(line: Line, expiry: Day) -> None:
    case, corpus = line.case, line.corpus
    time = windows(case.facts, expiry, case.today, corpus)
    if time.window is None:
        line.add("expiry", expiry, "", irreversible=has_status(case.facts) and not case.filed)
        return
    _add_window(line, time, time.window)
    if not case.filed:
        status = status_of(time.window, expiry, case.today)
        line.stand(status, missed=time.window.closing < case.today)
    filed = case.facts.filed
    if not case.filed or (filed is not None and filed > time.window.closing):
        fee = late_fee(case.facts, time.window.late_from, case.today, corpus)
        if fee.fee is Fee.DUE:
            line.add("late_fee_from", fee.since, fee.amount.basis)
    if time.route not in EUROPEAN:
        last = last_day_without(expiry, case.today, corpus)
        if not case.filed or (filed is not None and filed > last.day):
            basis, prudent = last.count.basis, Reading.PRUDENT
            line.add("visa_conditions_from", last.day, basis, prudent, irreversible=not case.filed)


def _add_window(line: Line, time: FilingTime, window: FilingWindow) -> None:
    """Add both ends of the window, literal and prudent, and those of another way to file."""
    to_do = not line.case.filed
    _add_ends(line, window, ("opening", "closing"))
    opens, closes = window.opens, window.closes or window.opens
    line.add("prudent_opening", window.prudent_opening, opens.basis, Reading.PRUDENT)
    prudent = window.prudent_closing
    line.add("prudent_closing", prudent, closes.basis, Reading.PRUDENT, irreversible=to_do)
    if time.other is not None:
        _add_ends(line, time.other, ("other_opening", "other_closing"))
    line.add("expiry", time.expiry, opens.basis, irreversible=to_do)


def _add_ends(line: Line, window: FilingWindow, keys: tuple[str, str]) -> None:
    opening, closing = keys
    closes = window.closes or window.opens
    reading = Reading.LAST_DEFENSIBLE if window.closes else Reading.LITERAL
    line.add(opening, window.opening, window.opens.basis)
    to_do = not line.case.filed
    line.add(closing, window.closing, closes.basis, reading, irreversible=to_do)


def _of_majority(line: Line, birth: Day) -> None:
    case, to_do = line.case, not line.case.filed
    on = case.facts.filed or case.today
    age = coming_of_age(birth, case.facts.title, on, line.corpus)
    line.add("majority", age.adult.law_of, age.adult.basis)
    if age.soon is not None:
        line.add("closing", age.soon.day, age.soon.count.basis, irreversible=to_do)
    if age.nineteen is not None:
        eve, basis = age.last_days[-1], age.nineteen.basis
        if age.soon is None:
            line.add("closing", eve, basis, irreversible=to_do)
        else:
            last = Reading.LAST_DEFENSIBLE
            line.add("closing_listed", eve, basis, last, irreversible=to_do)
    _stand_before(line, age.last_days)


def _of_arrival(line: Line, entry: Day) -> None:
    case = line.case
    last = after_arrival(entry, case.facts.title, case.today, line.corpus)
    line.add("start", last.count.start, last.count.basis)
    line.add("closing", last.day, last.count.basis, irreversible=not case.filed)
    _stand_before(line, (last.day,))


def _stand_before(line: Line, last_days: tuple[Day, ...]) -> None:
    if not line.case.filed:
        late = last_days[0] < line.case.today
        line.stand(Status.LATE if late else Status.OPEN, missed=late)
