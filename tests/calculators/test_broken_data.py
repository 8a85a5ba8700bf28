"""In a terminal, a fault of the data is told in the line that stops the build, not in a trace."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from calculators.checking import check
from corpus import HOME, Corpus

R431_5 = "articles/ceseda/r431-5/2021-05-01.md"
ASKED = ("fenetre-de-depot", "expiry=2027-01-09", "title=etudiant", "request=renewal")


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tree")
    for room in (HOME, HOME.parent / "calculators"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(room, folder / room.name, ignore=ignored)
    return folder


@pytest.fixture
def tree(original: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(original, tmp_path / "tree"))


def change(tree: Path, file: str, old: str, new: str) -> None:
    path = tree / "corpus" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def ask_terminal(
    tree: Path, *options: str, asked: tuple[str, ...] = ASKED
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-B", *options, "-m", "calculators", *asked],
        cwd=tree,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("deadlines.toml", 'basis = "ceseda/r431-5"', 'basis = "ceseda/r431-55"'),
        ("deadlines.toml", "until = 2025-06-16", "until = 2025-06-15"),
        ("titles.toml", 'label = "Étudiant"', ""),
        ("titles.toml", "since = 2021-05-01", 'since = "2021-05-01"'),
        ("titles.toml", 'id = "etudes"', 'id = "etudes'),
        (R431_5, "+++\n\n", ""),
        ("phrases/fr.toml", "{label}", "{label"),
    ],
)
def test_a_fault_of_the_data_is_told_as_the_build_tells_it(
    tree: Path, file: str, old: str, new: str
) -> None:
    change(tree, file, old, new)
    done = ask_terminal(tree)
    assert done.returncode == 1
    assert done.stdout == ""
    faults = [str(problem) for problem in check(Corpus(tree / "corpus"))]
    assert done.stderr.splitlines() == faults != []


def test_a_phrase_that_only_a_rule_knows_to_be_missing_is_named(tree: Path) -> None:
    change(tree, "phrases/fr.toml", "\nexpiry = ", "\nexpirry = ")
    done = ask_terminal(tree)
    assert done.returncode == 1
    assert done.stderr.replace("\u00a0", " ") == (
        "corpus/phrases/fr.toml · questions · expiry : cette phrase manque. "
        'Écrivez : "expiry" = "…", à la place de « expirry ».\n'
    )


def test_a_blank_of_a_letter_that_no_question_asks_for_is_named(tree: Path) -> None:
    change(tree, "letters/recours-gracieux.md", 'question = "notified"', 'question = "notifed"')
    done = ask_terminal(tree, asked=("courriers", "letter=recours-gracieux"))
    assert done.returncode == 1
    assert done.stderr.replace("\u00a0", " ") == (
        "corpus/letters · jour_de_notification · question « notifed » : clé inconnue. "
        "Clés les plus proches : notified ; informed ; until.\n"
    )


def test_a_rule_that_was_taken_away_is_named(tree: Path) -> None:
    path = tree / "corpus/deadlines.toml"
    path.write_text(path.read_text("utf-8").replace('"taxe-retard"', '"autre-taxe"'), "utf-8")
    done = ask_terminal(tree)
    assert done.returncode == 1
    assert "« taxe-retard » : clé inconnue." in done.stderr.replace("\u00a0", " ")
    assert done.stderr.count("\n") == 1


def test_the_sentences_that_pull_a_rule_that_was_taken_away_are_named(tree: Path) -> None:
    change(tree, "deadlines.toml", 'id = "maintien-departements-listes"', 'id = "autre"')
    done = ask_terminal(tree)
    assert done.returncode == 1
    told = [line.partition("\u00a0")[0] for line in done.stderr.splitlines()]
    where = {"filing-window": "rights", "extension-certificate": "kept", "my-document": "kept"}
    said = "corpus/phrases/fr.toml · {} · f.{}.listed"
    assert told == [said.format(*each) for each in where.items()]


def test_without_pydantic_the_terminal_answers_from_the_files_as_they_are(tree: Path) -> None:
    assert ask_terminal(tree, "-S").stdout == ask_terminal(tree).stdout != ""


def test_without_pydantic_a_file_that_cannot_be_read_is_named(tree: Path) -> None:
    change(tree, "titles.toml", 'id = "etudes"', 'id = "etudes')
    done = ask_terminal(tree, "-S")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "titles.toml" in done.stderr
