"""Which of our modules and data files the browser needs, derived from the files themselves."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from calculators.languages import TRANSLATED

ROOT: Final = Path(__file__).resolve().parent.parent

ENTRY: Final = "calculators.browser_api"
"""The module that the browser imports; what it does not reach is not shipped."""

OURS: Final = ("calculators", "corpus")

READ_WHOLE: Final = (
    "state.toml",
    "edition.toml",
    "deadlines.toml",
    "titles.toml",
    "documents.toml",
    "links.toml",
    "letter-fields.toml",
    "glossary.toml",
    "national.toml",
    "departments/*.toml",
    "phrases/fr.toml",
    "letters/*.md",
)
"""Data that calculators read from beginning to end."""

CITED: Final = ("articles/*/*", "orders/*.md", "decisions/*.md")
"""Data read one entry at a time: shipped when the rest names it (``ceseda/r431-5``)."""

_WORD = re.compile(r"[\w/-]+")


def modules(root: Path = ROOT, entry: str = ENTRY) -> dict[str, Path]:
    """Our modules that ``entry`` reaches by import statements, itself included, by name.

    And the answers, packages that are imported by name when they are asked for.
    """
    found: dict[str, Path] = {}
    waiting = [entry, *_packages(root, "calculators.answers")]
    while waiting:
        name = waiting.pop()
        path = _module_file(root, name)
        if name in found or path is None:
            continue
        found[name] = path
        waiting += _parents(name)
        waiting += [n for n in imports(path, name) if n.split(".")[0] in OURS]
    if entry not in found:
        raise FileNotFoundError(f"{entry.replace('.', '/')}.py : ce module manque.")
    return dict(sorted(found.items()))


def language_modules(code: str, root: Path = ROOT) -> dict[str, Path]:
    """Our modules that a language has beside those of French, by name."""
    ours = modules(root)
    named = f"calculators.languages.{TRANSLATED[code]}"
    return {name: path for name, path in modules(root, named).items() if name not in ours}


def library_modules(ours: dict[str, Path]) -> list[str]:
    """Modules of the standard library that our modules name anywhere, functions included."""
    named = {n for name, path in ours.items() for n in imports(path, name)}
    return sorted(n for n in named if n.split(".")[0] in sys.stdlib_module_names and _exists(n))


def imports(path: Path, name: str) -> Iterator[str]:
    """Every name that a module's import statements may mean (``a``, then ``a.b`` for both)."""
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text("utf-8"), str(path))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = package.split(".")[: len(package.split(".")) - node.level + 1]
                base = ".".join([*above, *([node.module] if node.module else [])])
            yield base
            for alias in node.names:
                yield f"{base}.{alias.name}"


def data_files(root: Path = ROOT, ours: Iterable[Path] = ()) -> list[Path]:
    """Files of the corpus that calculators may read, sorted.

    An article, order or decision is kept when a file that is read whole, or a string that one of
    our modules computes with, holds its key as a word.
    """
    corpus = root / "corpus"
    whole = [path for pattern in READ_WHOLE for path in corpus.glob(pattern)]
    texts = [path.read_text("utf-8") for path in whole]
    texts += [string for path in ours for string in _strings(path)]
    words = {word for text in texts for word in _WORD.findall(text)}
    kept = set(whole)
    for pattern in CITED:
        for path in corpus.glob(pattern):
            key = path.with_suffix("") if path.is_file() else path
            # The folder ``decisions`` holds ``decision/ce-…``, as a basis names it.
            named = {f"{room}/{key.name}" for room in (key.parent.name, key.parent.name[:-1])}
            if ({key.name} | named) & words:
                kept |= {path} if path.is_file() else set(path.glob("*.md"))
    return sorted(kept)


def _strings(path: Path) -> Iterator[str]:
    """Every string of a module but its docstrings: what they name is explained, not read."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"), str(path))))
    told = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def _module_file(root: Path, name: str) -> Path | None:
    if name.split(".")[0] not in OURS:
        return None
    base = root.joinpath(*name.split("."))
    return next((p for p in (base / "__init__.py", base.with_suffix(".py")) if p.is_file()), None)


def _packages(root: Path, below: str) -> list[str]:
    found = root.joinpath(*below.split(".")).glob("*/__init__.py")
    return [f"{below}.{path.parent.name}" for path in found]


def _parents(name: str) -> list[str]:
    parts = name.split(".")
    return [".".join(parts[:end]) for end in range(1, len(parts))]


def _exists(name: str) -> bool:
    """Tell a module (``collections.abc``) from a name inside one (``json.dumps``)."""
    try:
        return find_spec(name) is not None
    except ModuleNotFoundError:
        return False
