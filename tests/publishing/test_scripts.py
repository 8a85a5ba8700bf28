"""Our scripts are served shortened, and keep within their budget."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

import pytest

from publishing.scripts import shorten

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = sorted((ROOT / "site_overrides/assets/j120").glob("*.js"))

BUDGET = 12_000
"""Bytes of our own JavaScript on a calculator page, compressed."""

ON_DEMAND = {
    "disk-worker.js": "on file://, to search",
    "errors.js": "at the first refusal",
    "inline.js": "on file://, to calculate",
    "keeping.js": "on the page « Lire sans connexion »",
    "offline.js": "once a calculator has answered, or the guide is kept",
    "perishable.js": "where something has perished",
    "share.js": "when a link is made, or opened",
    "single.js": "in the single file of the key",
    "update.js": "when a newer guide is online",
}
"""Scripts that a page fetches only then; all the others count as if every calculator had them."""

pytestmark = pytest.mark.node


@pytest.fixture(scope="module")
def shortened(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return what is served of each script, by name."""
    folder = tmp_path_factory.mktemp("scripts")
    copies = [Path(shutil.copy(path, folder)) for path in SCRIPTS]
    shorten(copies)
    return {path.name: path.read_text("utf-8") for path in copies}


def test_comments_types_and_long_names_go_and_addresses_stay(shortened: dict[str, str]) -> None:
    assert not any("/**" in text or "// " in text for text in shortened.values())
    assert 'import("./calculator.js")' in shortened["form.js"]
    assert '"worker.js",import.meta.url' in shortened["runner.js"]


def test_our_scripts_keep_within_their_budget(shortened: dict[str, str]) -> None:
    assert shortened.keys() > ON_DEMAND.keys()
    counted = [text for name, text in shortened.items() if name not in ON_DEMAND]
    assert sum(len(gzip.compress(text.encode(), 9)) for text in counted) <= BUDGET
