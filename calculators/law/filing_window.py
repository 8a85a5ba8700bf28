"""When a request may be filed: R0 to R3, R2bis and R5 of the dossier, as pure dates."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from calculators.law.dates import clamp, count
from corpus import Corpus, Day, Deadline, Filing, Kind, Procedure, Request, Title
from corpus import Window as Regime

_LASTING: Final = frozenset({Kind.CSP_4, Kind.RESIDENT, Kind.ALGERIAN_10})
"""Kinds of permit that L. 433-3, first alinéa, names: four years, resident, agreement."""
_ALGERIAN: Final = frozenset({Kind.ALGERIAN_1, Kind.ALGERIAN_10})
_STATUS_CARDS: Final = ("unknown", "cr", "ldue")
"""What the holder of the long-term resident-EU status may say of the card."""


class Route(StrEnum):
    """Which window applies."""

    ANEF = "anef"
    OTHER = "other"
    UNSURE = "unsure"
    EU_FAMILY = "eu-family"
    EU_PERMANENT = "eu-permanent"
    NONE = "none"


EUROPEAN: Final = (Route.EU_FAMILY, Route.EU_PERMANENT)
"""Routes that R. 431-8 does not speak of (R. 237-1)."""


@dataclass(frozen=True, slots=True)
class FilingWindow:
    """The days on which a request is in time, both ends included, and the rules that say so.

    ``closes`` is nothing where the window lasts until the document's own last day.
    """

    opening: Day
    closing: Day
    prudent_opening: Day
    prudent_closing: Day
    opens: Deadline
    closes: Deadline | None

    @property
    def late_from(self) -> Day:
        """The first day on which a request is late."""
        return self.closing.plus_days(1)


@dataclass(frozen=True, slots=True)
class Holding:
    """What someone who holds a document told us. Nothing stands for « je ne sais pas »."""

    expiry: Day
    request: Request | None
    title: Title | None
    channel: Procedure | None
    held: str

    @property
    def keeps_rights(self) -> bool | None:
        """Whether L. 433-3, first alinéa, maintains the rights of the expired card.

        Nothing where it depends on what we were not told.
        """
        if self.renews_status and not self.long_term_eu:
            return None  # Another card than the one that is asked for again.
        if self.request is Request.FIRST or self.held in ("vls-ts", "cst", "csp", "cra-1", "aps"):
            return False
        if self.held in ("csp-4", "cr", "ldue", "agreement"):
            return True if self.request is Request.RENEWAL else None
        if self.request is Request.RENEWAL and self.title is not None:
            if _LASTING.issuperset(self.title.kinds):
                return True
            if not _LASTING.union({Kind.CSP}).intersection(self.title.kinds):
                return False
        return None

    @property
    def algerian(self) -> bool:
        """Whether an Algerian certificate is, or may be, held or asked for: L. 411-1 names none."""
        if self.title is None:
            return self.held in ("cra-1", "agreement")
        return self.held == "cra-1" or not _ALGERIAN.isdisjoint(self.title.kinds)

    @property
    def unnamed(self) -> bool:
        """Whether R. 431-5, 1°, counts from no such document: a European card, for another permit.

        It counts from those of L. 411-1, 2° to 8°; R. 237-1 does not extend it to the others.
        """
        european = self.title is not None and Kind.EU_CARD in self.title.kinds
        return self.held == "eu" and not european

    @property
    def long_term_eu(self) -> bool:
        """Whether the holder has the long-term resident-EU status granted by France."""
        if self.held == "ldue":
            return True
        return self.renews_status and self.held in _STATUS_CARDS

    @property
    def renews_status(self) -> bool:
        """Whether the renewal of a long-term resident-EU card is asked for."""
        return (
            self.title is not None
            and self.title.window is Regime.NONE
            and Kind.EU_CARD not in self.title.kinds
            and self.request is Request.RENEWAL
        )


def reference_day(today: Day, expiry: Day, corpus: Corpus) -> Day:
    """Return the day whose law applies to the request: today, kept within the time to file.

    Someone who asks before the window opens will file under the law of its opening; someone
    who asks after expiry should have filed under the law of the last day.
    """
    opening = count(corpus.deadline("ouverture-anef", expiry), expiry)
    return clamp(today, max(opening, corpus.state.covered_from), expiry)


def filing_of(holding: Holding, on: Day) -> Filing | None:
    """Return where this request is filed on that day, or nothing if we cannot know."""
    if holding.title is None:
        return None
    if holding.request in {filing.request for filing in holding.title.filings}:
        return holding.title.filing_on(holding.request, on)
    both = {holding.title.filing_on(request, on) for request in Request} - {None}
    known = [filing for filing in both if filing]
    # One door for both requests: the less sure of the two is what can be said of it.
    same = len({filing.procedure for filing in known}) == 1
    return max(known, key=lambda filing: (filing.grade, filing.since)) if same else None


def route(holding: Holding, on: Day) -> Route:
    """Tell which window applies, the special regimes first (R2bis)."""
    title = holding.title
    if holding.long_term_eu:
        return Route.NONE
    if title is not None and title.window is not Regime.ORDINARY:
        renewing = holding.request is not Request.FIRST
        if title.window is Regime.NONE and Kind.EU_CARD in title.kinds:
            return Route.NONE
        if title.window is Regime.EU_FAMILY and renewing:
            return Route.EU_FAMILY
        if title.window is Regime.EU_PERMANENT:
            return Route.EU_PERMANENT if renewing else Route.NONE
        return Route.UNSURE
    procedure = holding.channel
    if procedure is None:
        filing = filing_of(holding, on)
        procedure = filing.procedure if filing else Procedure.UNCERTAIN
    match procedure:
        case Procedure.ANEF:
            return Route.ANEF
        case Procedure.UNCERTAIN:
            return Route.UNSURE
        case _:
            return Route.OTHER


def anef_window(expiry: Day, corpus: Corpus, on: Day) -> FilingWindow:
    """Return the window from the 120th to the 60th day before expiry (R. 431-5, 1°, first part)."""
    opens = corpus.deadline("ouverture-anef", on)
    closes = corpus.deadline("fermeture-anef", on)
    opening, closing = count(opens, expiry), count(closes, expiry)
    return FilingWindow(
        opening=opening,
        closing=closing,
        prudent_opening=opening.plus_days(opens.prudent_shift),
        prudent_closing=closing.plus_days(closes.prudent_shift),
        opens=opens,
        closes=closes,
    )


def two_month_window(expiry: Day, corpus: Corpus, on: Day, route_: Route) -> FilingWindow:
    """Return the window of the two months before expiry.

    For permits off the list (R. 431-5, 1°, second part), for the family of EU citizens
    (R. 233-15) and for their permanent stay (R. 234-2).
    """
    rules = {
        Route.EU_FAMILY: "ouverture-famille-ue",
        Route.EU_PERMANENT: "ouverture-sejour-permanent-ue",
    }
    opens = corpus.deadline(rules.get(route_, "ouverture-hors-anef"), on)
    opening = count(opens, expiry)
    return FilingWindow(
        opening=opening,
        closing=expiry,
        prudent_opening=opening.plus_days(opens.prudent_shift),
        prudent_closing=expiry,
        opens=opens,
        closes=None,
    )
