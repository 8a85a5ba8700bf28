from __future__ import annotations

from pathlib import Path

import pytest

from macros.calls import read_pages
from macros.mistakes import Mistake
from macros.reporting import Trouble, stop, written
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
    (read,) = read_pages(pages(tmp_path, PAGE))
    assert [(call.line, call.macro, call.arguments, call.named) for call in read.calls()] == [
        (7, "article", ("ceseda/r431-5",), {"alineas": [2]}),
        (11, "ref", ("ceseda/r431-5",), {}),
        (11, "ref", ("ceseda/r431-6",), {}),
    ]


def test_what_is_between_braces_or_raw_marks_is_left_out_of_the_text(tmp_path: Path) -> None:
    (read,) = read_pages(pages(tmp_path, PAGE))
    assert [PAGE[slice(*span)] for span in read.spans][1:] == [
        '{{ ref("ceseda/r431-5") }}',
        '{{ ref("ceseda/r431-6") }}',
    ]
    assert read.outside.split()[-5:] == ["Un", "titre", "Puis", "et", "."]
    assert len(read.outside) == len(PAGE) - 1


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
