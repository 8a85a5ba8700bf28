"""A number that a sentence pulls is that of the law, whoever says it."""

from __future__ import annotations

from typing import Final

import pytest

from calculators import CALCULATORS, ask
from calculators.languages.phrases import Phrases
from corpus import Corpus, Day
from tests.frozen import frozen_copy

TODAY: Final = Day(2026, 11, 23)
_RENEWAL: Final = {"situation": "document", "request": "renewal", "title": "salarie"}
LATE: Final = {
    "fenetre-de-depot": _RENEWAL,
    "attestation-de-prolongation": _RENEWAL,
    "mon-document": {"document": "carte-expiree", "held": "cst", "asked": "no"},
    "blocage-anef": {"obstacle": "technical", "request": "renewal", "title": "etudiant"},
}
"""Answers of someone whose permit ended seven months ago, by calculator."""


@pytest.fixture(scope="module")
def five_months(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """The corpus, had R. 431-8 said five months."""
    root = frozen_copy(tmp_path_factory.mktemp("five") / "corpus")
    path = root / "deadlines.toml"
    before, mark, rule = path.read_text("utf-8").partition('id = "conditions-d-entree"')
    path.write_text(before + mark + rule.replace("value = 6", "value = 5", 1), "utf-8")
    return Corpus(root)


def test_a_sentence_says_its_number_in_letters_and_capitals_or_as_a_rank(corpus: Corpus) -> None:
    say = Phrases.under(corpus, TODAY)
    said = say.pulled("{Délai silence-4-mois}, {délai motifs-reponse}, {délai silence-90-jours}.")
    assert said == "Quatre mois, un mois, 90\u00a0jours."
    assert say.pulled("le {rang fermeture-anef} jour {nom}") == "le 60e jour {nom}"


def on_six_months(slug: str, corpus: Corpus) -> str:
    """Return what an answer says of R. 431-8, its date and its strip included."""
    result = ask(CALCULATORS[slug], LATE[slug] | {"expiry": "2026-04-20"}, corpus, TODAY)
    said = [result.lead, *(each.words for each in result.findings if "six-months" in each.key)]
    said += [each.label for each in result.dates if each.key == "visa_conditions_from"]
    if result.strip:
        said += [each.label for each in result.strip.marks if each.key == "six-months"]
    return " ".join(said).lower()


@pytest.mark.parametrize("slug", LATE)
def test_every_answer_follows_the_delay_of_the_conditions_of_entry(
    slug: str, corpus: Corpus, five_months: Corpus
) -> None:
    now, then = on_six_months(slug, corpus), on_six_months(slug, five_months)
    assert "six mois" in now
    assert then == now.replace("six mois", "cinq mois").replace(
        *("mardi 20\u00a0octobre\u00a02026", "dimanche 20\u00a0septembre\u00a02026")
    )
