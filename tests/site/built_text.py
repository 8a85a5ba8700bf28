"""What a reader reads under an anchor of a built page, and the links that stand there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}

UNREAD: Final = {"script", "style", "template"}

# fmt: off
WITHIN_A_SENTENCE: Final = {
    "a", "abbr", "b", "cite", "code", "dfn", "em", "i", "mark", "q", "small", "span", "strong",
    "button", "sub", "sup", "time",
}
# fmt: on
"""Elements that do not part the words around them; all others do."""

VOID: Final = {"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}


def plain(words: str) -> str:
    """Return words as they are compared: one sort of space, of apostrophe, of case."""
    return re.sub(r"\s+", " ", words.replace("’", "'")).strip().casefold()


@dataclass(slots=True)
class Section:
    """What stands under an anchor, while it is read and after."""

    level: int | None
    depth: int
    text: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)

    @property
    def words(self) -> str:
        return plain("".join(self.text))


@dataclass(slots=True)
class BuiltText(HTMLParser):
    """The article of a page, by anchor.

    A heading's anchor holds all until the next heading of its level or above; any other element's
    holds that element. ``""`` holds the whole article.
    """

    sections: dict[str, Section] = field(default_factory=dict)
    reading: list[Section] = field(default_factory=list)
    depth: int = 0
    inside_article: bool = False
    skipped: int | None = None

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag not in VOID:
            self.depth += 1
        if tag == "article" and not self.inside_article:
            self.inside_article = True
            self.begin("", None)
        if not self.inside_article:
            return
        level = HEADINGS.get(tag)
        if level:
            self.reading = [s for s in self.reading if s.level is None or s.level < level]
        if anchor := given.get("id", ""):
            self.begin(anchor, level)
        if tag not in WITHIN_A_SENTENCE:
            self.write(" ")
        # The « # » beside a heading is a handle, not a word; a meaning opens over the sentence.
        apart = {"headerlink", "j120-meaning"}.intersection(given.get("class", "").split())
        if tag in UNREAD or apart:
            self.skipped = self.skipped or self.depth
        elif tag == "a":
            for section in self.reading:
                section.links.append(given.get("href", ""))

    def handle_data(self, data: str) -> None:
        if self.skipped is None:
            self.write(data)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if tag not in WITHIN_A_SENTENCE:
            self.write(" ")
        if self.skipped == self.depth:
            self.skipped = None
        self.reading = [s for s in self.reading if s.level or s.depth != self.depth]
        self.depth -= 1

    def begin(self, anchor: str, level: int | None) -> None:
        self.sections[anchor] = section = Section(level, self.depth)
        self.reading.append(section)

    def write(self, words: str) -> None:
        for section in self.reading:
            section.text.append(words)


@cache
def built_text(path: Path) -> BuiltText:
    """Read a built page, once."""
    page = BuiltText()
    page.feed(path.read_text("utf-8"))
    page.close()
    return page
