"""A contributor's mistake is one French line, or it is harmless: ``mistakes.toml`` holds them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from calculators.checking import check
from corpus import Corpus, Day
from macros.checking import rehearse
from tests.frozen import frozen, frozen_copy

MISTAKES = tomllib.loads((Path(__file__).parent / "mistakes.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def corpus_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus to break and mend: what did not change is read once."""
    return frozen_copy(tmp_path_factory.mktemp("mistakes") / "corpus")


@contextmanager
def made(root: Path, mistake: dict[str, Any]) -> Iterator[None]:
    """Make a mistake in a file below ``root``, and mend it at the end."""
    path = root / mistake["file"]
    before = path.read_bytes() if path.is_file() else None
    source = root / mistake.get("copy_of", mistake["file"])
    text = mistake["text"] if "text" in mistake else source.read_text("utf-8")
    if "old" in mistake:
        assert mistake["old"] in text, "the mistake is made nowhere"
        text = text.replace(mistake["old"], mistake["new"], 1)
    folder = path.parent
    made_too = not folder.is_dir()
    folder.mkdir(exist_ok=True)
    try:
        if mistake.get("removed"):
            path.unlink()
        else:
            path.write_bytes(
                (text * mistake.get("times", 1)).encode(mistake.get("encoding", "utf-8"))
            )
        yield
    finally:
        path.unlink(missing_ok=True)
        if before is not None:
            path.write_bytes(before)
        if made_too:
            folder.rmdir()


PAGE = """\
---
title: Essai
description: "Une page d’essai."
---

# Essai

Des mots.

## Une partie {#partie}

[L’aide](aide.md#ici), ou [ici](#partie).

{{ article("ceseda/r432-2", alineas=1) }}

Après {{ delay("silence-4-mois") }}, le silence vaut refus.
"""
OTHER = """\
---
title: Aide
description: "De l’aide."
---

# Aide

## Ici {#ici}

Des mots.
"""
MENUS = """\
site_name: Essai
copyright: Licence libre.
theme:
  name: material
  custom_dir: apparence
plugins:
  - search
  - macros:
      module_name: macros
extra_css:
  - site.css
nav:
  - Accueil: index.md
  - Le guide:
      - L’aide: guide/aide.md
      - Un essai: guide/essai.md
"""


@pytest.fixture(scope="module")
def pages_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A guide of three pages, to break and mend."""
    root = tmp_path_factory.mktemp("pages")
    written = {
        "mkdocs.yml": MENUS,
        "apparence/site.css": "",
        "docs/index.md": OTHER,
        "docs/guide/aide.md": OTHER,
        "docs/guide/essai.md": PAGE,
    }
    for name, text in written.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return root


@pytest.fixture(scope="module")
def law() -> Corpus:
    return frozen()


def plain(words: object) -> str:
    return str(words).replace("\u00a0", " ").replace("\u202f", " ")


def numberless(line: str, path: Path) -> str:
    """Return what was told, the number of a line as N, once that line holds the words shown."""
    if (told := re.search(r"ligne (\d+) : .*\(« (.*) »\)\.$", line)) is None:
        return line
    assert plain(path.read_text("utf-8").splitlines()[int(told[1]) - 1]).startswith(told[2])
    return line.replace(f"ligne {told[1]} ", "ligne N ")


def names(mistakes: list[dict[str, Any]]) -> list[str]:
    return [f"{number}: {each['says'] or 'harmless'}" for number, each in enumerate(mistakes, 1)]


@pytest.mark.parametrize("mistake", MISTAKES["corpus"], ids=names(MISTAKES["corpus"]))
def test_a_mistake_in_the_data_gets_its_line(corpus_root: Path, mistake: dict[str, Any]) -> None:
    with made(corpus_root, mistake):
        found = [plain(problem) for problem in check(Corpus(corpus_root))]
        lines = [numberless(line, corpus_root / mistake["file"]) for line in found]
    assert mistake["says"] in lines if mistake["says"] else lines == []
    assert all("\n" not in line for line in lines)


@pytest.mark.parametrize("mistake", MISTAKES["page"], ids=names(MISTAKES["page"]))
def test_a_mistake_in_a_page_or_a_menu_gets_its_line(
    pages_root: Path, law: Corpus, mistake: dict[str, Any]
) -> None:
    docs, menus = pages_root / "docs", pages_root / "mkdocs.yml"
    with made(pages_root, mistake):
        _, found = rehearse(docs, menus, law, Day(2026, 11, 23))
    lines = [plain(trouble) for trouble in found]
    assert mistake["says"] in lines if mistake["says"] else lines == []
    assert all("\n" not in line for line in lines)


def test_no_mistake_is_told_twice() -> None:
    made_of = [
        tuple(
            str(mistake.get(part))
            for part in ("file", "old", "new", "text", "encoding", "removed", "times", "copy_of")
        )
        for kind in MISTAKES.values()
        for mistake in kind
    ]
    assert len(set(made_of)) == len(made_of)
