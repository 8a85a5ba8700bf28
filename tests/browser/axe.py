"""WCAG 2.2 AA as axe reads it."""

from __future__ import annotations

from typing import Any, Final

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES: Final[dict[str, Any]] = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "resultTypes": ["violations"],
}

PHONE: Final = {"width": 360, "height": 640}
DESK: Final = {"width": 1280, "height": 900}


SETTLE: Final = """async () => {
  scrollTo({ top: 0, behavior: "instant" });
  await new Promise(requestAnimationFrame);
  for (const moving of document.getAnimations()) {
    try { moving.finish() } catch { moving.cancel() }
  }
}"""
"""A colour half-way between two themes has no contrast to speak of, and a field that has scrolled
half under the bar at the top is not too small."""


def violations(page: Page) -> list[str]:
    page.evaluate(SETTLE)
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{v['id']} : {n['target']} {n['failureSummary']}" for v in found for n in v["nodes"]]


def in_two_lights(page: Page) -> list[str]:
    """Check the page as it stands in the two most distant lights."""
    found = []
    for size, scheme in ((PHONE, "light"), (DESK, "dark")):
        page.set_viewport_size({"width": size["width"], "height": size["height"]})
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        found += [f"{scheme} {size['width']} : {v}" for v in violations(page)]
    return found
