"""WCAG 2.2 AA as axe reads it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES: Final[dict[str, Any]] = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "resultTypes": ["violations"],
}

ELEMENT: Final = re.compile(r'<(\w+)(?:[^<>]*?\sclass="([^"]*)")?')
"""An opening tag: its name, its classes."""

PHONE: Final = {"width": 360, "height": 640}
DESK: Final = {"width": 1280, "height": 900}


SETTLE: Final = """async () => {
  for (const each of [window, ...document.querySelectorAll(".md-sidebar__scrollwrap")])
    each.scrollTo({ top: 0, behavior: "instant" });
  const still = new CSSStyleSheet();
  still.replaceSync("*, ::before, ::after { transition-property: none !important }");
  document.adoptedStyleSheets = [still];
  await new Promise(requestAnimationFrame);
  for (const moving of document.getAnimations()) {
    try { moving.finish() } catch { moving.cancel() }
  }
}"""
"""A colour half-way between two themes has no contrast to speak of, and a field that has scrolled
half under a bar or the title of the menu is not too small. To end the transitions under way is not
enough: where one link holds another, the end of the outer one's starts the inner one's."""


ALIKE: Final = """() => {
  const built = (element) => [
    element.tagName, element.className, element.getAttribute("role"), element.hidden,
    ...Array.from(element.children, built),
  ].join(" ");
  for (const parent of document.querySelectorAll("tbody, ul, ol, dl, article, article section")) {
    const times = new Map();
    for (const child of [...parent.children]) {
      const kind = built(child);
      times.set(kind, (times.get(kind) ?? 0) + 1);
      if (times.get(kind) > 3) child.remove();
    }
  }
}"""
"""Leave three of the rows, items or paragraphs that are built alike: same elements, same classes,
other words."""


def settle(page: Page) -> None:
    """Go to the top of the page, and let what moves arrive."""
    page.evaluate(SETTLE)


def too_wide(page: Page, *texts: int) -> list[str]:
    """Say how a page overflows its width, with letters of so many percent of the theme's."""
    found = []
    width = page.viewport_size["width"] if page.viewport_size else 0
    for text in texts:
        # What a browser's own setting does: every size of the theme is a share of this one.
        size = f"{text * 1.25}%"
        page.evaluate("size => { document.documentElement.style.fontSize = size }", size)
        settle(page)
        if (taken := page.evaluate("document.documentElement.scrollWidth")) > width:
            found.append(f"{taken} px at {text} %")
    return found


def thin(page: Page) -> None:
    """Leave three of each kind of row, item and paragraph: axe would judge a thousand alike."""
    page.evaluate(ALIKE)


def covering(pages: Mapping[str, str]) -> set[str]:
    """Choose pages that have, together, every element with every class that any page has.

    Args:
        pages: The HTML of each page, by address.

    """
    kinds = {address: set(ELEMENT.findall(html)) for address, html in pages.items()}
    missing, chosen = set().union(*kinds.values()), set()
    while missing:
        best = max(kinds, key=lambda address: (len(kinds[address] & missing), address))
        chosen.add(best)
        missing -= kinds[best]
    return chosen


def violations(page: Page, within: str | None = None) -> list[str]:
    """Say what axe holds against a page, or against one part of it, as it stands."""
    settle(page)
    found = Axe().run(page, context=within, options=RULES).response["violations"]
    return [f"{v['id']} : {n['target']} {n['failureSummary']}" for v in found for n in v["nodes"]]


def in_two_lights(page: Page, within: str | None = None) -> list[str]:
    """Check the page, or one part of it, as it stands in the two most distant lights."""
    found = []
    for size, scheme in ((PHONE, "light"), (DESK, "dark")):
        page.set_viewport_size({"width": size["width"], "height": size["height"]})
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        found += [f"{scheme} {size['width']} : {v}" for v in violations(page, within)]
    return found
