"""In an edition that is not the founding one, no page says the founding one's name or places."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from corpus import Corpus

pytestmark = pytest.mark.built

FOUNDING: Final = re.compile(r"J-120|J moins cent vingt|Calvados|\bCaen\b|ASTI 14")
# The guide from which this one comes, its author and what it said are credited in every edition.
CREDIT: Final = re.compile(r"Élise Costé|guide fondateur|[Gg]uide de l’ASTI|ASTI 14 sur Facebook")
BLOCK: Final = re.compile(r"</(?:p|li|h\d|t[dh]|d[dt]|title|figcaption|summary|a)>")
TAG: Final = re.compile(
    r"<(?:script|style|template).*?</(?:script|style|template)>|<[^>]*>", re.DOTALL
)
# How the guide is made, and which sources it read, name them as such.
APART: Final = ("contribuer", "ce-qui-a-change", "ce-que-disent-les-sites", "textes")


def test_no_page_names_the_founding_edition(site: Path) -> None:
    edition = Corpus().edition
    if edition.city == "Caen":
        pytest.skip("this is the founding edition")
    named = []
    for path in sorted(site.rglob("*.html")):
        if path.relative_to(site).parts[0] in APART:
            continue
        for block in BLOCK.split(path.read_text("utf-8")):
            words = " ".join(TAG.sub(" ", block).split())
            if FOUNDING.search(words) and not CREDIT.search(words):
                named.append(f"{path.relative_to(site)}: {words[-120:]}")
    assert named == []
