from __future__ import annotations

from pathlib import Path

from corpus import Corpus, Day
from macros.calls import read_pages
from macros.citations import Citation, Citations, Where
from macros.page import Page
from macros.setting import Setting
from macros.text_pages import code_texts, decision_texts, order_texts


def part(page: str, anchor: str) -> str:
    return page.partition(f"{{ #{anchor} }}")[2].partition("\n\n###")[0]


def test_every_article_and_every_version_has_an_anchor(setting: Setting) -> None:
    page = code_texts(setting, "ceseda")
    for key in setting.corpus.article_keys:
        code, _, number = key.partition("/")
        if code != "ceseda":
            continue
        article = part(page, number)
        for version in setting.corpus.article(key).versions:
            assert f'id="{number}-{version.in_force.iso}"' in article


def test_an_older_version_is_folded_and_kept_out_of_search(setting: Setting) -> None:
    article = part(code_texts(setting, "ceseda"), "r432-2")
    folded = article.partition('<details class="j120-old-version" data-search-exclude>')[2]
    assert 'id="r432-2-2021-05-01"' in folded
    assert 'id="r432-2-2025-06-16"' not in folded


def test_articles_stand_in_the_order_of_the_code(setting: Setting) -> None:
    page = code_texts(setting, "ceseda")
    places = [page.index(f"{{ #{number} }}") for number in ("l421-9", "l421-11", "l422-1")]
    assert places == sorted(places)
    assert page.index("Partie législative") < page.index("{ #l421-9 }")
    assert page.index("Partie réglementaire") < page.index("{ #r431-5 }")


def test_orders_and_decisions_have_an_anchor_each(setting: Setting) -> None:
    orders, decisions = order_texts(setting), decision_texts(setting)
    assert all(f"{{ #{key} }}" in orders for key in setting.corpus.orders)
    assert all(f"{{ #{key} }}" in decisions for key in setting.corpus.decisions)


def test_pages_and_delays_that_cite_an_article_are_named(tmp_path: Path) -> None:
    (tmp_path / "guide").mkdir()
    page = tmp_path / "guide" / "anef.md"
    page.write_text('# L’ANEF\n\nSelon {{ ref("ceseda/r431-5", alinea=2) }}.\n', "utf-8")
    corpus = Corpus()
    citations = Citations(corpus, read_pages(tmp_path))
    found = citations.of("ceseda/r431-5")
    assert found[0] == Citation(Where.PAGE, "L’ANEF", "guide/anef.md")
    assert any(c.label.startswith("ouverture de la fenêtre sur l’ANEF") for c in found)

    setting = Setting(corpus, Page.of("textes/ceseda.md"), Day(2026, 11, 23), citations)
    article = part(code_texts(setting, "ceseda"), "r431-5")
    assert '<a href="../../guide/anef/">L’ANEF</a>' in article
