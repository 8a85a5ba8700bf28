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

INSIDE = {
    "law": set[str](),
    "languages": set[str](),
    "questions": {"law", "languages"},
    "result": {"languages"},
    "path": set[str](),
    "desk": {"result"},
    "answers": {"law", "questions", "languages", "result", "path", "desk"},
    "rendering": {"questions", "languages", "result", "path", "desk"},
}
"""The rooms inside ``calculators``, and what an answer is: what each may import of the others."""

KNOWS_ALL = {
    "corpus/__main__.py": {"calculators", "publishing"},
    "publishing/standing.py": {"macros"},
}
"""The commands of the corpus, and what asks each room who stands on an article: no other file looks
up, or aside."""

AT_BUILD = ("corpus.checking", "corpus.watching")
"""The rooms of the corpus that never ship."""
ASKS_AT_BUILD = {"corpus/__main__.py", "calculators/checking.py", "calculators/standing.py"}
"""The only files beside what ships that know them."""


def imported(path: Path, room: str) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [room if node.level else node.module or ""]
        else:
            continue
        for name in names:
            yield node.lineno, name


def imported_rooms(path: Path, room: str) -> Iterator[tuple[int, str]]:
    for line, name in imported(path, room):
        top = name.partition(".")[0]
        if top in ROOMS:
            yield line, top


def name_of(path: Path) -> str:
    return path.relative_to(REPOSITORY).as_posix()


@pytest.mark.parametrize("room", sorted(ROOMS))
def test_a_room_imports_only_the_rooms_before_it(room: str) -> None:
    allowed = MAY_IMPORT[room] | {room}
    wrong = [
        f"{name_of(path)}:{line} imports {other}"
        for path in sorted((REPOSITORY / room).rglob("*.py"))
        for line, other in imported_rooms(path, room)
        if other not in allowed | KNOWS_ALL.get(name_of(path), set())
    ]
    assert wrong == []


@pytest.mark.parametrize("room", sorted(INSIDE))
def test_a_room_of_the_calculators_imports_only_those_before_it(room: str) -> None:
    home = REPOSITORY / "calculators"
    paths = sorted((home / room).rglob("*.py")) or [home / f"{room}.py"]
    wrong = [
        f"{name_of(path)}:{line} imports {other}"
        for path in paths
        # What only a build reads may know every answer.
        if path.name != "phrases.py"
        for line, other in imported(path, "calculators")
        if other.startswith("calculators.") and other.split(".")[1] not in INSIDE[room] | {room}
    ]
    assert wrong == []


@pytest.mark.parametrize("name", KNOWS_ALL)
def test_what_may_look_elsewhere_does(name: str) -> None:
    others = {other for _, other in imported_rooms(REPOSITORY / name, name.partition("/")[0])}
    assert KNOWS_ALL[name] <= others


@pytest.mark.parametrize("room", ["corpus", "calculators"])
def test_what_ships_knows_nothing_of_what_checks_and_watches(room: str) -> None:
    wrong = [
        f"{name_of(path)}:{line} imports {other}"
        for path in sorted((REPOSITORY / room).rglob("*.py"))
        for line, other in imported(path, room)
        if other.startswith(AT_BUILD)
        and not name_of(path).startswith(("corpus/checking/", "corpus/watching/"))
        and name_of(path) not in ASKS_AT_BUILD
    ]
    assert wrong == []


def test_the_house_is_drawn_with_the_arrows_that_hold() -> None:
    page = (REPOSITORY / "docs/contribuer/architecture.md").read_text("utf-8")
    drawn = {tuple(pair.split()) for pair in re.findall(r'data-arrow="([^"]+)"', page)}
    inside = {tuple(pair.split()) for pair in re.findall(r'data-inside="([^"]+)"', page)}
    rooms = {room for room in INSIDE if (REPOSITORY / "calculators" / room).is_dir()}
    assert inside == {(room, other) for room in rooms for other in INSIDE[room] & rooms}
    allowed = {(room, imported) for room, those in MAY_IMPORT.items() for imported in those}
    # Pages are Markdown: they call macros and import nothing.
    assert drawn == allowed | {("docs", "macros")}


def test_what_runs_in_the_browser_needs_no_package() -> None:
    # In an interpreter of its own: here, pytest and its plugins are loaded already.
    loaded = "import calculators.browser_api, corpus, sys; print(*sys.modules)"
    said = subprocess.run(
        [sys.executable, "-c", loaded], cwd=REPOSITORY, capture_output=True, text=True, check=True
    )
    loaded_modules = set(said.stdout.split())
    # What declares and checks the phrases is of no use there.
    assert loaded_modules.isdisjoint({"calculators.checking", "calculators.languages.declared"})
    modules = {name.partition(".")[0] for name in loaded_modules}
    assert {"calculators", "corpus"} <= modules
    assert modules.isdisjoint({"pydantic", "jinja2", "mkdocs", "markdown", "macros", "publishing"})
