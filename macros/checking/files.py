"""Whether each file below ``docs/`` is one that the site reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from macros.reporting import Trouble

IMAGES: Final = (".png", ".jpg", ".jpeg", ".webp")
_NAME: Final = re.compile(r"[a-z0-9-]+(?:\.md|\.png|\.jpe?g|\.webp)")
_HEAVIEST_PAGE: Final = 100_000
_HEAVIEST_IMAGE: Final = 200_000
"""Bytes, for readers who pay for each."""


def misplaced(docs: Path) -> Iterator[Trouble]:
    """Tell the files that nobody reads, and those that cannot be read."""
    seen: str | None = None
    for path in sorted(docs.rglob("*")):
        name = path.relative_to(docs).as_posix()
        # The engine leaves out what begins with a dot.
        if not path.is_file() or any(part.startswith(".") for part in name.split("/")):
            continue
        for message, line in _faults(path):
            yield Trouble(f"docs/{name}", line, None, message)
        if path.suffix in IMAGES:
            if seen is None:
                pages = sorted(docs.rglob("*.md"))
                seen = "".join(page.read_text("utf-8", "replace") for page in pages)
            if f"{path.name})" not in seen:
                yield Trouble(f"docs/{name}", None, None, "aucune page ne la montre. Retirez-la.")


def _faults(path: Path) -> Iterator[tuple[str, int | None]]:
    if path.suffix not in (".md", *IMAGES):
        yield "le site ne lit pas ce fichier. Retirez-le\u202f; une page s’appelle nom.md.", None
        return
    if not _NAME.fullmatch(path.name):
        yield "renommez ce fichier\u00a0: minuscules sans accent, chiffres et tirets.", None
    size = path.stat().st_size
    most = _HEAVIEST_PAGE if path.suffix == ".md" else _HEAVIEST_IMAGE
    if size > most:
        cut = "Coupez-la en plusieurs" if path.suffix == ".md" else "Réduisez-la"
        yield f"elle pèse {size // 1000} ko. {cut}\u00a0: {most // 1000} ko au plus.", None
    if path.suffix == ".md":
        yield from unreadable(path)


def unreadable(path: Path) -> Iterator[tuple[str, int | None]]:
    """Tell why a text is not in UTF-8, and on which line."""
    content = path.read_bytes()
    if content.startswith(b"\xef\xbb\xbf"):
        yield "enregistrez ce fichier en UTF-8 sans BOM.", 1
        return
    try:
        content.decode()
    except UnicodeDecodeError as error:
        yield "enregistrez ce fichier en UTF-8.", content.count(b"\n", 0, error.start) + 1
