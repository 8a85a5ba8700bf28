"""A booklet to fold: the pages follow each other once the sheets are folded."""

from __future__ import annotations

from itertools import batched
from pathlib import Path

import pikepdf
import pytest

from publishing.handbook.imposing import QUIRE, impose, sides


@pytest.mark.parametrize("count", [1, 4, 7, QUIRE, QUIRE + 5, 6 * QUIRE - 1])
def test_folded_sheets_are_read_in_order(count: int) -> None:
    read: list[int | None] = []
    for quire in batched(sides(count), QUIRE // 2, strict=False):
        # Opened in the middle, the left halves lead back to the first page, the right ones on.
        first_half: list[int | None] = []
        second_half: list[int | None] = []
        for (front_left, front_right), (back_left, back_right) in batched(quire, 2, strict=True):
            first_half += [front_right, back_left]
            second_half += [front_left, back_right]
        read += [*first_half, *reversed(second_half)]
    assert read[:count] == list(range(count))
    assert set(read[count:]) <= {None}
    assert len(read) % 4 == 0


def test_each_side_of_a_sheet_bears_two_pages(tmp_path: Path) -> None:
    pages = pikepdf.Pdf.new()
    for _ in range(6):
        pages.add_blank_page(page_size=(419.5, 595.3))
    pages.save(tmp_path / "a5.pdf")
    assert impose(tmp_path / "a5.pdf", tmp_path / "pli.pdf") == 2
    folded = pikepdf.open(tmp_path / "pli.pdf")
    assert [len(side.Resources.XObject) for side in folded.pages] == [1, 1, 2, 2]
