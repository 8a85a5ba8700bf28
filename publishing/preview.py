"""The preview: builds into a folder of its own, serves it, and builds again what changed.

The builds run in processes of their own: they see the code as it is now, and their failure is
printed, not fatal.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from livereload import Server

from publishing.archives import ToolFailed
from publishing.policy import faults
from publishing.searching import publish_search
from publishing.shipped import ROOT
from publishing.stamping import stamp

PAGES: Final = ("docs", "macros", "site_overrides", "mkdocs.yml")
"""A change here builds the pages again."""

PROGRAM: Final = ("corpus", "calculators", "publishing")
"""A change here also builds again the Python that runs in the browser."""

_REFUSED: Final = "`make site` refuse\u00a0: "


def serve(port: int, root: Path = ROOT) -> None:
    """Serve the preview until it is interrupted."""
    # The theme replaces pages in place only at the address that the site is built for.
    os.environ["SITE_URL"] = f"http://127.0.0.1:{port}/"
    with TemporaryDirectory(prefix="j120-") as folder:
        preview = Preview(root, Path(folder))
        preview.build_all()
        server = Server()
        for name in PAGES:
            server.watch(str(root / name), preview.build_pages, ignore=_is_made)
        for name in PROGRAM:
            server.watch(str(root / name), preview.build_all, ignore=_is_made)
        print(f"Aperçu : http://127.0.0.1:{port}/ (Ctrl-C pour arrêter)", flush=True)
        server.serve(port=port, host="127.0.0.1", root=str(preview.site))


class Preview:
    """The folder that is served, replaced only by a build that went to its end."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.root, self.site = root, folder / "site"
        self._next, self._python = folder / "next", folder / "python"
        self._bundled = False
        self.site.mkdir()

    def build_all(self) -> None:
        """Build the Python of the browser, then the pages."""
        self._bundled = _run(self.root, "publishing", "bundle", "--site", str(self._python))
        self.build_pages()

    def build_pages(self) -> None:
        """Build the pages beside those that are served, then put them in their place."""
        print("Construction…", flush=True)
        built = self._build()
        if built:
            if self._python.is_dir():
                shutil.copytree(self._python, self._next, dirs_exist_ok=True)
                stamp(self._next)
            try:
                publish_search(self._next)
            except ToolFailed as error:
                print(error, flush=True)
            for fault in faults(self._next):
                print(f"{_REFUSED}{fault}", flush=True)
            shutil.rmtree(self.site)
            self._next.rename(self.site)
        if built and self._bundled:
            print("Prêt.", flush=True)
        else:
            print("Échec : l’aperçu reste celui de la dernière construction réussie.", flush=True)

    def _build(self) -> bool:
        """Build the pages, telling all that is more than news."""
        command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(self._next)]
        done = subprocess.run(
            command, check=False, cwd=self.root, stderr=subprocess.PIPE, text=True
        )
        for line in done.stderr.splitlines():
            if not line.startswith("INFO"):
                warned = line.startswith("WARNING")
                print(f"{_REFUSED if warned else ''}{line}", file=sys.stderr, flush=True)
        if done.returncode:
            # A file of settings that the engine cannot read, told in French.
            _run(self.root, "macros.checking")
        return done.returncode == 0


def _run(root: Path, *arguments: str) -> bool:
    done = subprocess.run([sys.executable, "-m", *arguments], check=False, cwd=root)
    return done.returncode == 0


def _is_made(path: str) -> bool:
    return "__pycache__" in path
