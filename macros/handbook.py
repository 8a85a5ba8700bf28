"""Where a page says that the guide exists as a book."""

from __future__ import annotations

from macros.markup import tag
from macros.setting import Setting


def handbook(_: Setting) -> str:
    """Keep a place for the link to the book, which is written once the book is made."""
    return tag("p", class_="j120-handbook", hidden=True)
