"""What to do about a filing window, what to remember of it, and how to sum it up in two lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from calculators.answers.drafting import Draft
from calculators.answers.filing_window.questions import SECTION
from calculators.law.facts import Facts, Held
from calculators.law.filing_window import FilingTime, FilingWindow, Route
from calculators.result import Level, Status
from corpus import Day, Request

ON_LINE: Final = (Route.ANEF, Route.UNSURE, Route.EU_FAMILY)
"""Routes on which the request goes, or may go, through ANEF."""
_ANEF: Final = "link/anef"
_LAST_DAYS: Final = 7
"""From how many days before the end on the answer says « derniers jours »."""


def say_european(draft: Draft, *, permanent: bool, on: Day) -> tuple[str, str]:
    """Return the headline and the lead for a card of Union citizens, or of their permanent stay.

    Neither is due by a day that a document tells: R. 233-11 makes the first a choice, R. 234-2
    counts the second from five years of stay. The words of the text are those of ``on``.
    """
    draft.cited_alinea("ceseda/r234-2" if permanent else "ceseda/r233-11", 1, on)
    key = "eu-permanent.first" if permanent else "eu-citizen"
    return draft.words(f"h.{key}"), draft.words(f"f.{key}")


def say_withdrawal(draft: Draft, held: Held | None) -> None:
    """Say that the decree on the permits of the withdrawal agreement was not read."""
    if held is Held.WITHDRAWAL:
        draft.speaking(SECTION).add_finding(Level.DANGER, "withdrawal")


def advise(
    draft: Draft,
    status: Status,
    time: FilingTime,
    window: FilingWindow,
    kept: Day | None,
    fee: str,
) -> None:
    """Tell what to do, the most urgent first.

    ``kept`` is the last day of the rights that the expired card keeps, ``fee`` what a late request
    may cost.
    """
    act, route = draft.add_action, time.route
    in_time_elsewhere = time.other is not None and draft.today <= time.other.closing
    page = "guide/demarche-numerique" if route is Route.OTHER else _ANEF
    if status is Status.TOO_EARLY:
        act("prepare", "guide/anef")
        key = "calendar.anef" if route is Route.UNSURE else "calendar"
        act(key, "tables/fenetre-de-depot", prudent_opening=window.prudent_opening)
        if route is Route.UNSURE:
            act("channel", "calculateurs/ou-deposer")
    elif time.other is not None and status is not Status.EXPIRED:
        _look_first(draft, window, time.other)
    elif status is Status.OPEN or (status is Status.LATE and in_time_elsewhere):
        act("file", page, prudent_closing=max(draft.today, window.prudent_closing))
    else:
        act("file-today", page)
        act("explain" if fee else "explain.free", "guide/en-retard", amount=fee)
    act("keep-proof", "guide/attestations")
    if status is not Status.TOO_EARLY and route in ON_LINE:
        act("blocked", "calculateurs/blocage-anef")
    if status is Status.EXPIRED:
        if kept is not None and draft.today <= kept:
            act("keep-card", rights_kept_until=kept)
        act("lawyer", "qui-peut-aider")
    elif route in (Route.ANEF, Route.UNSURE):
        act("certificate", "guide/attestation-qui-ne-vient-pas")


def _look_first(draft: Draft, window: FilingWindow, other: FilingWindow) -> None:
    """Tell how to find out where a doubtful request goes, and until when in each place."""
    if draft.today <= window.closing:
        closing = max(draft.today, window.prudent_closing)
        draft.add_action("look", _ANEF, prudent_closing=closing)
    else:
        draft.add_action("look.late", _ANEF)
    draft.add_action(
        "elsewhere",
        "guide/demarche-numerique",
        other_opening=other.opening,
        other_closing=other.closing,
    )


def remember(
    draft: Draft,
    about: str,
    expiry: Day,
    window: FilingWindow,
    kept: Day | None,
    last: Day | None,
) -> None:
    """Offer the days to come for a calendar. ``about`` keeps their UIDs apart."""
    draft.add_event("opening", window.opening, about)
    if window.prudent_closing != window.closing:
        draft.add_event("prudent_closing", window.prudent_closing, about, (14, 7, 1))
    draft.add_event("closing", window.closing, about, (7, 1))
    if expiry != window.closing:
        draft.add_event("expiry", expiry, about, (7, 1))
    if kept is not None:
        draft.add_event("rights_kept_until", kept, about)
    if last is not None:
        draft.add_event("visa_conditions_from", last, about, (14, 7))


@dataclass(frozen=True, slots=True)
class Summary:
    """What the two lines at the top of the answer depend on.

    ``last`` is the last prudent day before the conditions of entry come back; ``fee`` what a late
    request may cost, if anything.
    """

    facts: Facts
    status: Status
    time: FilingTime
    window: FilingWindow
    last: Day | None
    fee: str

    def words(self, draft: Draft) -> tuple[str, str]:
        """Return the headline and the sentence under it."""
        left = draft.today.days_until(self.window.closing)
        fields: dict[str, object] = {
            "opening": self.window.opening,
            "closing": self.window.closing,
            "prudent_opening": self.window.prudent_opening,
            "prudent_closing": self.window.prudent_closing,
            "late_from": self.window.late_from,
            "expiry": self.time.expiry,
            "amount": self.fee,
            "left": draft.say.days(left + 1),
            "distance": draft.say.distance(draft.today.days_until(self.window.opening)),
        }
        if self.time.other is not None:
            fields |= {
                "other_opening": self.time.other.opening,
                "other_closing": self.time.other.closing,
            }
        headline, lead = self._headline(draft, left), self._lead(draft.today, left)
        return draft.words(headline, **fields), draft.words(lead, **fields)

    def _headline(self, draft: Draft, left: int) -> str:
        unsure = f"h.unsure.{self.status}"
        if self.time.route is Route.UNSURE and draft.say.has(f"{SECTION}.{unsure}"):
            last_day = self.status is Status.OPEN and left == 0
            return "h.unsure.last_day" if last_day else unsure
        if self.status is Status.TOO_EARLY and self.window.reopens:
            return "h.reopens"
        if self.status is Status.OPEN and left == 0:
            return "h.last_day"
        if self.status is Status.OPEN and left < _LAST_DAYS:
            return "h.last_days"
        if self.status in (Status.LATE, Status.EXPIRED) and not self.fee:
            return f"h.{self.status}.free"
        return f"h.{self.status}"

    def _lead(self, today: Day, left: int) -> str:
        if self.status is Status.EXPIRED and self.last is not None and today > self.last:
            return "l.expired.lost"
        if self.time.other is not None:
            return f"l.unsure.{self.status}"
        if self.status is Status.TOO_EARLY and self.window.reopens:
            return "l.reopens"
        if self.status is Status.OPEN and left == 0:
            return "l.last_day"
        if self.status is Status.LATE and (not self.fee or self.facts.request is Request.FIRST):
            return "l.late.free"
        return f"l.{self.status}"
