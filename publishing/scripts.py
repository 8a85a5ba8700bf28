"""Our scripts, as they are served: shortened, for readers who pay for each kilobyte."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from publishing.archives import run

PLACE: Final = Path("assets", "j120")
SEARCH: Final = Path("assets", "javascripts", "workers", "later.js")


def shorten_scripts(site: Path) -> None:
    """Shorten each script of ours in the built site. Raises ``ToolFailed``."""
    shorten([*sorted((site / PLACE).glob("*.js")), site / SEARCH])


def shorten(scripts: list[Path]) -> None:
    """Rewrite ES modules without comments, types and long names. Raises ``ToolFailed``."""
    run(["node", Path(__file__).with_name("shorten.mjs"), *scripts], {})
