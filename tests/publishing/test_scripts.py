"""Our scripts are served whole, less their comments."""

from __future__ import annotations

import gzip
import subprocess
from pathlib import Path

import pytest

from publishing.scripts import lighten

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = sorted((ROOT / "site_overrides/assets/j120").glob("*.js"))

BUDGET = 12_000
"""Bytes of our own JavaScript on a calculator page, compressed."""

ON_DEMAND = {
    "disk-worker.js": "on file://, to search",
    "errors.js": "at the first refusal",
    "perishable.js": "where something has perished",
    "share.js": "when a link is made, or opened",
}
"""Scripts that a page fetches only then; all the others count as if every calculator had them."""


def test_lines_of_comment_and_indentation_go_and_code_stays() -> None:
    source = (
        "// Why.\n/** @type {A}\n * @b */\nlet a = 1;\n"
        '  const url = "https://x/"; // beside\n  /** one */\n  call(/** @type {B} */ (url));\n'
    )
    assert lighten(source) == (
        'let a = 1;\nconst url = "https://x/"; // beside\ncall(/** @type {B} */ (url));\n'
    )


@pytest.mark.node
@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_lightened_script_still_parses(script: Path) -> None:
    # A text of several lines could hold a line that looks like a comment.
    source = script.read_text("utf-8")
    assert all(line.count("`") % 2 == 0 for line in source.splitlines() if "//" not in line)
    subprocess.run(
        ["node", "--check", "--input-type=module"], input=lighten(source), text=True, check=True
    )


def test_our_scripts_keep_within_their_budget() -> None:
    assert {path.name for path in SCRIPTS} > set(ON_DEMAND)
    counted = [path for path in SCRIPTS if path.name not in ON_DEMAND]
    sizes = [len(gzip.compress(lighten(p.read_text("utf-8")).encode(), 9)) for p in counted]
    assert sum(sizes) <= BUDGET
