"""A request that was closed, « classé sans suite », or refused at registration.

A complete file makes of it a decision that a court may quash, for two months (R. 421-1 of the code
of justice). An indispensable document missing, it is a refusal to register, which no court quashes
(CE, 10 October 2024, n° 494718); but the administration had to ask for that document (R. 431-11 of
the CESEDA, alinéa 2, version of 16 June 2025).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from calculators.law.appeals import WayToCourt, first_open
from calculators.law.certificate import Certificate, Owed, Timing, Verdict, on_expiry
from calculators.law.facts import Facts
from calculators.law.written_refusal import (
    AfterSilence,
    SilenceBefore,
    WrittenRefusal,
    silence_before,
    written_refusal,
)
from corpus import Corpus, Day

QUASHED: Final = (
    "caa-paris-2025-12-12-25PA00512",
    "caa-paris-24PA02475",
    "caa-lyon-24LY03110",
    "ta-montreuil-2023-12-20-2214436",
)
"""Decisions that quashed the closure of a complete file. None was read in its own words."""
CONFIRMS: Final = "caa-paris-24PA01928"
"""The refusal of an identical new request only confirms; known through a summary."""
_PIECES: Final = "ceseda/r431-11"
_TO_BE_ASKED_FOR: Final = 2
"""The alinéa on the documents that the administration must ask for."""


class Closure(StrEnum):
    """What the closure of a request is before a court."""

    DECISION = "decision"
    """The file was complete: a decision that can be quashed."""
    NOT_REGISTERED = "not-registered"
    """An indispensable document was missing: a refusal to register, which cannot be."""
    EITHER = "either"
    """One or the other: nobody knows whether the file was complete."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedFile:
    """A closed request. ``refusal``: its ways to the court, to be noted only if not registered.

    ``had_to_ask``: whether the law of the day had the administration ask for what was missing.
    ``silence``: what the silence on the first filing was, where its day is known and a refusal
    may have been born of it.
    """

    kind: Closure
    refusal: WrittenRefusal
    had_to_ask: bool
    silence: SilenceBefore | None

    @property
    def refused_before(self) -> SilenceBefore | None:
        """The refusal that silence had made before the closure, if it had."""
        silence = self.silence
        return None if silence is None or silence.standing is AfterSilence.BEFORE else silence

    def way(self, today: Day) -> WayToCourt | None:
        """Return the way to the court that is open against the closure, the surest first."""
        return first_open(self.refusal.ways, today)

    def refusal_to_contest_too(self, today: Day) -> SilenceBefore | None:
        """Return that refusal while its prudent day is not past: it asks to be contested too."""
        before = self.refused_before
        return None if before is None or before.way.prudent < today else before

    def to_aim_at(self, today: Day) -> Day:
        """Return the prudent day: that of the earlier refusal, while it is not past."""
        before = self.refusal_to_contest_too(today)
        prudent = self.refusal.appeal.prudent
        return prudent if before is None else min(prudent, before.way.prudent)


def closed_file(facts: Facts, learnt: Day, corpus: Corpus) -> ClosedFile:
    """Tell what a closure that was learnt on a day is, and until when it can be contested.

    By the law of that day. Raises ``OutsideKnownLaw`` where no version of a rule covers it.
    """
    kind = {
        True: Closure.DECISION,
        False: Closure.NOT_REGISTERED,
        None: Closure.EITHER,
    }[facts.complete]
    silence = None
    if kind is not Closure.NOT_REGISTERED:
        silence = silence_before(facts, learnt, corpus)
    return ClosedFile(
        kind=kind,
        refusal=written_refusal(facts, learnt, corpus),
        had_to_ask=must_ask_for_pieces(learnt, corpus),
        silence=silence,
    )


def argued_from_first_filing(
    facts: Facts, expiry: Day, found: Certificate, today: Day, corpus: Corpus
) -> Owed | None:
    """Return the certificate that the first filing would give, where it alone was in time.

    No text that was read says that the closure of a request keeps its day, nor that it erases it:
    an argument, for the prefect or the judge to settle. ``found`` is that of the second filing.
    Raises ``OutsideKnownLaw`` where no version of a rule covers the day of the first.
    """
    first = facts.first_filed
    if first is None or found.verdict is not Verdict.DISCRETION:
        return None
    other = on_expiry(replace(facts, filed=first), expiry, today, corpus)
    in_time = other.conditions.timing in (Timing.IN_TIME, Timing.EDGE)
    return other.owed if in_time else None


def must_ask_for_pieces(on: Day, corpus: Corpus) -> bool:
    """Tell whether the administration has to ask for what is missing (R. 431-11, alinéa 2)."""
    version = corpus.article(_PIECES).on(on)
    return version is not None and len(version.paragraphs) >= _TO_BE_ASKED_FOR
