"""The page of a permit is read on a telephone without JavaScript, and given on paper."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Final

import pytest
from pikepdf import Pdf
from playwright.sync_api import Page

from corpus import Corpus

pytestmark = [pytest.mark.browser, pytest.mark.built]

SHEETS: Final = 3
LONGEST: Final = ("salarie", "apatride-carte-de-resident", "talent-profession-medicale")
"""Two ways each, or what the department does."""
OTHERS: Final = ("etudiant", "refugie", "famille-ue-pays-tiers", "certificat-algerien-10-ans")


@pytest.mark.parametrize("id_", [*LONGEST, *OTHERS])
def test_it_holds_on_a_telephone_and_on_three_sheets(
    open_page: Callable[..., Page], id_: str
) -> None:
    viewport = {"width": 360, "height": 740}
    page = open_page(f"titres/{id_}/", java_script_enabled=False, viewport=viewport)
    assert page.locator("h1").inner_text().startswith(Corpus().titles[id_].label)
    within = page.locator("main").bounding_box()
    assert within is not None
    assert within["width"] <= viewport["width"]
    wide = page.locator(".j120-windows").first.bounding_box()
    assert wide is not None
    assert wide["x"] + wide["width"] <= viewport["width"]
    # What is folded on a screen is open on paper.
    with Pdf.open(io.BytesIO(page.pdf(prefer_css_page_size=True))) as printed:
        assert len(printed.pages) <= SHEETS


def test_the_list_leads_from_the_words_of_a_card_to_the_reason(
    open_page: Callable[..., Page],
) -> None:
    page = open_page("titres/#mot-vie-privee-et-familiale", java_script_enabled=False)
    words = page.locator("#mot-vie-privee-et-familiale ~ ul").first
    words.get_by_role("link", name="Parent d’enfant français", exact=True).click()
    page.wait_for_url("**/titres/parent-d-enfant-francais/")
    first = page.locator(".j120-permit a").first.get_attribute("href")
    assert first == "../../calculateurs/fenetre-de-depot/#j120=1&title=parent-d-enfant-francais"
