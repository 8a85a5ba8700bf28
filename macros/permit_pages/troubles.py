"""What goes wrong most with a request, each with its letter, and what its department does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from calculators.law.eu_family import is_european
from calculators.rendering.html import Html, join
from corpus import Letter, Procedure, Title
from macros.local_facts import local_here
from macros.markup import items, link
from macros.permit_pages.case import Asked
from macros.permit_pages.wording import say
from macros.setting import Setting

_CERTIFICATE: Final = "attestation-de-prolongation"
_ON_ANEF: Final = ("rendez-vous-pan", "solution-de-substitution", _CERTIFICATE)
_ELSEWHERE: Final = ("demande-de-rendez-vous", "recepisse-manquant")
_LETTERS: Final = {
    Procedure.ANEF: _ON_ANEF,
    Procedure.PREFECTURE: _ELSEWHERE,
    Procedure.POST: ("lettre-d-accompagnement", "recepisse-manquant"),
    Procedure.UNCERTAIN: (*_ON_ANEF, *_ELSEWHERE),
}
"""The letters of each way, in the order in which they serve."""
_ALWAYS: Final = (
    "reponse-a-une-demande-de-pieces",
    "reouverture",
    "employeur",
    "changement-d-adresse-dossier",
    "demande-de-motifs",
    "recours-gracieux",
)
_FACTS: Final = {
    Procedure.PREFECTURE: "demarches-simplifiees",
    Procedure.POST: "depot-par-la-poste",
}
"""What a department does, by the way of the request."""


def troubles(setting: Setting, title: Title, requests: Sequence[Asked]) -> Html:
    """List the troubles of the ways that the requests go, each with its letter."""
    ways = _ways(setting, title, requests)
    wanted = dict.fromkeys([*(id_ for way in ways for id_ in _LETTERS[way]), *_ALWAYS])
    if is_european(title):
        # Nothing that we read says that R. 431-15-1 owes it to them.
        wanted.pop(_CERTIFICATE, None)
    letters = (setting.corpus.letters[id_] for id_ in wanted)
    return items((_trouble(setting, letter) for letter in letters), class_="j120-troubles")


def _trouble(setting: Setting, letter: Letter) -> Html:
    shown = setting.citations.page_of_letter(letter)
    there = setting.page.href(f"{shown}#lettre-{letter.id}")
    return join(say(setting, f"trouble-{letter.id}"), " ", link(there, say(setting, "letter")))


def department(setting: Setting, title: Title, requests: Sequence[Asked]) -> Iterator[Html]:
    """Show what the departments of this edition do with such requests, where it is known."""
    way = next((way for way in _ways(setting, title, requests) if way in _FACTS), None)
    if way is not None:
        yield from local_here(setting, _FACTS[way])


def by_post(setting: Setting, title: Title) -> tuple[str, ...]:
    """Return the departments of this edition whose prefect has this permit asked for by post."""
    return tuple(
        department.name
        for department in setting.corpus.departments.values()
        if title.id in department.by_post
    )


def _ways(setting: Setting, title: Title, requests: Sequence[Asked]) -> tuple[Procedure, ...]:
    ways = dict.fromkeys(asked.filing.procedure for asked in requests)
    if Procedure.PREFECTURE in ways and by_post(setting, title):
        return (Procedure.POST, *ways)
    return tuple(ways)
