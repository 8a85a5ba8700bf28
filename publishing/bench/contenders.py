"""The pages that are compared: ours, and two that run the same calculators in another Python."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Final

from publishing.archives import write_zip
from publishing.bench.older_python import in_older_syntax
from publishing.python_bundle import own_files
from publishing.shipped import ROOT

OURS: Final = "J-120"
STOCK: Final = "Pyodide d’origine"
USUAL: Final = "Thème habituel"

PAGES: Final = {
    OURS: "calculateurs/fenetre-de-depot/",
    STOCK: "stock.html",
    USUAL: "usual.html",
}

PYTHON: Final = frozenset({"python", "pyodide", "pyodide-mkdocs-theme-pyodide"})
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

_ANSWER: Final = """
const packages = await (await fetch("PACKAGES")).arrayBuffer();
python.unpackArchive(packages, "zip", { extractDir: "/j120" });
python.pyimport("sys").path.insert(0, "/j120");
const answer = JSON.parse(python.pyimport("calculators.browser_api").respond(`QUESTION`));
document.body.innerHTML = `<div class="j120-answer">${answer.html}</div>`;
"""

_STOCK: Final = f"""<!doctype html><meta charset="utf-8"><title>stock</title><script type="module">
import {{ loadPyodide }} from "./pyodide/pyodide.mjs";
const python = await loadPyodide({{ indexURL: "./pyodide/" }});{_ANSWER}</script>"""

# The version that the theme pins, as it starts it: a plain script, on the thread of the page. Its
# editor and its terminal are left out.
_USUAL: Final = f"""<!doctype html><meta charset="utf-8"><title>usual</title>
<body><script src="pyodide-mkdocs-theme-pyodide/pyodide.js"></script><script>
addEventListener("load", async () => {{
const python = await loadPyodide({{ indexURL: "./pyodide-mkdocs-theme-pyodide/" }});{_ANSWER}
}});</script>"""

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
"""Runs in every page: asks the question as soon as the page can, and notes when it is answered."""

LEFT_FOR_LATER: Final = """async () => {
  if (!document.querySelector("form.j120-form")) return true;
  const kept = async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url);
  const python = await kept("j120-python");
  return (await kept("j120-snapshot")).length > 0 && python.some((url) => url.endsWith(".mjs"));
}"""
"""Whether a page has kept all that it keeps for the next visit."""


def lay_out(site: Path, served: Path, root: Path = ROOT) -> None:
    """Copy the built site, and put the other pages and their Pythons beside it."""
    shutil.copytree(site, served)
    for name in sorted(PYTHON - {"python"}):
        shutil.copytree(root / "node_modules" / name, served / name)
    ours = own_files(root)
    write_zip(served / "packages.zip", ours)
    write_zip(served / "older-packages.zip", in_older_syntax(ours))
    for name, page, packages in (
        (PAGES[STOCK], _STOCK, "packages.zip"),
        (PAGES[USUAL], _USUAL, "older-packages.zip"),
    ):
        text = page.replace("QUESTION", json.dumps(QUESTION)).replace("PACKAGES", packages)
        (served / name).write_text(text, "utf-8")
