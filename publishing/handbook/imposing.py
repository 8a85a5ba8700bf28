"""A booklet: two A5 pages on each side of an A4 sheet, in the order of folded sheets."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import batched
from pathlib import Path
from typing import Final

import pikepdf
from pikepdf import Name, Pdf, Rectangle

QUIRE: Final = 16
"""Pages folded together: four sheets. More would not lie flat."""

_A4: Final = (841.89, 595.28)
"""Points, lying."""


def sides(count: int) -> Iterator[tuple[int | None, int | None]]:
    """Give the sides of the sheets: the page on the left and on the right, the first being 0.

    ``None`` stands for a blank, where the pages do not fill the last sheet.
    """
    for quire in batched(range(count), QUIRE, strict=False):
        pages: list[int | None] = list(quire)
        pages += [None] * (-len(pages) % 4)
        last = len(pages) - 1
        for sheet in range(0, len(pages) // 2, 2):
            yield pages[last - sheet], pages[sheet]
            yield pages[sheet + 1], pages[last - sheet - 1]


def impose(path: Path, folded: Path) -> int:
    """Write the pages of a PDF in that order, to print on both sides; return how many sheets."""
    width, height = _A4
    with pikepdf.open(path) as read, Pdf.new() as written:
        for pair in sides(len(read.pages)):
            side = written.add_blank_page(page_size=_A4)
            for rank, number in enumerate(pair):
                if number is not None:
                    half = Rectangle(rank * width / 2, 0, (rank + 1) * width / 2, height)
                    side.add_overlay(read.pages[number], half)
        written.Root.Lang = pikepdf.String("fr")
        written.Root.ViewerPreferences = pikepdf.Dictionary(Duplex=Name.DuplexFlipShortEdge)
        count = len(written.pages)
        written.save(folded, deterministic_id=True)
    return count // 2
