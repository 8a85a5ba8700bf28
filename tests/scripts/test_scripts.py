"""Scripts and style sheets, where they can be tried without a page: ``*.test.mjs``, under Node."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

SHEETS = sorted((Path(__file__).parents[2] / "site_overrides" / "assets" / "j120").glob("*.css"))


@pytest.mark.node
@pytest.mark.parametrize("path", sorted(Path(__file__).parent.glob("*.test.mjs")), ids=str)
def test_node_finds_no_fault(path: Path) -> None:
    # Our scripts are modules, and no package.json says so: Pyodide's, below it, are not all.
    node = ["node", "--experimental-detect-module", "--test"]
    done = subprocess.run([*node, path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_a_style_sheet_closes_what_it_opens(sheet: Path) -> None:
    # A browser takes all that follows for rules within the one that stays open, and says nothing.
    depth = 0
    for sign in re.findall(r"[{}]", re.sub(r"/\*.*?\*/|\"[^\"]*\"", "", sheet.read_text("utf-8"))):
        depth += 1 if sign == "{" else -1
        # A media query, or a page, and the rule in it.
        assert 0 <= depth <= 2
    assert depth == 0
