"""Puts into the built site the Python that runs in the reader's browser.

Two archives are made, each named after its content so that a cache can keep it for ever: the part
of Pyodide that we need, and our own packages with their data. ``manifest.json`` is the only name
that stays the same; the worker reads it first.
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

from corpus.loading import parsed
from publishing.archives import EPOCH, byte_compile, read_zip, run, write_zip
from publishing.methods import compiled_methods
from publishing.packing import BOOTING, pack, pack_modules
from publishing.shipped import ENTRY, ROOT, data_files, library_modules, modules

PLACE: Final = Path("assets", "j120", "python")
"""Where the files go below ``site/``."""

CORE: Final = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm")
"""Files of the ``pyodide`` npm package that are served as they are."""

LIBRARY: Final = "python_stdlib.zip"
MANIFEST: Final = "manifest.json"
UNPACKING: Final = "unpacking.py"

# Pyodide logs a missing source map in the console of whoever opens it; ours are not published.
_SOURCE_MAP: Final = b"//# sourceMappingURL="


@dataclass(frozen=True, slots=True)
class Served:
    """A file of the bundle: its path below the manifest, and its size in bytes."""

    path: str
    size: int


def write_bundle(site: Path, root: Path = ROOT, entry: str = ENTRY) -> tuple[Served, ...]:
    """Build everything into ``site`` and return what was written. Raises ``ToolFailed``."""
    pyodide = root / "node_modules" / "pyodide"
    with TemporaryDirectory() as scratch:
        ours = own_files(root, entry)
        program = Path(scratch, "j120.zip")
        write_zip(program, _packed(ours, compiled_methods(modules(root, entry), root)))
        library = Path(scratch, LIBRARY)
        write_zip(library, _cut_library(pyodide, program, root, entry))

        core = {name: _without_source_map(pyodide / name) for name in CORE}
        core[LIBRARY] = library.read_bytes()
        release = f"pyodide-{_version(pyodide)}-{_digest(core.values())}"
        bundle = f"j120-{_digest([program.read_bytes()])}.zip"
        files = {f"{release}/{name}": content for name, content in core.items()}
        files[bundle] = program.read_bytes()

    files[MANIFEST] = _manifest(pyodide, release, bundle, files)
    place = site / PLACE
    shutil.rmtree(place, ignore_errors=True)
    for name, content in files.items():
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return tuple(Served(name, len(content)) for name, content in files.items())


def _packed(ours: Mapping[str, bytes], methods: bytes) -> dict[str, bytes]:
    """Return our files, ready to be read, in one piece."""
    tables = {n: parsed(text.decode()) for n, text in ours.items() if n.endswith(".toml")}
    # A dataclass without a docstring makes one of its signature: that was a third of the imports.
    return pack(byte_compile({**ours, **tables}, documented=True), methods)


def own_files(root: Path = ROOT, entry: str = ENTRY) -> dict[str, bytes]:
    """Our modules and data as the wheel holds them, less what the browser does not need."""
    ours = modules(root, entry)
    kept = {path.relative_to(root).as_posix() for path in ours.values()}
    kept |= {path.relative_to(root).as_posix() for path in data_files(root, ours.values())}
    with TemporaryDirectory() as folder:
        run(
            [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, root],
            {"SOURCE_DATE_EPOCH": EPOCH},
            cwd=root,
        )
        wheel = read_zip(next(Path(folder).glob("*.whl")))
    missing = sorted(kept - wheel.keys())
    if missing:
        raise FileNotFoundError(f"Absents de la roue Python : {', '.join(missing)}.")
    return {name: wheel[name] for name in kept}


def _cut_library(pyodide: Path, program: Path, root: Path, entry: str) -> dict[str, bytes]:
    """Return the standard library, byte-compiled, less what neither boot nor we import.

    In one piece, but for what Python reads before it can be told of it.
    """
    stock = pyodide / LIBRARY
    library = read_zip(stock)
    first, rest = (
        {source: library[source] for source in (name.removesuffix("c") for name in names)}
        for names in loaded(pyodide, stock, program, root, entry)
    )
    unpacking = Path(__file__).with_name(UNPACKING).read_bytes()
    booting = {UNPACKING: unpacking, "sitecustomize.py": BOOTING}
    return {**byte_compile(first | booting), **pack_modules(byte_compile(rest))}


def loaded(
    pyodide: Path, library: Path, program: Path, root: Path, entry: str
) -> tuple[set[str], set[str]]:
    """Return the files of a library that Python reads to boot and to import all that we may.

    First those that it reads before it can be given others.
    """
    ours = modules(root, entry)
    script = Path(__file__).with_name("loaded_modules.mjs")
    named = [*ours, *library_modules(ours)]
    first, _, rest = run(["node", script, pyodide, library, program, *named], {}).partition("\n\n")
    return set(first.split()), set(rest.split())


def _without_source_map(path: Path) -> bytes:
    content = path.read_bytes()
    return content.rpartition(_SOURCE_MAP)[0] or content if path.suffix != ".wasm" else content


def _manifest(pyodide: Path, release: str, bundle: str, files: Mapping[str, bytes]) -> bytes:
    info = json.loads((pyodide / "pyodide-lock.json").read_text("utf-8"))["info"]
    manifest = {
        "release": release,
        "library": f"{release}/{LIBRARY}",
        "bundle": bundle,
        # Pyodide's own list of packages, less the packages: nothing can be fetched by mistake.
        "lock": {"info": info, "packages": {}},
        "files": {
            name: {"size": len(content), "integrity": _integrity(content)}
            for name, content in sorted(files.items())
        },
    }
    return json.dumps(manifest, separators=(",", ":")).encode()


def _version(pyodide: Path) -> str:
    return str(json.loads((pyodide / "package.json").read_text("utf-8"))["version"])


def _digest(contents: Iterable[bytes]) -> str:
    return hashlib.sha256(b"".join(contents)).hexdigest()[:12]


def _integrity(content: bytes) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content).digest()).decode()
