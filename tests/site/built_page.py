"""A page as it was built, read for what a browser would load and where its links lead."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final
from urllib.parse import urlsplit

LOADED: Final = {
    "stylesheet",
    "icon",
    "apple-touch-icon",
    "preload",
    "modulepreload",
    "prefetch",
    "preconnect",
    "dns-prefetch",
    "manifest",
}
"""The `rel` of links that a browser follows by itself."""


@dataclass(slots=True)
class BuiltPage(HTMLParser):
    """A page as it was built, read once."""

    address: str
    lang: str | None = None
    title: str = ""
    headings: int = 0
    metas: dict[str, str] = field(default_factory=dict)
    loaded: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    classes: set[str] = field(default_factory=set)
    components: set[str] = field(default_factory=set)
    inside: str = ""

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.inside = tag
        self.ids.add(given.get("id", ""))
        self.classes.update(given.get("class", "").split())
        self.components.add(given.get("data-md-component", ""))
        if tag == "html":
            self.lang = given.get("lang")
        elif tag == "h1":
            self.headings += 1
        elif tag == "meta":
            self.metas[given.get("property") or given.get("name", "")] = given.get("content", "")
        elif tag == "a" and "href" in given:
            self.links.append(given["href"])
        elif tag == "link" and LOADED & set(given.get("rel", "").split()):
            self.loaded.append(given["href"])
        self.loaded += [given[name] for name in ("src", "poster", "data") if name in given]
        self.loaded += re.findall(r"url\(['\"]?([^'\")]+)", given.get("style", ""))
        self.loaded += [part.split()[0] for part in given.get("srcset", "").split(",") if part]

    def handle_data(self, data: str) -> None:
        if self.inside == "title" and not self.title:
            self.title = data.strip()
        if self.inside == "style":
            self.loaded += fetched_by_css(data)

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 (the parser names it)
        self.inside = ""


def fetched_by_css(css: str) -> list[str]:
    return re.findall(r"url\(\s*['\"]?(?!data:)([^'\")]+)", css) + re.findall(
        r"@import\s+['\"]([^'\"]+)", css
    )


def is_foreign(address: str) -> bool:
    return bool(urlsplit(address).netloc)
