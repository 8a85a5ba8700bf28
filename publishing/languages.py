"""The site in other languages: each a site of its own below the French one, with its own Python.

A language has its pages, its search, its scripts and its copy for reading offline, so that whoever
reads in one carries no other. The French site knows nothing of it but the way there.
"""

from __future__ import annotations

import os
import shutil
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Final

from calculators.languages import TRANSLATED
from publishing.archives import run
from publishing.offline import write_offline
from publishing.policy import lock_pages
from publishing.python_bundle import write_language_bundle
from publishing.scripts import publish_scripts
from publishing.shipped import ROOT
from publishing.stamping import stamp
from publishing.styles import publish_styles

_ADDRESS: Final = "http://localhost:8000/"


def languages(root: Path = ROOT) -> tuple[str, ...]:
    """Return the languages that the site has beside French, by their codes."""
    return tuple(code for code in TRANSLATED if (root / f"mkdocs.{code}.yml").is_file())


def write_languages(site: Path, root: Path = ROOT) -> tuple[str, ...]:
    """Build the site in each language below a French one that is complete. Returns their codes.

    Raises ``ToolFailed``.
    """
    codes = languages(root)
    with ProcessPoolExecutor() as pool:
        list(pool.map(_write, codes, [site] * len(codes), [root] * len(codes)))
    return codes


def _write(code: str, french: Path, root: Path) -> None:
    place = french.resolve() / code
    shutil.rmtree(place, ignore_errors=True)
    address = os.environ.get("SITE_URL", _ADDRESS).removesuffix("/")
    # Not quiet: what is not said is not counted as a warning.
    build = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    run(
        [*build, "-f", root / f"mkdocs.{code}.yml", "-d", place],
        {"SITE_URL": f"{address}/{code}/"},
        cwd=root,
    )
    # A host has one such page, at its root.
    (place / "404.html").unlink()
    publish_scripts(place)
    publish_styles(place)
    write_language_bundle(place, french, code, root)
    stamp(place)
    lock_pages(place)
    write_offline(place)
