"""Nothing of the founding guide was lost: each of its points stands in the built site."""

from __future__ import annotations

import tomllib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from corpus import Corpus
from tests.site.built_text import Section, built_text, plain

pytestmark = pytest.mark.built

CHECKLIST: Final = Path(__file__).resolve().parent.parent / "founding_guide.toml"


@dataclass(frozen=True, slots=True)
class Item:
    """A point of the founding guide, and where it now stands."""

    id: str
    what: str
    page: str
    anchor: str
    says: list[str]
    leads_to: str = ""
    department: str = ""
    """The one whose practice it tells, if any: other editions tell theirs."""

    @property
    def built(self) -> str:
        """The file that MkDocs makes of the page."""
        stem = self.page.removesuffix(".md")
        return "index.html" if stem == "index" else f"{stem.removesuffix('/index')}/index.html"


TOLD: Final = ("", *Corpus().edition.departments)
ITEMS: Final = [
    item
    for entry in tomllib.loads(CHECKLIST.read_text("utf-8"))["item"]
    if (item := Item(**entry)).department in TOLD
]


def section_of(site: Path, item: Item) -> Section:
    path = site / item.built
    assert path.is_file(), f"{item.page} is not in the site; it should say: {item.what}"
    sections = built_text(path).sections
    assert item.anchor in sections, f"{item.page} has no anchor « {item.anchor} »: {item.what}"
    return sections[item.anchor]


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_a_point_of_the_founding_guide_stands_in_the_site(site: Path, item: Item) -> None:
    section = section_of(site, item)
    missing = [words for words in item.says if plain(words) not in section.words]
    assert not missing, f"not under {item.page}#{item.anchor}, for « {item.what} »: {missing}"


@pytest.mark.parametrize(
    "item", [item for item in ITEMS if item.leads_to], ids=lambda item: item.id
)
def test_a_link_of_the_founding_guide_is_still_offered(site: Path, item: Item) -> None:
    section = section_of(site, item)
    assert any(href.endswith(item.leads_to) for href in section.links), (
        f"no link to {item.leads_to} under {item.page}#{item.anchor}, for « {item.what} »"
    )


def test_the_checklist_follows_the_whole_guide_and_names_each_point_once() -> None:
    assert len(ITEMS) >= 120
    twice = [id_ for id_, times in Counter(item.id for item in ITEMS).items() if times > 1]
    assert not twice


def test_each_point_says_what_to_look_for() -> None:
    empty = [item.id for item in ITEMS if not item.says or not all(map(plain, item.says))]
    assert not empty
