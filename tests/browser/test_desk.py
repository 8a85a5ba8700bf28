"""The desk as a volunteer uses it: twelve lines pasted, keys alone, a telephone, paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdfium2 import PdfDocument

from tests.browser.axe import PHONE, violations

pytestmark = [pytest.mark.browser, pytest.mark.built]

PAGE = "calculateurs/permanence/"
LINES = Path(__file__).parents[1] / "cases" / "permanence" / "douze-lignes.csv"


@pytest.fixture
def desk(open_page: Callable[..., Page]) -> Page:
    page = open_page(viewport=PHONE)
    page.goto(PAGE)
    page.locator(".j120-desk[data-connected]").wait_for()
    return page


def paste(page: Page, text: str) -> None:
    page.locator("#desk-paste").fill(text)
    page.locator("[data-desk=read]").click()


def test_twelve_lines_from_a_spreadsheet_become_rows_the_most_pressing_first(desk: Page) -> None:
    paste(desk, LINES.read_text("utf-8").replace(";", "\t"))
    rows = desk.locator(".j120-row")
    expect(rows).to_have_count(14, timeout=90_000)
    expect(rows.first).to_contain_text("Urgent")
    expect(rows.first).to_contain_text("Avocat aujourd’hui")
    # What looked like a name is nowhere on the page.
    expect(desk.locator("body")).not_to_contain_text("Diallo")
    assert desk.locator("#desk-paste").input_value() == ""
    assert desk.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert violations(desk, ".j120-desk") == []

    desk.locator(".j120-desk-filter").select_option("overdue")
    expect(rows).to_have_count(2)
    desk.once("dialog", lambda dialog: dialog.dismiss())
    desk.locator("article a[href$='ma-situation/']").first.click()
    expect(rows).to_have_count(2)
    desk.locator("[data-desk=clear]").click()
    expect(rows).to_have_count(0)
    stored = desk.evaluate("[localStorage.length, sessionStorage.length]")
    assert stored == [0, 0]


def test_a_row_is_added_changed_and_removed_by_keys_alone(desk: Page) -> None:
    desk.locator(".j120-desk-add input[name=ticket]").focus()
    for typed in ("12", "31/02/2027", "visiteur", "renouvellement"):
        desk.keyboard.type(typed)
        desk.keyboard.press("Tab")
    desk.keyboard.press("Enter")
    row = desk.locator(".j120-row")
    expect(row).to_contain_text("31 février 2027 n’existe pas", timeout=90_000)
    row.locator("[data-desk=edit]").focus()
    desk.keyboard.press("Enter")
    field = row.locator("input[name=expiry]")
    expect(row.locator("input[name=ticket]")).to_be_focused()
    desk.keyboard.press("Tab")
    expect(field).to_be_focused()
    field.fill("30/09/2030")
    desk.keyboard.press("Enter")
    expect(row).to_contain_text("Plus tard")
    expect(row.locator("[data-desk=edit]")).to_be_focused()
    desk.keyboard.press("Tab")
    desk.keyboard.press("Enter")
    expect(row).to_have_count(0)


def test_the_slips_of_twelve_people_fit_one_sheet(desk: Page, tmp_path: Path) -> None:
    paste(desk, "\n".join(f"{n};31/03/2030;visiteur;renouvellement;;;;" for n in range(12)))
    expect(desk.locator(".j120-row")).to_have_count(12, timeout=90_000)
    desk.evaluate("window.print = () => {}")
    desk.locator("[data-desk=slips]").click()
    slips = desk.locator("body > .j120-slips > .j120-small-slip")
    expect(slips).to_have_count(12)
    # What is printed, and not only that something is: a sheet may be blank.
    desk.pdf(path=tmp_path / "slips.pdf", format="A4")
    with PdfDocument(tmp_path / "slips.pdf") as printed:
        assert len(printed) == 1
        words = " ".join(printed[0].get_textpage().get_text_bounded().split())
    assert words.count("29 janvier 2030") == 12
