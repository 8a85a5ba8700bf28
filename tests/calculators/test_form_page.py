"""What the page adds to the questions: the log's rows, a link to share, what is carried on."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

import pytest

from calculators import CALCULATORS, Calculator
from calculators.browser_api import respond
from calculators.languages.phrases import Phrases
from calculators.questions.attempts import WrongAttempt, read_attempts
from calculators.questions.catalogue import QUESTIONS
from calculators.questions.definition import Definition, QuestionKind
from calculators.questions.form import Answers, Form, Option, Question, read
from calculators.questions.held import EXPIRY
from calculators.rendering.form import render_form
from calculators.rendering.share import render_share, share_fragment
from corpus import Corpus, Day

DATE = Question("when", QuestionKind.DATE, "Quel jour ?", definition=EXPIRY)
LIST = Question(
    "which", QuestionKind.LIST, "Lequel ?", options=(Option("a", "A"), Option("b", "B"))
)
TEXT = Question("who", QuestionKind.TEXT, "Qui ?", required=False, longest=5)
LOG = Question("log", QuestionKind.ATTEMPTS, "Le journal", required=False)
FORM = Form("essai", "Calculer", (DATE, LIST, TEXT, LOG))


@pytest.fixture
def say(corpus: Corpus) -> Phrases:
    return Phrases.of(corpus)


@pytest.fixture
def page(corpus: Corpus) -> str:
    """The form of a calculator with a question of each kind."""
    return render_form(FORM, CALCULATORS["fenetre-de-depot"].way_out, corpus)


def row(day: str, **cells: str) -> dict[str, Any]:
    year, month, number = day.split("-") if day else ("", "", "")
    date = {"day": number, "month": month, "year": year}
    return {"day": date, "way": "anef", "reference": "", "outcome": "", **cells}


def test_a_link_holds_dates_and_choices_and_no_text(say: Phrases) -> None:
    raw = {"when": "2027-01-09", "which": "b", "who": "Zoé", "log": [row("2026-10-04")]}
    assert share_fragment(read(FORM, raw, say)) == "j120=1&when=2027-01-09&which=b"


def test_a_link_says_in_words_what_it_holds(corpus: Corpus, say: Phrases) -> None:
    answers = read(FORM, {"when": "2027-01-09", "which": "b", "who": "Zoé"}, say)
    shown = render_share(answers, corpus)
    assert "Quel jour ? samedi 9\u00a0janvier\u00a02027" in shown
    assert "Lequel ? B" in shown
    assert "Zoé" not in shown


@pytest.mark.parametrize("calculator", CALCULATORS.values(), ids=lambda each: each.slug)
def test_what_a_link_names_needs_no_escape(calculator: Calculator, corpus: Corpus) -> None:
    questions = calculator.form(corpus).questions
    names = [question.name for question in questions]
    values = [option.value for question in questions for option in question.options]
    plain = re.compile(r"[a-z0-9_-]+")
    assert [each for each in names + values if not plain.fullmatch(each)] == []
    assert "j120" not in names


def test_a_list_without_i_do_not_know_has_no_answer_before_one_is_chosen(page: str) -> None:
    assert '<select id="field-which" name="which"><option value="">' in page


def test_a_pasted_text_is_refused_in_words_not_cut(page: str) -> None:
    field = re.search(r"<input[^>]*name=\"who\"[^>]*>", page)
    assert field is not None
    assert "maxlength" not in field[0]


def test_the_fields_of_a_row_have_names_of_their_own(page: str) -> None:
    names = re.findall(r"name=\"([^\"]+)\"", page)
    assert len(names) == len(set(names))


def test_a_question_that_others_share_says_what_is_carried(page: str, say: Phrases) -> None:
    assert f'data-fact="expiry" data-fact-words="{say("questions.expiry.carried")}"' in page


@pytest.mark.parametrize("question", [each for each in QUESTIONS.values() if each.carried])
def test_every_shared_fact_has_words(question: Definition, say: Phrases) -> None:
    assert say(f"questions.{question.id}.carried")


def test_a_wrong_row_is_named_by_its_rank_among_all_rows(say: Phrases) -> None:
    rows = [row("2026-10-04"), row(""), row("2026-02-31")]
    with pytest.raises(WrongAttempt, match="Ligne 3 du journal") as wrong:
        read_attempts(rows, say)
    assert wrong.value.rank == 3


def test_rows_left_empty_are_no_attempts(say: Phrases) -> None:
    attempts = read_attempts([row(""), row("2026-10-04", outcome="Rien"), row("")], say)
    assert [(attempt.day, attempt.outcome) for attempt in attempts] == [(Day(2026, 10, 4), "Rien")]


def test_the_page_is_told_which_field_is_wrong() -> None:
    request = {
        "slug": "fenetre-de-depot",
        "answers": {"situation": "document", "expiry": "2027-02-31"},
        "today": "2026-11-23",
    }
    (error,) = json.loads(respond(json.dumps(request)))["errors"]
    assert (error["field"], error["row"]) == ("expiry", None)


def test_one_click_reads_the_answers_once(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = []

    def noted(form: Form, raw: Mapping[str, object], say: Phrases) -> Answers:
        taken.append(raw)
        return read(form, raw, say)

    monkeypatch.setattr("calculators.answers.asking.read", noted)
    answers = {"situation": "document", "expiry": "2027-02-21"}
    asked = {"slug": "fenetre-de-depot", "answers": answers, "today": "2026-11-23"}
    assert json.loads(respond(json.dumps(asked)))["ok"]
    assert taken == [answers]


def test_silence_about_a_choice_is_no_choice() -> None:
    assert Answers(FORM, {}, {}).chosen("which") == ""


def test_the_letters_are_told_the_refusal_that_the_silence_calculator_knows() -> None:
    corpus = Corpus()
    asked, told = (
        {question.fact for question in CALCULATORS[slug].form(corpus).questions}
        for slug in ("silence-de-l-administration", "courriers")
    )
    assert {"notified", "filed", "title", "how"} <= asked & told
