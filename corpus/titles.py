"""Residence permits: where each is asked for, under which text, and what follows."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from corpus.day import Day
from corpus.record import record


class Grade(StrEnum):
    """How sure the dossier is: order read, concordant secondary sources, deduced."""

    A = "A"
    B = "B"
    C = "C"


class Request(StrEnum):
    """What is asked for: a first permit of this kind, or the same again."""

    FIRST = "first"
    RENEWAL = "renewal"


class Kind(StrEnum):
    """The nature of the document."""

    VLS_TS = "vls-ts"
    CST = "cst"
    CSP = "csp"
    CSP_4 = "csp-4"
    RESIDENT = "cr"
    ALGERIAN_1 = "cra-1"
    ALGERIAN_10 = "cra-10"
    EU_CARD = "eu"
    RETIRED = "retraite"
    PROVISIONAL = "aps"
    WITHDRAWAL = "retrait"
    """A permit of the withdrawal agreement, for British nationals and their family."""


ALGERIAN: Final = frozenset({Kind.ALGERIAN_1, Kind.ALGERIAN_10})
"""The certificates of the agreement of 1968."""


class Procedure(StrEnum):
    """Through which door a request goes."""

    ANEF = "anef"
    PREFECTURE = "prefecture"
    POST = "post"
    UNCERTAIN = "uncertain"


class Window(StrEnum):
    """Which text sets the filing window of a renewal."""

    ORDINARY = "r431-5"
    EU_FAMILY = "r233-15"
    EU_PERMANENT = "r234-2"
    NONE = "none"


class Protection(StrEnum):
    """An international protection that was granted."""

    REFUGEE = "refugee"
    SUBSIDIARY = "subsidiary"


class Majority(StrEnum):
    """Until when someone turning eighteen may ask for this permit (R. 431-5, 2° and 3°)."""

    NINETEENTH_BIRTHDAY = "nineteenth-birthday"
    TWO_MONTHS = "two-months"


class Work(StrEnum):
    """Whether the paper of a first request lets its holder work (R. 431-14, R. 431-15-2 to -4)."""

    YES = "yes"
    ANY_PROFESSION = "any-profession"
    """Of one's choice, overseas too: recognised refugees and subsidiary protection."""
    EU_CITIZENSHIP = "eu-citizenship"
    """The right comes from citizenship of the Union, and no paper is needed."""
    CHILD_AFTER_A_YEAR = "child-after-a-year"
    """Not the permit's holder, except the child who has lived in France for a year (L. 426-13)."""
    NO = "no"
    WITH_WORK_PERMIT = "with-work-permit"
    WITH_LONG_STAY_VISA = "with-long-stay-visa"
    UNSETTLED = "unsettled"


@record
class Filing:
    """Where a request for this permit is filed from ``since`` to the day before ``until``.

    ``since_known`` is false where the day on which the procedure opened was not found: the
    interval then starts with the code's own recast (1 May 2021) and the reader is told.
    ``paragraph`` is the rank, among those of the order that were read (the first is 1), of the one
    that names the permit by an article that it is granted under.
    """

    request: Request
    procedure: Procedure
    since: Day
    until: Day | None = None
    since_known: bool = True
    order: str | None = None
    paragraph: int | None = None
    grade: Grade
    note: str | None = None

    def applies_on(self, day: Day) -> bool:
        """Tell whether this is where one files on that day."""
        return self.since <= day and (self.until is None or day < self.until)


@record
class Silence:
    """A delay after which silence is a refusal, for one kind of request for this permit.

    Several for one request: the law is arguable, and the shortest one is the prudent one.
    ``basis`` is the permit's own article, and ``paragraph`` the alinéa of it that sets the delay
    where this is not the text that the delay quotes.
    """

    request: Request
    deadline: str
    basis: str
    paragraph: int | None = None
    doubt: str | None = None


@record
class Title:
    """A residence permit of the list, with its legal basis and its rules.

    ``printed`` are the words that stand on the card, where a text that was read gives them, and
    ``also`` the other names that people use. ``last_day`` is the last day on which it can be asked
    for, where the law sets one: after it, no request exists any more.
    ``before_window``: R. 431-6 lets the holder of a multi-year card ask for it before the window.
    ``on_arrival`` is the delay of a first request that the day of entry starts. ``mobile_entry`` is
    the entry that applies instead to whoever holds, or joins, a blue card of another Member State.
    ``next`` names the entries whose own article opens them to the holder of this one.
    ``protection`` is the one that its holder was granted, not that of the family.
    ``basis`` holds article keys; ``agreement`` the stipulation of an international agreement
    where there is one. ``work_basis`` and ``late_fee_exempt`` name the article and alinéa;
    ``work_receipt_basis`` the alinéa of R. 431-14 that names the permit, for a receipt, which says
    of work what the certificate says unless ``work_on_first_receipt`` says otherwise.
    """

    id: str
    label: str
    printed: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    category: str
    protection: Protection | None = None
    next: tuple[str, ...] = ()
    kinds: tuple[Kind, ...]
    basis: tuple[str, ...] = ()
    agreement: str | None = None
    last_day: Day | None = None
    window: Window = Window.ORDINARY
    filings: tuple[Filing, ...]
    silences: tuple[Silence, ...] = ()
    at_majority: Majority = Majority.TWO_MONTHS
    before_window: bool = False
    on_arrival: str = "premiere-arrivee"
    mobile_entry: str | None = None
    work_on_first_certificate: Work = Work.UNSETTLED
    work_basis: str | None = None
    work_on_first_receipt: Work | None = None
    work_receipt_basis: str | None = None
    late_fee_exempt: bool = False
    note: str | None = None

    def filing_on(self, request: Request, day: Day) -> Filing | None:
        """Return where this request is filed on that day; ``None`` if it is not, or no longer."""
        if self.last_day is not None and day > self.last_day:
            return None
        return next((f for f in self.filings if f.request == request and f.applies_on(day)), None)


@record
class Category:
    """A heading of the list of permits."""

    id: str
    label: str
