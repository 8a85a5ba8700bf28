"""Through which door a request goes: R. 431-2, R. 431-3 and the list of permits, as decisions.

The law is that of the day of filing: an order puts a permit on ANEF for the requests made from
the day that it fixes (R. 431-2, first alinéa).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from corpus import Corpus, Day, Department, Filing, Kind, Procedure, Request, Title

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


@dataclass(frozen=True, slots=True)
class Asked:
    """What someone wants to file, on which day and where. Nothing stands for « je ne sais pas »."""

    title: Title | None
    request: Request | None
    on: Day
    department: Department | None

    @property
    def requests(self) -> tuple[Request, ...]:
        """The requests that may be meant."""
        return (self.request,) if self.request else tuple(Request)

    @property
    def filings(self) -> tuple[Filing, ...]:
        """Where each of them is filed on that day."""
        if self.title is None:
            return ()
        found = (self.title.filing_on(request, self.on) for request in self.requests)
        return tuple(filing for filing in found if filing is not None)

    @property
    def on_anef_later(self) -> tuple[Filing, ...]:
        """The filings on ANEF that start after that day."""
        every = self.title.filings if self.title else ()
        return tuple(
            filing
            for filing in every
            if filing.procedure is Procedure.ANEF
            and filing.request in self.requests
            and filing.since > self.on
        )

    @property
    def by_post_here(self) -> bool:
        """Whether the prefect of this department has asked for this permit by post."""
        return (
            self.title is not None
            and self.department is not None
            and self.title.id in self.department.by_post
        )

    @property
    def first_resident_card(self) -> bool:
        """Whether a first resident card may be meant, asked for by who has another permit.

        Not the permanent card, which follows a resident card, nor that of refugees.
        """
        return (
            self.title is not None
            and Kind.RESIDENT in self.title.kinds
            and self.title.category != _PROTECTED
            and self.request is not Request.RENEWAL
            and any(filing.request is Request.RENEWAL for filing in self.title.filings)
        )


def door(asked: Asked) -> Door:
    """Tell through which door the request goes."""
    if asked.title is None:
        return Door.UNNAMED
    procedures = {filing.procedure for filing in asked.filings}
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
            return Door.POST if asked.by_post_here else Door.PREFECTURE
        case Procedure.UNCERTAIN:
            return Door.UNSURE


def words_of_order(title: Title, filing: Filing, corpus: Corpus) -> tuple[str, int] | None:
    """Return the order and the rank of its paragraph that names this permit, if it was read.

    An order names a permit by the articles that it is granted under.
    """
    if filing.order is None:
        return None
    numbers = [corpus.article(basis).latest.number for basis in title.basis]
    for rank, paragraph in enumerate(corpus.orders[filing.order].paragraphs, 1):
        if any(re.search(rf"{re.escape(number)}(?![\d-])", paragraph) for number in numbers):
            return filing.order, rank
    return None
