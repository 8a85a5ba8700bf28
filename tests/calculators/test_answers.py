"""A wrong answer is refused in words, tied to its field; a right one is read however written."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from calculators import CALCULATORS, Refused, ask
from calculators.__main__ import main
from calculators.browser_api import respond
from calculators.languages.phrases import Phrases
from calculators.questions.definition import QuestionKind
from calculators.questions.form import Form, Question, read
from calculators.rendering.answer import render_html
from calculators.result import Result
from corpus import Corpus, Day
from tests.frozen import frozen

TODAY = Day(2026, 11, 23)
WINDOW = CALCULATORS["fenetre-de-depot"]


def refusals(corpus: Corpus, **answers: object) -> dict[str, str]:
    with pytest.raises(Refused) as refused:
        ask(WINDOW, answers, corpus, TODAY)
    return {error.field: error.message for error in refused.value.errors}


@pytest.mark.parametrize(
    ("expiry", "words"),
    [
        ("31/02/2027", "Le 31 février 2027 n’existe pas"),
        ("2027-02-29", "Le 29 février 2027 n’existe pas"),
        ("09/01/23", "quatre chiffres"),
        ("0023-01-09", "d’un autre calendrier"),
        ("1448/03/19", "L’année « 1448 » n’est pas possible ici. Si elle vient d’un autre"),
        ("١٤٤٨/٠٣/١٩", "L’année « 1448 » n’est pas possible ici"),
        ("๐๑/๐๙/๒๕๖๙", "L’année « 2569 » n’est pas possible ici"),
        ("1999-01-09", "trop ancien"),
        ("2101-01-09", "trop loin. Regardez"),
        ("09/13/2027", "Le mois « 13 » n’existe pas"),
        ("demain", "n’est pas une date"),
        ("9//2027", "incomplète"),
        ("-1-01-09", "n’est pas une date"),
        ("9999-12-31", "d’un autre calendrier"),
        ({"day": "31", "month": "4", "year": "2027"}, "Le 31 avril 2027 n’existe pas"),
        ({"day": "9", "month": "", "year": "2027"}, "incomplète"),
        ({"day": "²", "month": "1", "year": "2027"}, "n’est pas une date"),
        ({"day": "٣١", "month": "٤", "year": "٢٠٢٧"}, "Le 31 avril 2027 n’existe pas"),
        ("٩/١/٢٧", "L’année « 27 » doit avoir quatre chiffres"),
        ("<script>alert(1)</script>", "n’est pas une date"),
    ],
)
def test_a_wrong_date_is_refused_in_words(expiry: object, words: str, corpus: Corpus) -> None:
    said = refusals(corpus, expiry=expiry)["expiry"].replace("\u00a0", " ")
    assert words in said


def test_every_wrong_answer_is_said_at_once(corpus: Corpus) -> None:
    errors = refusals(corpus, expiry="31/02/2027", title="etudient", request="maybe", colour="red")
    assert set(errors) == {"colour", "expiry", "title", "request"}
    assert "etudiant" in errors["title"]


def test_nothing_answered_is_not_computed(corpus: Corpus) -> None:
    assert "situation" in refusals(corpus)


@pytest.mark.parametrize(
    "written",
    [
        *("2027-01-09", "09/01/2027", "9/1/2027", "9.1.2027", "9-1-2027", "2027/01/09"),
        *(
            "٢٠٢٧/٠١/٠٩",
            "٩/١/٢٠٢٧",
            "۲۰۲۷/۰۱/۰۹",
            "२०२७-०१-०९",
            "２０２７－０１－０９",
            "９．１．２０２７",
        ),
        "\u200f٠٩\u200f/\u200f٠١\u200f/\u200f٢٠٢٧",
        {"day": "9", "month": "01", "year": "2027"},
        {"day": "٩", "month": "٠١", "year": "\u200e٢٠٢٧"},
        {"day": "９", "month": "１", "year": "２０２７"},
    ],
)
def test_a_date_is_read_however_written(written: object, corpus: Corpus) -> None:
    assert ask(WINDOW, {"expiry": written}, corpus, TODAY).date("expiry") == Day(2027, 1, 9)


def test_an_answer_to_a_question_that_is_not_asked_changes_nothing(corpus: Corpus) -> None:
    given = {"expiry": "2027-01-09", "title": "etudiant", "request": "renewal"}
    plain = ask(WINDOW, given, corpus, TODAY)
    assert ask(WINDOW, {**given, "birth": "31/02/1900"}, corpus, TODAY) == plain


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["fenetre-de-depot", *arguments])
    out, err = capsys.readouterr()
    return code, out, err


def test_the_terminal_gives_the_result_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(
        capsys,
        *("expiry=2025-01-09", "title=etudiant", "request=renewal"),
        *("--today", "2024-11-04", "--json"),
    )
    result = json.loads(out)
    assert code == 0
    assert result["status"] == "open"
    dates = {fact["key"]: fact["date"] for fact in result["dates"]}
    assert dates["opening"] == "2024-09-11"
    assert dates["closing"] == "2024-11-10"


@pytest.mark.parametrize(
    "arguments",
    [
        ("expiry=31/02/2027", "title=etudiant"),
        ("expiry=09/01/23",),
        ("expiry=2027-01-09", "title=cosmonaute"),
        ("expiry",),
        ("expiry=2027-01-09", "--today", "hier"),
        ("expiry=2027-01-09", "expiry=2027-01-10"),
        ("expiry=2027-01-09", "--bogus"),
        ("birth=1990-05-05",),
    ],
)
def test_the_terminal_refuses_with_2_and_a_french_line(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(capsys, *arguments)
    assert code == 2
    assert out == ""
    assert err.count("\n") == 1
    assert err.startswith(("Réponse refusée", "La date du jour", "Cette commande", "«\u00a0"))


def test_options_and_answers_come_in_any_order(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(
        capsys, "--json", "expiry=2027-01-09", "--today", "2026-11-23", "title=visiteur"
    )
    assert code == 0
    assert json.loads(out)["today"] == "2026-11-23"


def test_an_unknown_calculator_names_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fenetre"]) == 2
    assert "fenetre-de-depot" in capsys.readouterr().err


def test_the_page_gets_words_for_a_crash(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("calculators.browser_api.answer", lambda *_: 1 / 0)
    answer = json.loads(
        respond('{"slug": "fenetre-de-depot", "answers": {}, "today": "2026-11-23"}')
    )
    assert not answer["ok"]
    assert "tables" in answer["summary"]
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_what_is_typed_never_becomes_markup() -> None:
    answers = {"expiry": "2027-01-09", "title": "<img src=x onerror=alert(1)>"}
    request = {"slug": "fenetre-de-depot", "answers": answers, "today": "2026-11-23"}
    answer = json.loads(respond(json.dumps(request)))
    assert not answer["ok"]
    assert "html" not in answer


def test_a_text_and_a_log_reach_the_calculator() -> None:
    say = Phrases.of(frozen())
    questions = (
        Question("name", QuestionKind.TEXT, "Nom"),
        Question("tried", QuestionKind.ATTEMPTS, "Essais"),
    )
    raw = {"name": "Amina", "tried": "2026-10-04|ccc|n° 123|pas de solution"}
    given = read(Form("essai", "Écrire", questions), raw, say)
    assert given.text("name") == "Amina"
    assert [attempt.reference for attempt in given.attempts("tried")] == ["n° 123"]


def test_whoever_reads_the_first_line_alone_gets_no_trace() -> None:
    asked = ("fenetre-de-depot", "expiry=2027-01-09", "title=etudiant", "request=renewal")
    command = [sys.executable, "-m", "calculators", *asked]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.close()
        assert run.stderr.read() == b""
    assert run.returncode == 0


def test_the_one_day_on_the_screen_says_what_it_is_unless_the_headline_does(
    corpus: Corpus,
) -> None:
    def screen(today: Day) -> tuple[Result, str]:
        answers = {"expiry": "2027-01-09", "title": "etudiant", "request": "renewal"}
        result = ask(WINDOW, answers, corpus, today)
        return result, render_html(result, corpus).partition('data-j120="date"')[2]

    result, shown = screen(TODAY)
    assert result.main_date is not None
    assert result.main_date.key == "expiry"
    assert result.main_date.words not in result.headline
    assert shown.startswith(f'><span class="j120-main-label">{result.main_date.label}</span> <time')
    result, shown = screen(Day(2026, 10, 1))
    assert result.main_date is not None
    assert result.main_date.words in result.headline
    assert shown.startswith("><time")
