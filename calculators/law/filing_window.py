"""When a request may be filed by who holds a document: R. 431-5 of the CESEDA, 1° and last alinéa.

In their version of 1 May 2021, with R. 233-15 and R. 234-2 for the families of citizens of the
Union. The law is that of the day of filing (``law.day_of_act``).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import Final

from calculators.law.channel import filing_of, procedure
from calculators.law.counting import Count
from calculators.law.dates import clamp, count
from calculators.law.day_of_act import Half, changing, in_time, periods
from calculators.law.eu_family import is_citizens, is_european
from calculators.law.facts import Facts, Held
from calculators.law.long_term_eu import has_status, renews_status
from corpus import ALGERIAN, Corpus, Day, Filing, Procedure, Request, Window


class Route(StrEnum):
    """Which window applies."""

    ANEF = "anef"
    OTHER = "other"
    UNSURE = "unsure"
    """That of ANEF or the other: both are given, and the earlier closing is the prudent one."""
    EU_FAMILY = "eu-family"
    EU_PERMANENT = "eu-permanent"
    NONE = "none"


EUROPEAN: Final = (Route.EU_FAMILY, Route.EU_PERMANENT)
"""Routes that R. 431-8 does not speak of (R. 237-1)."""


class Doubt(StrEnum):
    """What makes the window arguable, or not that of the permit asked for."""

    CHANGE = "change"
    """Another permit, off the list: the text looks at the permit asked for, and the Conseil d'État
    applied the window of ANEF to such a request (n° 497485, 10 September 2024)."""
    NOT_THE_STATUS = "not-the-status"
    """The renewal of a status that is not held: it is a first request, from another card."""
    UNNAMED_CARD = "unnamed-card"
    """R. 431-5, 1°, counts from the documents of L. 411-1, 2° to 8°: a European card is none, and
    R. 237-1 does not extend it to who asks for another permit."""
    ALGERIAN = "algerian"
    """An Algerian certificate is, or may be, held or asked for: L. 411-1 names none."""


@dataclass(frozen=True, slots=True)
class FilingWindow:
    """The days on which a request is in time, both ends included, and the counts that say so.

    ``closes`` is ``None`` where the window lasts until the document's own last day. A change of the
    law may cut the window short of its own counts (``change``), or open it again (``reopens``).
    """

    opening: Day
    closing: Day
    prudent_opening: Day
    prudent_closing: Day
    opens: Count
    closes: Count | None
    change: NewVersion | None = None
    reopens: bool = False

    @property
    def late_from(self) -> Day:
        """The first day on which a request is late."""
        return self.closing.plus_days(1)

    @property
    def law_of(self) -> Day:
        """The day whose version of the text is applied."""
        return self.opens.law_of

    @property
    def is_cut(self) -> bool:
        """Whether the law to come closes it before the law that opens it would."""
        whole = self.closes.day if self.closes else self.opens.start
        return self.closing < whole


@dataclass(frozen=True, slots=True)
class NewVersion:
    """A version of the text that comes while a window runs: its first day, the window it gives.

    ``opening`` and ``closing`` are the days of that window on which it is the law: the second comes
    before the first where there is none.
    """

    day: Day
    opening: Day
    closing: Day
    window: FilingWindow


@dataclass(frozen=True, slots=True)
class NewChannel:
    """The request goes another way from a day on, and so has another window."""

    filing: Filing
    window: FilingWindow


@dataclass(frozen=True, slots=True)
class FilingTime:
    """When a request is in time.

    ``law_of`` is the day whose law is applied. ``window`` governs: on a doubtful route it is that
    of ANEF, which closes first, and ``other`` the two months before the expiry. Both are ``None``
    where no text sets a window that is counted from the document.
    """

    expiry: Day
    law_of: Day
    route: Route
    doubts: frozenset[Doubt]
    window: FilingWindow | None
    other: FilingWindow | None
    new_channel: NewChannel | None

    @property
    def in_both(self) -> tuple[Day, Day] | None:
        """The first and last day in time by both windows, if there is one."""
        if self.window is None or self.other is None or self.other.opening > self.window.closing:
            return None
        return self.other.opening, self.window.closing


_RULES: Final = {
    # R. 431-5, 1°, first sentence: from the 120th to the 60th day.
    Route.ANEF: ("ouverture-anef", "fermeture-anef"),
    # Second sentence: the two months before the expiry, for a permit off the list.
    Route.OTHER: ("ouverture-hors-anef",),
    # R. 233-15, last alinéa, and R. 234-2, second alinéa.
    Route.EU_FAMILY: ("ouverture-famille-ue",),
    Route.EU_PERMANENT: ("ouverture-sejour-permanent-ue",),
}
"""The delay that opens each window and, where it ends before the document, that which closes it."""


def windows(facts: Facts, expiry: Day, today: Day, corpus: Corpus) -> FilingTime:
    """Return when the request is in time, seen from ``today`` or from the day of filing if known.

    Raises ``OutsideKnownLaw`` where no version of a rule covers the day of reference.
    """
    act = facts.filed or today
    on = facts.filed or reference_day(today, expiry, corpus)
    found, doubts = route(facts, on), _doubts(facts, on)
    if found is Route.NONE:
        return FilingTime(expiry, on, found, doubts, None, None, None)
    unsure = found is Route.UNSURE
    window = _window(Route.ANEF if unsure else found, expiry, on, act, corpus)
    other = _window(Route.OTHER, expiry, on, act, corpus) if unsure else None
    new_channel = _new_channel(facts, expiry, on, found, corpus)
    if new_channel is not None:
        window = _within(window, new_channel)
    return FilingTime(expiry, window.law_of, found, doubts, window, other, new_channel)


def reference_day(today: Day, expiry: Day, corpus: Corpus) -> Day:
    """Return the day whose law applies to a request not yet filed: today, in the time to file.

    Someone who asks before the window opens will file under the law of its opening; someone
    who asks after expiry should have filed under the law of the last day.
    """
    opening = count(corpus.deadline("ouverture-anef", expiry), expiry)
    return clamp(today, max(opening, corpus.state.covered_from), expiry)


def route(facts: Facts, on: Day) -> Route:
    """Tell which window applies, the special regimes first (R2bis of the dossier)."""
    title = facts.title
    if has_status(facts):
        return Route.NONE
    if title is not None and title.window is not Window.ORDINARY:
        renewing = facts.request is not Request.FIRST
        if is_citizens(title):
            return Route.NONE
        if title.window is Window.EU_FAMILY and renewing:
            return Route.EU_FAMILY
        if title.window is Window.EU_PERMANENT:
            return Route.EU_PERMANENT if renewing else Route.NONE
        return Route.UNSURE
    match procedure(facts, on):
        case Procedure.ANEF:
            return Route.ANEF
        case Procedure.UNCERTAIN:
            return Route.UNSURE
        case _:
            return Route.UNSURE if _changes_permit(facts) else Route.OTHER


def window_of(route_: Route, expiry: Day, today: Day, corpus: Corpus) -> FilingWindow:
    """Return the window of one route, as ``windows`` does for a request not yet filed."""
    return _window(route_, expiry, reference_day(today, expiry, corpus), today, corpus)


def may_ask_early(facts: Facts) -> bool:
    """Tell whether this resident card may be asked for before the window opens (R. 431-6).

    By who has a multi-year card, once the stay was long enough.
    """
    return (
        facts.title is not None
        and facts.title.before_window
        and facts.request is Request.FIRST
        and facts.held in (Held.CSP, Held.CSP_4)
    )


# A whole case asks for it twice, a desk for each permit that the same words may mean.
@lru_cache(maxsize=64)
def _window(route_: Route, expiry: Day, on: Day, today: Day, corpus: Corpus) -> FilingWindow:
    """Count the window of one text, by the law of each day on which a request may be filed.

    The text is read in its version of ``on``, or in that of the days in time if it is another.
    Raises ``OutsideKnownLaw`` where no version covers ``on``.
    """
    keys = _RULES[route_]
    for key in keys:
        corpus.deadline(key, on)
    versions: list[FilingWindow] = []
    halves: list[Half] = []
    for since, until in periods(keys, corpus):
        if since > max(expiry, on):
            break
        if halves and since > halves[-1].opening and _spares_running(keys, since, corpus):
            halves[-1] = replace(halves[-1], until=until)
            continue
        law_of = clamp(on, since, until.plus_days(-1) if until else max(on, since))
        given = as_it_stands(route_, expiry, law_of, corpus)
        versions.append(given)
        # Before the first version that the corpus holds, nothing says that the law was another.
        first = since if halves else min(since, given.opening)
        halves.append(Half(given.opening, given.closing, first, until))
    time = in_time(halves, today)
    said, rank = versions[time.half], changing(halves, time, today)
    opening, closing = time.opening, time.closing
    prudent_opening = max(opening, said.prudent_opening)
    prudent_closing = said.prudent_closing
    change = None
    if rank is not None:
        half, then = halves[rank], versions[rank]
        change = NewVersion(half.since, half.first, half.last, then)
        prudent_closing = min(prudent_closing, then.prudent_closing)
    return FilingWindow(
        opening=opening,
        closing=closing,
        prudent_opening=min(prudent_opening, closing),
        prudent_closing=clamp(prudent_closing, min(prudent_opening, closing), closing),
        opens=said.opens,
        closes=said.closes,
        change=change,
        reopens=time.after and today < opening,
    )


def _spares_running(keys: tuple[str, ...], since: Day, corpus: Corpus) -> bool:
    """Tell whether the versions that begin on a day leave alone the windows that are open then."""
    begun = [rule for key in keys if (rule := corpus.deadline(key, since)).in_force == since]
    return all(rule.spares_running for rule in begun)


def as_it_stands(route_: Route, expiry: Day, law_of: Day, corpus: Corpus) -> FilingWindow:
    """Count a window by the law of one day alone, whatever comes before or after it."""
    counts = [Count(corpus.deadline(key, law_of), expiry, law_of) for key in _RULES[route_]]
    opens, closes = counts[0], counts[1] if len(counts) > 1 else None
    closing = closes.day if closes else expiry
    return FilingWindow(
        opening=opens.day,
        closing=closing,
        prudent_opening=opens.day.plus_days(opens.rule.prudent_shift),
        prudent_closing=closing.plus_days(closes.rule.prudent_shift if closes else 0),
        opens=opens,
        closes=closes,
    )


def _new_channel(
    facts: Facts, expiry: Day, on: Day, found: Route, corpus: Corpus
) -> NewChannel | None:
    """Return the next way that the request goes, where it has another window than today's."""
    if facts.title is None or facts.channel is not None:
        return None
    for since in sorted({filing.since for filing in facts.title.filings}):
        filing = filing_of(facts, since) if on < since <= expiry else None
        then = route(facts, since) if filing else found
        if filing is not None and then is not found and then in (Route.ANEF, Route.OTHER):
            return NewChannel(filing, _window(then, expiry, since, since, corpus))
    return None


def _within(window: FilingWindow, then: NewChannel) -> FilingWindow:
    """End a window where the way that the request then goes has ended it; the prudent days too."""
    ends = max(then.filing.since.plus_days(-1), then.window.closing)
    closing = ends if window.opening <= ends < window.closing else window.closing
    opening = min(window.prudent_opening, closing)
    prudent = clamp(min(window.prudent_closing, then.window.prudent_closing), opening, closing)
    return replace(window, closing=closing, prudent_opening=opening, prudent_closing=prudent)


def _changes_permit(facts: Facts) -> bool:
    return facts.request is Request.FIRST and facts.title is not None


def _doubts(facts: Facts, on: Day) -> frozenset[Doubt]:
    said = {
        Doubt.CHANGE: _changes_permit(facts) and route(facts, on) is Route.UNSURE,
        Doubt.NOT_THE_STATUS: renews_status(facts) and not has_status(facts),
        Doubt.UNNAMED_CARD: has_unnamed_card(facts),
        Doubt.ALGERIAN: is_algerian(facts),
    }
    return frozenset(doubt for doubt, holds in said.items() if holds)


def has_unnamed_card(facts: Facts) -> bool:
    """Tell whether a European card is held, and another permit asked for (``UNNAMED_CARD``)."""
    return facts.held is Held.EU_CARD and not is_european(facts.title)


def is_algerian(facts: Facts) -> bool:
    """Tell whether an Algerian certificate is, or may be, held or asked for."""
    if facts.title is None:
        return facts.held in (Held.ALGERIAN_1, Held.AGREEMENT)
    return facts.held is Held.ALGERIAN_1 or not ALGERIAN.isdisjoint(facts.title.kinds)
