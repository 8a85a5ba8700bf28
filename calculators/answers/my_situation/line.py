"""The days of one case as they are gathered: no words, only what the rooms of the law counted."""

from __future__ import annotations

from dataclasses import dataclass, field

from calculators.law.facts import Facts
from calculators.questions.definition import UNKNOWN
from calculators.result import Milestone, Reading, Status
from corpus import Corpus, Day


@dataclass(frozen=True, slots=True)
class Case:
    """What was told, seen from ``today``.

    ``reply`` is the answer to « Avez-vous reçu une réponse écrite ? ». ``undated``: the request was
    filed on a day that nobody knows.
    """

    facts: Facts
    reply: str
    undated: bool
    today: Day

    @property
    def filed(self) -> bool:
        """Whether the request was filed, on whatever day."""
        return self.undated or self.facts.filed is not None

    @property
    def pending(self) -> bool:
        """Whether the request waits for an answer."""
        return self.filed and self.reply in ("none", UNKNOWN)


@dataclass(slots=True)
class Line:
    """The days gathered so far, and where today stands among them.

    ``missed``: a day to act by is past, and a way is still open. ``beside``: no day of a permit is
    known, only those of what is under way beside it.
    """

    case: Case
    corpus: Corpus
    events: list[Milestone] = field(default_factory=list)
    status: Status = Status.NOT_APPLICABLE
    missed: bool = False
    beside: bool = False

    def add(
        self,
        key: str,
        day: Day,
        basis: str,
        reading: Reading = Reading.LITERAL,
        *,
        irreversible: bool = False,
    ) -> None:
        """Add a day, once under each name."""
        if all(event.key != key for event in self.events):
            self.events.append(Milestone(key, day, basis, reading, irreversible))

    def stand(self, status: Status, *, missed: bool = False) -> None:
        """Say where today stands; what is said later is the more urgent."""
        self.status, self.missed = status, missed

    def in_order(self) -> tuple[Milestone, ...]:
        """Return the days in the order of time; of one day, in that of the rooms."""
        return tuple(sorted(self.events, key=lambda event: event.date))

    @property
    def next(self) -> Milestone | None:
        """The first irreversible day that is not past."""
        today = self.case.today
        to_come = [event for event in self.events if event.irreversible and today <= event.date]
        return min(to_come, key=lambda event: event.date, default=None)
