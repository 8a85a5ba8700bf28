from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus import UnknownKey
from macros.calculations import calculator, day, example, table
from macros.mistakes import Mistake
from macros.setting import Setting


def plain(html: str) -> str:
    return html.replace("\u00a0", " ").replace("\u202f", " ")


def test_a_form_leads_to_the_table_from_the_page_it_stands_on(
    make: Callable[..., Setting],
) -> None:
    form = calculator(make("calculateurs/fenetre-de-depot.md"), "fenetre-de-depot")
    assert 'data-calculator="fenetre-de-depot"' in form
    assert 'href="../../tables/fenetre-de-depot/"' in form
    assert 'href="./tables/fenetre-de-depot/"' in calculator(make("index.md"), "fenetre-de-depot")


def test_the_table_has_a_row_for_each_expiry_of_the_next_two_years(setting: Setting) -> None:
    shown = table(setting, "fenetre-de-depot")
    assert shown.count('<tr><th scope="row"') == 732
    assert shown.startswith('<ul class="j120-months"><li><a href="#2026-11">')
    assert "\n\n## Novembre\u00a02026 { #2026-11 }\n\n" in shown
    assert '<time datetime="2028-11-23">' in shown


def test_a_row_gives_the_120th_and_the_60th_day_before(setting: Setting) -> None:
    shown = table(setting, "fenetre-de-depot")
    row = shown.partition('<time datetime="2027-03-01">')[2].partition("</tr>")[0]
    assert "dimanche 1 novembre" not in row
    assert '<time datetime="2026-11-01">dimanche 1er novembre 2026</time>' in row
    assert '<time datetime="2026-12-31">jeudi 31 décembre 2026</time>' in row


def test_an_example_is_computed_on_the_day_it_is_told(setting: Setting) -> None:
    shown = plain(
        example(
            setting,
            "fenetre-de-depot",
            today="2024-11-04",
            expiry="2025-01-09",
            title="etudiant",
            request="renewal",
        )
    )
    assert "Exemple, calculé le 4 novembre 2024" in shown
    assert "j120-status--open" in shown
    assert "dimanche 10 novembre 2024" in shown


@pytest.mark.parametrize(
    ("answers", "words"),
    [({"expiry": "2025-02-31"}, "n’existe pas"), ({"today": "demain"}, "n’est pas une date")],
)
def test_answers_that_cannot_be_computed_stop_the_build(
    setting: Setting, answers: dict[str, str], words: str
) -> None:
    with pytest.raises(Mistake, match=words):
        example(setting, "fenetre-de-depot", **answers)


def test_an_unknown_calculator_names_the_nearest(setting: Setting) -> None:
    with pytest.raises(UnknownKey, match="fenetre-de-depot"):
        calculator(setting, "fenetre-depot")


def test_one_date_of_an_answer_stands_in_a_sentence(setting: Setting) -> None:
    answers = {"received": "2024-11-04", "title": "salarie", "request": "first"}
    shown = day(setting, "silence-de-l-administration", "implicit_refusal", **answers)
    assert plain(shown) == '<time datetime="2025-03-04">mardi 4 mars 2025</time>'
    with pytest.raises(UnknownKey, match="implicit_refusal"):
        day(setting, "silence-de-l-administration", "implicit_refus", **answers)


def test_the_table_of_silence_has_four_delays_and_a_table_a_month(setting: Setting) -> None:
    shown = plain(table(setting, "silence-de-l-administration"))
    assert shown.count("## ") == 4
    assert shown.startswith("## Quatre mois { #4-mois data-search-exclude }")
    assert '<a href="#90-jours-2026-09">septembre 2026</a>' in shown
    month = shown.partition('id="90-jours-2026-09"')[2].partition("</table>")[0]
    row = '<th scope="row">mar. 1er</th><td>30/11/2026</td><td>30/1/2027</td><td>1/2/2027</td>'
    assert row in month
    assert month.count("<tr><th scope") == 30 + 1
