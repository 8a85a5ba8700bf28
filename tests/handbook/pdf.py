"""A PDF as a reader and a screen reader find it: its words, its tree, its links."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import batched
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


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of the structure tree: in which elements, outermost first, and on which page."""

    kinds: tuple[str, ...]
    page: int
    words: str


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
    def pages_of_destinations(self) -> dict[str, int]:
        """The page of each of these names, the first page being 1."""
        names = self.file.Root.Names.Dests.Names
        return {
            str(name): self._pages[place[0].objgen]
            for name, place in batched(names, 2, strict=True)
        }

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """The words that a screen reader reads, in its order: by the tree, not by the page."""
        with pypdfium2.PdfDocument(self.path) as opened:
            words = [_marked_words(page) for page in opened]
        return tuple(
            Piece(kinds, page, words[page - 1].get(mark, ""))
            for kinds, page, mark in self._marks(self.file.Root.StructTreeRoot, (), 0)
        )

    def _marks(
        self, element: Any, kinds: tuple[str, ...], page: int
    ) -> Iterator[tuple[tuple[str, ...], int, int]]:
        """Give the numbers of the marked contents below an element, each with its page."""
        if "/Pg" in element:
            page = self._pages[element.Pg.objgen]
        kids = element.get("/K")
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                yield kinds, page, kid
            elif isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                yield from self._marks(kid, (*kinds, str(kid.S).removeprefix("/")), page)

    @cached_property
    def _pages(self) -> dict[tuple[int, int], int]:
        pages: list[Any] = list(self.file.pages)
        return {page.objgen: number for number, page in enumerate(pages, 1)}

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


def field_name(widget: Any) -> str:
    """Return the name of the field that a place of it shows: its own, or that of all its places."""
    return str(widget.T if "/T" in widget else widget.Parent.T)


def _marked_words(page: Any) -> Mapping[int, str]:
    """Return the words of a page by the number of their marked content."""
    text = page.get_textpage()
    found: defaultdict[int, str] = defaultdict(str)
    for number in range(pypdfium2.raw.FPDFText_CountChars(text.raw)):
        drawn = pypdfium2.raw.FPDFText_GetTextObject(text.raw, number)
        found[pypdfium2.raw.FPDFPageObj_GetMarkedContentID(drawn)] += chr(_code(text, number))
    return found


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
