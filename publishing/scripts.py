"""Our scripts, as they are served: few, and shortened, for readers who pay for each kilobyte."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from publishing.archives import run

PLACE: Final = Path("assets", "j120")
SEARCH: Final = Path("assets", "javascripts", "workers", "search-on-demand.js")
FRENCH: Final = Path("assets", "javascripts", "lunr", "min", "lunr.fr.min.js")
PAGE: Final = "main.js"
WORKER: Final = "worker.js"
ONLY_ON_THE_KEY: Final = ("search-without-worker.js", "single-file.js")


def publish_scripts(site: Path) -> None:
    """Gather and shorten the scripts of a built site, if it has any. Raises ``ToolFailed``."""
    place = site / PLACE
    if (place / PAGE).exists():
        for name in ONLY_ON_THE_KEY:
            (place / name).unlink(missing_ok=True)
        gather(place)
        shorten([*sorted(place.glob("*.js")), site / SEARCH, site / FRENCH])


def gather(folder: Path) -> None:
    """Put together what a page always fetches together, and what its worker does.

    Raises ``ToolFailed``.
    """
    run(["node", Path(__file__).with_name("gather.mjs"), folder, PAGE, WORKER], {})


def shorten(scripts: list[Path]) -> None:
    """Rewrite ES modules without comments, types and long names. Raises ``ToolFailed``."""
    run(["node", Path(__file__).with_name("shorten.mjs"), *scripts], {})
