"""The Content-Security-Policy of the built pages: what each may run, show and ask for.

The host of the site may be any, so the policy stands in the pages themselves. It allows our own
files, the theme's inline scripts by their hashes, WebAssembly for Python, and nothing else: text
that found its way into a page as markup could neither run nor tell anyone. What an author may not
write (a script, a handler, a picture or a frame from elsewhere) stops the publication.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

_SCRIPT_TYPES: Final = frozenset({"", "module", "text/javascript", "application/javascript"})
_ADDRESSES: Final = frozenset({"href", "src", "action", "formaction", "data"})
_FRAMES: Final = frozenset({"iframe", "frame", "object", "embed", "portal"})
_ELSEWHERE: Final = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//")
_LINKED_ELSEWHERE: Final = frozenset({("link", "canonical"), ("link", "alternate")})
"""What names another address and fetches nothing from it: a tag and its ``rel``."""
_CHARSET: Final = re.compile(r"<meta charset=[\"']?utf-8[\"']?\s*/?>", re.IGNORECASE)
_META: Final = re.compile(r'<meta http-equiv="Content-Security-Policy" content="[^"]*">')


_SCOPE: Final = re.compile(r'(?<=new URL\(")[./]*(?=",location\))')
"""Where a page stands below the root, which the theme writes into the first of its scripts."""
_THEME: Final = frozenset(
    {
        "'sha256-/8wPdzX9q0NNJXyA5lzsLojXFpkeaXVxhbfkUOQaWy8='",
        "'sha256-DrEMJJ29sL7vIloQzly+VUGMxKcBTMII+OfW7Y8AkG4='",
        "'sha256-frNoT9rNKIH2e5QomDJzop2HdNi8gmIq+bZajsEDKpA='",
    }
)
"""The inline scripts of Material 9.8.1, ``_SCOPE`` taken out."""
_EARLY: Final = "assets/j120/start-worker-early.js"
"""Ours, which publishing/stamping.py writes into each page with a form."""


class Unlockable(Exception):
    """A page holds what no policy of ours allows; the message names page, tag and attribute."""


class _Inline(HTMLParser):
    """Collects the inline scripts and styles of a page, and what may not be there."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.scripts: list[str] = []
        self.styles: list[str] = []
        self.faults: list[str] = []
        self._into: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        for name, value in values.items():
            if name == "style" or name.startswith("on") or _is_barred(tag, name, values):
                self.faults.append(f'<{tag} {name}="{value[:60]}">')
        if tag in _FRAMES:
            self.faults.append(f"<{tag}>")
        if tag == "script" and "src" not in values and values.get("type", "") in _SCRIPT_TYPES:
            self._into = self.scripts
        elif tag == "style":
            self._into = self.styles
        if self._into is not None:
            self._into.append("")

    def handle_data(self, data: str) -> None:
        if self._into is not None:
            self._into[-1] += data

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 (the base class calls it so)
        self._into = None


def _is_barred(tag: str, name: str, values: dict[str, str]) -> bool:
    """Whether an attribute would run something, or lead a reader or a request astray."""
    if name not in _ADDRESSES:
        return False
    address = re.sub(r"\s", "", values[name]).lower()
    if address.startswith(("javascript:", "//", "www.")):
        return True
    fetched = tag not in ("a", "form") and (tag, values.get("rel", "")) not in _LINKED_ELSEWHERE
    return fetched and bool(_ELSEWHERE.match(address))


def lock_pages(site: Path) -> int:
    """Write one policy into every page below ``site`` and return how many pages it has.

    The theme replaces a page by the next without leaving it: the policy of the first one holds
    for the whole visit, so it allows the inline scripts of all. Raises ``Unlockable``: an inline
    script that is neither the theme's nor ours was written by an author.
    """
    pages, known = _pages(site)
    policy = policy_of(pages.values(), map(str, pages), known)
    for path, page in pages.items():
        (site / path).write_text(with_policy(page, policy), "utf-8")
    return len(pages)


def faults(site: Path) -> list[str]:
    """Return what stands in the way of publishing a built site, a line each."""
    pages, known = _pages(site)
    try:
        policy_of(pages.values(), map(str, pages), known)
    except Unlockable as error:
        return str(error).splitlines()
    return []


def _pages(site: Path) -> tuple[dict[Path, str], frozenset[str]]:
    """Return the pages by their place below the site, and the inline scripts that may be there."""
    early = site / _EARLY
    known = _THEME | set(_hashes([early.read_text("utf-8")] if early.is_file() else []))
    pages = {
        path.relative_to(site): path.read_text("utf-8") for path in sorted(site.rglob("*.html"))
    }
    return pages, known


def _fault(names: list[str], markup: str) -> str:
    """Say what is barred, and in which page an author, or which template, has it."""
    name, others = names[0], len(names) - 1
    source = f"docs/{name.removesuffix('/index.html').removesuffix('.html')}.md ({name})"
    if others:  # What stands in many pages comes from what they share.
        source += f" et {others} de plus, peut-être par site_overrides/ ou mkdocs.yml"
    return f"{source}\u00a0: {markup} est interdit par la politique. Retirez-le."


def policy_of(
    pages: Iterable[str], names: Iterable[str], known: frozenset[str] | None = None
) -> str:
    """Return the policy that these pages need. Raises ``Unlockable`` with each fault, by page.

    ``known`` are the hashes of the only inline scripts that they may have; ``None``: they may have
    any.
    """
    scripts: set[str] = set()
    styles: set[str] = set()
    found: dict[str, list[str]] = {}
    for page, name in zip(pages, names, strict=True):
        inline = _Inline()
        inline.feed(page)
        scripts.update(_hashes(inline.scripts))
        styles.update(_hashes(inline.styles))
        foreign = (
            f"<script>{script.strip()[:60]}"
            for script in inline.scripts
            if known is not None and not known.issuperset(_hashes([_SCOPE.sub("", script)]))
        )
        for markup in (*inline.faults, *foreign):
            found.setdefault(markup, []).append(name)
    if found:
        raise Unlockable("\n".join(_fault(names, markup) for markup, names in found.items()))
    directives = {
        "default-src": ["'none'"],
        "script-src": ["'self'", "'wasm-unsafe-eval'", *sorted(scripts)],
        "style-src": ["'self'", *sorted(styles)],
        # The theme's icons are masks written in its style sheet.
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'"],
        "manifest-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
    }
    return "; ".join(" ".join((name, *sources)) for name, sources in directives.items())


def with_policy(page: str, policy: str) -> str:
    """Return the page with this policy alone, before anything that it rules.

    Raises ``Unlockable`` for a page that does not say its encoding.
    """
    page = _META.sub("", page)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    locked, times = _CHARSET.subn(lambda found: found[0] + meta, page, count=1)
    if not times:
        raise Unlockable('<meta charset="utf-8"> manque dans une page.')
    return locked


def _hashes(inline: Iterable[str]) -> Iterator[str]:
    for content in inline:
        digest = hashlib.sha256(content.encode()).digest()
        yield f"'sha256-{base64.b64encode(digest).decode()}'"
