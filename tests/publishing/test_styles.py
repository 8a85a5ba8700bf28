"""The theme's style is served without what no page uses, and pages look as they did with it."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Page, Route

from publishing.styles import PLACE, publish_styles
from tests.browser.axe import DESK, PHONE, settle

LOOK: Final = """() => [...document.querySelectorAll("article *")]
  .map((element) => {
    let sum = 0;
    for (const part of ["", "::before", "::after"]) {
      const style = getComputedStyle(element, part);
      // Names inside a style do not count, nor a hundredth of a pixel.
      for (const name of [...style].filter((each) => !each.startsWith("--")))
        for (const letter of style.getPropertyValue(name).replace(/\\d+\\.\\d+/g, Math.round))
          sum = (sum * 31 + letter.codePointAt(0)) | 0;
    }
    return `${element.tagName} ${element.className} ${sum}`;
  })"""
"""Each element with a sum of what a browser computes of its style."""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    sheets = tmp_path / PLACE
    sheets.mkdir(parents=True)
    (sheets / "main.00000000.min.css").write_text(
        ".said{color:red}.unsaid{color:red}.scripted{color:red}.j120-findings{color:red}"
    )
    (sheets / "main.00000000.min.css.map").write_text("{}")
    (tmp_path / "assets/page.js").write_text("element.className = 'scripted'")
    for name, way in (("index.html", ""), ("guide/index.html", "../")):
        page = tmp_path / name
        page.parent.mkdir(exist_ok=True)
        page.write_text(
            f'<link href="{way}assets/stylesheets/main.00000000.min.css"><p class="said">'
        )
    return tmp_path


def test_what_pages_scripts_and_answers_name_stays_under_a_new_name(small: Path) -> None:
    publish_styles(small)
    [sheet] = (small / PLACE).iterdir()
    kept = sheet.read_text()
    assert {name: name in kept for name in ("said", "scripted", "j120-findings", "unsaid")} == {
        "said": True,
        "scripted": True,
        "j120-findings": True,
        "unsaid": False,
    }
    assert sheet.name != "main.00000000.min.css"
    for page in small.rglob("*.html"):
        assert f"assets/stylesheets/{sheet.name}" in page.read_text()
    # Over its own work.
    publish_styles(small)
    assert [each.name for each in (small / PLACE).iterdir()] == [sheet.name]


@pytest.mark.browser
@pytest.mark.built
@pytest.mark.parametrize(
    ("address", "size", "scheme"),
    [
        ("", PHONE, "light"),
        ("guide/situations/", DESK, "dark"),
        ("guide/aide/", PHONE, "dark"),
        ("titres/etudiant/", DESK, "light"),
    ],
)
def test_a_page_looks_as_it_does_with_all_of_the_theme_s_style(
    open_page: Callable[..., Page], address: str, size: dict[str, int], scheme: str
) -> None:
    whole = files("material") / "templates" / PLACE.as_posix()

    def send_whole(route: Route) -> None:
        name = route.request.url.rpartition("/")[2].partition(".")[0]
        [sheet] = (
            each
            for each in whole.iterdir()
            if each.name.startswith(name) and each.name.endswith(".css")
        )
        route.fulfill(body=sheet.read_text("utf-8"), content_type="text/css")

    page = open_page(address, viewport=size, color_scheme=scheme, now="2026-11-30T12:00:00")
    settle(page)
    trimmed = page.evaluate(LOOK)
    page.route("**/assets/stylesheets/*.css", send_whole)
    page.reload()
    settle(page)
    assert page.evaluate(LOOK) == trimmed
