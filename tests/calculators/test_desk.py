"""Many people at once: lines as they are pasted, a row each, in words, and never a name."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from random import Random
from typing import Any, Final

import pytest

from calculators import CALCULATORS, Refused, ask
from calculators.__main__ import main
from calculators.answers.desk import MOST, answer_lines, read_lines, split_lines
from calculators.answers.desk.private import Private, looks_private
from calculators.browser_api import respond
from calculators.desk import Row, Urgency
from calculators.languages.phrases import Phrases
from calculators.questions.definition import QuestionKind
from calculators.rendering.letter import letter_text
from corpus import Corpus, Day
from tests.calculators.walking import walk

CORPUS: Final = Corpus()
TODAY: Final = Day(2026, 11, 24)
HEAD: Final = "Billet;Fin du titre;Titre;Demande;Déposée le;Comment;Papier;Réponse"


def rows(text: str) -> dict[str, Row]:
    return {row.ticket: row for row in read_lines(text, CORPUS, TODAY).rows}


@pytest.mark.parametrize("date", ["7/2/27", "07.02.2027", "2027-02-07", "07/02/2027 00:00:00"])
@pytest.mark.parametrize("mark", [";", "\t", ","])
@pytest.mark.parametrize("headed", [True, False])
def test_a_line_is_read_however_it_is_written(date: str, mark: str, headed: bool) -> None:
    line = mark.join(("12", date, "étudiant", "renouvellement", "", "", "", ""))
    text = f"{HEAD.replace(';', mark)}\n{line}" if headed else line
    [row] = read_lines(text, CORPUS, TODAY).rows
    assert (row.ticket, row.next, row.errors) == ("12", "prudent_closing", ())
    assert row.date == Day(2026, 12, 8)


def test_the_columns_may_be_named_by_their_keys_in_any_order() -> None:
    head = "filed,ticket,request,title,expiry,reasons_asked,informed"
    line = "2026-03-10,A1,renewal,visiteur,2026-06-30,2026-09-01,yes"
    text = f"{head}\n{line}"
    assert rows(text)["A1"].next == "reasons_cap"


@pytest.mark.parametrize("mark", ["'", "’"])
def test_an_apostrophe_is_read_whether_straight_or_curled(mark: str) -> None:
    label = next(t.label for t in CORPUS.titles.values() if "’" in t.label)
    written = label.replace("’", mark)
    assert rows(f"1;30/03/2027;{written};renouvellement;;;;")["1"].date == Day(2027, 1, 28)


def test_two_people_who_differ_by_a_day_have_days_that_differ_by_one() -> None:
    text = "1;30/03/2027;visiteur;renouvellement;;;;\n2;31/03/2027;visiteur;renouvellement;;;;"
    one, other = rows(text)["1"].date, rows(text)["2"].date
    assert one is not None
    assert other == one.plus_days(1)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("7;31/02/2027;visiteur;renouvellement;;;;", "31 février 2027 n’existe pas"),
        ("7;31/03/2027;visteur;renouvellement;;;;", "Vouliez-vous dire"),
        ("7;31/03/2027", "2 cellules, il en faut 8"),
        ('7;"31/03/2027;visiteur;renouvellement;;;;', "guillemet"),
        ("7;;visiteur;première demande;;;;", "Il manque la date de fin"),
        ("7;31/03/2027;visiteur;renouvellement;;;;OQTF", "le jour du dépôt manque"),
        ("7;31/10/2026;visiteur;renouvellement;20/08/2026;anef;;refus", "jour où la réponse"),
        ("7;31/03/2027;visiteur;renouvellement;20/11/2026;anef;;", "avant l’ouverture"),
        ("7;31/03/2027;visiteur;renouvellement;20/12/2026;anef;;", "pas encore arrivé"),
        ("7;31/03/2027;vie privée et familiale;renouvellement;;;;", "titres portent ces mots"),
        ("7;31/03/2020;visiteur;renouvellement;;;;", "trop ancien"),
    ],
)
def test_what_is_wrong_is_said_in_the_row(line: str, words: str) -> None:
    row = rows(f"{HEAD}\n{line}")["7"]
    said = " ".join(row.errors).replace("\u00a0", " ")
    assert words in said


def test_a_missing_column_is_said_in_each_row() -> None:
    text = "Billet;Fin du titre;Titre\n1;31/03/2027;visiteur\n2;30/03/2027;visiteur"
    for row in rows(text).values():
        assert "Colonnes absentes" in row.errors[0]
        assert "Demande, Déposée le" in row.errors[0]
        assert row.date is not None


@pytest.mark.parametrize(
    ("cell", "private"),
    [
        ("Amina Diallo", Private.NAME),
        ("N’Guessan", Private.NAME),
        ("O’Connor-Dupont", Private.NAME),
        ("amina@exemple.fr", Private.EMAIL),
        ("06 12 34 56 78", Private.TELEPHONE),
        ("+33 6 12 34 56 78", Private.TELEPHONE),
        ("9903123456", Private.NUMBER),
        ("19AB12345", Private.NUMBER),
        ("12", None),
        ("A12", None),
        ("B-07", None),
        ("rouge 3", None),
    ],
)
def test_what_tells_who_someone_is_is_recognised(cell: str, private: Private | None) -> None:
    assert looks_private(cell) is private


@pytest.mark.parametrize("secret", ["Amina Diallo", "amina@exemple.fr", "0612345678", "9903123456"])
def test_a_name_is_flagged_left_out_and_never_said_again(secret: str) -> None:
    text = (
        f"{HEAD};Nom\n"
        f"{secret};31/03/2027;visiteur;renouvellement;;;;;{secret}\n"
        f"2;31/03/2027;visiteur;renouvellement;{secret};;;;"
    )
    desk = read_lines(text, CORPUS, TODAY)
    assert secret not in repr(desk)
    for row in desk.rows:
        assert any("laissé de côté" in error for error in row.errors)
    # A day that cannot be read is not taken for a day that was not given.
    assert next(row for row in desk.rows if row.ticket == "2").status is Urgency.ERROR


def test_the_page_is_in_the_order_of_what_cannot_be_undone() -> None:
    lines = (
        "late;09/01/2027;visiteur;renouvellement;;;;",
        "far;30/09/2027;visiteur;renouvellement;;;;",
        "near;31/03/2027;visiteur;renouvellement;;;;",
        "lost;30/06/2026;visiteur;renouvellement;10/03/2026;anef;rien;non",
        "wrong;31/02/2027;visiteur;renouvellement;;;;",
    )
    text = "\n".join(f"{rank}{line[line.index(';') :]}" for rank, line in enumerate(lines, 1))
    desk = read_lines(text, CORPUS, TODAY)
    order = [row.ticket for row in desk.rows]
    assert order == ["1", "4", "3", "2", "5"]
    assert desk.rows[0].status is Urgency.OVERDUE
    dated = [row.days for row in desk.rows if row.days is not None]
    assert all(days >= 0 for days in dated)


@pytest.mark.parametrize("seed", range(3))
def test_a_row_says_what_the_calculator_of_a_whole_case_says(seed: int) -> None:
    calculator = CALCULATORS["ma-situation"]
    form = calculator.form(CORPUS)
    random = Random(seed)
    seen = 0
    for _ in range(40):
        raw = {name: str(value) for name, value in walk(form, random, TODAY).items()}
        if "sent" not in raw or "situation" not in raw:
            continue
        try:
            result = ask(calculator, raw, CORPUS, TODAY)
        except Refused:
            continue
        choices = {q.name for q in form.questions if q.kind is not QuestionKind.DATE}
        cells = {n: v for n, v in raw.items() if n not in choices or v != "unknown"}
        [row] = answer_lines([{"rank": 1, "cells": cells}], CORPUS, TODAY).rows
        assert result.timeline is not None
        assert row.next == result.timeline.next, (raw, row.errors)
        seen += 1
    assert seen > 10


def test_a_long_file_takes_a_time_that_its_length_sets() -> None:
    line = "{rank};31/03/2027;visiteur;renouvellement;{filed};anef;rien;non"

    def calls(count: int) -> int:
        """Count calls, not seconds: another process changes nothing to them."""
        days = (TODAY.plus_days(-rank).iso for rank in range(count))
        lines = (line.format(rank=rank, filed=filed) for rank, filed in enumerate(days))
        made = 0

        def seen(*_: object) -> None:
            nonlocal made
            made += 1

        sys.setprofile(seen)
        try:
            desk = read_lines("\n".join(lines), CORPUS, TODAY)
        finally:
            sys.setprofile(None)
        assert len(desk.rows) == count
        return made

    calls(2)
    one, two, four = (calls(count) for count in (8, 16, 32))
    # A square would make the second step four times the first.
    assert four - two < 2.4 * (two - one)


@pytest.mark.parametrize(
    ("heading", "cell", "key", "day"),
    [
        ("Déménagé le", "30/11/2026", "declare_by", "2027-02-28"),
        ("moved", "2026-11-30", "declare_by", "2027-02-28"),
        ("Fin de l’autorisation de travail", "30.04.27", "work_closing", "2027-03-30"),
        ("Naissance de l’enfant", "28/2/09", "prudent_until", "2027-04-28"),
        ("DCEM délivré le", "2024-02-29", "prudent_until", "2029-02-27"),
    ],
)
def test_a_column_of_another_procedure_gives_its_day(
    heading: str, cell: str, key: str, day: str
) -> None:
    row = rows(f"Billet;{heading}\n7;{cell}")["7"]
    assert (row.next, row.date and row.date.iso) == (key, day)
    assert row.status in (Urgency.MONTH, Urgency.LATER)
    assert not any("Il manque" in error for error in row.errors)


def test_who_waits_for_nationality_has_the_day_and_loses_nothing() -> None:
    head = "Billet;Nationalité;Récépissé de nationalité;Refus de nationalité"
    found = rows(f"{head}\n1;naturalisation;28/02/2026;\n2;décret;;31/12/2026\n3;;28/02/2026;")
    assert found["1"].next is None
    assert (found["1"].date, found["1"].status) == (Day(2027, 2, 28), Urgency.NOTHING)
    assert (found["2"].date, found["2"].letter) == (Day(2027, 2, 28), "recours-naturalisation")
    assert any("Dites comment" in error for error in found["3"].errors)


@pytest.mark.parametrize(
    ("line", "letter", "words"),
    [
        ("31/10/2026;visiteur;renouvellement;20/8/2026;clos;9/11/2026;;", "reouverture", "9 nov"),
        ("30/6/2026;visiteur;renouvellement;10/6/2026;;;;", "demande-de-motifs", "10 juin 2026"),
        (
            "31/12/2026;visiteur;renouvellement;10/10/2026;;;1/9/2026;",
            "changement-d-adresse-dossier",
            "1er sept",
        ),
        (";;;;;;;02/11/2026", "recours-naturalisation", "2 novembre 2026"),
    ],
)
def test_a_letter_of_a_row_is_filled_in_with_its_facts(line: str, letter: str, words: str) -> None:
    head = "Billet;Fin du titre;Titre;Demande;Déposée le;Réponse;Réponse reçue le;Déménagé le"
    way = "naturalisation" if letter == "recours-naturalisation" else ""
    row = rows(f"{head};Refus de nationalité;Nationalité\n7;{line};{way}")["7"]
    assert row.letter == letter
    told = dict(each.split("=") for each in row.letter_page.partition("#")[2].split("&")[1:])
    writing = ask(CALCULATORS["courriers"], told, CORPUS, TODAY).writing
    assert writing is not None
    assert words in letter_text(writing, Phrases.of(CORPUS)).replace("\u00a0", " ")


def test_a_day_past_of_another_procedure_is_said_beside_the_next() -> None:
    head = "Billet;Fin du titre;Titre;Demande;Titre tenu;Déménagé le"
    row = rows(f"{head}\n1;31/03/2027;salarié;renouvellement;csp;01/08/2026")["1"]
    assert row.next == "closing"
    assert any("nouvelle adresse" in error for error in row.errors)


def test_a_day_that_no_other_cell_calls_for_is_said_and_not_swallowed() -> None:
    row = rows("Billet;Fin du titre;Entrée\n1;31/03/2027;01/09/2026")["1"]
    assert any("n’a pas servi" in error for error in row.errors)


def test_the_page_takes_two_hundred_rows_and_counts_the_others() -> None:
    text = "\n".join(f"{rank};31/03/2027;visiteur;renouvellement;;;;" for rank in range(205))
    split = split_lines(text, CORPUS)
    lines = split["lines"]
    assert isinstance(lines, list)
    assert (len(lines), split["left"]) == (MOST, 5)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["permanence", *arguments, "--today", "2026-11-24"])
    out, err = capsys.readouterr()
    return code, out, err


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "lignes.csv"
    text = (
        f"{HEAD}\n1;30/09/2027;visiteur;renouvellement;;;;\n2;9/1/27;visiteur;renouvellement;;;;\n"
    )
    path.write_text(text, "utf-8-sig")
    return str(path)


def test_the_terminal_gives_one_object_a_row(capsys: pytest.CaptureFixture[str], file: str) -> None:
    code, out, _ = run(capsys, file, "--json")
    assert code == 0
    assert json.loads(out)[0] == {
        "ticket": "2",
        "next": "expiry",
        "date": "2027-01-09",
        "days": 46,
        "status": "overdue",
        "errors": [],
    }


def test_the_terminal_gives_a_table_a_page_and_one_calendar(
    capsys: pytest.CaptureFixture[str], file: str
) -> None:
    _, table, _ = run(capsys, file)
    assert [line.split("\t")[0] for line in table.splitlines()] == ["Billet", "2", "1"]
    _, page, _ = run(capsys, file, "--html")
    assert re.findall(r'data-status="([^"]+)"', page) == ["overdue", "later"]
    _, calendar, _ = run(capsys, file, "--ics")
    assert calendar.count("BEGIN:VEVENT") == 2
    assert calendar.count("BEGIN:VCALENDAR") == 1


@pytest.mark.parametrize("arguments", [(), ("nowhere.csv",), ("a", "b")])
def test_the_terminal_refuses_what_is_no_file(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1


def test_the_page_asks_for_lines_then_rows_then_what_is_kept() -> None:
    def asked(answers: dict[str, object]) -> dict[str, Any]:
        request = {"slug": "permanence", "answers": answers, "today": "2026-11-24", "base": "../"}
        said: dict[str, Any] = json.loads(respond(json.dumps(request)))
        assert said["ok"], said
        return said

    lines = asked({"pasted": f"{HEAD}\n1;30/09/2027;visiteur;renouvellement;;;;"})["lines"]
    [row] = asked({"lines": lines})["rows"]
    assert 'data-rank="1"' in row["html"]
    kept = asked({"lines": lines, "keep": True})
    assert "j120-small-slip" in str(kept["html"])
    assert "permanence" in str(kept["files"])
