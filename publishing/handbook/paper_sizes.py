"""The sizes of page that the book can have."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path


class Paper(StrEnum):
    """The size of a page."""

    A4 = "a4"
    A5 = "a5"

    @property
    def file_name(self) -> str:
        """The name of the PDF at the root of the site."""
        return "guide.pdf" if self is Paper.A4 else f"guide-{self}.pdf"

    def is_in(self, site: Path) -> bool:
        """Tell whether the site holds the book in this size."""
        return (site / self.file_name).is_file()
