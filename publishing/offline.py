"""Makes the built site readable without a network: its service worker, and a list of what to keep.

Pages come from the network first, and from the copy when it fails or dawdles. Python lies in a
cache of its own, under names made of its content: a release of the guide does not fetch it again.
"""

from __future__ import annotations

import hashlib
import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from calculators.languages import TRANSLATED
from publishing.archives import run

LIST: Final = Path("assets", "j120", "offline.json")
RELEASE: Final = Path("assets", "j120", "release.json")
FALLBACK: Final = "hors-ligne/index.html"
"""Shown for a page that is not kept; the only one that every visitor keeps at once."""

REGISTERING: Final = Path("assets", "j120", "offline.js")
REFUSING: Final = """\
export async function keepWhatIsRead() {
  const site = new URL("../../", import.meta.url);
  await (await navigator.serviceWorker?.getRegistration(site))?.unregister();
  const sweep = async () => {
    for (const name of await caches.keys()) if (name.startsWith("j120-")) await caches.delete(name);
  };
  await sweep();
  // The worker that leaves may still be writing what this page has asked it for.
  const again = setInterval(sweep, 500);
  setTimeout(clearInterval, 10_000, again);
  throw new DOMException("retired", "NotSupportedError");
}
"""
"""The script that takes the place of the one by which pages ask for a service worker: it does
the same as the worker below, which waits as long as the older one is busy with a page."""

RETIRED: Final = """\
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith("j120-")) await caches.delete(name);
  await self.registration.unregister();
})()));
"""
"""The service worker that takes the place of a bad one: it forgets all, then itself."""


@dataclass(frozen=True, slots=True)
class Cache:
    """A cache of the reader's browser and what goes there; ``fixed`` addresses never change."""

    name: str
    pattern: str
    fixed: bool


CACHES: Final = (
    Cache("j120-python", r"/assets/j120/python/(pyodide|j120)-", fixed=True),
    Cache("j120-tables", r"/assets/j120/first-answers/", fixed=True),
    Cache("j120-theme", r"\.[0-9a-f]{8}\.min\.(css|js)$", fixed=True),
    Cache("j120-pages", r"^[^?#]*/([?#]|$)", fixed=False),
    Cache("j120-parts", r"^[^?#]*\.(css|js|json|png|svg|webmanifest|xml)([?#]|$)", fixed=False),
)
"""The first whose pattern is found in an address takes it."""

_LEFT_OUT: Final = re.compile(
    # Search needs two files of thirty; the picture for social networks is for no reader.
    r"lunr/(?!min/lunr\.(fr|stemmer\.support)\.)|social-card|^404\.html$|^sw\.js$"
    r"|/start-worker-early\.js$|/(offline|release)\.json$|/python/manifest\.json$"
)
_STAMP: Final = re.compile(r'<meta name="j120-release" content="[^"]*">')


def write_offline(site: Path) -> str:
    """Write the service worker, the list and the release into ``site``; return the release.

    After every other step: the release is a digest of the pages as readers get them. Raises
    ``ToolFailed``.
    """
    release = _stamp_release(site)
    kept: dict[str, list[tuple[str, int]]] = {cache.name: [] for cache in CACHES}
    wire = 0
    for address, path, cache in _addresses(site):
        content = path.read_bytes()
        kept[cache.name].append((address, len(content)))
        wire += min(len(content), len(zlib.compress(content, 6)))
    described = {
        "release": release,
        "wire": wire,
        "fixed": [cache.name for cache in CACHES if cache.fixed],
        "caches": kept,
    }
    (site / LIST).write_text(json.dumps(described, separators=(",", ":")), "utf-8")
    (site / RELEASE).write_text(json.dumps({"release": release}), "utf-8")
    caches = [{"name": c.name, "pattern": c.pattern, "fixed": c.fixed} for c in CACHES]
    asked = {"site": str(site), "fallback": FALLBACK, "caches": caches}
    run(["node", Path(__file__).with_name("service_worker.mjs")], {}, stdin=json.dumps(asked))
    return release


def retire(site: Path) -> None:
    """Write the service worker that removes the one that readers have, and what it kept.

    Pages ask for none any more: registered again, it would come back.
    """
    (site / "sw.js").write_text(RETIRED, "utf-8")
    (site / REGISTERING).write_text(REFUSING, "utf-8")


def _addresses(site: Path) -> Iterator[tuple[str, Path, Cache]]:
    """Every file that a reader may need, at the address where pages ask for it."""
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        # A language keeps its own.
        if path.is_dir() or _LEFT_OUT.search(name) or name.partition("/")[0] in TRANSLATED:
            continue
        address = name.removesuffix("index.html")
        cache = next((c for c in CACHES if re.search(c.pattern, f"/{address}")), None)
        if cache:
            yield address, path, cache


def _stamp_release(site: Path) -> str:
    """Say in each page which release it belongs to."""
    digest = hashlib.sha256()
    pages = {}
    for address, path, _ in _addresses(site):
        content = path.read_bytes()
        if path.suffix == ".html":
            page = _STAMP.sub("", content.decode())
            pages[path], content = page, page.encode()
        digest.update(f"{address} {len(content)} ".encode() + content)
    release = digest.hexdigest()[:12]
    meta = f'<meta name="j120-release" content="{release}">'
    for path, page in pages.items():
        path.write_text(page.replace("</head>", f"{meta}</head>", 1), "utf-8")
    return release
