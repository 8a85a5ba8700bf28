"""What people write is added to the index of the search, which lies where only a search looks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus import Corpus
from publishing.archives import ToolFailed
from publishing.searching import DOCUMENTS, INDEX, publish_search, whole_index, with_words

WORDS = """
[[weight]]
pages = "/"
weight = 30

[[weight]]
pages = "textes/"
weight = 20

[[weight]]
pages = "contribuer/"
weight = 0

[[synonym]]
guide = ["rendez-vous"]
people = ["rdv", "mawid"]

[[answer]]
page = "guide/guichet/"
people = ["préfecture fermée"]
"""
PAGES = [
    {"location": "", "title": "Accueil", "text": ""},
    {"location": "guide/guichet/", "title": "Au guichet", "text": "Un rendez-vous."},
    {"location": "guide/guichet/#rdv", "title": "Des rendez vous", "text": ""},
    {"location": "textes/ceseda/#r431-15-1", "title": "Article R. 431-15-1", "text": ""},
    {"location": "contribuer/", "title": "Contribuer", "text": ""},
]


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    (tmp_path / "search.toml").write_text(WORDS, "utf-8")
    return Corpus(tmp_path)


def test_a_page_is_found_by_its_description_its_parts_and_what_people_write(corpus: Corpus) -> None:
    described = {"guide/guichet/": "Quand il n’y a pas d’heure"}
    home, page, part, article = with_words(PAGES, described, corpus)
    assert page["lead"] == "Quand il n’y a pas d’heure"
    assert page["parts"] == "Des rendez vous rdv mawid"
    # What it says deep in its text makes no synonym, or each page would have them all.
    assert page["people"] == "préfecture fermée"
    assert part["people"] == "rdv mawid"
    assert article["people"] == "r431_15_1 431_15_1"
    assert [each["boost"] for each in (home, page, part, article)] == [0.3, 1, 1, 0.2]


def test_words_for_a_page_that_is_not_there_stop_the_build(corpus: Corpus) -> None:
    with pytest.raises(ToolFailed, match=r"« guide/guichet/ » n’est l’adresse d’aucune page"):
        with_words(PAGES[:1], {}, corpus)


def test_documents_lie_beside_the_index_and_are_set_apart_once(
    tmp_path: Path, corpus: Corpus
) -> None:
    page = tmp_path / "guide" / "guichet" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text('<meta name="description" content="L&#39;heure &amp; le lieu">', "utf-8")
    index = {"config": {"lang": ["fr"]}, "docs": PAGES}
    (tmp_path / INDEX).parent.mkdir()
    (tmp_path / INDEX).write_text(json.dumps(index), "utf-8")
    for _ in range(2):
        publish_search(tmp_path, corpus)
        assert json.loads((tmp_path / INDEX).read_text("utf-8")) == {**index, "docs": []}
        found = json.loads((tmp_path / DOCUMENTS).read_text("utf-8"))
        assert found[1]["lead"] == "L'heure & le lieu"
        assert whole_index(tmp_path)["docs"] == found


def test_a_folder_without_an_index_is_left_alone(tmp_path: Path, corpus: Corpus) -> None:
    (tmp_path / "site").mkdir()
    publish_search(tmp_path / "site", corpus)
    assert list((tmp_path / "site").iterdir()) == []
