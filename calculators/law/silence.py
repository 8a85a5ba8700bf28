"""When silence becomes a refusal, and until when it can be contested: R8 to R14 of the dossier.

Pure dates. The law that decides is that of the day on which each delay starts: the day of
reception for the silence, the birth of the refusal for the appeal, the request for the reasons.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from calculators.law.dates import count, last_useful_day
from calculators.law.holidays import Region
from corpus import Corpus, Day, Deadline, Request, Silence, Title, Unit
from corpus.number_words import Quantity, quantities

GENERAL: Final = "silence-4-mois"
_GENERAL_BASIS: Final = "ceseda/r432-2"
_SHORTER: Final = ("silence-60-jours", "silence-90-jours")
_MOBILE: Final = "silence-carte-bleue-mobile"
_EXTENSION: Final = "prolongation-carte-bleue-mobile"
_BORN: Final = "décision implicite de rejet"


class Distance(StrEnum):
    """Where the reader lives, seen from the court (R. 421-7 of the code of justice)."""

    SAME = "same"
    OVERSEAS = "overseas"
    ABROAD = "abroad"


_FARTHER: Final = {
    Distance.OVERSEAS: "distance-outre-mer",
    Distance.ABROAD: "distance-etranger",
}


@dataclass(frozen=True, slots=True)
class Birth:
    """A day on which a refusal is born, under one reading; ``rules`` lead to it, one by one."""

    day: Day
    rules: tuple[Deadline, ...]
    doubt: str | None


@dataclass(frozen=True, slots=True)
class Suspension:
    """The days during which the delay of silence stood still (L. 114-5): ``first`` to ``last``."""

    first: Day
    last: Day

    @property
    def days(self) -> int:
        """How many days the delay stood still."""
        return self.first.days_until(self.last)


def births(
    received: Day, silences: tuple[Silence, ...], extended: bool | None, corpus: Corpus
) -> tuple[Birth, ...]:
    """Return the days on which the refusal may be born, the earliest first, one entry a day.

    Several where the law is arguable, or where the permit or the request is not known. Delays
    are counted from the day of reception, without clear day or roll-over (R. 432-2).
    ``extended``: whether the administration said that it needs longer; nothing if not known.
    """
    found: dict[Day, Birth] = {}
    for silence in silences:
        for rules in _rules(silence, received, extended, corpus):
            day = received
            for rule in rules:
                day = count(rule, day)
            known = found.get(day)
            if known is None or (known.doubt and not silence.doubt):
                found[day] = Birth(day, rules, silence.doubt)
    return tuple(found[day] for day in sorted(found))


def silences(titles: tuple[Title, ...], request: Request | None) -> tuple[Silence, ...]:
    """Return the delays of a request, for each of the permits that it may be for.

    Those of first requests and of renewals where the reader does not know which it is; all the
    common ones for a permit that is not known.
    """
    if not titles:
        return tuple(_general(key) for key in (GENERAL, *_SHORTER))
    found = [s for title in titles for s in title.silences if request in (None, s.request)]
    if not found:
        # No renewal of this permit is foreseen: its own delay may apply, or the general one.
        found = [*(s for title in titles for s in title.silences), _general(GENERAL)]
    return tuple(found)


def _general(key: str) -> Silence:
    return Silence(request=Request.FIRST, deadline=key, basis=_GENERAL_BASIS)


def _rules(
    silence: Silence, received: Day, extended: bool | None, corpus: Corpus
) -> Iterator[tuple[Deadline, ...]]:
    """Give the delays to count one after the other, once for each reading."""
    if corpus.article(silence.basis).on(received) is None:
        # The article with its own delay came later: until then, the general rule.
        yield (corpus.deadline(GENERAL, received),)
        return
    rule = _from_its_own_article(silence, received, corpus)
    extension = next(d for d in corpus.deadlines if d.id == _EXTENSION)
    extendable = silence.deadline == _MOBILE and received >= extension.in_force
    if not extendable or extended is not True:
        yield (rule,)
    if extendable and extended is not False:
        yield (rule, corpus.deadline(_EXTENSION, received))


def _from_its_own_article(silence: Silence, received: Day, corpus: Corpus) -> Deadline:
    """Return the delay, with the alinéa of the permit's own article that sets it."""
    rule = corpus.deadline(silence.deadline, received)
    version = corpus.article(silence.basis).on(received)
    if silence.basis == rule.basis or version is None:
        return rule
    wanted = Quantity(rule.value, str(rule.unit))
    for number, words in enumerate(version.paragraphs, 1):
        if _BORN in words and wanted in quantities(words):
            return replace(rule, basis=silence.basis, paragraph=number, quote=words)
    return rule


def suspension(asked_on: Day, reply_by: Day | None, produced_on: Day | None) -> Suspension | None:
    """Return how long the delay stands still while documents are awaited (L. 114-5, alinéa 3).

    From the day of the request to the end of the time given, or to the day on which they were
    sent if that is earlier. Nothing where neither is known.
    """
    ends = [day for day in (reply_by, produced_on) if day is not None]
    return Suspension(asked_on, min(ends)) if ends else None


@dataclass(frozen=True, slots=True)
class Appeal:
    """The days of a court appeal: the prudent one, the last one, and the last with distance."""

    prudent: Day
    last: Day
    with_distance: Day | None = None

    @property
    def end(self) -> Day:
        """The last day that can be defended."""
        return self.with_distance or self.last


def appeal(rule: Deadline, start: Day, region: Region) -> Appeal:
    """Count an appeal from the day that starts it.

    Prudent: months *de quantième à quantième*. Last: one clear day more, then the first working
    day of the region (R. 421-1, R. 421-2; CE n° 362568).
    """
    return Appeal(count(rule, start), last_useful_day(rule, start, region))


def distance_key(lives: Distance) -> str | None:
    """Return the id of the time added for distance, or nothing."""
    return _FARTHER.get(lives)


def lengthened(rule: Deadline, more: Deadline) -> Deadline:
    """Return the delay of appeal with the months that R. 421-7 adds to it.

    Raises ``ValueError`` if the two are not counted in the same unit.
    """
    if rule.unit is not more.unit or rule.unit is not Unit.MONTHS:
        raise ValueError(f"{rule.id}, {more.id}: not both in months")
    return replace(rule, value=rule.value + more.value)


def reasons_cap(asked: Day, corpus: Corpus) -> tuple[Deadline, Day]:
    """Return the one-year limit after a request for reasons, and the day it starts from.

    From the sending of the request; for requests older than the opinion that set the limit,
    from its publication on 8 October 2025 (CE n° 504677).
    """
    first = min(d.in_force for d in corpus.deadlines if d.id == "motifs-butoir")
    start = max(asked, first)
    return corpus.deadline("motifs-butoir", start), start
