from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from corpus import Corpus, Day, FieldKind, Letter, LetterField, LetterForm
from macros.letters import letter
from macros.markup import inert
from macros.mistakes import Mistake
from macros.setting import Setting

LETTER = Letter(
    id="api",
    title="Demander l’attestation",
    rank=1,
    form=LetterForm.EMAIL,
    page="guide/anef",
    sent_by="Courriel",
    subject="URGENT {numero}",
    when="Dès le lendemain de l’expiration",
    example_on=Day(2025, 1, 13),
    basis=("ceseda/r431-15-1",),
    fields=(
        LetterField(id="numero", label="Numéro", kind=FieldKind.TEXT, example="14*2024"),
        LetterField(id="nom_complet", label="Nom", kind=FieldKind.TEXT, example="Amina EXEMPLE"),
        LetterField(
            id="association", label="Association", kind=FieldKind.PARAGRAPH, example="Aide\nEssai"
        ),
    ),
    paragraphs=("Madame, Monsieur,", "{Ma|La} demande {numero} est en cours."),
)


def test_blanks_are_marked_examples(make: Callable[..., Setting]) -> None:
    shown = inert(letter(make(letters={"api": LETTER}), "api"))
    assert shown.count('<mark class="j120-blank">14&#42;2024</mark>') == 2
    assert "{numero}" not in shown


def test_a_letter_is_shown_as_the_one_who_signs_writes_it(make: Callable[..., Setting]) -> None:
    setting = make(letters={"api": LETTER})
    assert "Ma demande" in letter(setting, "api")
    by_association = letter(setting, "api", signe="une association")
    assert "La demande" in by_association
    assert "Aide<br>Essai</mark>" in by_association


def test_the_text_to_copy_is_one_element_that_the_button_names(
    make: Callable[..., Setting],
) -> None:
    shown = letter(make(letters={"api": LETTER}), "api")
    assert '<div class="j120-letter-text" id="lettre-api-texte" lang="fr">' in shown
    for part in ("corps", "objet"):
        assert f'data-copy="lettre-api-texte-{part}" hidden' in shown
        assert shown.count(f'id="lettre-api-texte-{part}"') == 1
    body = shown.partition('id="lettre-api-texte-corps"')[2]
    assert "Objet" not in body.partition("</div>")[0]


def test_the_legal_basis_is_linked(make: Callable[..., Setting]) -> None:
    assert "#r431-15-1" in letter(make(letters={"api": LETTER}), "api")


def test_a_blank_that_is_not_described_is_refused(make: Callable[..., Setting]) -> None:
    broken = replace(LETTER, paragraphs=("Né le {naissance}",))
    with pytest.raises(Mistake, match="naissance"):
        letter(make(letters={"api": broken}), "api")


@pytest.mark.parametrize("id_", Corpus().letters)
def test_every_letter_shows_whole_without_any_program(id_: str, setting: Setting) -> None:
    shown = letter(setting, id_)
    assert "{" not in shown
    assert "[" not in shown, "a blank was left without example, or a mark was not read"
