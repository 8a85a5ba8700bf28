"""The French beside another language: what a right depends on is shown at a counter in French."""

from __future__ import annotations

from calculators.rendering.html import EMPTY, Html, Value, element


def beside(french: str | None) -> Html:
    """Write a sentence in French under its translation; nothing where French is what is read."""
    return (
        EMPTY if french is None else element("small", french, class_="j120-french", **as_french())
    )


def as_french() -> dict[str, Value]:
    """Return what tells browsers, screen readers and translators that an element is French."""
    return {"lang": "fr", "dir": "ltr", "translate": "no"}
