"""A letter says only what the days given allow, loses no word, and leaves no blank unseen."""

from __future__ import annotations

import re
from io import BytesIO
from itertools import product
from random import Random
from typing import Any, Final
from xml.etree import ElementTree
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators import CALCULATORS, Refused, Result, ask
from calculators.answers.letters.example import example
from calculators.answers.letters.filling import Filling, fill
from calculators.languages.phrases import Phrases
from calculators.rendering.letter import letter_text
from calculators.rendering.odt import letter_odt
from calculators.result import RunKind, Status, Writing
from corpus import Day, Derived, FieldKind, Letter, LetterCase, LetterForm
from tests.calculators.walking import walk
from tests.frozen import frozen

CORPUS: Final = frozen()
SAY: Final = Phrases.of(CORPUS)
LETTERS: Final = CALCULATORS["courriers"]
TODAY: Final = Day(2026, 11, 24)
ARABIC: Final = "مريم الفاسي"
LONG: Final = ("Andriantsimitoviaminandriandehibe " * 6)[:200].strip()
_WALKS: Final = 300

each_letter = pytest.mark.parametrize("letter", CORPUS.letters.values(), ids=CORPUS.letters)


def write(today: Day = TODAY, **answers: Any) -> Result:
    return ask(LETTERS, answers, CORPUS, today)


def text_of(result: Result) -> str:
    assert result.writing is not None
    return plain(letter_text(result.writing, SAY))


def plain(words: str) -> str:
    return words.replace("\u00a0", " ").replace("\u202f", " ")


@settings(max_examples=100, deadline=None)
@given(offset=st.integers(-200, 60), today=st.integers(-30, 90))
def test_a_letter_says_in_time_exactly_where_the_filing_was(offset: int, today: int) -> None:
    expiry = Day(2026, 9, 15)
    result = write(
        expiry.plus_days(today),
        letter="attestation-de-prolongation",
        expiry=expiry.iso,
        filed=expiry.plus_days(offset).iso,
        complete="yes",
    )
    in_time = -120 <= offset <= -60
    said = text_of(result)
    assert ("comme le demande l’article R. 431-5" in said) == in_time
    assert ("vous y oblige" in said) == in_time
    assert ("Voici pourquoi cela n’a pas été possible" in said) != in_time


@settings(max_examples=100, deadline=None)
@given(late=st.integers(-90, 500), informed=st.sampled_from(["yes", "no", "unknown"]))
def test_a_letter_says_that_an_appeal_is_open_only_till_its_last_day(
    late: int, informed: str
) -> None:
    born = Day(2025, 10, 14)
    today = born.plus_days(late)
    result = write(
        today,
        letter="recours-gracieux",
        refusal="silence",
        refused_on=born.iso,
        informed=informed,
    )
    if today < born:
        assert result.status is Status.TOO_EARLY
        assert result.writing is None
        return
    last = result.date("appeal_last")
    assert last is not None
    said = text_of(result)
    assert ("interrompt le cours de ce délai" in said) == (today <= last)
    year = last < today <= Day(2026, 10, 14) and informed == "no"
    assert ("délai raisonnable d’un an" in said) == year


def test_a_letter_written_at_random_drops_no_answer_and_shows_no_brace() -> None:
    form = LETTERS.form(CORPUS)
    random = Random(41)
    written = 0
    for _ in range(_WALKS):
        raw = walk(form, random, TODAY)
        try:
            result = ask(LETTERS, raw, CORPUS, TODAY)
        except Refused:
            continue
        if result.writing is None:
            continue
        written += 1
        said = text_of(result)
        assert "{" not in said, raw
        assert "..\n" not in said, raw
        letter = CORPUS.letters[result.writing.letter]
        told_unused = next((f.words for f in result.findings if f.key == "unused"), "")
        for field in letter.fields:
            answer = raw.get(field.id)
            if field.kind in (FieldKind.TEXT, FieldKind.PARAGRAPH) and isinstance(answer, str):
                assert answer in said or field.label in told_unused, (field.id, raw)
    assert written > _WALKS / 3


@each_letter
def test_every_paragraph_stands_in_some_letter_and_only_one_of_each_choice(letter: Letter) -> None:
    """Walk every combination of the cases that exclude each other."""
    groups = [
        (LetterCase.PERSON, *([] if letter.form is LetterForm.COURT else [LetterCase.ASSOCIATION])),
        (LetterCase.COMPLETE, LetterCase.INCOMPLETE, LetterCase.UNVERIFIED),
        (
            *(LetterCase.EXPIRED, LetterCase.VALID, LetterCase.KEPT),
            *(LetterCase.CERTIFICATE_FIRST, LetterCase.CERTIFICATE_RENEWAL),
            *(LetterCase.RECEIPT_FIRST, LetterCase.RECEIPT_RENEWAL, LetterCase.FAVOURABLE),
            *(LetterCase.WORK_UNSURE, LetterCase.WORK_UNPROVEN),
        ),
        (LetterCase.SILENCE, LetterCase.WRITTEN),
        (LetterCase.POST_SET, LetterCase.POST_UNSURE),
        (LetterCase.ANSWER_IN_TIME, LetterCase.ANSWER_LATE),
        (LetterCase.NOTHING_ASKED, LetterCase.HAD_TO_ASK),
        (LetterCase.REFUSED_BEFORE, LetterCase.PERHAPS_BEFORE),
        (
            *(LetterCase.IN_TIME, LetterCase.OUT_OF_TIME, LetterCase.UNDATED),
            *(LetterCase.STILL_TIME, LetterCase.TOO_LATE),
            *(LetterCase.APPEAL_OPEN, LetterCase.NOT_TOLD),
        ),
    ]
    words = {field.id: field.id for field in letter.fields}
    shown = set()
    # Of the cases that the letter does not tell apart, one stands for all.
    told_apart = [
        dict.fromkeys(case if case in letter.cases else group[-1] for case in group)
        for group in groups
    ]
    for cases in product(*told_apart):
        written = fill(letter, Filling(frozenset(cases), words, "", TODAY), SAY)
        assert len(written.paragraphs) > 4
        shown |= {_own_words(paragraph) for paragraph in written.paragraphs}
    for passage in letter.passages:
        own = plain("".join(part.words for part in passage.parts))
        assert own in {plain(each) for each in shown} or any(
            part.association is not None for part in passage.parts
        )


def _own_words(runs: Any) -> str:
    return "".join(run.text for run in runs if run.kind is RunKind.PLAIN)


@each_letter
def test_the_words_quoted_are_those_of_a_text_that_the_letter_names(letter: Letter) -> None:
    texts: list[str] = []
    for basis in letter.basis:
        key = basis.partition("#")[0]
        if not key.startswith(("decision/", "order/")):
            texts += CORPUS.article(key).latest.paragraphs
    law = bare(" ".join(texts))
    for paragraph in letter.paragraphs:
        for quoted in re.findall(r"«\s*(.+?)\s*»", paragraph):
            assert bare(quoted) in law, quoted


def bare(words: str) -> str:
    return " ".join(plain(words).replace("’", "'").split())


@each_letter
def test_what_an_example_shows_as_computed_is_what_a_computation_gives(letter: Letter) -> None:
    # One example keeps the rights of its card, the usual one does not.
    shown = "\n".join(
        plain(letter_text(example(letter, CORPUS, "person", "99", held), SAY))
        for held in ("", "cr")
    )
    for field in letter.fields:
        # No example names its permit: whether silence was a refusal before is not known there.
        if field.kind is FieldKind.COMPUTED and field.derived is not Derived.REFUSED_BEFORE:
            assert plain(field.example) in shown, field.id


def test_shared_blanks_are_one_question_whatever_the_letter() -> None:
    names = [question.name for question in LETTERS.form(CORPUS).questions]
    assert len(names) == len(set(names))
    for letter in CORPUS.letters.values():
        shared = {field.id: field for field in CORPUS.letter_fields}
        for field in letter.fields:
            if field.id in shared:
                assert field.label == shared[field.id].label


def long_letter(**more: Any) -> Writing:
    result = write(
        letter="demande-de-motifs",
        refusal="silence",
        refused_on="2026-11-04",
        nom_complet=more.pop("name", LONG),
        lieu_de_naissance="Ouagadougou & <Bobo> «\u00a0Éà\u00a0»",
        adresse="1 rue de l’Été\n99000 Essai",
        annex="yes",
        **more,
    )
    assert result.writing is not None
    return result.writing


def paragraphs_of(odt: bytes) -> list[str]:
    space = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
    with ZipFile(BytesIO(odt)) as archive:
        # What we made ourselves, from text that was escaped.
        root = ElementTree.fromstring(archive.read("content.xml"))
    said = []
    for paragraph in root.iter(f"{space}p"):
        for line in paragraph.iter(f"{space}line-break"):
            line.text = "\n"
        said.append("".join(paragraph.itertext()))
    return said


def test_the_document_is_a_zip_whose_first_file_names_its_format() -> None:
    with ZipFile(BytesIO(letter_odt(long_letter(), TODAY, SAY))) as archive:
        first, *_ = archive.infolist()
        assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
        assert archive.read("mimetype") == b"application/vnd.oasis.opendocument.text"
        for name in ("content.xml", "styles.xml", "META-INF/manifest.xml"):
            ElementTree.fromstring(archive.read(name))
        assert archive.testzip() is None


@pytest.mark.parametrize("name", [LONG, ARABIC, "O’Connor-d’Été", "x"])
def test_the_document_says_what_the_text_says(name: str) -> None:
    writing = long_letter(name=name)
    assert "\n\n".join(paragraphs_of(letter_odt(writing, TODAY, SAY))) + "\n" == letter_text(
        writing, SAY
    )


def test_the_same_letter_on_the_same_day_is_the_same_document() -> None:
    assert letter_odt(long_letter(), TODAY, SAY) == letter_odt(long_letter(), TODAY, SAY)


def test_the_computation_is_annexed_with_the_words_of_the_law() -> None:
    said = text_of(write(letter="demande-de-motifs", refused_on="2026-11-04", annex="yes"))
    assert "Annexe : le calcul des dates" in said
    assert "mercredi 4 novembre 2026 plus 2 mois = lundi 4 janvier 2027." in said
    assert "article L. 232-4 du code des relations entre le public" in said


def test_a_letter_by_post_has_its_sender_its_recipient_and_its_day() -> None:
    result = write(
        letter="demande-de-motifs",
        sender="association",
        department="99",
        association="Aide\nEssai",
        lieu="Bayeux",
        refused_on="2026-11-04",
    )
    head = text_of(result).partition("Objet")[0]
    assert head.split("\n\n")[:3] == [
        "Aide\nEssai",
        "Préfecture de l’Essai\nService immigration\nRue de l’Épreuve\n99000 ESSAI",
        "À Bayeux, le 24 novembre 2026",
    ]
