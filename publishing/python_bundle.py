"""Puts into the built site the Python that runs in the reader's browser.

Two archives are made, each named after its content so that a cache can keep it for ever: the part
of Pyodide that we need, and our own packages with their data. ``manifest.json`` is the only name
that stays the same; the worker reads it first. What makes Python start sooner is in ``faststart``.
"""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from publishing import faststart
from publishing.archives import EPOCH, read_zip, run, write_zip
from publishing.shipped import ENTRY, ROOT, data_files, language_modules, modules

PLACE: Final = Path("assets", "j120", "python")
"""Where the files go below ``site/``."""

CORE: Final = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm")
"""Files of the ``pyodide`` npm package that are served as they are."""

LIBRARY: Final = "python_stdlib.zip"
MANIFEST: Final = "manifest.json"

# Pyodide logs a missing source map in the console of whoever opens it; ours are not published.
_SOURCE_MAP: Final = b"//# sourceMappingURL="


@dataclass(frozen=True, slots=True)
class Served:
    """A file of the bundle: its path below the manifest, and its size in bytes."""

    path: str
    size: int


def write_bundle(
    site: Path, root: Path = ROOT, entry: str = ENTRY, *, fast: bool = True
) -> tuple[Served, ...]:
    """Build everything into ``site`` and return what was written.

    Unless ``fast``, Pyodide's library and our packages are as they come. Raises ``ToolFailed``.
    """
    pyodide = root / "node_modules" / "pyodide"
    with TemporaryDirectory() as scratch:
        ours = own_files(root, entry)
        program, library = Path(scratch, "j120.zip"), Path(scratch, LIBRARY)
        if fast:
            faststart.write_archives(ours, pyodide, root, entry, program, library)
        else:
            write_zip(program, ours)
            shutil.copy(pyodide / LIBRARY, library)

        core = {name: _without_source_map(pyodide / name) for name in CORE}
        core[LIBRARY] = library.read_bytes()
        release = f"pyodide-{_version(pyodide)}-{_digest(core.values())}"
        bundle = f"j120-{_digest([program.read_bytes()])}.zip"
        files = {f"{release}/{name}": content for name, content in core.items()}
        files[bundle] = program.read_bytes()

    files[MANIFEST] = _manifest(pyodide, release, bundle, files, fast=fast)
    place = site / PLACE
    shutil.rmtree(place, ignore_errors=True)
    for name, content in files.items():
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return tuple(Served(name, len(content)) for name, content in files.items())


def write_language_bundle(site: Path, french: Path, code: str, root: Path = ROOT) -> None:
    """Put into the site of a language the Python of the French one, with that language's words.

    Raises ``ToolFailed``.
    """
    place = french / PLACE
    manifest = json.loads((place / MANIFEST).read_text("utf-8"))
    ours, more = own_files(root, code=code), language_modules(code, root)
    with TemporaryDirectory() as scratch:
        program = Path(scratch, "j120.zip")
        if manifest["faststart"]:
            faststart.write_program(ours, [*modules(root), *more], root, program)
        else:
            write_zip(program, ours)
        content = program.read_bytes()
    del manifest["files"][manifest["bundle"]]
    manifest["bundle"] = f"j120-{_digest([content])}.zip"
    manifest["files"][manifest["bundle"]] = _described(content)
    shutil.copytree(place / manifest["release"], site / PLACE / manifest["release"])
    (site / PLACE / manifest["bundle"]).write_bytes(content)
    (site / PLACE / MANIFEST).write_text(json.dumps(manifest, separators=(",", ":")), "utf-8")


def own_files(root: Path = ROOT, entry: str = ENTRY, code: str | None = None) -> dict[str, bytes]:
    """Our modules and data as the wheel holds them, less what the browser does not need.

    ``code`` is that of a language that it needs beside French.
    """
    ours = modules(root, entry) | (language_modules(code, root) if code else {})
    kept = {path.relative_to(root).as_posix() for path in ours.values()}
    kept |= {f"corpus/phrases/{code}.toml"} if code else set()
    kept |= {path.relative_to(root).as_posix() for path in data_files(root, ours.values())}
    wheel = wheel_files(root)
    missing = sorted(kept - wheel.keys())
    if missing:
        raise FileNotFoundError(f"Absents de la roue Python : {', '.join(missing)}.")
    return {name: wheel[name] for name in kept}


def wheel_files(root: Path = ROOT) -> dict[str, bytes]:
    """Build the wheel, and return its files by name. Raises ``ToolFailed``."""
    with TemporaryDirectory() as folder:
        run(
            [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, root],
            {"SOURCE_DATE_EPOCH": EPOCH},
            cwd=root,
        )
        return read_zip(next(Path(folder).glob("*.whl")))


def _without_source_map(path: Path) -> bytes:
    content = path.read_bytes()
    return content.rpartition(_SOURCE_MAP)[0] or content if path.suffix != ".wasm" else content


def _manifest(
    pyodide: Path, release: str, bundle: str, files: Mapping[str, bytes], *, fast: bool
) -> bytes:
    info = json.loads((pyodide / "pyodide-lock.json").read_text("utf-8"))["info"]
    manifest = {
        "release": release,
        "library": f"{release}/{LIBRARY}",
        "bundle": bundle,
        "faststart": fast,
        # Pyodide's own list of packages, less the packages: nothing can be fetched by mistake.
        "lock": {"info": info, "packages": {}},
        "files": {name: _described(content) for name, content in sorted(files.items())},
    }
    return json.dumps(manifest, separators=(",", ":")).encode()


def _described(content: bytes) -> dict[str, object]:
    return {"size": len(content), "integrity": _integrity(content)}


def _version(pyodide: Path) -> str:
    return str(json.loads((pyodide / "package.json").read_text("utf-8"))["version"])


def _digest(contents: Iterable[bytes]) -> str:
    return hashlib.sha256(b"".join(contents)).hexdigest()[:12]


def _integrity(content: bytes) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content).digest()).decode()
