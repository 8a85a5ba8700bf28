"""Pages and answers read easily enough: what is counted, how, and the limits of the repository."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import lxml.html
import pytest

from corpus import Corpus
from publishing.readability import Kind, measured_answers, measured_pages, over, read_limits
from publishing.readability.measuring import Measure, measure, syllables
from publishing.readability.prose import blocks

HEDGES = ("peut-être", "sans doute")


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *(("titre", 1), ("cartes", 1), ("préfecture", 3), ("l’attestation", 4), ("que", 1)),
        *(
            ("publique", 2),
            ("année", 2),
            ("guichet", 2),
            ("européen", 4),
            ("document", 3),
            ("n", 1),
        ),
    ],
)
def test_syllables_are_those_one_hears(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_index_is_that_of_kandel_and_moles() -> None:
    # Le pré-fet vous donne la carte: seven syllables, as a last « e » is silent.
    found = measure("page", ["Le préfet vous donne la carte."], HEDGES)
    assert (found.words, found.index) == (6, round(207 - 1.015 * 6 - 73.6 * 7 / 6, 1))


def test_sentences_end_at_a_point_a_semicolon_or_a_paragraph_and_not_within_an_article() -> None:
    found = measure("p", ["Lisez R. 431-5 et M. Dupont. Il dit oui ; elle dit non", "Merci."], ())
    assert found.longest == "Lisez R. 431-5 et M. Dupont."
    assert found.sentence == 5


def test_hedges_dates_and_addresses_are_told_apart_from_words() -> None:
    found = measure("p", ["Peut-être le 1er mai 2026, sur www.demarches.fr/commencer"], HEDGES)
    assert (found.words, found.hedges, found.dates) == (5, 1, 1)


def test_what_others_said_at_length_is_not_ours() -> None:
    quoted = "mot " * 30
    assert measure("p", [f"Elle écrit : « {quoted}»."], ()).words == 2
    assert measure("p", ["La carte « salarié »."], ()).words == 3


def test_prose_leaves_out_the_law_tables_and_letters_and_knows_what_is_folded() -> None:
    page = lxml.html.fragment_fromstring(
        """<div><p>Déposez <a href="#">hier</a> <button class="j120-term">là</button><span
        class="j120-meaning">Le site.</span>.</p><figure class="j120-quote">Loi.</figure>
        <button>Copier</button>
        <table><tr><td>Oui</td></tr></table><details><summary>Plus</summary><p>Caché.</p></details>
        <section class="j120-letter">Madame</section></div>"""
    )
    assert [block.strip() for block in blocks(page)] == [
        "Déposez hier là.",
        "Plus",
        "Caché.",
    ]
    assert [block.strip() for block in blocks(page, folded=False)] == ["Déposez hier là."]


def test_what_is_past_a_limit_is_said_with_its_number() -> None:
    limits = read_limits()
    plain = Measure("guide/x/", words=10, hedges=0, dates=0, index=90.0, longest="Oui.")
    worse = replace(plain, words=99_999, index=1.0)
    assert over({Kind.PAGE: [plain]}, limits) == []
    long, hard = over({Kind.PAGE: [worse]}, limits)
    assert long.startswith("guide/x/ : 99999 mots")
    assert hard.startswith("guide/x/ : indice 1.0")


def test_every_choice_of_every_form_is_answered_within_the_limits(corpus: Corpus) -> None:
    limits = read_limits()
    measured = measured_answers(corpus, limits)
    assert len(measured[Kind.ANSWER]) > 500
    assert over(measured, limits) == []


@pytest.mark.built
def test_every_page_is_within_the_limits(site: Path) -> None:
    limits = read_limits()
    assert over(measured_pages(site, limits), limits) == []
