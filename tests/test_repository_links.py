"""What the repository's own pages link to is in the repository."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted(
    path for folder in (ROOT, ROOT / "LICENSES", ROOT / ".github") for path in folder.glob("*.md")
)
LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
NAMED = re.compile(
    r"`((?:corpus|calculators|macros|docs|publishing|tests|\.ci|\.github)/[\w./-]+)`"
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_what_a_page_of_the_repository_names_is_there(page: Path) -> None:
    text = page.read_text("utf-8")
    linked = [page.parent / link for link in LINK.findall(text) if "://" not in link]
    named = [ROOT / name for name in NAMED.findall(text)]
    assert [path for path in (*linked, *named) if not path.exists()] == []
