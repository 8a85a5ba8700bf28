"""The look-up table: refusal and appeal of every reception day, by the law of the form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from calculators.law.appeals import AGAINST_SILENCE, Way, WayToCourt, appeal
from calculators.law.counting import DelayChange
from calculators.law.facts import Facts
from calculators.law.silence import earliest_birth
from corpus import Corpus, Day, Deadline


@dataclass(frozen=True, slots=True)
class Row:
    """What follows from one reception day under one delay, in metropolitan France.

    ``delay``: the version that gives the refusal. ``change``: the change of law that makes it come
    earlier, if one does.
    """

    received: Day
    delay: Deadline
    refusal: Day
    change: DelayChange | None
    appeal: WayToCourt


def rows(delay: str, first: Day, last: Day, corpus: Corpus) -> Iterator[Row]:
    """Give a row for every reception day from ``first`` to ``last``, both included.

    The law is that of the day of reception for the silence, of the refusal for the appeal; where a
    change comes meanwhile, the earlier day. Raises ``OutsideKnownLaw`` where no version of a rule
    covers the day.
    """
    received, anyone = first, Facts()
    while received <= last:
        birth = earliest_birth(delay, received, corpus)
        way = appeal(Way.APPEAL, AGAINST_SILENCE, birth.day, anyone, corpus)
        yield Row(received, birth.counts[0].rule, birth.day, birth.change, way)
        received = received.plus_days(1)
