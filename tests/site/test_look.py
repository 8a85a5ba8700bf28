"""The look of the built site: what every page carries, and that nothing comes from elsewhere."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from playwright.sync_api import Page

from calculators.languages import TRANSLATED
from corpus import Corpus
from publishing.scripts import SEARCH
from tests.site.built_page import BuiltPage, fetched_by_css, is_foreign

pytestmark = pytest.mark.built

UNREACHED: Final = {
    "unpkg.com": "diagrams, which no page has, and browsers without ResizeObserver (before 2020)",
    "api.github.com": "the stars of a repository: mkdocs.yml has no repo_url",
    "clipboardjs.com": "a licence, in a comment",
}
"""Origins that the theme's script names, and why no page of ours makes it ask them."""

ICONS: Final = {
    "favicon-32.png": (32, 32),
    "icon-180.png": (180, 180),
    "icon-192.png": (192, 192),
    "icon-512.png": (512, 512),
    "social-card.png": (1200, 630),
}


@cache
def pages_of(site: Path) -> tuple[BuiltPage, ...]:
    read = []
    for path in sorted(site.rglob("*.html")):
        page = BuiltPage(path.relative_to(site).as_posix().removesuffix("index.html"))
        page.feed(path.read_text("utf-8"))
        read.append(page)
    return tuple(read)


@pytest.fixture
def pages(site: Path) -> tuple[BuiltPage, ...]:
    """Every page that was built, the 404 among them."""
    return pages_of(site)


@pytest.fixture
def address(site: Path) -> str:
    """The address that the site was built for."""
    return (site / "sitemap.xml").read_text("utf-8").partition("<loc>")[2].partition("</loc>")[0]


def faulty(pages: tuple[BuiltPage, ...], good: Callable[[BuiltPage], bool]) -> list[str]:
    return [page.address for page in pages if not good(page)]


def language_of(address: str) -> str:
    first = address.partition("/")[0]
    return first if first in TRANSLATED else "fr"


def test_every_page_says_in_which_language_it_is(pages: tuple[BuiltPage, ...]) -> None:
    assert faulty(pages, lambda page: page.lang == language_of(page.address)) == []


def test_every_page_has_one_heading_of_the_first_level(pages: tuple[BuiltPage, ...]) -> None:
    assert faulty(pages, lambda page: page.headings == 1) == []


def test_every_page_has_a_title_of_its_own(pages: tuple[BuiltPage, ...]) -> None:
    titles = [page.title for page in pages]
    name = Corpus().edition.site_name
    assert faulty(pages, lambda page: name in page.title and len(page.title) > 8) == []
    assert sorted(titles) == sorted(set(titles))


def test_every_page_says_what_it_is_about(pages: tuple[BuiltPage, ...]) -> None:
    assert faulty(pages, lambda page: len(page.metas.get("description", "")) > 20) == []


def test_every_page_says_once_which_law_it_stands_on(site: Path) -> None:
    """On the screen at its foot, on paper in the head of the print; a letter says it for itself."""
    read = {path: path.read_text("utf-8") for path in site.rglob("index.html")}
    law = {
        code: Corpus(language=code).phrases["law.words"].partition("{")[0]
        for code in ("fr", *TRANSLATED)
    }
    said = {
        path: text.count(law[language_of(path.relative_to(site).as_posix())])
        - text.count("j120-letter-made")
        for path, text in read.items()
    }
    assert [path for path, times in said.items() if times != 2] == []


def test_a_shared_page_shows_a_card(pages: tuple[BuiltPage, ...], address: str) -> None:
    card = urljoin(address, "assets/j120/social-card.png")
    assert is_foreign(card)
    assert faulty(pages, lambda page: page.metas.get("og:image") == card) == []
    assert faulty(pages, lambda page: bool(page.metas.get("og:title"))) == []


def test_no_page_tells_other_sites_where_the_reader_comes_from(
    pages: tuple[BuiltPage, ...],
) -> None:
    assert faulty(pages, lambda page: page.metas.get("referrer") == "no-referrer") == []


def test_no_page_loads_anything_from_elsewhere(pages: tuple[BuiltPage, ...]) -> None:
    found = [(page.address, url) for page in pages for url in page.loaded if is_foreign(url)]
    assert found == []


def test_no_style_sheet_loads_anything_from_elsewhere(site: Path) -> None:
    sheets = sorted(site.rglob("*.css"))
    fetched = [(s.name, url) for s in sheets for url in fetched_by_css(s.read_text("utf-8"))]
    assert sheets
    assert [(name, url) for name, url in fetched if is_foreign(url)] == []


def test_our_scripts_name_no_other_origin(site: Path) -> None:
    ours = [*sorted((site / "assets/j120").glob("*.js")), site / SEARCH]
    assert len(ours) > 1
    assert [path.name for path in ours if re.search(r"https?://", path.read_text("utf-8"))] == []


def test_the_theme_s_script_names_no_origin_but_those_known_to_stay_unasked(
    site: Path, pages: tuple[BuiltPage, ...]
) -> None:
    (bundle,) = site.glob("assets/javascripts/bundle.*.js")
    named = set(re.findall(r"https?://([\w.-]+)", bundle.read_text("utf-8")))
    assert named - {"www.w3.org"} <= set(UNREACHED)
    assert faulty(pages, lambda page: "mermaid" not in page.classes) == []
    assert faulty(pages, lambda page: "source" not in page.components) == []


def test_what_a_page_loads_is_there(site: Path, pages: tuple[BuiltPage, ...], address: str) -> None:
    root = urlsplit(address).path
    missing = {
        (page.address, url)
        for page in pages
        for url in page.loaded
        if not url.startswith("data:") and not target(site, root, page, url).is_file()
    }
    assert missing == set()


def test_every_link_within_the_site_leads_somewhere(
    site: Path, pages: tuple[BuiltPage, ...], address: str
) -> None:
    root = urlsplit(address).path
    ids = {site / page.address: page.ids for page in pages}
    ids |= {site / page.address / "index.html": page.ids for page in pages}
    dead = set()
    for page in pages:
        for link in page.links:
            if urlsplit(link).scheme or urlsplit(link).netloc:
                continue
            found, anchor = target(site, root, page, link), unquote(urlsplit(link).fragment)
            if anchor.startswith("j120="):  # answers that fill a form, no place on the page
                anchor = ""
            if not found.is_file() or (anchor and anchor not in ids.get(found, {anchor})):
                dead.add((page.address, link))
    assert dead == set()


def target(site: Path, root: str, page: BuiltPage, url: str) -> Path:
    """Return the file that an address of a page stands for. The 404's start from the root."""
    path = unquote(urlsplit(urljoin(f"{root}{page.address}", url)).path)
    assert path.startswith(root), f"{page.address} : {url}"
    found = site / path.removeprefix(root)
    return found / "index.html" if path.endswith("/") else found


def test_the_page_that_does_not_exist_works_at_any_address(
    pages: tuple[BuiltPage, ...], address: str
) -> None:
    (page,) = (page for page in pages if page.address == "404.html")
    root = urlsplit(address).path
    relative = [url for url in page.links + page.loaded if not url.startswith((root, "#", "http"))]
    assert relative == []
    for door in ("calculateurs/fenetre-de-depot/", "guide/aide/", "accompagner/"):
        assert f"{root}{door}" in page.links


@pytest.mark.parametrize("name", ICONS)
def test_a_picture_has_the_size_that_its_name_says(site: Path, name: str) -> None:
    head = (site / "assets/j120" / name).read_bytes()[:24]
    assert struct.unpack(">II", head[16:]) == ICONS[name]


def test_the_theme_s_buttons_and_its_search_have_names(site: Path) -> None:
    home = (site / "index.html").read_text("utf-8")
    assert 'for="__drawer" tabindex="0"><span>Menu</span>' in home
    assert 'for="__search" tabindex="0"><span>Rechercher</span>' in home
    assert 'role="dialog" aria-label="Recherche dans le guide"' in home
    assert 'role="progressbar"' not in home


@pytest.mark.browser
def test_a_visit_stores_nothing(open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.goto("guide/anef/")
    page.wait_for_function("document.documentElement.classList.contains('js')")
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.context.cookies() == []


@pytest.mark.browser
def test_the_keyboard_opens_the_menu_on_a_telephone(open_page: Callable[..., Page]) -> None:
    page = open_page(viewport={"width": 360, "height": 800})
    menu = page.locator("label[for=__drawer][tabindex]")
    link = page.locator(".md-nav--primary").get_by_role("link", name="Accompagner")
    assert not link.is_visible()
    menu.focus()
    page.keyboard.press("Enter")
    link.wait_for()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("typed", "page_found"),
    [("R431-5", "textes/ceseda/"), ("prolongation", "guide/attestation-de-prolongation/")],
)
def test_search_finds_articles_and_words_as_they_are_typed(
    open_page: Callable[..., Page], typed: str, page_found: str
) -> None:
    page = open_page()
    page.get_by_role("textbox", name="Rechercher").press_sequentially(typed)
    results = page.locator(".md-search-result__link")
    results.first.wait_for()
    assert any(page_found in (link.get_attribute("href") or "") for link in results.all())
