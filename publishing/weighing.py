"""What a calculator's page weighs before its form can be used, and the most that it may.

A slow network carries 160 kB in a second, and a reader waits for each of them.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

MOST: Final = 100_000
"""Bytes, compressed as a plain server does."""

_FORM: Final = '<form class="j120-form"'
_ASKED: Final = re.compile(
    r'<script[^>]* src="([^"#?]+)|<link(?![^>]*media="print")'
    r'[^>]*rel="(?:stylesheet|modulepreload)"[^>]*href="((?![^"]*worker\.js)[^"#?]+)'
)


class TooHeavy(Exception):
    """A page weighs more than it may; the message names it and its parts."""


@dataclass(frozen=True, slots=True)
class Weight:
    """A page and the files that it asks for by itself, in compressed bytes by name."""

    page: str
    parts: dict[str, int]

    @property
    def total(self) -> int:
        """All of it."""
        return sum(self.parts.values())


def weigh(site: Path) -> Weight | None:
    """Return the heaviest page with a form. Raises ``TooHeavy``; ``None`` without such a page.

    Style for paper alone, which a browser fetches last, and Python with its worker are not counted.
    """
    packed: dict[Path, int] = {}
    weights = []
    for path in sorted(site.rglob("*.html")):
        page = path.read_text("utf-8")
        if _FORM in page:
            weights.append(_weight(path, page, site, packed))
    heaviest = max(weights, key=lambda weight: weight.total, default=None)
    if heaviest is not None and heaviest.total > MOST:
        parts = sorted(heaviest.parts.items(), key=lambda part: -part[1])
        told = ", ".join(f"{name} {size / 1000:.1f}" for name, size in parts)
        raise TooHeavy(
            f"{heaviest.page} : {heaviest.total / 1000:.1f} ko avant que le formulaire serve, "
            f"pour {MOST / 1000:.0f} au plus. {told}"
        )
    return heaviest


def _weight(path: Path, page: str, site: Path, packed: dict[Path, int]) -> Weight:
    """Weigh a page with what it asks for; ``packed`` keeps the sizes of what pages share."""
    name = path.relative_to(site).as_posix()
    parts = {name: _compressed(page.encode())}
    for found in _ASKED.findall(page):
        asked = (path.parent / (found[0] or found[1])).resolve()
        if asked not in packed:
            packed[asked] = _compressed(asked.read_bytes())
        parts[asked.name] = packed[asked]
    return Weight(name, parts)


def _compressed(content: bytes) -> int:
    packer = zlib.compressobj(6, zlib.DEFLATED, 31)
    return len(packer.compress(content) + packer.flush())
