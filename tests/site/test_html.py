"""The built pages are valid HTML; each exception is argued in ``.htmlvalidate.cjs``."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = [pytest.mark.built, pytest.mark.node]


def test_every_page_is_valid(site: Path) -> None:
    program = str(ROOT / "node_modules/.bin/html-validate")
    command = [program, "--formatter", "json", f"{site}/**/*.html"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    pages = json.loads(done.stdout)
    wrong = [
        f"{page['filePath']}:{message['line']} {message['ruleId']} {message['message']}"
        for page in pages
        for message in page["messages"]
    ]
    assert wrong == []
