from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus import Day, OutsideKnownLaw, UnknownKey
from macros.delays import amount, delay
from macros.mistakes import Mistake
from macros.references import cite, decision, order, ref
from macros.setting import Setting


def plain(html: str) -> str:
    return html.replace("\u00a0", " ").replace("\u202f", " ")


def test_what_a_summary_says_of_a_delay_is_not_put_between_quotation_marks(
    setting: Setting,
) -> None:
    summed_up = plain(delay(setting, "motifs-butoir"))
    assert "en substance, un an à compter de la demande de motifs" in summed_up
    assert "«" not in summed_up
    assert "« naît au terme d" in plain(delay(setting, "silence-4-mois"))


def test_a_reference_names_the_article_the_alinea_and_the_code(setting: Setting) -> None:
    assert plain(ref(setting, "ceseda/r431-5", 2)) == (
        '<a href="../../textes/ceseda/#r431-5" class="j120-ref">'
        "article R. 431-5, alinéa 2, du CESEDA</a>"
    )


def test_an_annex_is_not_called_an_article(setting: Setting) -> None:
    assert ">annexe 9 du CESEDA<" in plain(ref(setting, "ceseda/annexe-9"))


def test_a_reference_may_have_words_of_its_own(setting: Setting) -> None:
    assert ">la règle<" in ref(setting, "ceseda/r431-5", text="la règle")


def test_an_alinea_that_does_not_exist_is_refused(setting: Setting) -> None:
    with pytest.raises(Mistake, match="6 alinéas"):
        ref(setting, "ceseda/r431-5", alinea=9)


def test_an_order_is_named_by_its_nature_and_date(setting: Setting) -> None:
    assert plain(order(setting, "arrete-2021-04-27")).endswith(">arrêté du 27 avril 2021</a>")


def test_a_decision_is_named_by_its_court_date_and_number(setting: Setting) -> None:
    named = plain(decision(setting, "ce-2024-09-10-497485"))
    assert named.endswith(">Conseil d’État, référé, 10 septembre 2024, n° 497485</a>")


@pytest.mark.parametrize(
    ("basis", "href"),
    [
        ("ceseda/r431-15-2#3", "../../textes/ceseda/#r431-15-2"),
        ("order/arrete-2021-04-27", "../../textes/arretes/#arrete-2021-04-27"),
        ("decision/ce-2024-09-10-497485", "../../textes/decisions/#ce-2024-09-10-497485"),
    ],
)
def test_every_kind_of_basis_is_linked(setting: Setting, basis: str, href: str) -> None:
    assert f'href="{href}"' in cite(setting, basis)


def test_a_basis_in_words_stays_words(setting: Setting) -> None:
    assert cite(setting, "accord du 27 décembre 1968") == "accord du 27 décembre 1968"


def test_a_delay_is_written_in_words_and_tied_to_the_words_of_the_law(setting: Setting) -> None:
    written = plain(delay(setting, "silence-4-mois"))
    assert written.endswith(">quatre mois</a>")
    assert "naît au terme d&#x27;un délai de quatre mois" in written
    assert 'href="../../textes/ceseda/#r432-2"' in written


def test_a_long_delay_is_written_in_figures(setting: Setting) -> None:
    assert plain(delay(setting, "ouverture-anef")).endswith(">120 jours</a>")


def test_working_days_are_named_as_the_article_does(setting: Setting) -> None:
    assert plain(delay(setting, "verification-employeur")).endswith(">deux jours ouvrables</a>")


def test_a_sum_is_written_in_euros(setting: Setting) -> None:
    assert plain(amount(setting, "taxe-retard")).endswith(">180 €</a>")


def test_an_unknown_delay_names_the_nearest_keys(setting: Setting) -> None:
    with pytest.raises(UnknownKey, match="silence-4-mois"):
        delay(setting, "silence-4-moi")


def test_a_delay_that_is_not_yet_the_law_is_refused(make: Callable[..., Setting]) -> None:
    with pytest.raises(OutsideKnownLaw, match="octobre 2025"):
        delay(make(today=Day(2025, 1, 1)), "motifs-butoir")
