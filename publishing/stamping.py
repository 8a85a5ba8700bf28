"""Tells each page with a form which Python and which table it was built with, and what to fetch.

The manifest stands on the form itself: the worker asks for no list before it asks for Python, and a
page never answers with the Python of another release while its own can be had.
"""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from typing import Final

from publishing.first_answers import PLACE as FIRST_ANSWERS
from publishing.python_bundle import MANIFEST, PLACE

_FORM: Final = '<form class="j120-form"'
SCRIPT: Final = re.compile(r'<script src="([^"]*)main\.js" type="module" async></script>')
"""The first of our scripts, after the way to their folder."""
AHEAD: Final = r'<link rel="modulepreload"[^>]*>|<script data-worker=.*?</script>'
"""What is begun before it, for ``re.DOTALL``: the second may hold lines."""
_STAMP: Final = re.compile(rf'{AHEAD}| data-(?:python|first)="[^"]*"', re.DOTALL)
_SLUG: Final = re.compile(r' data-calculator="([^"]*)"')
_HEAD: Final = re.compile(
    r'<meta charset="utf-8">(?:<meta http-equiv="Content-Security-Policy"[^>]*>)?'
)
"""What a page begins with: after it a script is ruled by the policy, and waits for no style."""
_IMPORT: Final = re.compile(r'\bimport\b[^("]*"\./([\w-]+\.js)"')

_WORKER: Final = "worker.js"
"""Read by the worker, from the cache that the page's ``modulepreload`` filled."""


def stamp(site: Path) -> int:
    """Stamp the pages of a built site that have a form; return their number."""
    pages = {path: path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    pages = {path: page for path, page in pages.items() if _FORM in page}
    if not pages:
        return 0
    manifest = escape((site / PLACE / MANIFEST).read_text("utf-8"))
    scripts = site / "assets" / "j120"
    early = (scripts / "start-worker-early.js").read_text("utf-8")
    # First what asks again for the rest, should the network go meanwhile.
    page_scripts = [*_needed(scripts, "main.js"), *_needed(scripts, "calculator.js")]
    wanted = [*page_scripts, _WORKER]
    for path, page in pages.items():
        # Stamped again, a page bears the newer stamp.
        plain = _STAMP.sub("", page)
        assets = SCRIPT.findall(plain)[-1]
        links = "".join(f'<link rel="modulepreload" href="{assets}{name}">' for name in wanted)
        stamped = plain.replace(_FORM, f'{_FORM} data-python="{manifest}"')
        slug = _SLUG.findall(plain)[0]
        for table in (site / FIRST_ANSWERS).glob(f"{slug}-*.json"):
            first = f"{assets}{table.relative_to(scripts).as_posix()}"
            stamped = stamped.replace(_FORM, f'{_FORM} data-first="{first}"')
        script = (
            f'<script data-worker="{assets}{_WORKER}" data-slug="{slug}"'
            f' data-python="{manifest}">{early}</script>'
        )
        stamped = _begun_with(script, stamped).replace("</head>", f"{links}</head>", 1)
        path.write_text(stamped, "utf-8")
    return len(pages)


def _begun_with(script: str, page: str) -> str:
    return _HEAD.sub(lambda head: head[0] + script, page, count=1)


def _needed(scripts: Path, name: str) -> list[str]:
    """Return a script and those that it imports, in the order that they are met."""
    found = [name]
    for each in found:
        source = (scripts / each).read_text("utf-8")
        found += [n for n in dict.fromkeys(_IMPORT.findall(source)) if n not in found]
    return found
