"""One permit on the day of the build: the requests that it knows, and the law of each."""

from __future__ import annotations

from dataclasses import dataclass

from calculators.law.facts import Facts
from calculators.law.filing_window import FilingTime, windows
from corpus import Filing, Procedure, Request, Title
from macros.setting import Setting


@dataclass(frozen=True, slots=True)
class Asked:
    """A request for the permit: where it is filed today, and by which window."""

    facts: Facts
    filing: Filing
    time: FilingTime

    @property
    def request(self) -> Request:
        """A first permit, or the same again."""
        return self.filing.request

    @property
    def listed(self) -> bool | None:
        """Whether it is on the list of ANEF; ``None`` where nobody knows."""
        procedure = self.filing.procedure
        return None if procedure is Procedure.UNCERTAIN else procedure is Procedure.ANEF


def asked(setting: Setting, title: Title) -> tuple[Asked, ...]:
    """Return the requests for a permit that exist today, the renewal first: most hold the card.

    Whoever holds a blue card of another Member State has an entry of its own.
    """
    found = []
    for request in (Request.RENEWAL, Request.FIRST):
        filing = title.filing_on(request, setting.today)
        if filing is not None:
            facts = Facts(title=title, request=request, mobile=False)
            time = windows(facts, setting.today, setting.today, setting.corpus)
            found.append(Asked(facts, filing, time))
    return tuple(found)
