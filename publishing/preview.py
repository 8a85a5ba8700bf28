"""The preview: builds into a folder of its own, serves it, and builds again what changed.

The builds run in processes of their own: they see the code as it is now, and their failure is
printed, not fatal.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from livereload import Server

from publishing.shipped import ROOT

PAGES: Final = ("docs", "macros", "site_overrides", "mkdocs.yml")
"""A change here builds the pages again."""

PROGRAM: Final = ("corpus", "calculators", "publishing")
"""A change here also builds again the Python that runs in the browser."""


def serve(port: int, root: Path = ROOT) -> None:
    """Serve the preview until it is interrupted."""
    # The theme replaces pages in place only at the address that the site is built for.
    os.environ["SITE_URL"] = f"http://127.0.0.1:{port}/"
    with TemporaryDirectory(prefix="j120-") as folder:
        site, python = Path(folder, "site"), Path(folder, "python")
        build_pages = _builder(root, site, python, program=False)
        build_all = _builder(root, site, python, program=True)
        build_all()
        server = Server()
        for name in PAGES:
            server.watch(str(root / name), build_pages, ignore=_is_made)
        for name in PROGRAM:
            server.watch(str(root / name), build_all, ignore=_is_made)
        print(f"Aperçu : http://127.0.0.1:{port}/ (Ctrl-C pour arrêter)", flush=True)
        server.serve(port=port, host="127.0.0.1", root=str(site))


def _builder(root: Path, site: Path, python: Path, *, program: bool) -> Callable[[], None]:
    def build() -> None:
        print("Construction…", flush=True)
        pages = _run(root, "mkdocs", "build", "--quiet", "--clean", "--site-dir", str(site))
        bundled = not program or _run(root, "publishing", "bundle", "--site", str(python))
        # MkDocs has just emptied the folder; what the other step made is put back.
        if python.is_dir():
            shutil.copytree(python, site, dirs_exist_ok=True)
        if pages and bundled:
            print("Prêt.", flush=True)
        else:
            print("Échec : l’aperçu montre la dernière construction réussie.", file=sys.stderr)

    return build


def _run(root: Path, *arguments: str) -> bool:
    done = subprocess.run([sys.executable, "-m", *arguments], check=False, cwd=root)
    return done.returncode == 0


def _is_made(path: str) -> bool:
    return "__pycache__" in path
