"""What sites say, what the text says, and by how many days they differ, counted at build."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count as numbers

from calculators.languages.phrases import Phrases
from calculators.rendering.html import element, elements, join
from corpus import Claim, Measure
from corpus.day import is_leap
from macros.differences import (
    Season,
    Spread,
    first_of_july,
    four_months_for_ninety_days,
    ninety_days_for_four_months,
    thirty_days_for_one_month,
    three_months_opening,
    window_in_months,
    year,
)
from macros.external_links import anchor
from macros.markup import blocks, definitions, heading
from macros.references import cite
from macros.setting import Setting


def claims(setting: Setting) -> str:
    """Show each claim, what the law says, and the difference that our own functions find."""
    found = setting.corpus.claims.values()
    # Counting takes a year of days: once a measure, not once a claim.
    differs = {m: list(difference(setting, m)) for m in {claim.measure for claim in found}}
    return blocks(_claim(setting, claim, differs[claim.measure]) for claim in found)


def difference(setting: Setting, measure: Measure) -> Iterator[str]:
    """Say in French how far a wording is from the law, one sentence at a time.

    Counted over every day of the next common year and of the next leap year.
    """
    corpus, today, say = setting.corpus, setting.today, setting.say
    common = year(next(n for n in numbers(today.year) if not is_leap(n)))
    leap = year(next(n for n in numbers(today.year) if is_leap(n)))
    match measure:
        case Measure.MONTHS_FOR_ANEF_WINDOW:
            for expiries, kind in ((common, "commune"), (leap, "bissextile")):
                window = window_in_months(corpus, today, expiries)
                yield (
                    f"Titres qui expirent en {expiries[0].year} (année {kind}) : "
                    f"l’ouverture annoncée {_wrong(say, window.opening)}, "
                    f"la fermeture {_wrong(say, window.closing)}."
                )
                yield _danger(setting, window.too_late)
        case Measure.THREE_MONTHS_OPENING:
            opening = three_months_opening(corpus, today, common + leap)
            yield (
                f"La fenêtre annoncée s’ouvre {_between(say, opening)} trop tard : "
                "autant de jours perdus pour déposer."
            )
        case Measure.THIRTY_DAYS_FOR_ONE_MONTH:
            month = thirty_days_for_one_month(common + leap)
            yield (
                f"Trente jours finissent jusqu’à {say.days(-month.low)} trop tôt et jusqu’à "
                f"{say.days(month.high)} trop tard par rapport à un mois, selon le jour de départ. "
                f"Les deux ne tombent le même jour que {month.total - month.wrong} fois "
                f"sur {month.total}."
            )
        case Measure.FOUR_MONTHS_FOR_NINETY_DAYS:
            appeal = four_months_for_ninety_days(corpus, today, common + leap)
            yield (
                f"Le refus naît {_between(say, appeal.lost)} plus tôt qu’on ne le croit. "
                "Qui attend quatre mois perd autant de jours de son délai de recours : "
                f"il lui en reste de {appeal.least_left} à {say.days(appeal.most_left)}."
            )
        case Measure.NINETY_DAYS_FOR_FOUR_MONTHS:
            silence = ninety_days_for_four_months(corpus, today, common + leap)
            yield (
                f"Le refus est annoncé {_between(say, silence)} trop tôt : un recours formé ces "
                "jours-là attaque une décision qui n’existe pas encore."
            )
        case Measure.FIRST_OF_JULY:
            yield f"Écart : {say.days(first_of_july(corpus))}."
        case Measure.NONE:
            yield "Cet écart ne se compte pas en jours."


def _claim(setting: Setting, claim: Claim, differs: Iterable[str]) -> str:
    who = anchor(setting, claim.link, claim.who) if claim.link else claim.who
    cited = join(*(cite(setting, basis) for basis in claim.basis), by=" ; ")
    basis = join(" ", element("small", cited, class_="j120-basis")) if cited else ""
    told = (
        ("Qui le dit", join(who, f", relevé le {setting.day(claim.seen)}.")),
        ("Ce que dit le texte", join(claim.law, basis)),
        ("De combien cela diffère", elements("p", differs)),
    )
    body = definitions((element("strong", name), said) for name, said in told)
    title = heading(f"«\u00a0{claim.words}\u00a0»", claim.id)
    return blocks([title, element("section", body, class_="j120-claim")])


def _wrong(say: Phrases, spread: Spread) -> str:
    """Say how often, and by how much on each side, a day is wrong."""
    if not spread.wrong:
        return "est juste chaque jour"
    early, late = max(-spread.low, 0), max(spread.high, 0)
    sides = []
    if early:
        sides.append(f"jusqu’à {say.days(early)} trop tôt")
    if late:
        sides.append(f"jusqu’à {say.days(late)} trop tard")
    return (
        f"est fausse pour {spread.wrong} dates d’expiration sur {spread.total}, "
        f"{say.language.either(sides)}"
    )


def _danger(setting: Setting, seasons: tuple[Season, ...]) -> str:
    """Say for which expiries the announced last day is already too late."""
    if not seasons:
        return "Cette année-là, le dernier jour annoncé n’est jamais après le vrai dernier jour."
    spans = [
        f"du {setting.day(season.first)} au {setting.day(season.last)} "
        f"({setting.say.days(season.length)})"
        for season in seasons
    ]
    return (
        f"Erreur dangereuse pour les titres qui expirent {setting.say.language.every(spans)} : "
        "le dernier jour annoncé tombe après le vrai dernier jour, et la demande est tardive."
    )


def _between(say: Phrases, spread: Spread) -> str:
    """Return « de 28 à 31 jours », whichever the side."""
    low, high = sorted((abs(spread.low), abs(spread.high)))
    return say.days(low) if low == high else f"de {low} à {say.days(high)}"
