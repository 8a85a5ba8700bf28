"""What the file of mistakes (tests/mistakes.toml) cannot hold: folders, commands, whole entries."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from calculators.checking import check
from corpus import HOME, Corpus
from corpus.__main__ import main
from corpus.checking.shape import Problem
from tests.edition import FOLDER

DATA = ("*.toml", "articles", "orders", "decisions", "departments", "letters", "phrases")


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("original")
    for pattern in DATA:
        for path in HOME.glob(pattern):
            if path.is_dir():
                shutil.copytree(path, folder / path.name)
            else:
                shutil.copy(path, folder)
    shutil.rmtree(folder / "departments")
    (folder / "departments").mkdir()
    shutil.copy(FOLDER / "99-essai.toml", folder / "departments")
    shutil.copy(FOLDER / "edition.toml", folder)
    return folder


@pytest.fixture
def copy(original: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(original, tmp_path / "corpus"))


def broken(root: Path, file: str, old: str, new: str) -> list[str]:
    path = root / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return [str(problem).replace("\u00a0", " ") for problem in check(Corpus(root))]


def test_a_faithful_copy_has_no_fault(copy: Path) -> None:
    assert check(Corpus(copy)) == ()


def test_a_folder_of_no_article_is_named(copy: Path) -> None:
    (copy / "articles/ceseda/l1").mkdir()
    (problem,) = check(Corpus(copy))
    assert str(problem).startswith("corpus/articles/ceseda/l1\u00a0: aucun article ici. Rangez")


def test_two_versions_of_one_day_are_told_as_such(copy: Path) -> None:
    text = (copy / "deadlines.toml").read_text("utf-8")
    first = text.index("[[deadline]]")
    entry = text[first : text.index("[[", first + 2)]
    lines = broken(copy, "deadlines.toml", entry, entry + entry)
    assert any("deux versions commencent le 2021-05-01. Gardez-en une." in line for line in lines)


@pytest.mark.parametrize("asked", [["links"], ["watch", "nowhere"]])
def test_no_command_works_on_a_corpus_that_is_broken(
    asked: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fault = Problem("titles.toml", "etudiant", "label", "ce champ manque.")
    monkeypatch.setattr("corpus.__main__.check", lambda _: (fault,))
    assert main(asked) == 2
    assert capsys.readouterr().err == f"{fault}\n"


def test_a_permit_without_a_past_is_refused(copy: Path) -> None:
    lines = broken(copy, "titles.toml", "since = 2021-05-01", "since = 2022-05-01")
    assert any("rien n’est dit du 2021-05-01 au 2022-05-01" in line for line in lines)


def test_the_terminal_counts_what_is_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert "articles" in capsys.readouterr().out


def test_the_terminal_says_what_to_write(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "python -m corpus check" in capsys.readouterr().err
