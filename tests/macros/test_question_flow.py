from __future__ import annotations

import pytest

from calculators import CALCULATORS
from corpus import UnknownKey
from macros.calculations import calculators
from macros.question_flow import questions
from macros.setting import Setting


def plain(html: str) -> str:
    return html.replace("\u00a0", " ").replace("\u202f", " ")


def test_each_question_is_drawn_and_listed_with_what_it_depends_on(setting: Setting) -> None:
    shown = plain(questions(setting, "fenetre-de-depot"))
    form = CALCULATORS["fenetre-de-depot"].form(setting.corpus)
    assert shown.count("<rect") == len(form.questions)
    assert shown.count("<li><strong>") == len(form.questions)
    assert "Posée si : Quelle est votre situation ?" in shown
    assert "« J’ai 18 ans, ou je les aurai bientôt »" in shown


def test_a_question_says_which_other_calculators_ask_it(setting: Setting) -> None:
    shown = plain(questions(setting, "attestation-de-prolongation"))
    worked = shown.partition("Votre dernier titre permettait-il de travailler ?</strong>")[2]
    mine, letters = (setting.corpus.phrases[f"{each}.title"] for each in ("my-document", "letters"))
    said = f"La même question est dans « {mine} », « {letters} »."
    assert plain(said) in worked.partition("</li>")[0]


def test_an_arrow_leads_only_downwards(setting: Setting) -> None:
    for slug, calculator in CALCULATORS.items():
        drawing = questions(setting, slug)
        conditions = sum(
            len({name for condition in question.when for name, _ in condition.answers})
            for question in calculator.form(setting.corpus).questions
        )
        paths = [part.split('"')[0] for part in drawing.split('<path d="M')[1:]]
        arcs = [path for path in paths if " C" in path]
        assert len(arcs) == conditions
        for arc in arcs:
            start, end = arc.split(" C")
            assert float(start.split()[1]) < float(end.split()[-1])


def test_the_answers_are_listed_without_their_blanks(setting: Setting) -> None:
    shown = plain(questions(setting, "fenetre-de-depot"))
    assert "<li>Trop tôt : déposez à partir du ….</li>" in shown


def test_without_a_name_every_calculator_has_its_heading(setting: Setting) -> None:
    shown = questions(setting)
    assert [line for line in shown.splitlines() if line.startswith("## ")] == [
        f"## {each.title(setting.corpus)} {{ #{slug} }}" for slug, each in CALCULATORS.items()
    ]


def test_an_unknown_calculator_is_named_with_its_nearest(setting: Setting) -> None:
    with pytest.raises(UnknownKey, match="fenetre-de-depot"):
        questions(setting, "fenetre")


def test_the_list_of_calculators_leads_to_each_page(setting: Setting) -> None:
    shown = calculators(setting)
    for slug in CALCULATORS:
        assert f'href="../../calculateurs/{slug}/"' in shown
