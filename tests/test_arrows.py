"""One way only: corpus ← calculators ← macros, and publishing reads what they made."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[1]

MAY_IMPORT = {
    "corpus": set[str](),
    "calculators": {"corpus"},
    "macros": {"corpus", "calculators"},
    "publishing": {"corpus", "calculators"},
}
ROOMS = set(MAY_IMPORT)


def imported_rooms(path: Path, room: str) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [room if node.level else node.module or ""]
        else:
            continue
        for name in names:
            top = name.partition(".")[0]
            if top in ROOMS:
                yield node.lineno, top


@pytest.mark.parametrize("room", sorted(ROOMS))
def test_a_room_imports_only_the_rooms_before_it(room: str) -> None:
    allowed = MAY_IMPORT[room] | {room}
    wrong = [
        f"{path.relative_to(REPOSITORY)}:{line} imports {imported}"
        for path in sorted((REPOSITORY / room).rglob("*.py"))
        for line, imported in imported_rooms(path, room)
        if imported not in allowed
    ]
    assert wrong == []


def test_the_house_is_drawn_with_the_arrows_that_hold() -> None:
    page = (REPOSITORY / "docs/contribuer/architecture.md").read_text("utf-8")
    drawn = {tuple(pair.split()) for pair in re.findall(r'data-arrow="([^"]+)"', page)}
    allowed = {(room, imported) for room, those in MAY_IMPORT.items() for imported in those}
    # Pages are Markdown: they call macros and import nothing.
    assert drawn == allowed | {("docs", "macros")}


def test_what_runs_in_the_browser_needs_no_package() -> None:
    # In an interpreter of its own: here, pytest and its plugins are loaded already.
    loaded = "import calculators.browser_api, corpus, sys; print(*sys.modules)"
    said = subprocess.run(
        [sys.executable, "-c", loaded], cwd=REPOSITORY, capture_output=True, text=True, check=True
    )
    modules = {name.partition(".")[0] for name in said.stdout.split()}
    assert {"calculators", "corpus"} <= modules
    assert modules.isdisjoint({"pydantic", "jinja2", "mkdocs", "markdown", "macros", "publishing"})
