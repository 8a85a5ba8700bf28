"""The edition of a department made for tests: none hangs on where the guide is published."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from corpus import Corpus, Department, Edition
from corpus.loading import build, read_toml

FOLDER: Final = Path(__file__).parent
CODE: Final = "99"


def in_test_edition(corpus: Corpus) -> Corpus:
    """Return a corpus that was not read yet, now of the edition of tests."""
    edition = build(Edition, read_toml(FOLDER / "edition.toml"))
    department = build(Department, read_toml(FOLDER / "99-essai.toml"))
    # What a cached property holds once it is read: the files are not opened.
    vars(corpus).update(edition=edition, departments={department.code: department})
    return corpus


def on_the_site(answers: Mapping[str, object], corpus: Corpus) -> Mapping[str, object]:
    """Return the answers of a case as the built site can be asked: with its own department."""
    told = {name: str(answer) for name, answer in answers.items()}
    return told | ({"department": corpus.here.code} if told.get("department") == CODE else {})
