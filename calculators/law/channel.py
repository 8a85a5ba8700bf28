"""Through which door a request goes: R. 431-2, R. 431-3 and the orders that make the list.

The law is that of the day of filing: an order puts a permit on ANEF for the requests made from
the day that it fixes (R. 431-2, first alinéa, in its version of 24 March 2023).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from calculators.law.facts import Facts
from corpus import Corpus, Day, Filing, Kind, Procedure, Request, Title

_PROTECTED: Final = "protection"
"""The category of refugees and the protected: their resident card follows no other permit."""


class Door(StrEnum):
    """Where to file, or why it cannot be said."""

    ANEF = "anef"
    PREFECTURE = "prefecture"
    POST = "post"
    UNSURE = "unsure"
    DEPENDS = "depends"
    """First request and renewal go through different doors, and we were not told which."""
    NOT_ASKED = "not-asked"
    """No such request exists for this permit: it is not renewed under its own name."""
    UNNAMED = "unnamed"


def door(facts: Facts, on: Day) -> Door:
    """Tell through which door the request goes on a day.

    The list first (R. 431-2, first alinéa); off the list, the prefecture, or the post where the
    prefect asks for it (R. 431-3).
    """
    if facts.title is None:
        return Door.UNNAMED
    procedures = {filing.procedure for filing in filings(facts, on)}
    if not procedures:
        return Door.NOT_ASKED
    if len(procedures) > 1:
        return Door.DEPENDS
    match procedures.pop():
        case Procedure.ANEF:
            return Door.ANEF
        case Procedure.POST:
            return Door.POST
        case Procedure.PREFECTURE:
            return Door.POST if by_post_here(facts) else Door.PREFECTURE
        case Procedure.UNCERTAIN:
            return Door.UNSURE


def filings(facts: Facts, on: Day) -> tuple[Filing, ...]:
    """Return where each request that may be meant is filed on a day (R. 431-2, first alinéa)."""
    if facts.title is None:
        return ()
    found = (facts.title.filing_on(request, on) for request in _requests(facts))
    return tuple(filing for filing in found if filing is not None)


def on_anef_later(facts: Facts, on: Day) -> tuple[Filing, ...]:
    """Return the filings on ANEF that start after a day."""
    every = facts.title.filings if facts.title else ()
    return tuple(
        filing
        for filing in every
        if filing.procedure is Procedure.ANEF
        and filing.request in _requests(facts)
        and filing.since > on
    )


def filing_of(facts: Facts, on: Day) -> Filing | None:
    """Return where this request is filed on a day, if that can be known.

    Where both requests may be meant and go through one door, the less sure of the two is what can
    be said of it. So it is where the permit is not asked for in that way.
    """
    if facts.title is None:
        return None
    if facts.request in {filing.request for filing in facts.title.filings}:
        return facts.title.filing_on(facts.request, on)
    both = (facts.title.filing_on(request, on) for request in Request)
    known = [filing for filing in both if filing]
    same = len({filing.procedure for filing in known}) == 1
    return max(known, key=lambda filing: (filing.grade, filing.since)) if same else None


def procedure(facts: Facts, on: Day) -> Procedure:
    """Return by which way this request goes on a day: as the reader says, else by the list."""
    if facts.channel is not None:
        return facts.channel
    filing = filing_of(facts, on)
    return filing.procedure if filing else Procedure.UNCERTAIN


def by_post_here(facts: Facts) -> bool:
    """Tell whether the prefect of the department asks for it by post (R. 431-3, second alinéa)."""
    return (
        facts.title is not None
        and facts.department is not None
        and facts.title.id in facts.department.by_post
    )


def may_be_first_resident_card(facts: Facts) -> bool:
    """Tell whether a first resident card may be asked for, by who has another permit.

    Not the permanent card, which follows a resident card, nor that of refugees.
    """
    title = facts.title
    return title is not None and facts.request is not Request.RENEWAL and follows_card(title)


def cards_after_a_permit(corpus: Corpus) -> tuple[str, ...]:
    """Return the resident cards that the holder of another permit may ask for."""
    return tuple(title.id for title in corpus.titles.values() if follows_card(title))


def follows_card(title: Title) -> bool:
    """Tell whether it is a resident card that the holder of another permit may ask for."""
    return (
        Kind.RESIDENT in title.kinds
        and title.category != _PROTECTED
        and any(filing.request is Request.RENEWAL for filing in title.filings)
    )


def _requests(facts: Facts) -> tuple[Request, ...]:
    return (facts.request,) if facts.request else tuple(Request)
