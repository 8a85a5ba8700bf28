"""What becomes of a translation whose French moves, and what a translator gets and gives."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from babel.messages.pofile import read_po, write_po

from calculators.checking import check
from calculators.languages.phrases import Phrases
from calculators.rendering.html import element
from corpus import HOME, Corpus, Day
from corpus.checking.translating import NoTranslator, read_work, stale, write_work
from corpus.translation import How

TODAY = Day(2026, 11, 30)
KEY = "filing-window.h.last_day"
FRENCH = "C’est le dernier jour : déposez aujourd’hui."


@pytest.fixture
def root(tmp_path: Path) -> Path:
    place = tmp_path / "corpus"
    shutil.copytree(HOME, place, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    return place


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8").replace("\u00a0", " ")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_french_sentence_that_changed_is_shown_again_and_marked(root: Path) -> None:
    assert Phrases.of(Corpus(root, "en"))(KEY) == "It is the last day: file today."
    change(root / "phrases/fr.toml", FRENCH, "C’est le dernier jour : déposez ce soir.")
    corpus = Corpus(root, "en")
    said = Phrases.of(corpus)(KEY)
    assert said == "\u2066C’est le dernier jour : déposez ce soir.\u2069"
    span = f'<span lang="fr" dir="ltr" translate="no">{said}</span>'
    assert element("p", said) == f"<p>{span}</p>"
    assert KEY in stale(corpus)


def test_what_fills_a_blank_is_set_apart_from_its_sentence() -> None:
    said = Phrases.of(Corpus(language="ar"))("filing-window.h.last_days", prudent_closing=TODAY)
    assert "\u2068الاثنين 30\u00a0نوفمبر\u00a02026\u2069" in said


def test_french_words_within_a_translation_are_marked(root: Path) -> None:
    said = Phrases.of(Corpus(root, "en"))("where-to-file.h.receipt")
    assert said.startswith("A \u2066«\u00a0récépissé\u00a0»\u2069 is renewed")


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("before the end of {prudent_closing}.", "soon.", "{prudent_closing} du français manque"),
        ("before the end of {prudent_closing}.", "{x} {prudent_closing}.", "{x} n’est pas dans"),
        ('"h.last_day" =', '"h.nowhere" =', "n’existe plus en français"),
        ('how = "machine"', 'how = "perfect"', "valeur inconnue"),
    ],
)
def test_a_translation_keeps_the_blanks_of_its_french(
    root: Path, old: str, new: str, fault: str
) -> None:
    change(root / "phrases/en.toml", old, new)
    assert any(fault in str(problem).replace("\u00a0", " ") for problem in check(Corpus(root)))


def test_a_translator_gets_a_list_and_gives_it_back(root: Path, tmp_path: Path) -> None:
    corpus, path = Corpus(root, "en"), tmp_path / "en.po"
    left = write_work(corpus, path)
    assert left == len(corpus.french.words) - len(corpus.phrases)
    with path.open("rb") as file:
        catalog = read_po(file, locale="en")
    work = {str(message.context): message for message in catalog if message.context}
    # A machine’s translation is to be looked at: one is approved, one mended, the others left.
    assert work[KEY].fuzzy
    work[KEY].flags.discard("fuzzy")
    other = work["filing-window.h.last_days"]
    other.flags.discard("fuzzy")
    other.string = "Last days: apply before the end of {prudent_closing}."
    with path.open("wb") as file:
        write_po(file, catalog)
    with pytest.raises(NoTranslator):
        read_work(Corpus(root, "en"), path, TODAY)
    catalog.last_translator = "Jo Doe"
    with path.open("wb") as file:
        write_po(file, catalog)
    assert read_work(Corpus(root, "en"), path, TODAY) == 2
    made = Corpus(root, "en").written
    assert (made[KEY]["how"], made[KEY]["by"]) == (How.REVIEWED, "Jo Doe")
    assert made["filing-window.h.last_days"]["how"] == How.HUMAN
    assert read_work(Corpus(root, "en"), path, TODAY) == 0
