"""Between which days to file, month by month, and what a late request meets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from calculators.answers.filing_window.table import Month, months
from calculators.law.eu_family import is_citizens, is_european
from calculators.law.filing_window import EUROPEAN, Doubt, Route
from calculators.law.first_request import has_no_delay, is_ordinary_arrival
from calculators.law.late_fee import Fee, late_fee
from calculators.law.long_term_eu import has_status
from calculators.law.protection import REGIMES
from calculators.law.rights_kept import is_under_withdrawal
from calculators.rendering.html import Html, element, join
from corpus import Day, Majority, Request, Title
from macros.delays import amount, delay
from macros.markup import items, link, row, table
from macros.permit_pages.case import Asked
from macros.permit_pages.wording import paragraph, say
from macros.references import ref
from macros.setting import Setting

_MONTHS: Final = 24
_BY_DAY: Final = "tables/fenetre-de-depot.md"
_CALCULATOR: Final = "calculateurs/fenetre-de-depot.md"
_R431_5: Final = "ceseda/r431-5"
_FREE: Final = (("ceseda/r431-5", 6), ("ceseda/r431-8", 2))
"""What lets whoever has the status of long-term resident renew without a window."""
_ORDER: Final = (*EUROPEAN, Route.ANEF, Route.OTHER)


def when(setting: Setting, title: Title, requests: Sequence[Asked]) -> Iterator[Html]:
    """Say the window of each request, then the days that are safe for each month."""
    if len({(asked.time.route, asked.time.doubts) for asked in requests}) == 1:
        yield from _window(setting, requests[0], "both" if len(requests) > 1 else None)
    else:
        said = (part for asked in requests for part in _window(setting, asked, None))
        # A doubt of both requests is one doubt.
        yield from dict.fromkeys(said)
    tables = _columns(setting, requests)
    if tables:
        by_day = link(setting.page.href(_BY_DAY), say(setting, "months-table"))
        exact = link(
            setting.page.href(f"{_CALCULATOR}#j120=1&title={title.id}"),
            say(setting, "months-calculator"),
        )
        if tables.keys() <= set(EUROPEAN):
            yield paragraph(setting, "months-exact", calculator=exact)
        else:
            yield paragraph(setting, "months", table=by_day, calculator=exact)
        yield _table(setting, tables)
        yield paragraph(setting, "months-past")
    if title.before_window:
        yield element("p", setting.say("filing-window.f.resident-early"))
    if entries := list(_otherwise(setting, title, requests)):
        yield items(entries)


def _window(setting: Setting, asked: Asked, who: str | None) -> Iterator[Html]:
    said, doubts = setting.say, asked.time.doubts
    name = element("strong", say(setting, f"when-{who or asked.request}"))
    match asked.time.route:
        case Route.ANEF | Route.OTHER:
            words: str = say(
                setting, f"window-{asked.time.route}", ref=ref(setting, _R431_5, alinea=2)
            )
        case Route.UNSURE if Doubt.CHANGE in doubts:
            words = said("filing-window.f.change")
        case Route.UNSURE:
            words = say(setting, "window-unsure")
        case Route.EU_FAMILY:
            words = said("filing-window.f.eu-family")
        case Route.EU_PERMANENT:
            words = say(setting, "window-eu-permanent", ref=ref(setting, "ceseda/r234-2", alinea=2))
        case Route.NONE:
            words = _without(setting, asked)
    alone = who == "both" and asked.time.route is Route.NONE
    yield element("p", words) if alone else element("p", name, " ", words)
    if Doubt.ALGERIAN in doubts:
        yield element("p", said("filing-window.f.algerian"))
    if is_under_withdrawal(asked.facts):
        yield element("p", said("filing-window.f.withdrawal"))


def _without(setting: Setting, asked: Asked) -> str:
    if is_citizens(asked.facts.title):
        return setting.say("filing-window.f.eu-citizen")
    permanent = asked.request is Request.FIRST
    return setting.say(f"filing-window.f.{'eu-permanent.first' if permanent else 'ldue'}")


def _columns(setting: Setting, requests: Sequence[Asked]) -> dict[Route, tuple[Month, ...]]:
    """Return the months of each window that one of the requests follows."""
    found: dict[Route, tuple[Month, ...]] = {}
    for asked in requests:
        for route, made in months(asked.facts, setting.today, _MONTHS, setting.corpus).items():
            found.setdefault(route, made)
    return dict(sorted(found.items(), key=lambda column: _ORDER.index(column[0])))


def _table(setting: Setting, columns: dict[Route, tuple[Month, ...]]) -> Html:
    # Two windows with the same days are one column: it must fit a telephone.
    alike: dict[tuple[Month, ...], list[Html]] = {}
    for route, found in columns.items():
        alike.setdefault(found, []).append(say(setting, f"months-{route}"))
    names = [say(setting, "months-expiry"), *(join(*each, by=" ; ") for each in alike.values())]
    made = (
        row(names, _name(setting, same[0].first), *(_shared(setting, month) for month in same))
        for same in zip(*alike, strict=True)
    )
    return table(say(setting, "months-caption"), names, made, class_="j120-windows j120-spans")


def _name(setting: Setting, first: Day) -> str:
    # An ordinary space: three columns must fit a telephone.
    return setting.say.month(first).replace("\u00a0", " ")


def _shared(setting: Setting, month: Month) -> Html:
    if month.shared is None:
        return say(setting, "months-none")
    first, last = (
        element("time", setting.say.short(day), datetime=day.iso) for day in month.shared
    )
    return join("du\u00a0", first, " au\u00a0", last)


def _otherwise(setting: Setting, title: Title, requests: Sequence[Asked]) -> Iterator[Html]:
    """Say what else may start a delay of a first request."""
    if not any(asked.request is Request.FIRST for asked in requests) or has_no_delay(title):
        return
    key = "arrival" if is_ordinary_arrival(title) else "arrival-other"
    yield say(setting, key, delay=delay(setting, title.on_arrival))
    if is_european(title):
        return
    listed = title.at_majority is Majority.NINETEENTH_BIRTHDAY
    key, alinea = ("eighteen-list", 3) if listed else ("eighteen-other", 4)
    yield say(setting, key, ref=ref(setting, _R431_5, alinea=alinea))
    yield say(setting, "no-document")


def late(setting: Setting, requests: Sequence[Asked]) -> Iterator[Html]:
    """Say that a late request is still to be filed, and what it meets."""
    counted = [asked for asked in requests if asked.time.route is not Route.NONE]
    if not counted:
        yield paragraph(setting, "late-optional")
        return
    title = counted[0].facts.title
    entries: list[str] = [say(setting, "late-today"), _fee(setting, counted[0])]
    if any(has_status(asked.facts) for asked in requests):
        refs = join(*(ref(setting, key, alinea=rank) for key, rank in _FREE), by=" ; ")
        entries.insert(0, say(setting, "late-free", refs=refs))
    if is_european(title):
        entries.append(setting.say("filing-window.f.six-months.eu"))
        yield items(entries)
        return
    routes = {asked.time.route for asked in counted}
    if routes & {Route.ANEF, Route.UNSURE}:
        entries.append(_certificate(setting, title))
    if routes & {Route.OTHER, Route.UNSURE}:
        entries.append(say(setting, "late-receipt"))
    entries.append(say(setting, "late-entry", ref=ref(setting, "ceseda/r431-8", alinea=1)))
    yield items(entries)


def _certificate(setting: Setting, title: Title | None) -> Html:
    """Say what a late request loses on ANEF: not what a protection newly recognised is owed."""
    if title is None or title.protection is None:
        return say(setting, "late-certificate")
    owed = REGIMES[title.protection].basis
    return say(setting, "late-certificate-protected", ref=ref(setting, owed))


def _fee(setting: Setting, asked: Asked) -> Html:
    found = late_fee(asked.facts, setting.today, setting.today, setting.corpus)
    match found.fee:
        case Fee.DUE:
            sum_ = amount(setting, found.amount.id)
            return say(setting, "late-fee", amount=sum_, ref=ref(setting, "ceseda/l436-5"))
        case Fee.EXEMPT:
            return say(setting, "late-fee-exempt", ref=ref(setting, "ceseda/l436-8"))
        case Fee.NOT_OF_FIRST:
            return say(setting, "late-fee-first", ref=ref(setting, "ceseda/l436-5"))
