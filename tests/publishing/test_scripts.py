"""Our scripts are served few and short, and keep within their budget."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

import pytest

from publishing.scripts import FRENCH, PLACE, SEARCH, publish_scripts

ROOT = Path(__file__).resolve().parents[2]

BUDGET = 15_000
"""Bytes of our own JavaScript on a calculator page, compressed."""

ON_DEMAND = {
    "errors.js": "at the first refusal",
    "python-without-worker.js": "on file://, to calculate",
    "desk.js": "on the page « La permanence »",
    "keep-guide.js": "on the page « Lire sans connexion »",
    "offline.js": "once a calculator has answered, or the guide is kept",
    "expired-facts.js": "where something has perished",
    "share.js": "when a link is made, or opened",
    "search-ahead.js": "when the search is opened",
    "update.js": "when a newer guide is online",
}
"""Scripts that a page fetches only then."""

ALWAYS = {"start-worker-early.js", "main.js", "calculator.js", "words.js", "worker.js"}
"""The others: what each calculator's page fetches."""


def publish(site: Path) -> Path:
    for path in (PLACE, SEARCH.parent, FRENCH.parent):
        shutil.copytree(ROOT / "site_overrides" / path, site / path)
    publish_scripts(site)
    return site


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with our scripts as they are served."""
    return publish(tmp_path_factory.mktemp("site"))


@pytest.mark.node
def test_scripts_are_few_comments_types_and_long_names_go_and_addresses_stay(
    published: Path,
) -> None:
    texts = {path.name: path.read_text("utf-8") for path in (published / PLACE).glob("*.js")}
    assert texts.keys() == ALWAYS | ON_DEMAND.keys()
    assert not any("/**" in text or "// " in text for text in texts.values())
    assert 'import("./calculator.js")' in texts["main.js"]
    assert '"worker.js",import.meta.url' in texts["calculator.js"]
    assert "./snapshot.js" not in texts["worker.js"]


@pytest.mark.node
def test_our_scripts_keep_within_their_budget(published: Path) -> None:
    counted = [*(published / PLACE / name for name in ALWAYS), published / SEARCH]
    assert sum(len(gzip.compress(path.read_bytes(), 9)) for path in counted) <= BUDGET


@pytest.mark.node
def test_the_same_scripts_give_the_same_bytes(published: Path, tmp_path: Path) -> None:
    again = publish(tmp_path)
    scripts = [path.relative_to(published) for path in published.rglob("*.js")]
    assert all((published / path).read_bytes() == (again / path).read_bytes() for path in scripts)


def test_a_folder_without_pages_has_nothing_to_publish(tmp_path: Path) -> None:
    publish_scripts(tmp_path)
    assert list(tmp_path.iterdir()) == []
