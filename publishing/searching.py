"""Keeps what a search finds out of the index that the theme fetches with every page.

That is a fifth of a megabyte on the wire, and a page is read more often than it is searched. The
documents lie beside the index: ``search-on-demand.js`` fetches them for who searches.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

INDEX: Final = Path("search", "search_index.json")
DOCUMENTS: Final = INDEX.with_name("documents.json")


def set_documents_apart(site: Path) -> None:
    """Leave in the index of a built site its settings alone."""
    if not (site / INDEX).exists():
        return
    index = json.loads((site / INDEX).read_text("utf-8"))
    # Done already, the index has none.
    if index["docs"]:
        _write(site / DOCUMENTS, index["docs"])
        _write(site / INDEX, {**index, "docs": []})


def whole_index(site: Path) -> dict[str, Any]:
    """Return the index with its documents, wherever they lie."""
    index: dict[str, Any] = json.loads((site / INDEX).read_text("utf-8"))
    if not index["docs"]:
        index["docs"] = json.loads((site / DOCUMENTS).read_text("utf-8"))
    return index


def _write(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), "utf-8")
