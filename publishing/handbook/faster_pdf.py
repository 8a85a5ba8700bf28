"""The fence around the one hack by which the book is written sooner.

pydyf, with which WeasyPrint writes PDF, makes the list of all pages anew for each tag that refers
to a page, and our book has fifty thousand of them. The list is kept here instead, through a
property that pydyf does not promise to keep. ``make handbook FASTSTART=off`` does without; the book
is the same, byte for byte.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pydyf


@contextmanager
def pages_numbered_once() -> Iterator[None]:
    """Keep pydyf's list of pages for as long as no page is added."""
    slow = pydyf.PDF.page_references
    known: dict[int, tuple[bytes, ...]] = {}

    def references(pdf: Any) -> tuple[bytes, ...]:
        count = len(pdf.pages["Kids"])
        if count not in known:
            known[count] = slow.fget(pdf)
        return known[count]

    pydyf.PDF.page_references = property(references)
    try:
        yield
    finally:
        pydyf.PDF.page_references = slow
