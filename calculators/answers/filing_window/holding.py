"""The answer to someone who holds a document that expires (R1 to R5, R2bis)."""

from __future__ import annotations

import re
from typing import Final

from calculators.answers.drafting import Draft
from calculators.answers.filing_window.advice import (
    ON_LINE,
    Summary,
    advise,
    remember,
    say_european,
)
from calculators.answers.filing_window.questions import SECTION, SLUG
from calculators.answers.filing_window.recording import (
    record_expiry,
    record_other_window,
    record_six_months,
    record_window,
)
from calculators.answers.filing_window.strip import strip_of
from calculators.law import filing_window as rule
from calculators.law.dates import count
from calculators.law.filing_window import FilingWindow, Holding, Route
from calculators.questions.definition import UNKNOWN
from calculators.questions.form import Answers
from calculators.result import Level, Result, Status
from corpus import Corpus, Day, Grade, Kind, Procedure, Request, Title, Window

_SURE_YEARS: Final = 3
_SATURDAY: Final = 5
_EARLY_RESIDENT: Final = "ceseda/r431-6"


def compute_holding(answers: Answers, corpus: Corpus, today: Day) -> Result:
    """Compute the window of a request by someone whose document expires.

    Raises ``OutsideKnownLaw`` where no version of a rule covers the day of reference.
    """
    holding = _read(answers, corpus)
    on = rule.reference_day(today, holding.expiry, corpus)
    return _Answer(holding, on, corpus, today).write()


def _read(answers: Answers, corpus: Corpus) -> Holding:
    title, request = answers.choice("title"), answers.choice("request")
    channel = {"anef": Procedure.ANEF, "other": Procedure.PREFECTURE}.get(answers.choice("channel"))
    return Holding(
        expiry=answers.day("expiry"),
        request=None if request == UNKNOWN else Request(request),
        title=None if title == UNKNOWN else corpus.titles[title],
        channel=channel,
        held=answers.choice("held"),
    )


class _Answer:
    """One answer being worked out; each method says one part of it."""

    def __init__(self, holding: Holding, on: Day, corpus: Corpus, today: Day) -> None:
        self.holding, self.on, self.corpus, self.today = holding, on, corpus, today
        self.draft = Draft(SLUG, SECTION, corpus, today, on)
        self.about = holding.title.id if holding.title else "titre"

    def write(self) -> Result:
        """Say everything, in the order in which it is read."""
        route = self._route()
        expiry = self.holding.expiry
        self._say_route(route)
        record_expiry(self.draft, expiry)
        if route is Route.NONE:
            return self._without_window()
        window = self._main_window(route)
        other = None
        if route is Route.UNSURE:
            other = record_other_window(self.draft, window, expiry, self.on)
        self.draft.add_date("expiry", expiry, window.opens.basis)
        status = self._status(window)
        self._say_window(route, window, status)
        fee = self._say_late_fee(window, status)
        kept = self._say_rights(status)
        last = self._say_six_months(status, route)
        self._say_title()
        in_time = other is not None and self.today <= other.closing
        advise(self.draft, status, route, window, kept, fee, in_time_elsewhere=in_time)
        remember(self.draft, self.about, expiry, window, kept, last)
        if on_far_side(self.corpus, expiry):
            self.draft.add_far()
        said = Summary(self.holding, status, route, window, other, last, fee)
        headline, lead = said.words(self.draft)
        strip = strip_of(self.draft, expiry, window, other, kept, last, "")
        return self.draft.result(status, headline, lead, strip)

    def _route(self) -> Route:
        """Return the window that applies; both for a change to a permit that is off the list.

        The law looks at the permit asked for, but the Conseil d'État applied the window of ANEF to
        such a change (n° 497485). Who says where the request is filed is not in doubt.
        """
        route = rule.route(self.holding, self.on)
        if route is Route.OTHER and _changes_status(self.holding):
            return Route.UNSURE
        return route

    def _say_route(self, route: Route) -> None:
        holding = self.holding
        if holding.title is not None:
            filing = rule.filing_of(holding, self.on)
            procedure = filing.procedure if filing else Procedure.UNCERTAIN
            said = self.draft.words(f"s.procedure.{procedure}")
            words = self.draft.words(
                "s.title", title=holding.title.label, day=self.on, procedure=said
            )
            self.draft.add_step("title", words, None, "ceseda/r431-2")
        elif holding.channel is not None:
            said = self.draft.words(f"s.procedure.{holding.channel}")
            self.draft.add_step("channel", self.draft.words("s.channel", procedure=said), None, "")
        if holding.renews_status and not holding.long_term_eu:
            self.draft.add_finding(Level.DANGER, "ldue.first")
        elif route is Route.UNSURE and _changes_status(holding):
            self.draft.add_finding(Level.INFO, "change")

    def _main_window(self, route: Route) -> FilingWindow:
        """Record the window that governs; on a doubtful route, the one that closes first."""
        expiry = self.holding.expiry
        if route in (Route.ANEF, Route.UNSURE):
            window = rule.anef_window(expiry, self.corpus, self.on)
        else:
            window = rule.two_month_window(expiry, self.corpus, self.on, route)
        record_window(self.draft, window, expiry, self.on, doubtful=route is Route.UNSURE)
        return window

    def _status(self, window: FilingWindow) -> Status:
        if self.today < window.opening:
            return Status.TOO_EARLY
        if self.today <= window.closing:
            return Status.OPEN
        return Status.LATE if self.today <= self.holding.expiry else Status.EXPIRED

    def _say_window(self, route: Route, window: FilingWindow, status: Status) -> None:
        find, holding = self.draft.add_finding, self.holding
        doubt = window.opens.doubt or ""
        if status in (Status.TOO_EARLY, Status.OPEN):
            days = {
                "prudent_opening": window.prudent_opening,
                "prudent_closing": window.prudent_closing,
            }
            key = "prudent" if window.closes else "prudent.opening"
            find(Level.INFO, f"{key}.anef" if route is Route.UNSURE else key, doubt=doubt, **days)
            if window.closing.weekday >= _SATURDAY:
                weekday = self.draft.say.day(window.closing).split()[0]
                key = "weekend" if route in ON_LINE else "weekend.other"
                find(Level.INFO, key, weekday=weekday)
            if route in (Route.ANEF, Route.UNSURE):
                find(Level.INFO, "certificate")
            elif route is Route.OTHER:
                find(Level.INFO, "other-receipt")
        if status is Status.TOO_EARLY:
            key = "early" if window.closes is not None else "early.other"
            find(Level.INFO, key, opening=window.opening)
        if window.closes is not None and self.today == window.late_from:
            find(Level.WARNING, "day-after", doubt=doubt)
        if route is Route.EU_FAMILY:
            find(Level.WARNING, "eu-family")
        if route is Route.OTHER and status is not Status.EXPIRED:
            find(Level.INFO, "appointment")
            if holding.title is not None:
                anef = rule.anef_window(holding.expiry, self.corpus, self.on)
                days = {"anef_opening": anef.opening, "anef_closing": anef.closing}
                find(Level.WARNING, "off-list", **days)

    def _say_late_fee(self, window: FilingWindow, status: Status) -> str:
        """Say what a late request may cost (L. 436-5), and return it; nothing if it costs none."""
        title = self.holding.title
        fee = self.corpus.amount("taxe-retard", self.on)
        amount = self.draft.say.language.euros(fee.euros)
        if self.holding.request is Request.FIRST and self.holding.held != "vls-ts":
            if status in (Status.LATE, Status.EXPIRED):
                self.draft.add_finding(Level.INFO, "fee.first", amount=amount)
            return ""
        if title is not None and title.late_fee_exempt:
            self.draft.add_finding(Level.GOOD, "fee.exempt")
            return ""
        label = self.draft.words("d.late_fee_from", amount=amount)
        late_from = self.draft.add_date("late_fee_from", window.late_from, fee.basis, label=label)
        words = self.draft.words("s.next", start=window.closing, date=late_from)
        self.draft.add_step("late_fee_from", words, late_from, fee.basis)
        self.draft.cited(fee, self.on)
        level = Level.INFO if status is Status.TOO_EARLY else Level.WARNING
        self.draft.add_finding(level, "fee", late_fee_from=late_from, amount=amount)
        if self.holding.held == "vls-ts":
            self.draft.add_finding(Level.WARNING, "fee.visa", amount=amount)
        return amount

    def _say_rights(self, status: Status) -> Day | None:
        """Say until when the expired card keeps its rights (L. 433-3), if it does."""
        keeps = self.holding.keeps_rights
        deadline = self.corpus.deadline("maintien-des-droits", self.on)
        if keeps is False:
            renews = self.holding.request is Request.RENEWAL
            if renews and self.holding.held in ("cst", "csp") and status is not Status.EXPIRED:
                self.draft.add_finding(Level.INFO, "rights.listed")
            return None
        if keeps is None:
            until = count(deadline, self.holding.expiry)
            self.draft.add_finding(Level.INFO, "rights.if", rights_kept_until=until)
            self.draft.cited(deadline, self.on)
            return None
        until = self.draft.counted(deadline, self.holding.expiry, self.on)
        self.draft.add_date("rights_kept_until", until, deadline.basis)
        over = self.today > until
        key = "rights.over" if over else "rights"
        self.draft.add_finding(Level.WARNING if over else Level.GOOD, key, rights_kept_until=until)
        return until

    def _say_six_months(self, status: Status, route: Route) -> Day | None:
        """Say when the conditions of entry come back (R. 431-8); not for EU families (R. 237-1)."""
        if route in rule.EUROPEAN:
            if status is Status.EXPIRED:
                self.draft.add_finding(Level.INFO, "six-months.eu")
            return None
        last = record_six_months(self.draft, self.holding.expiry, self.on)
        if self.today > last:
            self.draft.add_finding(Level.DANGER, "six-months.over")
        elif status in (Status.LATE, Status.EXPIRED):
            self.draft.add_finding(Level.WARNING, "six-months", visa_conditions_from=last)
        return last

    def _say_title(self) -> None:
        title = self.holding.title
        if self.holding.unnamed:
            key = "unnamed-card" if title is not None else "unnamed-card.title"
            self.draft.add_finding(Level.WARNING, key)
            self.draft.cited_alinea("ceseda/r237-1", 1, self.on)
        if self.holding.algerian:
            self.draft.add_finding(Level.WARNING, "algerian")
        if title is None:
            return
        filing = rule.filing_of(self.holding, self.on)
        if filing is not None and filing.procedure is Procedure.ANEF:
            if filing.grade is not Grade.A:
                self.draft.add_finding(Level.INFO, f"grade.{filing.grade}")
            if not filing.since_known:
                self.draft.add_finding(Level.INFO, "since-unknown")
        if self._may_ask_early(title):
            self.draft.add_finding(Level.GOOD, "resident-early")
        for note in (filing.note if filing else None, title.note):
            if note:
                self.draft.add_title_note(note)

    def _may_ask_early(self, title: Title) -> bool:
        """Tell whether R. 431-6 names a basis of this resident card, asked for with a CSP."""
        if self.holding.request is not Request.FIRST or self.holding.held not in ("csp", "csp-4"):
            return False
        article = self.corpus.article(_EARLY_RESIDENT).on(self.on)
        named = re.findall(r"L\. [\d-]+", article.paragraphs[0]) if article else []
        numbers = {self.corpus.article(basis).latest.number for basis in title.basis}
        return Kind.RESIDENT in title.kinds and not numbers.isdisjoint(named)

    def _without_window(self) -> Result:
        """Answer where no text sets a window that can be counted from the card."""
        draft, title, expiry = self.draft, self.holding.title, self.holding.expiry
        draft.add_date("expiry", expiry, "")
        kept = None
        if self.holding.long_term_eu:
            said = "f.ldue.over" if self.today > expiry else "f.ldue"
            headline, lead = draft.words("h.not_applicable"), draft.words(said)
            draft.cited_alinea("ceseda/r431-5", 6, self.on)
            draft.cited_alinea("ceseda/r431-8", 2, self.on)
            if self.holding.keeps_rights is not False:
                kept = self._say_rights(Status.NOT_APPLICABLE)
        else:
            permanent = title is not None and title.window is Window.EU_PERMANENT
            headline, lead = say_european(draft, permanent=permanent, on=self.on)
        self._say_title()
        if self.today <= expiry:
            draft.add_action("before-end", expiry=expiry)
        elif self.holding.long_term_eu:
            draft.add_action("after-end", expiry=expiry)
        draft.add_action("keep-proof", "guide/attestations")
        draft.add_event("expiry", expiry, self.about)
        strip = strip_of(draft, expiry, None, None, kept, None, lead)
        return draft.result(Status.NOT_APPLICABLE, headline, lead, strip)


def on_far_side(corpus: Corpus, day: Day) -> bool:
    """Tell whether the day lies more than three years after the law was last looked at."""
    return corpus.state.known_on.plus_days(366 * _SURE_YEARS) < day


def _changes_status(holding: Holding) -> bool:
    return holding.request is Request.FIRST and holding.title is not None
