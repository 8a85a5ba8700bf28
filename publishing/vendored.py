"""Scripts of npm packages that pages load by a fixed address of ours."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from publishing.shipped import ROOT

VENDORED: Final = {
    # Search runs in a worker, which browsers refuse on file://. Without this copy the theme would
    # fetch the same script from a server that is not ours.
    "assets/vendor/iframe-worker.js": "iframe-worker/shim/index.js",
}
"""Address below ``site/`` : file below ``node_modules/``."""


def copy_vendored(site: Path, root: Path = ROOT) -> None:
    """Copy each script to its address."""
    for address, source in VENDORED.items():
        target = site / address
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(root / "node_modules" / source, target)
