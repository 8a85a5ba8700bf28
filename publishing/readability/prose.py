"""The prose of HTML: what we wrote, without what we quote, tabulate or ask."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml.html import HtmlElement

_LEFT_OUT: Final = frozenset(
    {"blockquote", "button", "form", "nav", "q", "script", "style", "svg", "table", "template"}
)
_LEFT_OUT_CLASSES: Final = frozenset(
    {
        *("headerlink", "j120-more", "j120-source", "j120-version"),
        # The words of others, and what is sent to them.
        *(
            "j120-quote",
            "j120-correction-founding",
            "j120-letter",
            "j120-letter-text",
            "j120-local",
        ),
        # The folds of an answer that are tables: days, sums, texts, terms.
        *("j120-basis", "j120-dates", "j120-references", "j120-steps", "j120-terms"),
        # Read by who asks for it.
        "j120-meaning",
        # An answer, measured as one.
        "j120-example",
    }
)
_WITHIN: Final = frozenset(
    {"a", "abbr", "b", "button", "cite", "em", "i", "mark", "small", "strong", "sub", "sup", "time"}
)


def blocks(element: HtmlElement, *, folded: bool = True) -> list[str]:
    """Return the paragraphs of an element, in their order; unless ``folded``, those not folded."""
    said: list[str] = [""]
    for piece in _pieces(element, folded):
        if piece is None:
            said.append("")
        else:
            said[-1] += piece
    return [block for block in said if block.strip()]


def _pieces(element: HtmlElement, folded: bool) -> Iterator[str | None]:
    """Give each piece of text, and nothing where a paragraph ends."""
    parts = element.tag not in _WITHIN and element.tag != "span"
    if parts:
        yield None
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and not _left_out(child, folded):
            yield from _pieces(child, folded)
        yield child.tail or ""
    if parts:
        yield None


def _left_out(element: HtmlElement, folded: bool) -> bool:
    classes = element.get("class", "").split()
    if "j120-term" in classes:
        return False
    return (
        element.tag in _LEFT_OUT
        or not _LEFT_OUT_CLASSES.isdisjoint(classes)
        or (element.tag == "details" and not folded)
    )
