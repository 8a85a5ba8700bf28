"""What is known of one person's case: the one vocabulary of every rule.

A question gives one of these facts; every rule takes what it needs from them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from calculators.law.holidays import Region
from corpus import Day, Department, Procedure, Protection, Request, Title


class Held(StrEnum):
    """The residence document that someone holds, or held until it expired."""

    VLS_TS = "vls-ts"
    CST = "cst"
    CSP_4 = "csp-4"
    CSP = "csp"
    RESIDENT = "cr"
    LONG_TERM_EU = "ldue"
    AGREEMENT = "agreement"
    """More than a year, under an international agreement."""
    ALGERIAN_1 = "cra-1"
    EU_CARD = "eu"
    WITHDRAWAL = "retrait"
    """Under the withdrawal agreement, for British nationals and their family."""
    PROVISIONAL = "aps"


class How(StrEnum):
    """By which way a request was sent."""

    ANEF = "anef"
    DEMARCHE = "demarche"
    POST = "post"
    COUNTER = "counter"
    EMAIL = "email"


class Distance(StrEnum):
    """Where the reader lives, seen from the court (R. 421-7 of the code of justice)."""

    SAME = "same"
    OVERSEAS = "overseas"
    ABROAD = "abroad"


class Received(StrEnum):
    """What came since the request was filed."""

    NOTHING = "nothing"
    """Nothing, or the filing confirmation alone."""
    PAPER = "paper"
    """An extension certificate or a receipt."""
    FAVOURABLE = "favourable"
    REFUSAL = "refusal"


class NationalityWay(StrEnum):
    """How someone asks to be French."""

    DECREE = "decree"
    MARRIAGE = "marriage"
    ASCENDANT = "ascendant"
    SIBLING = "sibling"
    OTHER = "other"
    """Another declaration, which the court's registry or a consul receives."""


class Custody(StrEnum):
    """What comes with an obligation to leave, and shortens the time to contest it."""

    NONE = "no"
    HOUSE_ARREST = "yes"
    DETENTION = "detention"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """One case. ``None`` means unknown, everywhere."""

    # The document held.
    held: Held | None = None
    expiry: Day | None = None
    """Its last day of validity, printed on it."""
    worked: bool | None = None
    """Whether it allowed work."""

    # The request.
    title: Title | None = None
    """The permit that is asked for."""
    request: Request | None = None
    same_reason: bool | None = None
    """Whether the card asked for has the ground of the long-stay visa that is held."""
    also_renewal: bool | None = None
    """Whether the renewal of the card held is asked for too, if the resident card is refused."""
    department: Department | None = None
    """Where the reader lives, if the corpus knows its practice."""
    channel: Procedure | None = None
    """Where the reader says that the request goes."""
    filed: Day | None = None
    """The day on which it was filed or, by post, received."""
    first_filed: Day | None = None
    """The day of an earlier filing of the same request, which was closed since."""
    how: How | None = None
    prescribed: bool | None = None
    """Whether the prefect asked for it by the way by which it was sent."""
    only_appointment: bool | None = None
    """Whether an appointment alone was asked for, and no file was sent."""
    complete: bool | None = None
    """Whether every indispensable document was in the file."""
    informed: bool | None = None
    """Whether the acknowledgement told when silence is a refusal and how to contest it."""
    mobile: bool | None = None
    """Whether a blue card of another Member State is held, or its holder joined."""
    extended: bool | None = None
    """Whether the administration wrote that it needs longer (R. 421-23)."""

    renewal_asked: bool | None = None
    """Whether the renewal of the document held was asked for, the day left aside."""

    # What came since.
    paper_received: Received | None = None
    until: Day | None = None
    """The last day printed on the paper that is held while one waits."""
    documents_asked_on: Day | None = None
    documents_due: Day | None = None
    documents_sent_on: Day | None = None
    refused_on: Day | None = None
    """The day on which silence became a refusal, as the reader tells it."""
    notified: Day | None = None
    """The day on which a written refusal was received."""
    closed_on: Day | None = None
    """The day on which one learnt that the request was closed."""
    mentions: bool | None = None
    """Whether that refusal says which court, and within what time."""
    custody: Custody | None = None
    reasons_asked: Day | None = None
    reasons_received: Day | None = None
    """The day on which the request for reasons arrived."""
    reasons_given: Day | None = None
    informal_received: Day | None = None
    """The day on which an informal appeal arrived."""
    informal_refused: Day | None = None

    # The court.
    region: Region | None = None
    lives: Distance | None = None

    # Other events that start a delay.
    entry: Day | None = None
    birth: Day | None = None
    moved: Day | None = None
    asylum_told: bool | None = None
    """Whether an asylum seeker was told of the time to name other grounds of stay (L. 431-2)."""
    asylum_invited: Day | None = None
    """The day on which an asylum seeker was invited to name other grounds of stay."""
    nationality_lost: Day | None = None
    """The day from which the loss of French nationality can be relied on against someone."""
    protection: Protection | None = None
    recognised: Day | None = None
    """The day on which the protection was granted."""
    referred: Day | None = None
    """The day on which the commission of the residence permit was seized."""

    # The other procedures.
    validated: bool | None = None
    """Whether the long-stay visa that is held was validated."""
    work_permit_expiry: Day | None = None
    child_birth: Day | None = None
    issued: Day | None = None
    """The day on which a child's document was issued."""
    nationality_way: NationalityWay | None = None
    complete_receipt: Day | None = None
    """The day of the receipt of the complete file, on nationality."""
    nationality_refused: Day | None = None
