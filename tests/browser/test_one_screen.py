"""On a telephone, what an answer says before any fold is seen at once."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Final

import pytest
from playwright.sync_api import Page

from calculators.browser_api import respond

pytestmark = [pytest.mark.browser, pytest.mark.built]

PHONE: Final = {"width": 360, "height": 740}

_ASKED: Final = {
    "situation": "document",
    "request": "renewal",
    "held": "unknown",
    "worked": "yes",
    "complete": "yes",
    "received": "nothing",
    "filed": "2026-11-23",
}
HEAVIEST: Final = (
    ("attestation-de-prolongation", _ASKED | {"title": "etudiant", "expiry": "2026-11-13"}),
    (
        "attestation-de-prolongation",
        _ASKED | {"title": "famille-ue-pays-tiers", "expiry": "2026-11-13"},
    ),
    ("mon-document", {"document": "titre-valable", "held": "agreement", "expiry": "2026-11-13"}),
    (
        "silence-de-l-administration",
        {
            "reply": "none",
            "how": "post",
            "prescribed": "yes",
            "title": "talent-carte-bleue-autre-etat",
            "request": "renewal",
            "complete": "yes",
            "informed": "yes",
            "received": "2026-09-23",
        },
    ),
    (
        "silence-de-l-administration",
        {"reply": "closed", "complete": "yes", "notified": "2026-11-23"},
    ),
    ("fenetre-de-depot", {"expiry": "2026-12-20", "request": "renewal", "held": "cr"}),
    (
        "blocage-anef",
        {
            "obstacle": "technical",
            "centre": "not-yet",
            "title": "etudiant",
            "request": "renewal",
            "expiry": "2026-11-13",
        },
    ),
    ("changement-d-adresse", {"held": "cst", "pending": "yes", "moved": "2026-11-23"}),
    ("ou-deposer", {"purpose": "permit", "title": "admission-exceptionnelle"}),
)
"""The tallest answers, of all those whose words are counted in tests/calculators."""


def answered(slug: str, answers: dict[str, str]) -> str:
    request = {"slug": slug, "answers": answers, "today": "2026-11-25", "base": "../../"}
    answer = json.loads(respond(json.dumps(request)))
    assert answer["ok"], (slug, answer)
    return str(answer["html"])


def test_the_heaviest_answers_fit_one_screen_below_the_bar(open_page: Callable[..., Page]) -> None:
    page = open_page("calculateurs/fenetre-de-depot/", viewport=PHONE)
    for slug, answers in HEAVIEST:
        head, last = page.evaluate(
            """html => {
              const region = document.querySelector("section.j120-result");
              region.innerHTML = html;
              region.querySelector(".j120-answer").scrollIntoView({ block: "start" });
              const bar = document.querySelector(".md-header").getBoundingClientRect().bottom;
              const edge = (name, side) => region.querySelector(name).getBoundingClientRect()[side];
              return [edge(".j120-status", "top") - bar, edge(".j120-help-link", "bottom")];
            }""",
            answered(slug, answers),
        )
        assert head >= 0, slug
        assert last <= PHONE["height"], (slug, answers, last)


def test_the_heaviest_answers_print_on_two_sheets_at_most(open_page: Callable[..., Page]) -> None:
    page = open_page("calculateurs/fenetre-de-depot/")
    for slug, answers in HEAVIEST:
        show = "html => void (document.querySelector('section.j120-result').innerHTML = html)"
        page.evaluate(show, answered(slug, answers))
        sheets = re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))
        assert 1 <= len(sheets) <= 2, (slug, answers, len(sheets))


def test_the_bar_names_the_site_whole_however_far_one_has_read(
    open_page: Callable[..., Page],
) -> None:
    page = open_page("calculateurs/fenetre-de-depot/", viewport=PHONE)
    page.evaluate("scrollTo({ top: 900, behavior: 'instant' })")
    page.wait_for_selector(".md-header__title--active", state="attached")
    shown = page.evaluate(
        """() => [...document.querySelectorAll(".md-header__topic")]
          .filter((topic) => topic.checkVisibility({ opacityProperty: true }))
          .map((topic) => topic.firstElementChild)
          .map((name) => [name.innerText.trim(), name.scrollWidth <= name.clientWidth])"""
    )
    assert shown == [["J-120", True]]
