from __future__ import annotations

from dataclasses import replace

import pytest

from corpus import Article, Day, PartRead, UnknownKey
from macros.mistakes import Mistake
from macros.quotations import article, decision_quote, order_quote
from macros.setting import Setting


def test_a_whole_article_is_quoted_without_numbers(setting: Setting) -> None:
    quoted = article(setting, "ceseda/r431-5")
    assert quoted.count('class="j120-alinea"') == 6
    assert "j120-alinea-number" not in quoted


def test_chosen_alineas_are_quoted_with_their_numbers_in_the_order_asked(setting: Setting) -> None:
    quoted = article(setting, "ceseda/r431-5", alineas=[2, 4])
    assert quoted.count('class="j120-alinea"') == 2
    assert quoted.index("alinéa 2</span> 1° L'étranger") < quoted.index("alinéa 4</span> 3° Au")


def test_a_single_alinea_is_named_in_the_caption(setting: Setting) -> None:
    quoted = article(setting, "ceseda/r431-5", 2)
    assert "Article R. 431-5, alinéa 2, du CESEDA</a>" in quoted.replace("\u00a0", " ")


def test_the_version_is_that_of_the_build_day(setting: Setting) -> None:
    quoted = article(setting, "ceseda/r432-2")
    assert "En vigueur depuis le 16 juin 2025." in quoted.replace("\u00a0", " ")
    assert "R. 421-37-7" in quoted


def test_a_day_chooses_the_version_that_applied_then(setting: Setting) -> None:
    quoted = article(setting, "ceseda/r432-2", on="2025-06-15").replace("\u00a0", " ")
    assert "En vigueur du 1er mai 2021 au 15 juin 2025." in quoted
    assert "R. 421-37-7" not in quoted


def test_the_state_of_the_text_read_is_said(setting: Setting) -> None:
    quoted = article(setting, "ceseda/r431-5").replace("\u00a0", " ").replace("\u202f", " ")
    assert "Lu dans son état de mi-juillet 2025 ; changements cherchés le 23 novembre" in quoted
    assert 'data-expires="2027-03-01"' in quoted


def test_legifrance_is_linked_only_where_the_identifier_was_verified(setting: Setting) -> None:
    address = "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000043292776"
    verified = article(setting, "ceseda/r431-5")
    assert f'cite="{address}"' in verified
    assert f'href="{address}"' in verified
    assert "legifrance.gouv.fr" not in article(setting, "ceseda/l433-3")


def test_where_no_identifier_was_verified_the_nearest_address_says_its_doubt(
    setting: Setting,
) -> None:
    nearest = article(setting, "ceseda/r431-2")
    assert "LEGISCTA000042807008/" in nearest
    assert "à vérifier" in nearest
    assert "Chercher sur Légifrance" in nearest
    assert "cite=" not in nearest


def test_the_quotation_links_to_the_page_of_the_text(setting: Setting) -> None:
    assert 'href="../../textes/ceseda/#r431-5"' in article(setting, "ceseda/r431-5")


def test_law_text_is_escaped(setting: Setting) -> None:
    found = setting.corpus.article("ceseda/r431-5")
    version = replace(found.latest, paragraphs=("moins de <script> & plus",))
    setting.corpus._articles[found.key] = Article(found.key, (version,))
    assert "moins de &lt;script&gt; &amp; plus" in article(setting, found.key)


def test_a_version_read_before_it_applied_is_said_to_be_announced(setting: Setting) -> None:
    found = setting.corpus.article("ceseda/r431-5")
    version = replace(found.latest, in_force=Day(2026, 1, 1))
    setting.corpus._articles[found.key] = Article(found.key, (version,))
    assert "qui l’annonçait" in article(setting, found.key)


def test_an_unknown_article_names_the_nearest_keys(setting: Setting) -> None:
    with pytest.raises(UnknownKey, match="ceseda/r431-5"):
        article(setting, "ceseda/r431-55")


@pytest.mark.parametrize("alinea", [0, 7, -1, "2"])
def test_an_alinea_that_does_not_exist_is_refused(setting: Setting, alinea: int) -> None:
    with pytest.raises(Mistake, match="a 6 alinéas, de 1 à 6"):
        article(setting, "ceseda/r431-5", alineas=[alinea])


def test_a_day_before_every_known_version_is_refused(setting: Setting) -> None:
    with pytest.raises(Mistake, match="aucune version connue au"):
        article(setting, "ceseda/r431-5", on="2020-01-01")


def test_a_day_that_is_not_a_date_says_how_to_write_one(setting: Setting) -> None:
    with pytest.raises(Mistake, match='on="2026-11-23"'):
        article(setting, "ceseda/r431-5", on="1er mai 2021")


def test_an_order_that_was_not_found_says_so_and_quotes_nothing(setting: Setting) -> None:
    quoted = order_quote(setting, "arrete-2023-06-22")
    assert "Texte non trouvé" in quoted
    assert "<blockquote" not in quoted


def test_an_order_read_in_part_quotes_the_words_read(setting: Setting) -> None:
    quoted = order_quote(setting, "arrete-2022-09-16")
    assert "Extrait" in quoted
    assert "Après le 10° il est inséré" in quoted


def test_a_decision_is_given_with_what_it_holds(setting: Setting) -> None:
    quoted = decision_quote(setting, "ce-2024-09-10-497485")
    assert "n’est due que si la demande est complète" in quoted
    assert 'href="../../textes/decisions/#ce-2024-09-10-497485"' in quoted


def test_a_decision_known_by_a_summary_is_never_quoted(setting: Setting) -> None:
    told = decision_quote(setting, "ce-2025-10-02-504677")
    assert "un an à compter de la demande de motifs" in told
    assert "Texte non lu" in told
    assert "<blockquote" not in told


def test_no_decision_and_no_order_is_quoted_without_having_been_read(setting: Setting) -> None:
    for decision in setting.corpus.decisions.values():
        if decision.reading in (PartRead.SUMMARY, PartRead.NOT_FOUND):
            assert "<blockquote" not in decision_quote(setting, decision.id), decision.id
    for order in setting.corpus.orders.values():
        if order.reading in (PartRead.SUMMARY, PartRead.NOT_FOUND):
            assert "<blockquote" not in order_quote(setting, order.id), order.id


def test_an_article_of_which_the_end_was_not_found_says_so(setting: Setting) -> None:
    assert "en extrait seulement" in article(setting, "ceseda/r413-15")
    assert "en extrait" not in article(setting, "ceseda/r413-15", on="2025-01-01")


def test_an_unknown_order_names_the_nearest_keys(setting: Setting) -> None:
    with pytest.raises(UnknownKey, match="arrete-2024-07-01"):
        order_quote(setting, "arrete-2024-07-02")
