"""Letters to fill: what is sent on one page, what helps on the other."""

from __future__ import annotations

import io
from collections import defaultdict
from pathlib import Path

import pikepdf
import pydyf
import pytest
from fontTools.ttLib import TTFont

from calculators.languages.phrases import Phrases
from corpus import Corpus, Day
from corpus.letters import LetterCase
from publishing.handbook.fields import FAMILY, join_fields, write_field_font
from publishing.handbook.forms import Blank, ToFill, to_fill
from publishing.handbook.typesetting import FONTS

TODAY = Day(2026, 11, 24)


@pytest.fixture(scope="module")
def forms() -> dict[str, ToFill]:
    corpus = Corpus()
    say = Phrases.under(corpus, TODAY)
    return {key: to_fill(letter, corpus, say) for key, letter in corpus.letters.items()}


def blanks(form: ToFill) -> list[Blank]:
    runs = [form.subject, *form.paragraphs]
    return [part for run in runs for part in run if isinstance(part, Blank)]


def test_a_letter_says_its_usual_case_and_the_page_that_faces_it_the_others(
    forms: dict[str, ToFill],
) -> None:
    form = forms["attestation-de-prolongation"]
    said = ["".join(part for part in run if isinstance(part, str)) for run in form.paragraphs]
    assert any("vous y oblige" in words for words in said)
    assert not any("Voici pourquoi cela n’a pas été possible" in words for words in said)
    late = next(choice for choice in form.choices if choice.when == LetterCase.OUT_OF_TIME)
    assert "pourquoi]" in late.words


def test_every_paragraph_that_a_person_may_send_is_on_one_of_the_two_pages(
    forms: dict[str, ToFill],
) -> None:
    for form in forms.values():
        by_association = [p for p in form.letter.passages if (LetterCase.ASSOCIATION,) in p.when]
        kept = len(form.paragraphs) + len(form.choices)
        assert kept + len(by_association) == len(form.letter.passages), form.letter.id


def test_every_blank_of_a_letter_is_explained_where_it_stands(forms: dict[str, ToFill]) -> None:
    for form in forms.values():
        labels = {key.label for key in form.keys}
        assert {blank.field.label for blank in blanks(form)} <= labels, form.letter.id
        assert all(key.where for key in form.keys)


def test_blanks_of_one_name_ask_for_one_thing(forms: dict[str, ToFill]) -> None:
    labels = defaultdict(set)
    for form in forms.values():
        for blank in [*form.sender, *form.recipient, *form.dated, *blanks(form), form.signature]:
            labels[blank.name].add(blank.field.label)
    assert labels["nom_complet"]
    assert {name: said for name, said in labels.items() if len(said) > 1} == {}


def test_fields_of_one_name_become_one_and_a_line_adapts_to_what_is_typed() -> None:
    pdf = pydyf.PDF()
    form = pydyf.Dictionary({"Fields": pydyf.Array()})
    pdf.catalog["AcroForm"] = form
    for name in ("nom", "nom", "lieu"):
        widget = pydyf.Dictionary(
            {
                "Subtype": "/Widget",
                "FT": "/Tx",
                "T": pydyf.String(name),
                "TU": pydyf.String("Votre nom"),
                "V": pydyf.String(""),
                "DA": pydyf.String(b"0 0 0 rg /ABC 7.5 Tf"),
            }
        )
        pdf.add_object(widget)
        form["Fields"].append(widget.reference)
    join_fields(pdf)
    written = io.BytesIO()
    pdf.write(written)
    written.seek(0)
    opened = pikepdf.open(written)
    place, field = opened.Root.AcroForm.Fields
    assert (str(field.T), len(field.Kids), str(place.T)) == ("nom", 2, "lieu")
    assert all("/T" not in kid and str(kid.Parent.T) == "nom" for kid in field.Kids)
    assert str(place.DA) == "0 0 0 rg /ABC 0 Tf"


def test_a_field_has_the_letters_of_those_who_write_in_it(tmp_path: Path) -> None:
    path = tmp_path / "field.ttf"
    write_field_font(FONTS, path)
    font = TTFont(path)
    names = "Nguyễn Trần Đỗ Şükrü Łukasz Çağrı Đặng Ḥāfiẓ Željko Ольга Γιώργος"
    assert font["name"].getDebugName(1) == FAMILY
    assert set(names.replace(" ", "")) - set(map(chr, font.getBestCmap())) == set()
