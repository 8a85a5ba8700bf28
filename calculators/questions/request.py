"""The request: which permit, of whom, where, how it was made and what was in it."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from calculators.law.facts import How
from calculators.questions.definition import (
    UNKNOWN,
    Choice,
    Definition,
    QuestionKind,
    choice,
    day,
    one_of,
    yes_no,
)
from corpus import Corpus, Procedure, Request

OTHER: Final = "other"
"""A department that the corpus knows nothing of, or a website that is not ANEF."""
_PROCEDURES: Final = {"anef": Procedure.ANEF, OTHER: Procedure.PREFECTURE}


# The longest list of all: a build asks for it at each answer that a page shows.
@lru_cache(maxsize=1)
def _titles(corpus: Corpus) -> tuple[Choice, ...]:
    """Return the permits, by category."""
    return tuple(
        Choice(title.id, title.label, category.label, title.printed, title.also)
        for category in corpus.categories
        for title in corpus.titles.values()
        if title.category == category.id
    )


TITLE: Final = Definition(
    id="title",
    kind=QuestionKind.LIST,
    values=(UNKNOWN,),
    listed=_titles,
    meaning=lambda value, corpus: corpus.titles[value],
    carried=True,
)
REQUEST: Final = choice(
    "request",
    *(Request.RENEWAL, Request.FIRST, UNKNOWN),
    meaning=lambda value, _: Request(value),
    carried=True,
)
SAME_REASON: Final = yes_no("same_reason")
"""Whether the card has the ground of the long-stay visa: it is then a renewal."""
ALSO_RENEWAL: Final = yes_no("also_renewal")
"""Whether a first resident card is asked for with, failing that, the renewal of the card held."""
DEPARTMENT: Final = Definition(
    id="department",
    kind=QuestionKind.CHOICE,
    values=(OTHER,),
    listed=lambda corpus: tuple(
        Choice(each.code, f"{each.name} ({each.code})") for each in corpus.departments.values()
    ),
    meaning=lambda value, corpus: corpus.departments.get(value),
    carried=True,
)
CHANNEL: Final = choice(
    "channel",
    *("anef", OTHER, UNKNOWN),
    meaning=lambda value, _: _PROCEDURES[value],
    carried=True,
)
FILING_DAY: Final = day("filing_day")
"""The day on which the request is to be filed, or was: which list of ANEF is looked at."""
SENT: Final = choice("sent", "no", "yes", "undated")
"""Whether the request was filed; ``undated``: nobody knows on which day."""
FILED: Final = day("filed", carried=True)
FIRST_FILED: Final = day("first_filed", carried=True)
HOW: Final = one_of("how", How, UNKNOWN, carried=True)
PRESCRIBED: Final = yes_no("prescribed")
ONLY_APPOINTMENT: Final = yes_no("only_appointment")
COMPLETE: Final = yes_no("complete", carried=True)
INFORMED: Final = yes_no("informed")
MOBILE: Final = yes_no("mobile")
EXTENDED: Final = yes_no("extended")
PURPOSE: Final = choice(
    "purpose",
    *("permit", "receipt", "vls-ts", "change"),
    *("work-permit", "naturalisation", "minor", "travel-document", "duplicate"),
)
"""What people come for: a permit, and what they look for in the same place."""
