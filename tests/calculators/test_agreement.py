"""Every answer, and the table, that says one thing of one case says the same thing of it.

Each permit is asked for the first time, again, or without saying which, with each document held and
each expiry in turn. Two answers are compared on what both of them ask.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import cycle, product
from typing import Final

import pytest

from calculators import CALCULATORS, Result, ask
from calculators.answers.filing_window.table import rows
from corpus import Corpus, Day, Kind

CORPUS: Final = Corpus()
TODAY: Final = Day(2026, 11, 24)

EVERYTHING: Final = ("title", "request", "held", "expiry")
ASKS: Final[Mapping[str, tuple[str, ...]]] = {
    "fenetre-de-depot": EVERYTHING,
    "ou-deposer": ("title", "request", "expiry"),
    "blocage-anef": ("title", "request", "expiry"),
    "attestation-de-prolongation": EVERYTHING,
    "mon-document": ("held", "expiry"),
}
"""What of the case each answer asks."""

ENTRANCES: Final[Mapping[str, Mapping[str, str]]] = {
    "fenetre-de-depot": {"situation": "document"},
    "ou-deposer": {"purpose": "permit"},
    "blocage-anef": {"obstacle": "technical"},
    "attestation-de-prolongation": {"situation": "document"},
    "mon-document": {"document": "titre-valable", "asked": "yes"},
}
"""What is told to each besides, for it to speak of a document that expires."""

SAME: Final[Mapping[str, Mapping[str, str]]] = {
    "first day in time": {
        "fenetre-de-depot": "opening",
        "ou-deposer": "opening",
        "blocage-anef": "opening",
        "attestation-de-prolongation": "window_opening",
    },
    "last day in time": {
        "fenetre-de-depot": "closing",
        "ou-deposer": "closing",
        "blocage-anef": "closing",
        "attestation-de-prolongation": "window_closing",
    },
    "first prudent day": dict.fromkeys(
        ("fenetre-de-depot", "ou-deposer", "blocage-anef"), "prudent_opening"
    ),
    "last prudent day": dict.fromkeys(
        ("fenetre-de-depot", "ou-deposer", "blocage-anef"), "prudent_closing"
    ),
    "first day, if it goes another way": dict.fromkeys(
        ("fenetre-de-depot", "ou-deposer"), "other_opening"
    ),
    "last day, if it goes another way": dict.fromkeys(
        ("fenetre-de-depot", "ou-deposer"), "other_closing"
    ),
    "end of the rights kept": dict.fromkeys(
        ("fenetre-de-depot", "attestation-de-prolongation", "mon-document"), "rights_kept_until"
    ),
    "last day before the conditions of entry come back": dict.fromkeys(
        ("fenetre-de-depot", "blocage-anef", "mon-document"), "visa_conditions_from"
    ),
}
"""How each answer calls the same day."""

CHANNELS: Final[Mapping[str, Mapping[str, str]]] = {
    "ou-deposer": {
        "action anef": "anef",
        "action look": "unsure",
        "action own-name": "no such request",
        "action prefecture": "elsewhere",
        "action confirm-post": "elsewhere",
    },
    "blocage-anef": {
        "action appointment": "elsewhere",
        "finding unsure": "unsure",
        "action screen": "anef",
    },
    "attestation-de-prolongation": {
        "finding listed.yes": "anef",
        "finding listed.no": "elsewhere",
        "finding listed.unknown": "unsure",
    },
}
"""By what each answer tells where the request goes; the first of these that it says counts."""

REQUESTS: Final = ("renewal", "first", "unknown")
AFTER_VISA: Final = tuple(
    title.id
    for title in CORPUS.titles.values()
    if not {Kind.CST, Kind.CSP, Kind.CSP_4}.isdisjoint(title.kinds)
    and title.id not in ("protection-subsidiaire", "stagiaire-ict", "stagiaire-ict-famille")
)
"""Cards that the holder of a long-stay visa may ask for (R. 431-18, first alinéa)."""
HELD: Final = tuple(
    option.value
    for question in CALCULATORS["fenetre-de-depot"].form(CORPUS).questions
    if question.name == "held"
    for option in question.options
)
EXPIRIES: Final = (
    # Months of every length, a leap year and the years around it.
    *(Day.parse(day) for day in ("2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30")),
    *(Day.parse(day) for day in ("2028-02-28", "2028-02-29", "2028-03-01", "2028-04-29")),
    # Each side of the days on which the windows open and close, seen from today.
    *(TODAY.plus_days(n) for n in (119, 120, 121, 62, 61, 60, 59, 58, 1, 0, -1, -90, -200)),
)


def cases(title: str) -> Iterator[dict[str, str]]:
    """Give every request for a permit two expiries and documents held, each in its turn."""
    rank = list(CORPUS.titles).index(title)
    expiries, held = cycle(EXPIRIES), cycle(HELD)
    for _ in range(rank * 5):
        next(expiries), next(held)
    for request, _ in product(REQUESTS, range(2)):
        case = {"title": title, "request": request, "held": next(held)}
        yield case | {"expiry": next(expiries).iso}


def answers_of(case: Mapping[str, str], one: str, other: str) -> Iterator[Result]:
    """Ask both answers what both ask of a case."""
    shared = {name: case[name] for name in ASKS[one] if name in ASKS[other]}
    for slug in (one, other):
        # « Mon document » asks whether the same permit was asked for again.
        more = {"request": "renewal"} if "mon-document" in (one, other) else {}
        told = {**ENTRANCES[slug], **shared, **(more if "request" in ASKS[slug] else {})}
        yield ask(CALCULATORS[slug], told, CORPUS, TODAY)


def channel(slug: str, result: Result) -> str | None:
    said = {f"action {action.key}" for action in result.actions}
    said |= {f"finding {finding.key}" for finding in result.findings}
    return next((where for sign, where in CHANNELS[slug].items() if sign in said), None)


@pytest.mark.parametrize("title", CORPUS.titles)
def test_all_answers_give_the_same_days(title: str) -> None:
    one, *others = ASKS
    for case, other in product(cases(title), others):
        here, there = answers_of(case, one, other)
        for meaning, keys in SAME.items():
            if one in keys and other in keys:
                days = here.date(keys[one]), there.date(keys[other])
                assert None in days or days[0] == days[1], (meaning, other, case)


@pytest.mark.parametrize("title", CORPUS.titles)
def test_all_answers_send_a_request_the_same_way(title: str) -> None:
    one, *others = CHANNELS
    for request, other in product(REQUESTS, others):
        case = {"title": title, "request": request, "held": "unknown", "expiry": "2027-03-31"}
        here, there = answers_of(case, one, other)
        ways = channel(one, here), channel(other, there)
        if None not in ways and "no such request" not in ways:
            assert ways[0] == ways[1], (other, case)


def test_the_table_gives_the_days_of_the_answers() -> None:
    table = {row.expiry: row for row in rows(TODAY, max(EXPIRIES), CORPUS)}
    for expiry in table.keys() & set(EXPIRIES):
        row = table[expiry]
        case = {"title": "unknown", "request": "unknown", "held": "unknown", "expiry": expiry.iso}
        said, _ = answers_of(case, "fenetre-de-depot", "ou-deposer")
        for window, opening, closing in (
            (row.anef, "opening", "closing"),
            (row.anef, "prudent_opening", "prudent_closing"),
            (row.other, "other_opening", "other_closing"),
        ):
            prudent = opening.startswith("prudent")
            first = window.prudent_opening if prudent else window.opening
            last = window.prudent_closing if prudent else window.closing
            assert (first, last) == (said.date(opening), said.date(closing)), expiry


@pytest.mark.parametrize("slug", ["fenetre-de-depot", "attestation-de-prolongation"])
@pytest.mark.parametrize("title", AFTER_VISA)
def test_the_card_on_the_ground_of_the_visa_is_a_renewal(title: str, slug: str) -> None:
    """R. 431-18, third alinéa: every day, right, step and word are those of the renewal."""
    for expiry in (TODAY.plus_days(70), TODAY.plus_days(-20)):
        case = {"title": title, "held": "vls-ts", "expiry": expiry.iso, "situation": "document"}
        if slug == "attestation-de-prolongation":
            case |= {"filed": expiry.plus_days(-80).iso, "complete": "yes", "worked": "yes"}
        renewal = ask(CALCULATORS[slug], case | {"request": "renewal"}, CORPUS, TODAY)
        card = case | {"request": "first", "same_reason": "yes"}
        assert ask(CALCULATORS[slug], card, CORPUS, TODAY) == renewal


@pytest.mark.parametrize("title", AFTER_VISA)
def test_a_first_card_after_a_visa_is_never_told_no_before_its_ground_is_known(title: str) -> None:
    expiry = TODAY.plus_days(-5)
    case = {"title": title, "held": "vls-ts", "expiry": expiry.iso, "request": "first"}
    case |= {"filed": expiry.plus_days(-80).iso, "complete": "yes"}
    for received in ("nothing", "paper"):
        told = case | {"received": received}
        said = ask(CALCULATORS["attestation-de-prolongation"], told, CORPUS, TODAY)
        # What one has before the paper is there does not hang on the ground.
        paper = said.awaited if received == "nothing" else said.rights
        assert "no" not in {str(right.answer) for right in paper}
