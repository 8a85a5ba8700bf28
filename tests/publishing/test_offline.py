"""What a reader may keep is listed whole, and the service worker depends on the site alone."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from publishing.offline import LIST, retire, write_offline

PAGE = '<html><head></head><body><template class="j120-copy-note"></template>{}</body></html>'


def small_site(folder: Path, words: str) -> Path:
    files = {
        "index.html": PAGE.format("home"),
        "404.html": PAGE.format("lost"),
        "guide/index.html": PAGE.format(words),
        "hors-ligne/index.html": PAGE.format("offline"),
        "assets/j120/main.js": "1",
        "assets/javascripts/bundle.a5f9d56c.min.js": "2",
        "assets/javascripts/bundle.a5f9d56c.min.js.map": "3",
        "assets/j120/python/manifest.json": "{}",
        "assets/j120/python/j120-0123.zip": "4",
        "assets/j120/python/pyodide-0.29.5-01/pyodide.mjs": "5",
        "guide.pdf": "6",
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


@pytest.mark.node
def test_the_same_site_gives_the_same_worker_and_another_page_another_release(
    tmp_path: Path,
) -> None:
    one, two = (small_site(tmp_path / name, words) for name, words in zip("ab", "xy", strict=True))
    release = write_offline(one)
    worker = (one / "sw.js").read_bytes()
    assert write_offline(two) != release
    assert (two / "sw.js").read_bytes() != worker
    # Over its own work.
    assert write_offline(small_site(two, "x")) == release
    assert (two / "sw.js").read_bytes() == worker
    # One address, in a message of Workbox to developers.
    assert set(re.findall(rb"https?://[\w.]+", worker)) <= {b"https://bit.ly"}

    kept = json.loads((one / LIST).read_text("utf-8"))["caches"]
    assert {name: [path for path, _ in files] for name, files in kept.items()} == {
        "j120-python": [
            "assets/j120/python/j120-0123.zip",
            "assets/j120/python/pyodide-0.29.5-01/pyodide.mjs",
        ],
        "j120-tables": [],
        "j120-theme": ["assets/javascripts/bundle.a5f9d56c.min.js"],
        "j120-pages": ["guide/", "hors-ligne/", ""],
        "j120-parts": ["assets/j120/main.js"],
    }


def test_a_retired_worker_forgets_what_was_kept_then_itself(tmp_path: Path) -> None:
    retire(small_site(tmp_path, "x"))
    worker = (tmp_path / "sw.js").read_text("utf-8")
    assert "caches.delete" in worker
    assert worker.index("caches.delete") < worker.index("unregister")
    assert "sw.js" not in (tmp_path / "assets/j120/offline.js").read_text("utf-8")
