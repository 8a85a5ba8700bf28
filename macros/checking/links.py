"""Where each link of a page leads: to a page of the guide, or through ``corpus/links.toml``."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath, relpath
from typing import Final
from urllib.parse import unquote

from macros.calls import PageText
from macros.checking.files import IMAGES
from macros.checking.prose import line_of, prose
from macros.mistakes import nearest
from macros.page import Page

TARGET: Final = re.compile(r"(?:(!)\[[^\[\]]*)?\]\(\s*<?([^)\s>]*)>?")
_TARGETS: Final = (
    TARGET,
    re.compile(r"^()(?: {0,3})\[[^\]^]+\]:\s*<?([^\s>]+)", re.MULTILINE),
    re.compile(r"()<([a-zA-Z][a-zA-Z0-9+.-]*:[^\s>]*|www\.[^\s>]*)>"),
)
_SCHEME: Final = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_DOMAIN: Final = re.compile(r"(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:fr|org|com|net|eu|info)(?:/|$))")
_ELSEWHERE: Final = (
    'Rangez cette adresse dans corpus/links.toml, puis écrivez {{ link("son-id") }}.'
)


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link as it is written, and its line."""

    line: int
    target: str
    image: bool = False


def links(page: PageText) -> Iterator[PageLink]:
    """Yield the links of a page, each once."""
    text = prose(page)
    for pattern in _TARGETS:
        for found in pattern.finditer(text):
            yield PageLink(line_of(text, found.start()), found[2], bool(found[1]))


def place(page: PageText, target: str) -> tuple[str, str]:
    """Return the source that a link of a page leads to, and the anchor there."""
    path, _, anchor = unquote(target).partition("#")
    source = normpath(join(dirname(page.source), path)) if path else page.source
    return source, anchor


def mislinked(
    page: PageText, sources: Collection[str], docs: Path
) -> Iterator[tuple[int, str, str]]:
    """Tell each link that leads to no page, and each that must be written otherwise."""
    for link in dict.fromkeys(links(page)):
        if (message := _fault(page, link, sources, docs)) is not None:
            yield link.line, link.target or "]()", message
    text = prose(page)
    for found in re.finditer(r"\] +\([^)\s]*\.md|\]\([^)\n]*$", text, re.MULTILINE):
        message = "ce lien ne se lit pas. Écrivez [mots](page.md), sans espace, d’une traite."
        yield line_of(text, found.start()), found[0], message


def _fault(page: PageText, link: PageLink, sources: Collection[str], docs: Path) -> str | None:
    target = link.target
    scheme = _SCHEME.match(target)
    if not target:
        return "l’adresse manque. Un lien s’écrit [mots](page.md), sans macro entre parenthèses."
    if link.image and (scheme or target.startswith("//")):
        return "une page ne montre rien qui vienne d’ailleurs. Rangez l’image à côté de la page."
    if scheme and scheme[0].lower() in ("mailto:", "tel:"):
        return None
    if scheme and scheme[0].lower() not in ("http:", "https:"):
        return f"«\u00a0{scheme[0]}\u00a0» n’est l’adresse d’aucune page. Retirez ce lien."
    if scheme:
        return f"c’est l’adresse d’un autre site. {_ELSEWHERE}"
    if target.startswith("//"):
        return f"il manque https: devant. {_ELSEWHERE}"
    source, _ = place(page, target)
    if source in sources or (source.endswith(IMAGES) and (docs / source).is_file()):
        return None
    if _DOMAIN.match(target):
        return f"il manque https:// devant. {_ELSEWHERE}"
    meant = _meant(page, target, sources)
    if target.startswith("/"):
        return f"écrivez le chemin depuis cette page{meant}"
    if not source.endswith((".md", *IMAGES)):
        return f"un lien nomme le fichier d’une page, avec .md{meant}"
    return f"cette page n’existe pas{meant}"


def _meant(page: PageText, target: str, sources: Collection[str]) -> str:
    """Say which page an author may have meant, as a link from this one."""
    path, hash_, anchor = target.partition("#")
    near: list[str] = []
    for folder in (dirname(page.source), Page.of(page.source).url):
        stem = normpath(join(folder, path.strip("/") if path[0] == "/" else path))
        if path[0] == "/":
            stem = normpath(path.strip("/") or ".")
        guesses = (
            f"{stem.removesuffix('.md')}.md",
            f"{stem}/index.md",
            normpath(f"{stem}/index.md"),
        )
        near += [guess for guess in guesses if guess in sources]
    near = near[:1] or nearest(place(page, target)[0], sources)
    if not near:
        return "."
    said = [relpath(each, dirname(page.source) or ".") for each in near]
    return f"\u00a0: {' ou '.join(each + hash_ + anchor for each in said)}."
