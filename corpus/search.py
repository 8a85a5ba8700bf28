"""The words by which people search, where the guide has others. Read at build only."""

from __future__ import annotations

from corpus.record import record


@record
class Synonym:
    """Words of the guide, and those that people write for them."""

    guide: tuple[str, ...]
    people: tuple[str, ...]


@record
class PageWords:
    """What people write when a page is the answer: ``page`` as its address ends."""

    page: str
    people: tuple[str, ...]


@record
class PageWeight:
    """How much the pages of a folder, or one page, count: in hundredths, 0 if never searched."""

    pages: str
    weight: int
