"""A larger site made of this one: the same pages and entries many times over, under new names."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from posixpath import normpath
from typing import Final

from publishing.shipped import ROOT

SOURCES: Final = ("calculators", "corpus", "docs", "macros", "site_overrides", "mkdocs.yml")
"""What `mkdocs build` reads."""

COPIES: Final = "copies"
"""The folder of ``docs`` where copied pages lie. They are in no menu: the theme writes the whole
menu into each page, and the square of that is not ours."""

LISTS: Final = (
    *("textes/", "tables/", "titres/", "calculateurs/", "contribuer/"),
    *("a-jour.md", "ce-que-disent-les-sites.md", "ce-qui-a-change.md", "glossaire.md"),
    *("guide/liste-des-titres.md", "guide/lettres.md", "guide/sources.md"),
)
"""Pages that a larger guide has once, only longer: they list the corpus, or are its tools."""

TABLES: Final = (
    *("bibliography", "claims", "corrections", "deadlines", "glossary"),
    *("links", "titles", "departments/*"),
)
"""Files of many entries. What has its own phrases in the calculators stays as it is (documents,
fields of letters): a guide ten times larger asks the same questions."""

PERMITS: Final = "titres"
"""The folder of ``docs`` with a page an entry of the permits."""

_NOT_IN_NAV: Final = "\nnot_in_nav: |\n"
_ID: Final = re.compile(r'^id = "([^"]+)"', re.MULTILINE)
_LINK: Final = re.compile(r"\]\(([^):#]+\.md)")
_NUMBER: Final = re.compile(r'^number = "([^"]+)"', re.MULTILINE)


def grow(folder: Path, times: int, root: Path = ROOT) -> None:
    """Write into ``folder`` what a build needs, its corpus and its pages ``times`` over."""
    for name in SOURCES:
        source = root / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(source, folder / name)
    for number in range(2, times + 1):
        _copy_texts(folder / "corpus", root / "corpus", number)
        _copy_pages(folder / "docs", root / "docs", number)
        _copy_permits(folder / "docs" / PERMITS, root / "docs" / PERMITS, number)
    settings = folder / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace(_NOT_IN_NAV, f"{_NOT_IN_NAV}  /{COPIES}/\n"), "utf-8")
    for pattern in TABLES:
        for path in sorted((folder / "corpus").glob(f"{pattern}.toml")):
            path.write_text(repeat_entries(path.read_text("utf-8"), times), "utf-8")


def repeat_entries(table: str, times: int) -> str:
    """Return the text of a TOML file with its entries ``times`` over; what they name stays."""
    start = table.index("\n[[") + 1
    entries = [_ID.sub(_renamed(number), table[start:]) for number in range(2, times + 1)]
    return "\n".join([table, *entries])


def _copy_texts(corpus: Path, source: Path, number: int) -> None:
    for folder in sorted((source / "articles").glob("*/*")):
        target = corpus / folder.relative_to(source).with_name(f"{folder.name}{_suffix(number)}")
        target.mkdir()
        for path in folder.glob("*.md"):
            text = _NUMBER.sub(rf'number = "\g<1>{_suffix(number)}"', path.read_text("utf-8"), 1)
            (target / path.name).write_text(text, "utf-8")
    for kind in ("orders", "decisions", "letters"):
        for path in sorted((source / kind).glob("*.md")):
            text = _ID.sub(_renamed(number), path.read_text("utf-8"), 1)
            (corpus / kind / f"{path.stem}{_suffix(number)}.md").write_text(text, "utf-8")


def _copy_pages(docs: Path, source: Path, number: int) -> None:
    for path in sorted(source.rglob("*.md")):
        name = path.relative_to(source)
        if _is_list(name.as_posix()):
            continue
        target = docs / COPIES / str(number) / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(relink(path.read_text("utf-8"), name), "utf-8")


def _copy_permits(pages: Path, source: Path, number: int) -> None:
    for path in source.glob("*.md"):
        text, copy = path.read_text("utf-8"), f"{path.stem}{_suffix(number)}"
        if (call := f'permit("{path.stem}")') in text:
            (pages / f"{copy}.md").write_text(text.replace(call, f'permit("{copy}")'), "utf-8")


def relink(text: str, name: Path) -> str:
    """Lead the links of a copied page to the other copies, and to the one list of each kind."""

    def lead(link: re.Match[str]) -> str:
        listed = _is_list(normpath(name.parent / link[1]))
        return f"](../../{link[1]}" if listed else link[0]

    return _LINK.sub(lead, text)


def _is_list(name: str) -> bool:
    return name.startswith(LISTS)


def _renamed(number: int) -> str:
    return rf'id = "\g<1>{_suffix(number)}"'


def _suffix(number: int) -> str:
    """Digits only: the number of an article ends so, and no text of the law has one as high."""
    return f"-{9000 + number}"
