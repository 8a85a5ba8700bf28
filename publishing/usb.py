"""The key in the pocket: the guide as a folder, its calculators as one file, without a server.

Browsers refuse modules, workers and fetches from ``file://``. So the scripts are joined into one
that is no module, Python lies in scripts spelled in letters, and links name the files of pages.
"""

from __future__ import annotations

import base64
import gzip
import json
import re
import shutil
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Final

from calculators.languages import TRANSLATED
from calculators.languages.phrases import Phrases
from corpus import Corpus
from publishing.archives import run
from publishing.policy import policy_of, with_policy
from publishing.python_bundle import MANIFEST, PLACE
from publishing.searching import DOCUMENTS, INDEX, whole_index
from publishing.shipped import ROOT
from publishing.single_file import COPY_NOTE, Calculators, hold_table, write_single_file
from publishing.stamping import AHEAD, SCRIPT

SINGLE: Final = "calculateurs.html"
JOINED: Final = "assets/j120/j120.js"
SEARCH_WORKER: Final = "search-without-worker.js"

_LEFT_OUT: Final = shutil.ignore_patterns(
    "*.map",
    "sw.js",
    "search-on-demand.js",
    "offline.json",
    "release.json",
    "404.html",
    "sitemap*",
    "python",
    "first-answers",
    "*.webmanifest",
    # A language makes a key of its own: python -m publishing usb --site site/ar
    *TRANSLATED,
)
_ONLY_ONLINE: Final = re.compile(
    rf'{AHEAD}|<link rel="manifest"[^>]*>|<nav class="j120-languages.*?</nav>', re.DOTALL
)
"""A language makes a key of its own: this one leads to no other."""
_FOLDER: Final = re.compile(r'((?:href|action)="(?![a-z]+:|//)[^"#]*?)(?<=[/".])(?=["#])')
# From file:// the theme would replace no page in place, and by a mistake of its own would never say
# that a page has come.
_IN_PLACE: Final = re.compile(r'"navigation\.instant[\w.]*", ')


@dataclass(frozen=True, slots=True)
class Key:
    """What was written: the folder, and the size of the single file in bytes."""

    folder: Path
    single: int


def write_key(site: Path, folder: Path, root: Path = ROOT) -> Key:
    """Write the folder and the single file from a built site, and from the scripts below ``root``.

    Raises ``ToolFailed``.
    """
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(site, folder, ignore=_LEFT_OUT)
    manifest = json.loads((site / PLACE / MANIFEST).read_text("utf-8"))
    release = manifest["release"]
    # The classic twin of pyodide.mjs, which is a module.
    loaders = [
        root / "node_modules" / "pyodide" / name for name in ("pyodide.js", "pyodide.asm.js")
    ]
    for loader in loaders:
        target = folder / PLACE / release / loader.name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_without_source_map(loader), "utf-8")
    files = [f"{release}/pyodide.asm.wasm", manifest["library"], manifest["bundle"]]
    spelled = {name: _spell((site / PLACE / name).read_bytes()) for name in files}
    for name, letters in spelled.items():
        (folder / PLACE / f"{name}.js").write_text(f'j120File="{letters}"', "utf-8")

    scripts = root / "site_overrides" / "assets" / "j120"
    for script in (folder / "assets" / "j120").glob("*.js"):
        script.unlink()
    shutil.copy(scripts / SEARCH_WORKER, folder / "assets" / "j120")
    (folder / JOINED).write_text(join_scripts(scripts / "main.js"), "utf-8")
    note = law_note(published_at(site))
    for path in sorted(folder.rglob("*.html")):
        page = hold_table(path.read_text("utf-8"), site)
        path.write_text(_for_file(page, note), "utf-8")
    _lock(folder)
    _write_search(folder)

    single = folder / SINGLE
    write_single_file(
        single,
        Calculators(
            site=site,
            address=published_at(site) or "./",
            note=note,
            script=join_scripts(scripts / "single-file.js"),
            loaders=tuple(_without_source_map(loader) for loader in loaders),
            spelled=spelled,
        ),
    )
    return Key(folder, single.stat().st_size)


def published_at(site: Path) -> str:
    """Return the address of the online guide, or nothing where the build did not know it."""
    sitemap = (site / "sitemap.xml").read_text("utf-8")
    address = sitemap.partition("<loc>")[2].partition("</loc>")[0]
    return "" if "//localhost" in address else address


def law_note(address: str) -> str:
    """Say of what day this copy is, of what day its law, and when to fetch a newer one."""
    corpus = Corpus()
    say, state = Phrases.of(corpus), corpus.state
    known, until = (say.day(d, weekday=False) for d in (state.known_on, state.reverify_before))
    newer = f' sur <a href="{escape(address)}">{escape(address)}</a>' if address else ""
    return (
        f'<p class="j120-copy" data-expires="{state.reverify_before.iso}">'
        "<strong>Copie sans connexion.</strong> "
        f"Droit lu dans son état de {escape(state.text_state_words)}, changements cherchés "
        f"jusqu’au {known}. Prenez une copie plus récente avant le {until}{newer}.</p>"
    )


def join_scripts(entry: Path) -> str:
    """Join a module and all that it may load into one script that is no module."""
    script = Path(__file__).with_name("join.mjs")
    return run(["node", script, entry], {}).replace("</script", r"<\/script")


def _for_file(page: str, note: str) -> str:
    page = _IN_PLACE.sub("", _ONLY_ONLINE.sub("", page))
    # There the theme starts its search on demand by itself.
    page = page.replace("/workers/search-on-demand.js?search.", "/workers/search.")
    page = SCRIPT.sub(
        rf'<script src="\1{SEARCH_WORKER}"></script><script src="\1j120.js" defer></script>', page
    )
    return COPY_NOTE.sub(lambda _: note, link_files(page), count=1)


def link_files(page: str) -> str:
    """Name the file of each page that a link leads to, where no server would."""
    return _FOLDER.sub(lambda found: _file_of(found[1]), page)


def _file_of(link: str) -> str:
    name, _, address = link.partition('="')
    return f'{name}="{address.removesuffix("/")}/index.html' if address else link


def _lock(folder: Path) -> None:
    pages = {path: path.read_text("utf-8") for path in sorted(folder.rglob("*.html"))}
    names = (path.relative_to(folder).as_posix() for path in pages)
    policy = allow_data(policy_of(pages.values(), names))
    for path, page in pages.items():
        path.write_text(with_policy(page, policy), "utf-8")


def allow_data(policy: str) -> str:
    """Let a page read what is spelled in it: from a disk there is nothing else to read from."""
    return policy.replace("connect-src 'self'", "connect-src 'self' data:")


def _write_search(folder: Path) -> None:
    """Write the index of the search as the script that the theme loads from ``file://``."""
    index = whole_index(folder)
    for entry in index["docs"]:
        page, mark, anchor = entry["location"].partition("#")
        entry["location"] = f"{page}index.html{mark}{anchor}"
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    (folder / INDEX).with_suffix(".js").write_text(f"var __index = {text}", "utf-8")
    for path in (INDEX, DOCUMENTS):
        (folder / path).unlink(missing_ok=True)


def _spell(content: bytes) -> str:
    return base64.b64encode(gzip.compress(content, 9, mtime=0)).decode()


def _without_source_map(path: Path) -> str:
    text = path.read_text("utf-8")
    return text.rpartition("//# sourceMappingURL=")[0] or text
