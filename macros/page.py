"""Where a page stands, and how to link from it to another."""

from __future__ import annotations

from dataclasses import dataclass
from posixpath import relpath

from calculators.rendering.linking import TRANSLATED_PAGES


@dataclass(frozen=True, slots=True)
class Page:
    """A page by its source below ``docs/`` (``guide/anef.md``) and its address (``guide/anef/``).

    Links are relative, so that the site works below any address (``/<repo>/``).
    """

    source: str
    url: str
    french: bool = True
    """Whether it is read in French; what another language lacks is, one level above."""

    @classmethod
    def of(cls, source: str) -> Page:
        """Return the page of a source, with the address that directory addresses give it."""
        stem = source.removesuffix(".md")
        folder = stem.removesuffix("index") if stem.rpartition("/")[2] == "index" else f"{stem}/"
        return cls(source, folder)

    def href(self, target: str) -> str:
        """Return the address of ``textes/ceseda.md#r431-5`` as seen from this page."""
        source, hash_, anchor = target.partition("#")
        if source == self.source and anchor:
            return f"#{anchor}"
        there = Page.of(source).url
        # A page at guide/anef/ lives in that folder; one at the root lives in ".".
        path = relpath(there or ".", self.url or ".")
        if not self.french and there and there.removesuffix("/") not in TRANSLATED_PAGES:
            path = f"../{path}"
        return f"{path}/{hash_}{anchor}" if path != "." else f"./{hash_}{anchor}"
