"""What goes with a permit and is no request for it: a visa, work, a move, journeys, nationality."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from calculators import CALCULATORS
from calculators.law.renewal import follows_visa
from calculators.rendering.html import Html, join
from corpus import Kind, Protection, Title, Work
from macros.markup import link
from macros.permit_pages.listing import is_algerian
from macros.permit_pages.wording import say
from macros.references import ref
from macros.setting import Setting

_OF_THE_CODE: Final = frozenset({Kind.CST, Kind.CSP, Kind.CSP_4, Kind.RESIDENT})
"""The cards of a parent that L. 414-4, 1°, names."""
_LONGER_THAN_A_YEAR: Final = frozenset({Kind.CSP, Kind.CSP_4, Kind.RESIDENT, Kind.ALGERIAN_10})
"""Those whose holder declares a move for sure (R. 431-23)."""
_STUDENTS: Final = "etudes"
_TRAVEL: Final = {
    Protection.REFUGEE: "ceseda/l561-9",
    Protection.SUBSIDIARY: "ceseda/l561-10",
}
"""The article that gives each protected person a travel document."""


def beside(setting: Setting, title: Title) -> Iterator[Html]:
    """Give what goes with a permit, each with its article and the calculator of its days."""
    kinds = frozenset(title.kinds)
    if follows_visa(title):
        yield _line(setting, "visa", "visa-long-sejour", "ceseda/r431-17")
    if title.work_on_first_certificate is Work.WITH_WORK_PERMIT:
        yield _line(setting, "work", "autorisation-de-travail", "travail/r5221-3")
    elif title.category == _STUDENTS and not is_algerian(title):
        yield _line(setting, "student", "autorisation-de-travail", "travail/r5221-26")
    if not kinds.isdisjoint(_LONGER_THAN_A_YEAR):
        yield _line(setting, "move", "changement-d-adresse", "ceseda/r431-23")
    if title.protection is not None:
        yield _line(setting, "travel", "enfants-et-voyage", _TRAVEL[title.protection])
    if not kinds.isdisjoint(_OF_THE_CODE):
        yield _line(setting, "child", "enfants-et-voyage", "ceseda/l414-4")
    yield _line(setting, "nationality", "nationalite", "civil/21-25-1")


def _line(setting: Setting, key: str, slug: str, basis: str) -> Html:
    there = setting.page.href(f"calculateurs/{slug}.md")
    calculator = link(there, CALCULATORS[slug].title(setting.corpus))
    return join(say(setting, f"beside-{key}", ref=ref(setting, basis)), " ", calculator, ".")
