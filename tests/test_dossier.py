"""« dossier R8 », in a case, a comment or a page, can be opened."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
PAGES: Final = sorted((ROOT / "docs" / "contribuer" / "droit").glob("*.md"))
CASES: Final = sorted((ROOT / "tests" / "cases").rglob("*.toml"))
READ: Final = [
    *PAGES,
    *(ROOT / "corpus").glob("*.toml"),
    *(ROOT / "calculators").rglob("*.py"),
    *(ROOT / "tests" / "calculators").rglob("*.py"),
]

ANCHOR: Final = re.compile(r"\{:? ?#([\w-]+) ?\}")
CITED: Final = re.compile(r"\b(?:R\d{1,2}(?:bis)?|T\d(?:\.\d)?|P\d{1,2}|C\d{1,2})\b|\bmatrice\b")
OLD: Final = re.compile(r"\b(?:RULES|TITLES|CHANGES|UPDATE|mise à jour)\b")
# In code, only docstrings and comments cite the dossier.
PROSE: Final = re.compile(r"\"\"\".*?\"\"\"|#.*$", re.DOTALL | re.MULTILINE)


def anchors() -> set[str]:
    return {name for page in PAGES for name in ANCHOR.findall(page.read_text("utf-8"))}


def cited(text: str) -> set[str]:
    return {each.lower().replace(".", "-") for each in CITED.findall(text)}


def test_the_dossier_is_whole() -> None:
    expected = {f"r{n}" for n in range(26)} | {"r2bis", "matrice"}
    expected |= {f"p{n}" for n in range(1, 41)} | {f"c{n}" for n in range(1, 17)}
    assert not expected - anchors()


def test_what_a_case_cites_is_there() -> None:
    known = anchors()
    for case in CASES:
        source = tomllib.loads(case.read_text("utf-8"))["source"]
        found = cited(source)
        assert not found - known, case
        assert not OLD.search(source), f"{case}: the dossier has no such name any more"
        assert bool(found) == ("dossier" in source), f"{case}: say « dossier » before what it holds"


def test_what_the_code_cites_is_there() -> None:
    known = anchors()
    for path in READ:
        text = path.read_text("utf-8")
        prose = text if path.suffix == ".md" else "\n".join(PROSE.findall(text))
        assert not cited(prose) - known, path
