from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus import Answer, Day, Document, Right, UnknownKey
from macros.rights import rights
from macros.setting import Setting


def right(answer: Answer, words: str = "") -> Right:
    return Right(answer=answer, words=words, basis=("ceseda/r431-15-1#2",))


RECEIPT = Document(
    id="recepisse",
    label="Récépissé",
    procedure="prefecture",
    recognise="Une feuille tamponnée",
    lasts="Un mois ou plus",
    beside="L’ancien titre",
    stay=right(Answer.YES),
    work=right(Answer.CONDITION, "si le titre le permettait"),
    social=right(Answer.UNSETTLED),
    schengen=right(Answer.NO),
    seen=Day(2026, 11, 23),
    reverify_before=Day(2027, 3, 1),
)


def test_each_cell_says_its_answer_in_words(make: Callable[..., Setting]) -> None:
    matrix = rights(make(documents={"recepisse": RECEIPT}))
    assert 'j120-right--yes">Oui<' in matrix
    assert 'j120-right--condition">Sous condition</strong> <span>si le titre' in matrix
    assert 'j120-right--unsettled">Non tranché<' in matrix
    assert 'j120-right--no">Non<' in matrix


def test_each_cell_is_labelled_and_links_to_its_text(make: Callable[..., Setting]) -> None:
    matrix = rights(make(documents={"recepisse": RECEIPT}))
    assert matrix.count('data-label="Retour dans Schengen"') == 1
    assert matrix.count("#r431-15-1") == 4


def test_one_document_says_how_to_tell_it_and_what_it_opens(make: Callable[..., Setting]) -> None:
    shown = rights(make(documents={"recepisse": RECEIPT}), "recepisse")
    assert "Une feuille tamponnée" in shown
    assert "<dt>Travail</dt>" in shown


def test_an_unknown_document_names_the_nearest(make: Callable[..., Setting]) -> None:
    with pytest.raises(UnknownKey, match="recepisse"):
        rights(make(documents={"recepisse": RECEIPT}), "récépissé")
