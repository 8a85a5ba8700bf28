"""Writes the pages of the current folder as the macros leave them, and how to build those.

``python -m publishing.bench.rendered``, where ``mkdocs.yml`` is: leaves ``rendered/`` and
``rendered.yml``, the same site without its macros. In a process of its own, since a build does not
clean up after itself.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.base import LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.pages import Page
from mkdocs.utils.yaml import yaml_load

FOLDER: Final = "rendered"
SETTINGS: Final = f"{FOLDER}.yml"

_FRONT_MATTER: Final = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


class Keep(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]
    """Keeps each page as it comes, then gives an empty one: nothing else of it is wanted."""

    @event_priority(-1000)
    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> str:
        """Write a page, with the front matter that its author gave it."""
        source = Path(page.file.abs_src_path or "").read_text("utf-8")
        head = _FRONT_MATTER.match(source)
        path = Path(FOLDER, page.file.src_uri)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{head[0] if head else ''}{markdown}", "utf-8")
        return ""


def write_rendered() -> None:
    """Write both into the current folder. Raises what ``mkdocs build`` does."""
    with TemporaryDirectory() as site:
        config: MkDocsConfig = load_config("mkdocs.yml", site_dir=site)
        config.plugins["keep"] = Keep()
        build(config)
    with Path("mkdocs.yml").open(encoding="utf-8") as file:
        settings = yaml_load(file)
    settings["docs_dir"] = FOLDER
    settings["plugins"] = [each for each in settings["plugins"] if "macros" not in each]
    settings["extra"]["law"] = config["extra"]["law"]
    # JSON is YAML.
    Path(SETTINGS).write_text(json.dumps(settings), "utf-8")


if __name__ == "__main__":
    write_rendered()
