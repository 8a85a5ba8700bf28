"""What stands inside the cover: every delay on a page, the holidays, the abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from calculators.answers.citing import name_of
from calculators.languages.phrases import Phrases
from calculators.law.holidays import Region, holidays
from corpus import Corpus, Day, Direction, Term

_DELAYS: Final = {
    "Demander": (
        *("ouverture-anef", "fermeture-anef", "ouverture-hors-anef", "premiere-arrivee"),
        *("validation-vls-ts", "majorite-deux-mois", "changement-d-adresse"),
    ),
    "Attendre": (
        *("attestation-de-prolongation", "maintien-des-droits", "sante-maintien"),
        *("silence-4-mois", "silence-90-jours", "silence-60-jours", "silence-carte-bleue-mobile"),
    ),
    "Contester": (
        *("oqtf", "oqtf-assignation", "recours-refus-notifie", "recours-refus-implicite"),
        *("motifs-reponse", "recours-gracieux-silence", "delai-raisonnable"),
        *("distance-outre-mer", "distance-etranger"),
    ),
    "Devenir français": (
        *("naturalisation-reponse", "naturalisation-reponse-dix-ans"),
        *("naturalisation-recours-prealable", "naturalisation-recours-silence"),
        *("naturalisation-tribunal", "declaration-refus", "declaration-contestation"),
    ),
}

_CODES: Final = {
    "ceseda": "CESEDA",
    "civil": "code civil",
    "cja": "CJA",
    "crpa": "CRPA",
    "css": "CSS",
    "travail": "code du travail",
}

_DATE: Final = re.compile(r" du \d[^,]*")
_YEARS: Final = 3
_INITIALS: Final = re.compile(r"\(([A-Z][A-Z-]+)\)")
_SHORT: Final = re.compile(r"[.:,]")


@dataclass(frozen=True, slots=True)
class Delay:
    """A line of the page of delays: for what, how long, from when, by which text."""

    label: str
    length: str
    start: str
    basis: str


def delays(corpus: Corpus, today: Day, say: Phrases) -> dict[str, tuple[Delay, ...]]:
    """Return the delays of a day, by what they are for. Raises ``OutsideKnownLaw``."""
    return {
        title: tuple(_delay(key, corpus, today, say) for key in keys)
        for title, keys in _DELAYS.items()
    }


def days_off(today: Day, say: Phrases) -> dict[int, tuple[str, ...]]:
    """Return the public holidays of this year and the next ones, in metropolitan France."""
    return {
        year: tuple(map(say.language.narrow_day, sorted(holidays(year, Region.METROPOLE))))
        for year in range(today.year, today.year + _YEARS)
    }


def abbreviations(glossary: Iterable[Term]) -> dict[str, str]:
    """Return the initials that the guide uses, with what they stand for."""
    return dict(sorted(_initials(glossary)))


def _delay(key: str, corpus: Corpus, today: Day, say: Phrases) -> Delay:
    rule = corpus.deadline(key, today)
    way = "avant" if rule.direction is Direction.BEFORE else "après"
    return Delay(
        label=rule.label,
        length=say.delay(rule),
        start=f"{way} {rule.start}",
        basis=_text(rule.basis, corpus, say),
    )


def _text(basis: str, corpus: Corpus, say: Phrases) -> str:
    """Return « R. 431-5 CESEDA », or the name, without its day, of what is no article."""
    code = _CODES.get(basis.partition("/")[0])
    if code is None:
        return _DATE.sub("", name_of(basis, corpus, say).partition(" (")[0])
    number = corpus.article(basis).latest.number.replace(" ", "\u00a0")
    return f"{number} {code}"


def _initials(glossary: Iterable[Term]) -> Iterator[tuple[str, str]]:
    for term in glossary:
        if named := _INITIALS.search(term.term):
            yield named[1], term.term[: named.start()].strip()
        elif term.term.isupper():
            yield term.term, _SHORT.split(term.meaning)[0].strip()
