"""Where a page says that the guide exists as a book."""

from __future__ import annotations

from calculators.rendering.html import Html, element
from macros.setting import Setting


def handbook(_: Setting) -> Html:
    """Keep a place for the link to the book, which is written once the book is made."""
    return element("p", class_="j120-handbook", hidden=True)
