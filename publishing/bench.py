"""``make bench``: our page and stock Pyodide, side by side.

Each round visits both in turn, in a fresh profile, once cold and once warm. A slow network is made
by the server, so that workers feel it too; a slow processor by the browser, which slows the page's
own thread only. Times are of this machine: what is compared are ratios of one run.
"""

from __future__ import annotations

import json
import os
import shutil
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from threading import Lock, Thread
from typing import Any, Final

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from publishing.archives import write_zip
from publishing.python_bundle import own_files
from publishing.shipped import ROOT

BUDGETS: Final = {"cold": 0.40, "warm": 0.30, "bytes": 0.75}
"""The most that ours may take of what stock Pyodide takes (DESIGN, section 9)."""

REQUEST: Final = {
    "slug": "fenetre-de-depot",
    "answers": {
        "situation": "document",
        "expiry": {"day": "9", "month": "1", "year": "2027"},
        "request": "renewal",
        "title": "etudiant",
    },
    "today": "2026-11-23",
}

_STOCK: Final = """<!doctype html><meta charset="utf-8"><title>stock</title><script type="module">
import { loadPyodide } from "./pyodide/pyodide.mjs";
const python = await loadPyodide({ indexURL: "./pyodide/" });
const packages = await (await fetch("packages.zip")).arrayBuffer();
python.unpackArchive(packages, "zip", { extractDir: "/j120" });
python.pyimport("sys").path.insert(0, "/j120");
const answer = JSON.parse(python.pyimport("calculators.page").respond(`REQUEST`));
document.body.innerHTML = `<div class="j120-answer">${answer.html}</div>`;
</script>"""

_FILL: Final = """
const fill = () => {
  const form = document.querySelector("form.j120-form");
  if (!form) return;
  const set = (selector, value) => { form.querySelector(selector).value = value; };
  form.querySelector("input[value=document]").checked = true;
  set("[data-question=expiry] input[name$='-day']", "9");
  set("[data-question=expiry] input[name$='-month']", "1");
  set("[data-question=expiry] input[name$='-year']", "2027");
  form.querySelector("[data-question=request] input[value=renewal]").checked = true;
  set("[data-question=title] select", "etudiant");
  // Connected or not yet: asked again until it has been heard.
  const ask = setInterval(() => {
    if (form.autocomplete === "off") { clearInterval(ask); form.requestSubmit(); }
  }, 5);
};
const watch = () => {
  new MutationObserver((_, observer) => {
    if (!document.querySelector(":not(.j120-example) > .j120-answer")) return;
    window.answered ??= performance.now();
    observer.disconnect();
  }).observe(document.documentElement, { childList: true, subtree: true });
};
window.blocked = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) window.blocked += duration - 50;
}).observe({ type: "longtask", buffered: true });
addEventListener("DOMContentLoaded", () => { watch(); fill(); });
"""


@dataclass(frozen=True, slots=True)
class Setting:
    """A kind of machine and network. ``rate`` in bytes a second (0: no limit), ``delay`` in s."""

    name: str
    slowdown: int = 1
    rate: int = 0
    delay: float = 0


SETTINGS: Final = (
    Setting("machine d’essai"),
    Setting("processeur 4 × plus lent", slowdown=4),
    Setting("4G lente (1,6 Mbit/s, 150 ms)", rate=200_000, delay=0.150),
)

PAGES: Final = {
    "J-120": "calculateurs/fenetre-de-depot/",
    "Pyodide d’origine": "stock.html",
}


@dataclass(slots=True)
class Wire:
    """The network between the server and the browser, and what went over it, in bytes."""

    setting: Setting = SETTINGS[0]
    carried: int = 0
    """Of Python alone: what pages weigh is not what is compared."""
    _lock: Lock = field(default_factory=Lock)

    def carry(self, size: int, *, python: bool) -> None:
        """Take the time that so many bytes take; those of all requests share the line."""
        with self._lock:
            self.carried += size if python else 0
            if self.setting.rate:
                time.sleep(size / self.setting.rate)


@dataclass(frozen=True, slots=True)
class Visit:
    """Seconds to the first answer, seconds that the page's thread was blocked, bytes carried."""

    answer: float
    blocked: float
    carried: int


def bench(site: Path, rounds: int, chromium: str) -> int:
    """Run and print; return 1 if a budget is passed."""
    seen: dict[tuple[str, str, str], list[Visit]] = {}
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        served = Path(folder, "site")
        _lay_out(site, served)
        wire = Wire()
        with _serve(served, wire) as address:
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            for number in range(rounds):
                for wire.setting in SETTINGS:
                    for name, path in PAGES.items():
                        for state, visit in _visits(browser, address + path, wire):
                            seen.setdefault((wire.setting.name, name, state), []).append(visit)
                print(f"tour {number + 1} sur {rounds}", flush=True)
            browser.close()
    return _report(seen)


def _visits(browser: Browser, url: str, wire: Wire) -> Iterator[tuple[str, Visit]]:
    context = browser.new_context(locale="fr-FR")
    context.add_init_script(_FILL)
    for state in ("cold", "warm"):
        yield state, _visit(context, url, wire)
    context.close()


def _visit(context: BrowserContext, url: str, wire: Wire) -> Visit:
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": wire.setting.slowdown})
    before = wire.carried
    page.goto(url, wait_until="commit", timeout=120_000)
    answered = _until(page, "window.answered")
    blocked, carried = page.evaluate("window.blocked"), wire.carried - before
    # What a visit leaves for the next one is written after the answer.
    page.wait_for_timeout(4_000)
    page.close()
    return Visit(answered / 1000, blocked / 1000, carried)


def _until(page: Any, expression: str) -> float:
    for _ in range(1200):
        found = page.evaluate(expression)
        if found is not None:
            return float(found)
        page.wait_for_timeout(100)
    raise TimeoutError(page.url)


def _lay_out(site: Path, served: Path) -> None:
    shutil.copytree(site, served)
    shutil.copytree(ROOT / "node_modules" / "pyodide", served / "pyodide")
    write_zip(served / "packages.zip", own_files())
    stock = _STOCK.replace("REQUEST", json.dumps(REQUEST))
    (served / "stock.html").write_text(stock, "utf-8")


@contextmanager
def _serve(folder: Path, wire: Wire) -> Iterator[str]:
    """Serve as GitHub Pages does: text and WebAssembly compressed, kept for ten minutes."""
    compressed: dict[Path, bytes] = {}

    class Files(SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = Path(self.translate_path(self.path))
            path = path / "index.html" if path.is_dir() else path
            time.sleep(wire.setting.delay)
            if not path.is_file():
                return self.send_error(404)
            python = "python" in path.parts or "pyodide" in path.parts or path.suffix == ".zip"
            small = path.suffix not in {".zip", ".png", ".pdf"}
            if path not in compressed:
                body = path.read_bytes()
                compressed[path] = _gzip(body) if small else body
            body = compressed[path]
            self.send_response(200)
            self.send_header("Content-Type", self.guess_type(str(path)))
            self.send_header("Cache-Control", "max-age=600")
            if small:
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            for start in range(0, len(body), 16_384):
                piece = body[start : start + 16_384]
                wire.carry(len(piece), python=python)
                self.wfile.write(piece)
            return None

        def log_message(self, *_: Any) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: Any) -> None:
            """Say nothing of a page that was closed in the middle of a file."""

    with Server(("127.0.0.1", 0), lambda *a: Files(*a, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def _gzip(body: bytes) -> bytes:
    packer = zlib.compressobj(6, zlib.DEFLATED, 31)
    return packer.compress(body) + packer.flush()


def _report(seen: dict[tuple[str, str, str], list[Visit]]) -> int:
    ours, stock = PAGES
    print(f"\nCharge de la machine : {os.getloadavg()[0]:.1f} sur {os.cpu_count()} processeurs\n")
    print(
        "| conditions | page | visite | réponse (s) | fil bloqué (s) | Python (Mo) "
        "| ÷ Pyodide d’origine |"
    )
    print("|---|---|---|---|---|---|---|")
    for (setting, page, state), visits in seen.items():
        ratio = _ratio(seen, setting, page, stock, state)
        blocked = median(v.blocked for v in visits)
        carried = median(v.carried for v in visits) / 1e6
        answers = sorted(v.answer for v in visits)
        said = f"{median(answers):.2f} ({answers[0]:.2f} à {answers[-1]:.2f})"
        words = {"cold": "première", "warm": "suivante"}[state]
        row = (setting, page, words, said, f"{blocked:.2f}", f"{carried:.2f}", f"{ratio:.2f}")
        print("| " + " | ".join(row).replace(".", ",") + " |")
    plain = SETTINGS[0].name
    bytes_ = [median(v.carried for v in seen[plain, page, "cold"]) for page in (ours, stock)]
    found = {
        "cold": _ratio(seen, plain, ours, stock, "cold"),
        "warm": _ratio(seen, plain, ours, stock, "warm"),
        "bytes": bytes_[0] / bytes_[1],
    }
    print()
    for name, most in BUDGETS.items():
        print(f"{name} : {found[name]:.2f} × (au plus {most:.2f})")
    return int(any(found[name] > most for name, most in BUDGETS.items()))


def _ratio(
    seen: dict[tuple[str, str, str], list[Visit]], setting: str, page: str, other: str, state: str
) -> float:
    """Return the median of the ratios round by round: both were measured within a minute."""
    pairs = zip(seen[setting, page, state], seen[setting, other, state], strict=True)
    return median(one.answer / two.answer for one, two in pairs)
