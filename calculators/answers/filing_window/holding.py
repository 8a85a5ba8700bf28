"""The answer to someone who holds a document that expires (R1 to R5, R2bis of the dossier)."""

from __future__ import annotations

from typing import Final

from calculators.answers.after_visa import say_visa
from calculators.answers.drafting import Draft
from calculators.answers.filing_window.advice import (
    ON_LINE,
    Summary,
    advise,
    remember,
    say_european,
    say_withdrawal,
)
from calculators.answers.filing_window.questions import SECTION, SLUG
from calculators.answers.filing_window.recording import (
    record_both,
    record_entry_conditions,
    record_expiry,
    record_window,
)
from calculators.answers.filing_window.status import status_of
from calculators.answers.filing_window.strip import strip_of
from calculators.answers.two_requests import say_two_requests
from calculators.law.channel import filing_of, procedure
from calculators.law.facts import Facts
from calculators.law.filing_window import (
    EUROPEAN,
    Doubt,
    FilingTime,
    FilingWindow,
    Route,
    may_ask_early,
    window_of,
    windows,
)
from calculators.law.holidays import is_weekend
from calculators.law.late_fee import Fee, LateFee, late_fee
from calculators.law.long_term_eu import has_status
from calculators.law.rights_kept import keeps, keeps_where_listed, kept_until
from calculators.questions.facts import facts_of
from calculators.questions.form import Answers
from calculators.result import Level, Result, Status
from corpus import Corpus, Day, Grade, Procedure, Window

_MAIN: Final = {
    Status.TOO_EARLY: ("prudent_opening",),
    Status.OPEN: ("prudent_closing", "closing"),
    Status.LATE: ("other_closing", "expiry"),
    Status.EXPIRED: ("rights_kept_until", "visa_conditions_from"),
    Status.NOT_APPLICABLE: ("expiry", "rights_kept_until"),
}
"""The date to remember, by what the answer comes to; the next one where it is past."""


def compute_holding(answers: Answers, corpus: Corpus, today: Day) -> Result:
    """Compute the window of a request by someone whose document expires.

    Raises ``OutsideKnownLaw`` where no version of a rule covers the day of reference.
    """
    facts = facts_of(answers, corpus)
    time = windows(facts, answers.day("expiry"), today, corpus)
    return _Answer(facts, time, corpus, today).write()


class _Answer:
    """One answer being worked out; each method says one part of it."""

    def __init__(self, facts: Facts, time: FilingTime, corpus: Corpus, today: Day) -> None:
        self.facts, self.time, self.corpus, self.today = facts, time, corpus, today
        self.draft = Draft(SLUG, SECTION, corpus, today, time.law_of)
        self.about = facts.title.id if facts.title else "titre"

    def write(self) -> Result:
        """Say everything, in the order in which it is read."""
        draft, time, expiry = self.draft, self.time, self.time.expiry
        self._say_route()
        say_visa(draft, self.facts, time.law_of)
        say_withdrawal(draft, self.facts.held)
        say_two_requests(draft, self.facts, "window")
        record_expiry(draft, expiry)
        window = time.window
        if window is None:
            return self._without_window()
        record_window(draft, time)
        record_both(draft, time)
        draft.add_date("expiry", expiry, window.opens.basis)
        status = status_of(window, self.time.expiry, self.today)
        self._say_window(window, status)
        fee = self._say_late_fee(window, status)
        kept = self._say_rights(status)
        last = self._say_entry_conditions(status)
        self._say_title()
        advise(draft, status, time, window, kept, fee)
        remember(draft, self.about, expiry, window, kept, last)
        draft.add_far(expiry)
        said = Summary(self.facts, status, time, window, last, fee)
        headline, lead = said.words(draft)
        strip = strip_of(draft, expiry, window, time.other, kept, last, "")
        return draft.result(status, headline, lead, strip, main=_MAIN[status])

    def _say_route(self) -> None:
        facts, draft, doubts = self.facts, self.draft, self.time.doubts
        if facts.title is not None:
            day = self.time.law_of
            through = procedure(facts, day)
            words = draft.words(f"s.title.{through}", title=facts.title.label, day=day)
            draft.add_step("title", words, None, "ceseda/r431-2")
        elif facts.channel is not None:
            draft.add_step("channel", draft.words(f"s.channel.{facts.channel}"), None, "")
        if Doubt.NOT_THE_STATUS in doubts:
            draft.add_finding(Level.DANGER, "ldue.first")
        elif Doubt.CHANGE in doubts:
            draft.add_finding(Level.INFO, "change")

    def _say_window(self, window: FilingWindow, status: Status) -> None:
        draft, route = self.draft, self.time.route
        doubt = window.opens.rule.doubt or ""
        if status in (Status.TOO_EARLY, Status.OPEN):
            self._say_prudent(window, doubt)
            if is_weekend(window.closing):
                key = "weekend" if route in ON_LINE else "weekend.other"
                draft.add_finding(Level.INFO, key, weekday=draft.say.weekday(window.closing))
            if route in (Route.ANEF, Route.UNSURE):
                draft.add_finding(Level.INFO, "certificate")
            elif route is Route.OTHER:
                draft.add_finding(Level.INFO, "other-receipt")
        if status is Status.TOO_EARLY and not window.reopens:
            key = "early" if window.closes is not None else "early.other"
            draft.add_finding(Level.INFO, key, opening=window.opening)
        if window.closes is not None and self.today == window.late_from:
            draft.add_finding(Level.WARNING, "day-after", doubt=doubt)
        if route is Route.EU_FAMILY:
            draft.add_finding(Level.WARNING, "eu-family")
        if route is Route.OTHER and status is not Status.EXPIRED:
            draft.add_finding(Level.INFO, "appointment")
            if self.facts.title is not None and self.time.new_channel is None:
                anef = window_of(Route.ANEF, self.time.expiry, self.today, self.corpus)
                days = {"anef_opening": anef.opening, "anef_closing": anef.closing}
                draft.add_finding(Level.WARNING, "off-list", **days)

    def _say_prudent(self, window: FilingWindow, doubt: str) -> None:
        """Say which days are sure; not of two ways to file, of which each has its own."""
        if self.time.new_channel is not None:
            return
        if window.closes is None and window.prudent_opening <= self.today:
            return
        key = "prudent" if window.closes else "prudent.opening"
        days = {
            "prudent_opening": window.prudent_opening,
            "prudent_closing": window.prudent_closing,
        }
        key = f"{key}.anef" if self.time.route is Route.UNSURE else key
        self.draft.add_finding(Level.INFO, key, doubt=doubt, **days)

    def _say_late_fee(self, window: FilingWindow, status: Status) -> str:
        """Say what a late request may cost (L. 436-5), and return it; nothing if it costs none."""
        draft, found = self.draft, late_fee(self.facts, window.late_from, self.today, self.corpus)
        amount = draft.say.language.euros(found.euros)
        match found.fee:
            case Fee.NOT_OF_FIRST:
                if status in (Status.LATE, Status.EXPIRED):
                    draft.add_finding(Level.INFO, "fee.first", amount=amount)
                return ""
            case Fee.EXEMPT:
                draft.add_finding(Level.GOOD, "fee.exempt")
                return ""
        label = draft.words("d.late_fee_from", amount=amount)
        draft.add_date("late_fee_from", found.since, found.amount.basis, label=label)
        words = draft.words("s.next", start=window.closing, date=found.since)
        draft.add_step("late_fee_from", words, found.since, found.amount.basis)
        draft.cited(found.amount, found.law_of)
        level = Level.INFO if status is Status.TOO_EARLY else Level.WARNING
        draft.add_finding(level, "fee", late_fee_from=found.since, amount=amount)
        self._say_new_fee(found)
        if found.by_visa:
            draft.add_finding(Level.WARNING, "fee.visa", amount=amount)
        return amount

    def _say_new_fee(self, found: LateFee) -> None:
        if found.later is not None:
            self.draft.add_finding(
                Level.WARNING,
                "fee.law-change",
                change=found.later.in_force,
                before=self.draft.say.language.euros(found.amount.euros),
                after=self.draft.say.language.euros(found.later.euros),
            )

    def _say_rights(self, status: Status) -> Day | None:
        """Say until when the expired card keeps its rights (L. 433-3), if it does."""
        draft, kept = self.draft, keeps(self.facts)
        if kept is False:
            if keeps_where_listed(self.facts) and status is not Status.EXPIRED:
                draft.add_finding(Level.INFO, "rights.listed")
            return None
        last = kept_until(self.time.expiry, self.today, self.corpus)
        if kept is None:
            key = "rights.if.over" if self.today > last.day else "rights.if"
            draft.add_finding(Level.INFO, key, rights_kept_until=last.day)
            draft.cited(last.count.rule, last.count.law_of)
            return None
        draft.add_last_day(last)
        draft.add_date("rights_kept_until", last.day, last.count.basis)
        over = self.today > last.day
        key = "rights.over" if over else "rights"
        level = Level.WARNING if over else Level.GOOD
        draft.add_finding(level, key, rights_kept_until=last.day)
        return last.day

    def _say_entry_conditions(self, status: Status) -> Day | None:
        """Say when the conditions of entry come back (R. 431-8); not for EU families (R. 237-1)."""
        if self.time.route in EUROPEAN:
            if status is Status.EXPIRED:
                self.draft.add_finding(Level.INFO, "six-months.eu")
            return None
        last = record_entry_conditions(self.draft, self.time.expiry)
        if self.today > last:
            self.draft.add_finding(Level.DANGER, "six-months.over")
        elif status in (Status.LATE, Status.EXPIRED):
            self.draft.add_finding(Level.WARNING, "six-months", visa_conditions_from=last)
        return last

    def _say_title(self) -> None:
        draft, title, doubts = self.draft, self.facts.title, self.time.doubts
        if Doubt.UNNAMED_CARD in doubts:
            draft.add_finding(
                Level.WARNING, "unnamed-card" if title is not None else "unnamed-card.title"
            )
            draft.cited_alinea("ceseda/r237-1", 1, self.time.law_of)
        if Doubt.ALGERIAN in doubts:
            draft.add_finding(Level.WARNING, "algerian")
        if title is None:
            return
        filing = filing_of(self.facts, self.time.law_of)
        if filing is not None and filing.procedure is Procedure.ANEF:
            if filing.grade is not Grade.A:
                draft.add_finding(Level.INFO, f"grade.{filing.grade}")
            if not filing.since_known:
                draft.add_finding(Level.INFO, "since-unknown")
        if may_ask_early(self.facts):
            draft.add_finding(Level.GOOD, "resident-early")
        for note in (filing.note if filing else None, title.note):
            if note:
                draft.add_title_note(note)

    def _without_window(self) -> Result:
        """Answer where no text sets a window that can be counted from the card."""
        draft, title, expiry = self.draft, self.facts.title, self.time.expiry
        draft.add_date("expiry", expiry, "")
        kept, status_held = None, has_status(self.facts)
        if status_held:
            said = "f.ldue.over" if self.today > expiry else "f.ldue"
            headline, lead = draft.words("h.not_applicable"), draft.words(said)
            draft.cited_alinea("ceseda/r431-5", 6, self.time.law_of)
            draft.cited_alinea("ceseda/r431-8", 2, self.time.law_of)
            if keeps(self.facts) is not False:
                kept = self._say_rights(Status.NOT_APPLICABLE)
        else:
            permanent = title is not None and title.window is Window.EU_PERMANENT
            headline, lead = say_european(draft, permanent=permanent, on=self.time.law_of)
        self._say_title()
        if self.today <= expiry:
            draft.add_action("before-end", "calculateurs/ou-deposer", expiry=expiry)
        elif status_held:
            draft.add_action("after-end", "calculateurs/ou-deposer", expiry=expiry)
        draft.add_action("keep-proof", "guide/attestations")
        draft.add_event("expiry", expiry, self.about)
        strip = strip_of(draft, expiry, None, None, kept, None, lead)
        main = _MAIN[Status.NOT_APPLICABLE]
        return draft.result(Status.NOT_APPLICABLE, headline, lead, strip, main=main)
