"""The scripts of the pages, where they can be tried without a page: ``*.test.mjs``, under Node."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest


@pytest.mark.node
@pytest.mark.parametrize("path", sorted(Path(__file__).parent.glob("*.test.mjs")), ids=str)
def test_node_finds_no_fault(path: Path) -> None:
    # Our scripts are modules, and no package.json says so: Pyodide's, below it, are not all.
    node = ["node", "--experimental-detect-module", "--test"]
    done = subprocess.run([*node, path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:]
