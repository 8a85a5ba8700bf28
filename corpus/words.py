"""Links, terms, sources, and what others say of the same law."""

from __future__ import annotations

from enum import StrEnum

from corpus.day import Day
from corpus.record import record


class LinkStatus(StrEnum):
    """How sure an address is.

    Met as it stands, formed from a known scheme, given by the founding guide, or only the root of
    the site because the page was not found.
    """

    MET = "met"
    FORMED = "formed"
    GIVEN = "given"
    ROOT = "root"


@record
class Link:
    """An external address by key."""

    id: str
    label: str
    url: str
    status: LinkStatus
    seen: Day
    reverify_before: Day
    note: str | None = None


@record
class Term:
    """A glossary entry: ``meaning`` in one sentence, and what the glossary adds to it.

    ``also`` are its other names, ``said`` what sentences make of them.
    """

    id: str
    term: str
    meaning: str
    more: str = ""
    also: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All that says it in a text: « Point d’accueil numérique (PAN) » has two names."""
        whole, _, short = self.term.partition(" (")
        brief = (short.rstrip(")"),) if short else ()
        return (*whole.split(", "), *brief, *self.also, *self.said)


@record
class Source:
    """A bibliography entry. ``link`` is a key of ``links.toml``."""

    id: str
    author: str
    title: str
    published: str
    group: str
    link: str | None = None
    note: str | None = None


class Measure(StrEnum):
    """How far a common wording is from the law: which of our computations tells."""

    MONTHS_FOR_ANEF_WINDOW = "months-for-anef-window"
    THREE_MONTHS_OPENING = "three-months-opening"
    THIRTY_DAYS_FOR_ONE_MONTH = "thirty-days-for-one-month"
    FOUR_MONTHS_FOR_NINETY_DAYS = "four-months-for-ninety-days"
    NINETY_DAYS_FOR_FOUR_MONTHS = "ninety-days-for-four-months"
    FIRST_OF_JULY = "first-of-july"
    NONE = "none"


@record
class Claim:
    """What a site or a guide says, and how the text differs."""

    id: str
    who: str
    words: str
    law: str
    basis: tuple[str, ...]
    measure: Measure
    link: str | None = None
    seen: Day


@record
class Correction:
    """A difference in substance from the founding guide, with its source.

    ``certainty`` is how sure the dossier is: high, medium or low.
    """

    id: str
    founding: str
    now: str
    basis: tuple[str, ...] = ()
    source: str | None = None
    certainty: str
