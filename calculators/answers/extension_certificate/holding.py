"""The answer to someone whose permit expires while the request is examined (R6, R7, R4, R19)."""

from __future__ import annotations

from typing import Final

from calculators.answers.after_visa import say_visa
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
from calculators.answers.extension_certificate.strip import strip_of
from calculators.answers.extension_certificate.summary import Summary
from calculators.law import certificate as rule
from calculators.law.certificate import Conditions, Timing
from calculators.law.channel import filing_of
from calculators.law.dates import count
from calculators.law.facts import Facts, Held
from calculators.law.filing_window import (
    FilingWindow,
    Route,
    has_unnamed_card,
    is_algerian,
    reference_day,
    windows,
)
from calculators.law.long_term_eu import has_status
from calculators.law.renewal import request_waiting
from calculators.law.rights_kept import keeps
from calculators.questions.facts import facts_of
from calculators.questions.form import Answers
from calculators.result import Level, Result, Status
from corpus import Corpus, Day, Grade, Procedure, Request, Window

_CONDITIONS: Final = "ceseda/r431-15-1"
_EUROPE: Final = "ue"
_YES_NO: Final = {"yes": True, "no": False}


def compute_holding(answers: Answers, corpus: Corpus, today: Day) -> Result:
    """Answer about the certificate of someone whose document expires.

    Raises ``OutsideKnownLaw`` where no version of a rule covers the day of filing.
    """
    facts, expiry = facts_of(answers, corpus), answers.day("expiry")
    on = facts.filed or reference_day(today, expiry, corpus)
    draft = Draft(SLUG, SECTION, corpus, today, on)
    return _Answer(draft, facts, expiry, on, answers).write()


class _Answer:
    """One answer being worked out; each method says one part of it."""

    def __init__(self, draft: Draft, facts: Facts, expiry: Day, on: Day, answers: Answers) -> None:
        self.draft, self.facts, self.expiry, self.on = draft, facts, expiry, on
        self.filed = facts.filed
        self.complete = _YES_NO.get(answers.choice("complete"))
        self.worked = _YES_NO.get(answers.choice("worked"))
        self.received = answers.choice("received")
        self.time = windows(facts, expiry, draft.today, draft.corpus)
        self.procedure = self._procedure()

    def write(self) -> Result:
        """Say everything, in the order in which it is read."""
        draft, expiry = self.draft, self.expiry
        draft.add_step("expiry", draft.words("s.expiry", date=expiry), expiry, "")
        self._say_door()
        say_visa(draft, self.facts, self.on)
        if self._is_citizen():
            return self._without_need()
        draft.add_date("expiry", expiry, _CONDITIONS)
        window = self._window()
        conditions = Conditions(
            listed=self._listed(),
            complete=self.complete,
            timing=self._timing(window),
            answered=self.received in ("favourable", "refusal"),
        )
        status = conditions.verdict
        if self.filed is not None and self.filed > draft.today:
            draft.add_finding(Level.INFO, "filed-ahead", filed=self.filed)
        due_from, until = self._say_certificate(conditions, status, window)
        self._say_conditions(conditions, window)
        if status is not Status.NOT_DUE or conditions.listed is not False:
            draft.cited_alinea(_CONDITIONS, 2, self.on)
        receipt = self._say_receipt(conditions)
        kept = self._say_kept_rights(conditions)
        refusal = self._say_refusal(conditions)
        self._say_six_months()
        record_health(draft, expiry)
        self._say_title()
        case = Case(
            status=status,
            conditions=conditions,
            request=request_waiting(self.facts),
            title=self.facts.title,
            expiry=expiry,
            filed=self.filed,
            due_from=due_from,
            until=until,
            kept=kept,
            refusal=refusal,
            worked=self.worked,
            received=self.received,
        )
        say_rights(draft, case, max(draft.today, due_from or self.on))
        say_employer(draft, self.on, self.received)
        advise(draft, case)
        headline, lead = Summary(case, window, receipt).words(draft)
        strip = strip_of(draft, case, window)
        return draft.result(case.outcome(draft.today), headline, lead, strip)

    def _procedure(self) -> Procedure | None:
        if self.facts.channel is not None:
            return self.facts.channel
        filing = filing_of(self.facts, self.on)
        if filing is None or filing.procedure is Procedure.UNCERTAIN:
            return None
        return filing.procedure

    def _listed(self) -> bool | None:
        return None if self.procedure is None else self.procedure is Procedure.ANEF

    def _is_citizen(self) -> bool:
        title = self.facts.title
        return title is not None and title.category == _EUROPE and title.window is Window.NONE

    def _say_door(self) -> None:
        draft, title = self.draft, self.facts.title
        said = _said(self._listed())
        if title is not None:
            listed = draft.words(f"s.listed.{said}")
            words = draft.words("s.title", title=title.label, day=self.on, listed=listed)
            draft.add_step("title", words, None, "ceseda/r431-2")
        elif self.procedure is not None:
            listed = draft.words(f"s.channel.{said}")
            draft.add_step("channel", draft.words("s.channel", listed=listed), None, "")

    def _window(self) -> FilingWindow | None:
        """Record the window of ANEF, unless another text or no text sets the time to file."""
        if self.procedure not in (Procedure.ANEF, None) or self.time.route not in (
            Route.ANEF,
            Route.UNSURE,
        ):
            return None
        if self.facts.title is not None and self.facts.title.category == _EUROPE:
            return None
        draft, window = self.draft, self.time.window
        if window is None:
            return None
        draft.add_count(window.opens)
        draft.add_date("window_opening", window.opening, window.opens.basis)
        if window.closes is not None:
            draft.add_count(window.closes)
        draft.add_date("window_closing", window.closing, window.opens.basis)
        return window

    def _timing(self, window: FilingWindow | None) -> Timing:
        if window is not None:
            timing = rule.timing_in(window, self.filed)
            in_time = timing in (Timing.IN_TIME, Timing.EDGE)
            return Timing.UNNAMED if in_time and has_unnamed_card(self.facts) else timing
        if self.facts.title is not None and self.facts.title.category == _EUROPE:
            return Timing.OTHER_TEXT
        return Timing.NOT_FILED if self.filed is None else Timing.NO_LIMIT

    def _say_certificate(
        self, conditions: Conditions, status: Status, window: FilingWindow | None
    ) -> tuple[Day | None, Day | None]:
        """Record from when the certificate is owed and until when the first one may last."""
        if status not in (Status.DUE, Status.UNSURE) or conditions.listed is False:
            return None, None
        draft, expiry = self.draft, self.expiry
        if self.filed is None and draft.today > (window.closing if window else expiry):
            return None, None  # Filed from now on, it is late, or owed from a day to come.
        due_from = expiry.plus_days(1)
        words = draft.words("s.next", start=expiry, date=due_from)
        if self.filed is not None and self.filed > expiry:
            # Only where no window closes: the certificate follows the request.
            due_from = self.filed
            words = draft.words("s.filed", date=due_from)
        draft.add_step("due_from", words, due_from, _CONDITIONS)
        draft.add_date("due_from", due_from, _CONDITIONS)
        return due_from, record_length(draft, CERTIFICATE, due_from)

    def _say_conditions(self, conditions: Conditions, window: FilingWindow | None) -> None:
        """Say each of the four conditions with its own answer."""
        find = self.draft.add_finding
        for name, met in (("listed", conditions.listed), ("complete", conditions.complete)):
            level = {True: Level.GOOD, False: Level.WARNING, None: Level.WARNING}[met]
            find(level, f"{name}.{_said(met)}", on=self.on)
        good = conditions.timing in (Timing.IN_TIME, Timing.NO_LIMIT)
        if conditions.listed is not False:
            fields: dict[str, object] = {}
            if window is not None:
                fields = {"opening": window.opening, "closing": window.closing}
                if self.filed is not None:
                    before = self.filed.days_until(self.expiry)
                    fields |= {"filed": self.filed, "before": self.draft.say.days(before)}
            find(Level.GOOD if good else Level.WARNING, f"time.{conditions.timing}", **fields)
            if conditions.timing in (Timing.EDGE, Timing.DAY_AFTER) and window is not None:
                doubts = dict.fromkeys(
                    each.rule.doubt or "" for each in (window.opens, window.closes) if each
                )
                find(Level.WARNING, "edge", doubt=" ".join(doubts))
        if conditions.listed is False:
            return
        after = self.filed is not None and self.filed > self.expiry
        if after and conditions.timing is Timing.NO_LIMIT:
            find(Level.WARNING, "beyond.after")
        if conditions.answered:
            find(Level.WARNING, f"beyond.{self.received}")
        elif self.draft.today > self.expiry:
            if self.filed is not None:
                find(Level.GOOD, "beyond.past")
        else:
            find(Level.INFO, "beyond.ahead", expiry=self.expiry)

    def _say_receipt(self, conditions: Conditions) -> Day | None:
        """Record how long a receipt lasts at least, if it is given on the day of filing."""
        if conditions.listed is True or conditions.answered:
            return None
        draft = self.draft
        draft.add_finding(Level.INFO, "receipt" if conditions.listed is False else "receipt.if")
        draft.cited_alinea("ceseda/r431-12", 1, self.on)
        if self.filed is None or conditions.complete is False:
            return None
        length = draft.corpus.deadline("recepisse", self.filed)
        until = draft.counted(length, self.filed, self.filed)
        return draft.add_date("receipt_until", until, length.basis)

    def _say_refusal(self, conditions: Conditions) -> Refusal | None:
        """Say when silence becomes a refusal: not of an incomplete file, nor after an answer."""
        if self.filed is None or conditions.answered or conditions.complete is False:
            return None
        return record_refusal(self.draft, self.filed, self.facts.title, request_waiting(self.facts))

    def _say_kept_rights(self, conditions: Conditions) -> Day | None:
        """Say until when the expired card keeps its rights (L. 433-3), if it does.

        They end with the decision, and begin with nothing short of a request: a day is returned
        only where one was filed.
        """
        if conditions.answered:
            return None
        holding, draft = self.facts, self.draft
        kept = keeps(self.facts)
        deadline = draft.corpus.deadline("maintien-des-droits", self.on)
        if kept is False:
            before = self.filed is None or self.filed <= self.expiry
            if (
                holding.request is Request.RENEWAL
                and holding.held in (Held.CST, Held.CSP)
                and before
            ):
                draft.add_finding(Level.INFO, "kept.listed")
                draft.cited_alinea(deadline.basis, 2, self.on)
            return None
        over = draft.today > count(deadline, self.expiry)
        if kept is None and over:
            return None
        until = draft.counted(deadline, self.expiry, self.on)
        draft.cited_alinea(deadline.basis, 3, self.on)
        if kept is None:
            draft.add_finding(Level.INFO, "kept.if", rights_kept_until=until)
            return None
        draft.add_date("rights_kept_until", until, deadline.basis)
        if over:
            draft.add_finding(Level.WARNING, "kept.over", rights_kept_until=until)
        elif self.filed is None:
            draft.add_finding(Level.WARNING, "kept.to-ask", rights_kept_until=until)
        else:
            draft.add_finding(Level.GOOD, "kept", rights_kept_until=until)
        return None if self.filed is None else until

    def _say_six_months(self) -> None:
        """Warn that the conditions of entry come back (R. 431-8), where a request is that late."""
        title, draft = self.facts.title, self.draft
        if has_status(self.facts) or (title is not None and title.category == _EUROPE):
            return
        deadline = draft.corpus.deadline("conditions-d-entree", self.on)
        if (self.filed or draft.today) <= count(deadline, self.expiry):
            return
        last = draft.counted(deadline, self.expiry, self.on)
        draft.add_finding(Level.DANGER, "six-months", visa_conditions_from=last)

    def _say_title(self) -> None:
        """Say how sure the list is, and what the dossier notes about the permit."""
        title = self.facts.title
        if is_algerian(self.facts):
            self.draft.add_finding(Level.WARNING, "algerian")
        if title is None:
            return
        filing = filing_of(self.facts, self.on)
        if (
            filing is not None
            and filing.procedure is Procedure.ANEF
            and filing.grade is not Grade.A
        ):
            self.draft.add_finding(Level.INFO, "grade")
        for note in (filing.note if filing else None, title.note):
            if note:
                self.draft.add_title_note(note)

    def _without_need(self) -> Result:
        """Answer the citizens of the Union, whose right does not come from a card."""
        draft = self.draft
        draft.cited_alinea("ceseda/r233-11", 1, self.on)
        draft.add_action("citizen", "guide/attestations")
        return draft.result(
            Status.NOT_APPLICABLE, draft.words("h.citizen"), draft.words("l.citizen")
        )


def _said(met: bool | None) -> str:
    return {True: "yes", False: "no", None: "unknown"}[met]
