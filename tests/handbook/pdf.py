"""A PDF as a reader and a screen reader find it: its words, its tree, its links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from math import hypot
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2

_ROUNDED = 0.02
"""Points lost when WeasyPrint writes a size."""


def plain(words: str) -> str:
    """Return words with one ordinary space between them."""
    return re.sub(r"\s+", " ", words).strip()


@dataclass(frozen=True)
class Pdf:
    """An open PDF."""

    path: Path
    file: pikepdf.Pdf

    @classmethod
    def of(cls, path: Path) -> Pdf:
        """Open a file."""
        return cls(path, pikepdf.open(path))

    @cached_property
    def words(self) -> list[str]:
        """The words of each page, in the order in which they were written."""
        with pypdfium2.PdfDocument(self.path) as opened:
            return [plain(page.get_textpage().get_text_range()) for page in opened]

    def letters_below(self, points: float) -> Iterator[str]:
        """Give, for each page, the letters set smaller than a size in points."""
        with pypdfium2.PdfDocument(self.path) as opened:
            for page in opened:
                text = page.get_textpage()
                every = range(pypdfium2.raw.FPDFText_CountChars(text.raw))
                small = (chr(_code(text, n)) for n in every if _points(text, n) < points - _ROUNDED)
                yield "".join(letter for letter in small if letter.isalpha())

    @cached_property
    def elements(self) -> tuple[Any, ...]:
        """The elements of the structure tree, in reading order."""
        return tuple(_below(self.file.Root.StructTreeRoot))

    def tagged(self, *kinds: str) -> list[Any]:
        """Return the elements of some kinds: ``H1``, ``TH``…"""
        return [e for e in self.elements if str(e.S).removeprefix("/") in kinds]

    @cached_property
    def destinations(self) -> frozenset[str]:
        """The names that a link of the file may lead to."""
        names = self.file.Root.Names.Dests.Names
        return frozenset(str(names[index]) for index in range(0, len(names), 2))

    @cached_property
    def fonts(self) -> frozenset[str]:
        """The names of the typefaces, less the tag of the subset."""
        named = [
            str(each.BaseFont).removeprefix("/")
            for each in self.file.objects
            if isinstance(each, pikepdf.Dictionary) and "/BaseFont" in each
        ]
        return frozenset(name.partition("+")[2] or name for name in named)

    def annotations(self, kind: str) -> Iterator[Any]:
        """Give the annotations of a kind (``Link``, ``Widget``) of every page."""
        for page in self.file.pages:
            for annotation in page.get("/Annots", ()):
                if annotation.Subtype == f"/{kind}":
                    yield annotation


def _code(text: Any, number: int) -> int:
    return int(pypdfium2.raw.FPDFText_GetUnicode(text.raw, number))


def _points(text: Any, number: int) -> float:
    """Return the size of a character on the page, all scales applied."""
    matrix = pypdfium2.raw.FS_MATRIX()
    pypdfium2.raw.FPDFText_GetMatrix(text.raw, number, matrix)
    size: float = pypdfium2.raw.FPDFText_GetFontSize(text.raw, number)
    return size * hypot(matrix.b, matrix.d)


def _below(element: Any) -> Iterator[Any]:
    kids = element.get("/K")
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _below(kid)
