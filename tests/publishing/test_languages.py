"""Each language of the site has the same pages and words, and French carries none of them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from mkdocs.utils.yaml import yaml_load

from calculators.rendering.linking import TRANSLATED_PAGES
from corpus.translation import How
from publishing.languages import languages
from publishing.shipped import ROOT, data_files, language_modules, modules

ONLY_THERE = {"machine", "reviewed", "about"}
"""What the frame of a translated page says beside that of a French one."""


def config(name: str) -> dict[str, Any]:
    with (ROOT / name).open("rb") as file:
        read: dict[str, Any] = yaml_load(file)
    return read


def pages(code: str) -> dict[str, Path]:
    folder = ROOT / "translations" / code
    return {
        re.sub(r"(/|^)index$", "", path.relative_to(folder).with_suffix("").as_posix()): path
        for path in folder.rglob("*.md")
    }


@pytest.mark.parametrize("code", languages())
def test_a_language_has_each_page_that_answers_lead_to(code: str) -> None:
    assert pages(code).keys() == TRANSLATED_PAGES | {"", "cette-traduction"}
    for path in pages(code).values():
        (how,) = re.findall(r"^how: (\w+)$", path.read_text("utf-8"), re.MULTILINE)
        assert how in (How.MACHINE, How.REVIEWED)


@pytest.mark.parametrize("code", languages())
def test_a_language_says_all_that_the_frame_of_a_page_says(code: str) -> None:
    french, other = config("mkdocs.yml")["extra"], config(f"mkdocs.{code}.yml")["extra"]
    assert code in french["languages"]
    assert other["words"].keys() == french["words"].keys() | ONLY_THERE
    said = [
        re.findall(r"^  (\w+):", (ROOT / place / "assets/j120/words.js").read_text("utf-8"), re.M)
        for place in ("site_overrides", f"translations/{code}")
    ]
    assert said[0] == said[1]


def test_the_french_reader_carries_no_other_language() -> None:
    ours = modules()
    assert not {name for code in languages() for name in language_modules(code)} & ours.keys()
    files = data_files(ours=ours.values())
    assert [path.name for path in files if path.parent.name == "phrases"] == ["fr.toml"]
