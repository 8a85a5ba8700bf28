"""What goes to the browser is derived: all that the code needs, nothing that it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from publishing.python_bundle import wheel_files
from publishing.shipped import ROOT, data_files, imports, library_modules, modules


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A small project with the same rooms as ours."""
    files = {
        "calculators/__init__.py": "",
        "calculators/browser_api.py": (
            "from calculators import filing_window\nfrom . import french\n"
        ),
        "calculators/filing_window.py": (
            '"""The window of ceseda/l1."""\n'
            "from corpus import Corpus\nKEY = 'ceseda/r311-1'\n\n"
            "def late():\n    'As ceseda/l1 says.'\n"
            "    from collections.abc import Mapping\n    import json\n"
        ),
        "calculators/french.py": "",
        "calculators/__main__.py": "import argparse\n",
        "corpus/__init__.py": "from corpus.contents import Corpus\n",
        "corpus/contents.py": "from json import dumps\nclass Corpus: ...\n",
        "corpus/checking/validation.py": "import pydantic\n",
        "corpus/deadlines.toml": (
            'basis = "ceseda/r431-5"\norder = "arrete-2021-04-27"\n'
            'basis = "decision/ce-2019-03-18-417270"\n'
        ),
        "corpus/decisions/ce-2019-03-18-417270.md": "",
        "corpus/decisions/ce-2014-09-19-362568.md": "",
        "corpus/bibliography.toml": 'basis = "ceseda/l1"\n',
        "corpus/articles/ceseda/r431-5/2021-05-01.md": "",
        "corpus/articles/ceseda/r431-5/2025-06-16.md": "",
        "corpus/articles/ceseda/r311-1/2021-05-01.md": "",
        "corpus/articles/ceseda/l1/2021-05-01.md": "",
        "corpus/orders/arrete-2021-04-27.md": "",
        "corpus/orders/arrete-2023-03-31.md": "",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path


def test_modules_are_followed_from_the_one_that_the_browser_imports(tree: Path) -> None:
    assert list(modules(tree)) == [
        "calculators",
        "calculators.browser_api",
        "calculators.filing_window",
        "calculators.french",
        "corpus",
        "corpus.contents",
    ]


def test_library_modules_include_those_imported_inside_functions(tree: Path) -> None:
    assert library_modules(modules(tree)) == ["collections.abc", "json"]


def test_a_text_is_shipped_when_a_rule_or_the_data_names_it(tree: Path) -> None:
    shipped = data_files(tree, modules(tree).values())
    assert [path.relative_to(tree / "corpus").as_posix() for path in shipped] == [
        "articles/ceseda/r311-1/2021-05-01.md",
        "articles/ceseda/r431-5/2021-05-01.md",
        "articles/ceseda/r431-5/2025-06-16.md",
        "deadlines.toml",
        "decisions/ce-2019-03-18-417270.md",
        "orders/arrete-2021-04-27.md",
    ]


def test_a_module_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"calculators/browser_api\.py"):
        modules(tmp_path)


def test_our_rooms_import_only_the_standard_library_and_each_other() -> None:
    ours = modules()
    library = set(library_modules(ours))
    foreign = {
        (name, imported)
        for name, path in ours.items()
        for imported in imports(path, name)
        if imported.split(".")[0] not in {"calculators", "corpus"}
        and imported not in library
        and imported.rpartition(".")[0] not in library
    }
    assert not foreign


def test_checking_watching_and_command_lines_stay_here() -> None:
    wheel = {name.removesuffix(".py").replace("/", ".") for name in wheel_files()}
    assert {"corpus.contents", "corpus.titles.toml", "calculators.browser_api"} <= wheel
    for names in (wheel, modules().keys()):
        assert not [n for n in names if n.startswith(("corpus.checking", "corpus.watching"))]
        assert not {"corpus.__main__", "calculators.standing"} & names
    assert "calculators.__main__" not in modules()
    assert ROOT / "corpus" / "deadlines.toml" in data_files()
