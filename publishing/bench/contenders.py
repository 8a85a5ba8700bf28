"""The pages that are compared: ours, and one that runs the same calculators in stock Pyodide."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Final

from publishing.archives import write_zip
from publishing.python_bundle import own_files
from publishing.shipped import ROOT

OURS: Final = "J-120"
STOCK: Final = "Pyodide d’origine"

PAGES: Final = {OURS: "calculateurs/fenetre-de-depot/", STOCK: "stock.html"}

PYTHON: Final = frozenset({"python", "pyodide"})
"""The folders of the served site that hold Python."""

QUESTION: Final = {
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
const answer = JSON.parse(python.pyimport("calculators.browser_api").respond(`QUESTION`));
document.body.innerHTML = `<div class="j120-answer">${answer.html}</div>`;
</script>"""

FILL: Final = """
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
    if (form.autocomplete !== "off") return;
    clearInterval(ask);
    window.tapped = performance.now();
    form.requestSubmit();
  }, 5);
};
const watch = () => {
  new MutationObserver((_, observer) => {
    const answer = document.querySelector(":not(.j120-example) > .j120-answer");
    if (!answer) return;
    window.first ??= performance.now();
    if ("firstAnswer" in answer.dataset) return;
    window.answered ??= performance.now();
    observer.disconnect();
  }).observe(document.documentElement, { attributes: true, childList: true, subtree: true });
};
window.blocked = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) window.blocked += duration - 50;
}).observe({ type: "longtask", buffered: true });
addEventListener("DOMContentLoaded", () => { watch(); fill(); });
"""
"""Runs in every page: asks the question as soon as the page can, and notes when it is answered.

The first date counts from the tap; the whole answer, which stock Pyodide has alone, from the visit.
"""

LEFT_FOR_LATER: Final = """async () => {
  if (!document.querySelector("form.j120-form")) return true;
  const kept = async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url);
  const python = await kept("j120-python");
  return (await kept("j120-snapshot")).length > 0 && python.some((url) => url.endsWith(".mjs"));
}"""
"""Whether a page has kept all that it keeps for the next visit."""


def lay_out(site: Path, served: Path, root: Path = ROOT) -> None:
    """Copy the built site, and put the other page and its Python beside it."""
    shutil.copytree(site, served)
    shutil.copytree(root / "node_modules" / "pyodide", served / "pyodide")
    write_zip(served / "packages.zip", own_files(root))
    page = _STOCK.replace("QUESTION", json.dumps(QUESTION))
    (served / PAGES[STOCK]).write_text(page, "utf-8")
