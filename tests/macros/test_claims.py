from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus import Claim, Day, Measure
from macros.claims import claims, difference
from macros.setting import Setting


def said(setting: Setting, measure: Measure) -> str:
    return " ".join(difference(setting, measure)).replace("\u00a0", " ").replace("\u202f", " ")


def test_the_window_in_months_is_counted_over_a_common_and_a_leap_year(setting: Setting) -> None:
    words = said(setting, Measure.MONTHS_FOR_ANEF_WINDOW)
    assert "Titres qui expirent en 2026 (année commune)" in words
    assert "Titres qui expirent en 2028 (année bissextile)" in words
    assert "du 1er mars 2026 au 28 avril 2026 (59 jours)" in words
    assert "jusqu’à 3 jours trop tôt" in words


def test_the_days_left_to_appeal_are_said(setting: Setting) -> None:
    words = said(setting, Measure.FOUR_MONTHS_FOR_NINETY_DAYS)
    assert "de 30 à 33 jours plus tôt" in words
    assert "de 26 à 31 jours" in words


@pytest.mark.parametrize("measure", list(Measure))
def test_every_measure_has_words(setting: Setting, measure: Measure) -> None:
    assert said(setting, measure).endswith(".")


def test_a_claim_shows_what_is_said_the_law_and_the_difference(
    make: Callable[..., Setting],
) -> None:
    claim = Claim(
        id="premier-juillet",
        who="Un guide",
        words="depuis le 1er juillet 2024",
        law="depuis le 4 juillet 2024",
        basis=("order/arrete-2024-07-01",),
        measure=Measure.FIRST_OF_JULY,
        seen=Day(2026, 11, 23),
    )
    shown = claims(make("ce-que-disent-les-sites.md", claims={claim.id: claim}))
    assert "## «\u00a0depuis le 1er juillet 2024\u00a0» { #premier-juillet }" in shown
    assert "Un guide, relevé le" in shown
    assert 'href="../textes/arretes/#arrete-2024-07-01"' in shown
    assert "3\u00a0jours" in shown
