from __future__ import annotations

from pathlib import Path

import pytest

from macros.calls import find_call, read_pages
from macros.mistakes import Mistake
from macros.reporting import Trouble, stop, troubles_of_pages, written
from macros.setting import Setting
from macros.vocabulary import MACROS, call

PAGE = """---
title: Essai
---

# Un titre

{{ article("ceseda/r431-5", alineas=[2]) }}

{% raw %}{{ artcle("x") }}{% endraw %}

Puis {{ ref("ceseda/r431-5") }} et {{ ref("ceseda/r431-6") }}.
"""


def pages(folder: Path, text: str) -> Path:
    (folder / "essai.md").write_text(text, "utf-8")
    return folder


def test_a_call_is_found_on_its_own_line(tmp_path: Path) -> None:
    read = read_pages(pages(tmp_path, PAGE))
    quotation = find_call(read, "essai.md", "article", ("ceseda/r431-5",), {"alineas": [2]})
    second = find_call(read, "essai.md", "ref", ("ceseda/r431-6",), {})
    assert quotation is not None
    assert quotation.line == 7
    assert second is not None
    assert second.line == 11
    assert second.arguments == ("ceseda/r431-6",)


def test_what_is_shown_between_raw_marks_is_not_a_call(tmp_path: Path) -> None:
    read = read_pages(pages(tmp_path, PAGE))
    assert troubles_of_pages(read, MACROS, MACROS) == []


def test_a_misspelt_macro_is_named_with_its_line_and_the_nearest(tmp_path: Path) -> None:
    read = read_pages(pages(tmp_path, '# Titre\n\n{{ artcle("ceseda/r431-5") }}\n'))
    (trouble,) = troubles_of_pages(read, MACROS, MACROS)
    assert (trouble.file, trouble.line) == ("docs/essai.md", 3)
    assert "Macros les plus proches\u00a0: article" in trouble.message


def test_every_mistake_of_every_page_is_told_at_once(tmp_path: Path) -> None:
    read = read_pages(pages(tmp_path, "{{ artcle() }}\n\n{{ delais() }}\n"))
    assert [trouble.line for trouble in troubles_of_pages(read, MACROS, MACROS)] == [1, 3]


def test_braces_that_cannot_be_read_are_told_in_french(tmp_path: Path) -> None:
    read = read_pages(pages(tmp_path, '# Titre\n\n{{ article("ceseda/r431-5" }}\n'))
    (trouble,) = troubles_of_pages(read, MACROS, MACROS)
    assert trouble.line == 3
    assert "ne se lisent pas" in trouble.message


def test_the_title_of_a_page_is_that_of_its_front_matter(tmp_path: Path) -> None:
    assert read_pages(pages(tmp_path, PAGE))[0].title == "Essai"


@pytest.mark.parametrize(
    ("arguments", "named", "expected"),
    [
        ((), {}, "Il faut\u00a0: key. On peut ajouter\u00a0: alineas, on."),
        (("ceseda/r431-5",), {"alinea": 2}, "On peut ajouter\u00a0: alineas, on."),
    ],
)
def test_wrong_arguments_are_answered_with_the_right_ones(
    setting: Setting, arguments: tuple[str, ...], named: dict[str, int], expected: str
) -> None:
    with pytest.raises(Mistake, match="ne conviennent pas") as refused:
        call(MACROS["article"], setting, arguments, named)
    assert expected in str(refused.value)


def test_a_call_is_written_back_as_its_author_wrote_it() -> None:
    assert written("article", ("ceseda/r431-5",), {"alineas": [2]}) == (
        'article("ceseda/r431-5", alineas=[2])'
    )


def test_on_github_the_mistake_is_tied_to_the_line(capsys: pytest.CaptureFixture[str]) -> None:
    trouble = Trouble("docs/essai.md", 3, 'ref("x")', "clé inconnue")
    with pytest.raises(SystemExit, match="ligne 3"):
        stop([trouble], {"GITHUB_ACTIONS": "true"})
    assert capsys.readouterr().out == "::error file=docs/essai.md,line=3::clé inconnue\n"
