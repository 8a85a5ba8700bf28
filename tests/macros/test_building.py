"""A tiny site, really built: what an author sees on the terminal when something is wrong."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

REPOSITORY = Path(__file__).parents[2]

CONFIGURATION = """\
site_name: Essai
theme: {name: mkdocs}
markdown_extensions: [attr_list, md_in_html, admonition, tables]
plugins:
  - macros:
      module_name: macros
      on_error_fail: true
      on_undefined: strict
      j2_comment_start_string: "{##"
      j2_comment_end_string: "##}"
"""

HEAD = '---\ntitle: Essai\ndescription: "Un essai."\n---\n\n'

type Build = Callable[[str], subprocess.CompletedProcess[str]]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for room in ("corpus", "calculators", "macros"):
        copytree(REPOSITORY / room, tmp_path / room, ignore=ignore_patterns("__pycache__"))
    (tmp_path / "docs" / "guide").mkdir(parents=True)
    (tmp_path / "docs" / "index.md").write_text(f"{HEAD}# Accueil\n", "utf-8")
    (tmp_path / "mkdocs.yml").write_text(CONFIGURATION, "utf-8")
    return tmp_path


@pytest.fixture
def build(site: Path) -> Build:
    def built(page: str) -> subprocess.CompletedProcess[str]:
        (site / "docs" / "guide" / "essai.md").write_text(page, "utf-8")
        environment = {**os.environ, "J120_TODAY": "2026-11-23", "PYTHONPATH": ""}
        environment.pop("GITHUB_ACTIONS", None)
        return subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--quiet"],
            cwd=site,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    return built


def plain(words: str) -> str:
    return words.replace("\u00a0", " ").replace("\u202f", " ")


def test_a_page_gets_the_law_with_links_from_its_own_depth(site: Path, build: Build) -> None:
    done = build(
        f"{HEAD}# Essai {{#essai}}\n\n"
        '{{ article("ceseda/r432-2", alineas=1) }}\n\n'
        '- dans une liste, {{ ref("ceseda/r432-1") }}\n'
    )
    assert done.returncode == 0, done.stderr
    page = (site / "site" / "guide" / "essai" / "index.html").read_text("utf-8")
    assert '<figure class="j120-quote"' in page
    assert "<p><figure" not in page
    assert 'href="../../textes/ceseda/#r432-2"' in page
    assert "R.&#42; 432-1 du CESEDA</a>" in plain(page)


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ('artcle("ceseda/r431-5")', ["· artcle : ", "Macros les plus proches : article"]),
        (
            'article("ceseda/r431-55")',
            ['· article("ceseda/r431-55") : ', "clé inconnue", "ceseda/r431-5"],
        ),
        (
            'article("ceseda/r431-5", alineas=[9])',
            ['· article("ceseda/r431-5", alineas=[9]) : ', "a 6 alinéas, de 1 à 6"],
        ),
        ('article("ceseda/r431-5", on="2019-01-01")', ["aucune version connue au"]),
        ("ref()", ["ces arguments ne conviennent pas. Il faut : key."]),
        ('ref("ceseda/r431-5"', ["les accolades de cette page ne se lisent pas"]),
    ],
    ids=["misspelt", "unknown key", "unknown alinea", "day outside", "arguments", "braces"],
)
def test_a_mistake_stops_the_build_naming_page_line_and_macro(
    build: Build, call: str, expected: list[str]
) -> None:
    done = build(f"{HEAD}# Essai\n\nVoici {{{{ {call} }}}}.\n")
    said = plain(done.stderr)
    assert done.returncode == 1, said
    assert "Erreur : docs/guide/essai.md · ligne 8" in said
    for words in expected:
        assert words in " ".join(said.split())
    assert "Traceback" not in said


def test_the_mistakes_of_every_page_are_told_at_once(site: Path, build: Build) -> None:
    (site / "docs" / "index.md").write_text(HEAD + '# Accueil\n\n{{ link("anefe") }}\n', "utf-8")
    done = build(HEAD + '# Essai\n\n{{ ref("ceseda/r431-55") }}\n\n{{ delay("silence") }}\n')
    said = " ".join(plain(done.stderr).split())
    assert done.returncode == 1
    assert "docs/guide/essai.md · ligne 8" in said
    assert "docs/guide/essai.md · ligne 10" in said
    assert "docs/index.md · ligne 8" in said


def test_a_broken_data_file_stops_the_build_naming_it(site: Path, build: Build) -> None:
    deadlines = site / "corpus" / "deadlines.toml"
    broken = deadlines.read_text("utf-8").replace("value = 120\n", "value = 121\n", 1)
    deadlines.write_text(broken, "utf-8")
    done = build("# Essai\n")
    assert done.returncode == 1
    assert "deadlines.toml" in done.stderr
    assert "ouverture-anef" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("dates = ", "days = ", 'page · dates : cette phrase manque. Écrivez : "dates" = "…"'),
        (
            "{known_on}",
            "{opening}",
            (
                "law · clock : personne ne remplit le blanc « {opening} ». "
                "Blancs possibles ici : {known_on}, {today}."
            ),
        ),
    ],
    ids=["missing", "blank of another phrase"],
)
def test_a_phrase_that_cannot_be_said_is_named_once(
    site: Path, build: Build, old: str, new: str, said: str
) -> None:
    phrases = site / "corpus" / "phrases" / "fr.toml"
    phrases.write_text(phrases.read_text("utf-8").replace(old, new, 1), "utf-8")
    shown = '{{ example("mon-document", document="carte-expiree", expiry="2026-10-01") }}'
    done = build(f"{HEAD}# Essai\n\n{shown}\n\n{shown}\n")
    assert done.returncode == 1
    assert plain(done.stderr).count(f"Erreur : corpus/phrases/fr.toml · {said}") == 1
    assert "Traceback" not in done.stderr
