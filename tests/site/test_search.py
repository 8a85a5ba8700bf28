"""The search finds by the words that people use: what they write, and the page that answers.

The queries are in ``queries.toml``. They are searched as a page searches them, without a browser.
"""

from __future__ import annotations

import json
import subprocess
import tomllib
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final

import pytest

from publishing.searching import whole_index

HERE: Final = Path(__file__).parent
FIRST: Final = 0.9
ONE_OF_THREE: Final = 0.98

pytestmark = [pytest.mark.built, pytest.mark.node]


ANSWERS: Final = tomllib.loads((HERE / "queries.toml").read_text("utf-8"))["answer"]
WANTED: Final = {typed: each["pages"] for each in ANSWERS for typed in each["typed"]}
SAME: Final = (
    ("récépissé", "recepisse", "RECEPISSE", "re\u0301ce\u0301pisse\u0301"),
    ("déménagement", "demenagement", "Déménager"),
    ("R431-5", "r 431 5", "R. 431-5", "art. R.431-5", "l’article r431-5", "R431-5 délai de 4 mois"),
    ("L. 433-4", "« l.433-4 »", "article L433-4 du CESEDA"),
    ("j’attends une réponse", "j'attends une réponse"),
)
BEGUN: Final = {
    word[:length]: word
    for word in ("récépissé", "attestation", "employeur", "déménagement", "nationalité", "violence")
    for length in range(5, len(word))
    if word[:length] != "emplo"  # « emploi » is as likely
}
"""A word as it stands after each letter, and the whole word."""
FAULTY: Final = ("déménageme", "atestation de prolongasion", "recepic", "prefecture fermee rd")
ODD: Final = ("^^~~**", "title:refus", "-", "\u0645\u0648\u0639\u062f", "a" * 500, "le la les")
NONSENSE: Final = "xqzwkv"

type Found = dict[str, list[str]]
"""Where the results of each query lead, the best first."""
type Shown = dict[str, list[list[str]]]
"""The results of each query: where it leads, then the texts that it shows."""


@pytest.fixture(scope="module")
def shown(site: Path) -> Shown:
    """Search all at once: the index takes a second to make."""
    typed = [*WANTED, *BEGUN, *(each for same in SAME for each in same), *FAULTY, *ODD, NONSENSE]
    done = subprocess.run(
        ["node", str(HERE / "search.mjs"), str(site)],
        input=json.dumps(typed),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-4000:]
    return dict(zip(typed, json.loads(done.stdout), strict=True))


@pytest.fixture(scope="module")
def found(shown: Shown) -> Found:
    return {typed: [at for at, *_ in results] for typed, results in shown.items()}


def test_people_find_the_page_that_answers(found: Found) -> None:
    assert len(WANTED) == sum(len(each["typed"]) for each in ANSWERS), "a query stands twice"
    assert len(WANTED) >= 200
    missed, lost = {}, {}
    for typed, pages in WANTED.items():
        right = [any(fnmatchcase(at, page) for page in pages) for at in found[typed][:3]]
        if right[:1] != [True]:
            missed[typed] = found[typed][:3]
        if not any(right):
            lost[typed] = found[typed][:3]
    assert len(missed) <= (1 - FIRST) * len(WANTED), missed
    assert len(lost) <= (1 - ONE_OF_THREE) * len(WANTED), lost


@pytest.mark.parametrize("written", SAME, ids=lambda same: same[0])
def test_accents_case_and_how_an_article_is_written_change_nothing(
    found: Found, written: tuple[str, ...]
) -> None:
    assert len({found[each][0] for each in written}) == 1


def test_while_a_word_is_typed_the_first_result_is_that_of_the_whole_word(found: Found) -> None:
    lost = {
        begun: found[begun][:1]
        for begun, word in BEGUN.items()
        if not any(fnmatchcase(found[begun][0], page) for page in WANTED[word])
    }
    assert not lost


def test_a_word_begun_or_misspelt_still_finds(found: Found) -> None:
    assert all(found[each] for each in FAULTY)


def test_a_result_found_by_other_words_shows_one_sentence(shown: Shown) -> None:
    texts = [text for _, *texts in shown["waraq"] for text in texts]
    assert texts
    assert all("<mark" in text or len(text) <= 160 for text in texts)


def test_what_means_nothing_finds_nothing_and_breaks_nothing(found: Found) -> None:
    assert found[NONSENSE] == []
    assert found.keys() >= set(ODD)


def test_how_to_contribute_answers_no_reader(site: Path) -> None:
    assert not [d for d in whole_index(site)["docs"] if d["location"].startswith("contribuer/")]
