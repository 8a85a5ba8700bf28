"""The commands that the pages print, as a newcomer types them in a clean clone."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from calculators.__main__ import main as calculate
from corpus.__main__ import USAGES
from publishing.__main__ import parser

ROOT: Final = Path(__file__).resolve().parent.parent
PAGES: Final = (
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md")),
    *sorted((ROOT / "docs/contribuer").glob("*.md")),
)
TYPED: Final = re.compile(r"^```\w*\n(.*?)^```|`([^`\n]+)`", re.DOTALL | re.MULTILINE)
PYTHON: Final = re.compile(r"\S*python3? -m .*")
LEFT_OPEN: Final = re.compile(r"[<…]")
"""What stands for a word that the reader chooses."""
DESK: Final = "1; étudiant; expire 09/01/2027\n"


def commands() -> Iterator[tuple[Path, str]]:
    for page in PAGES:
        for typed in TYPED.finditer(page.read_text("utf-8")):
            for line in (typed[1] or typed[2]).splitlines():
                yield page, re.split(r"\s{2,}", line)[0].strip()


def pythons() -> list[str]:
    found = dict.fromkeys(line for _, line in commands() if PYTHON.fullmatch(line))
    return list(found)


def test_what_is_made_can_be_made() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    made = [line.split() for _, line in commands() if line.startswith("make ")]
    assert len(made) > 10
    for _, target, *settings in made:
        assert target in targets
        for name, _, _ in (setting.partition("=") for setting in settings):
            assert f"$({name})" in makefile


@pytest.mark.parametrize("line", pythons())
def test_python_is_that_of_the_clone_and_runs_what_is_there(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    python, _, module, *arguments = shlex.split(LEFT_OPEN.split(line)[0])
    assert python == ".venv/bin/python", "a newcomer has no other Python with our packages"
    top, _, rest = module.partition(".")
    if module == "pytest":
        assert all((ROOT / path).exists() for path in arguments if path.startswith("tests"))
        return
    # Of our own, whatever package of that name is installed.
    assert (ROOT / top / "__init__.py").is_file()
    place = ROOT / top / rest.replace(".", "/")
    assert place.with_suffix(".py").is_file() or (place / "__main__.py").is_file()
    match module:
        case "publishing":
            parser().parse_args(arguments)
        case "corpus":
            assert f"python -m corpus {arguments[0]}" in USAGES
        case "calculators" if arguments:
            (tmp_path / "lines.csv").write_text(DESK, "utf-8")
            monkeypatch.chdir(tmp_path)
            # Whether the data are in order is asked by tests of their own.
            monkeypatch.setattr("calculators.__main__._faults", lambda _: ())
            assert calculate(arguments) == 0
