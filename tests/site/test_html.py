"""The built pages are valid HTML; each exception is argued in ``.htmlvalidate.cjs``.

And what they pull from the data has come.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from corpus.pulling import PULL

ROOT = Path(__file__).resolve().parents[2]

HOW_TO_PULL = {"contribuer/modifier-la-loi/index.html", "contribuer/traduire/index.html"}

pytestmark = pytest.mark.built


@pytest.mark.node
def test_every_page_is_valid(site: Path) -> None:
    program = str(ROOT / "node_modules/.bin/html-validate")
    # One macro makes every page of a permit: one in ten is enough.
    permits = sorted(site.glob("titres/*/index.html"))
    pages = map(str, sorted({*site.rglob("*.html")} - {*permits} | {*permits[::10]}))
    command = [program, "--formatter", "json", *pages]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    wrong = [
        f"{page['filePath']}:{message['line']} {message['ruleId']} {message['message']}"
        for page in json.loads(done.stdout)
        for message in page["messages"]
    ]
    assert wrong == []


def test_no_page_names_a_number_of_the_law_instead_of_saying_it(site: Path) -> None:
    pages = {path.relative_to(site).as_posix(): path for path in site.rglob("*.html")}
    shown = {name for name, path in pages.items() if PULL.search(path.read_text("utf-8"))}
    assert shown == HOW_TO_PULL
