"""What the answers tell of a case, in the vocabulary of the law: each question gives one fact."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, Final

from calculators.law.facts import Custody, Distance, Facts, Held, How, Protection
from calculators.law.holidays import Region
from calculators.questions.form import Answers
from corpus import Corpus, Procedure, Request

_CHANNELS: Final = {"anef": Procedure.ANEF, "other": Procedure.PREFECTURE}

_DAYS: Final[Mapping[str, str]] = {
    "expiry": "expiry",
    "filed": "filed",
    "asked_on": "documents_asked_on",
    "reply_by": "documents_due",
    "produced_on": "documents_sent_on",
    "refused_on": "refused_on",
    "notified": "notified",
    "reasons_asked": "reasons_asked",
    "reasons_received": "reasons_received",
    "reasons_given_on": "reasons_given",
    "informal_on": "informal_received",
    "informal_refused_on": "informal_refused",
    "entry": "entry",
    "birth": "birth",
    "moved": "moved",
    "asylum_invited": "asylum_invited",
    "nationality_lost": "nationality_lost",
    "recognised": "recognised",
    "referred": "referred",
}
_YES_NO: Final = ("worked", "prescribed", "complete", "informed", "mobile", "extended", "mentions")
_ENUMS: Final[Mapping[str, tuple[str, type[StrEnum]]]] = {
    "held": ("held", Held),
    "request": ("request", Request),
    "how": ("how", How),
    "house_arrest": ("custody", Custody),
    "region": ("region", Region),
    "lives": ("lives", Distance),
    "protection": ("protection", Protection),
}
_LOOKED_UP: Final[Mapping[str, Callable[[Answers, Corpus], object]]] = {
    "title": lambda answers, corpus: answers.title(corpus),
    "department": lambda answers, corpus: answers.department(corpus),
    "channel": lambda answers, _: _CHANNELS.get(answers.choice("channel")),
}


def facts_of(answers: Answers, corpus: Corpus) -> Facts:
    """Return what was told of the case; ``None`` stands for all that was not."""
    found: dict[str, Any] = {}
    for question in answers.form.questions if answers.form else ():
        name, id_ = question.name, question.id or question.name
        if id_ in _DAYS:
            found[_DAYS[id_]] = answers.optional_day(name)
        elif id_ in _YES_NO:
            found[id_] = answers.yes_no(name)
        elif id_ in _ENUMS:
            fact, kind = _ENUMS[id_]
            found[fact] = answers.one_of(name, kind)
        elif id_ in _LOOKED_UP:
            found[id_] = _LOOKED_UP[id_](answers, corpus)
    return Facts(**found)
