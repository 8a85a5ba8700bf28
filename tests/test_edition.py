"""The department of an edition is named by its two files, and nowhere else."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Final

from corpus import Corpus
from tests.edition import in_test_edition

ROOT: Final = Path(__file__).resolve().parent.parent
OWN: Final = re.compile(
    r"corpus/(?:edition\.toml|departments/.*)|tests/(?:(?:site/)?test_edition\.py|edition/.*)"
)
# What the founding guide said, what courts and others said of a case: a source stays what it was.
SOURCES: Final = re.compile(
    r"(?:CHANGELOG\.md|CITATION\.cff|LICENSES/.*|tests/founding_guide\.toml"
    r"|corpus/(?:decisions/.*|bibliography\.toml|corrections\.toml)"
    r"|docs/contribuer/droit/ecarts\.md)"
)
# The department may be named where the guide from which this one comes, or its words, are credited.
CREDIT: Final = re.compile(r"ASTI 14|asti14|Élise Costé|guide fondateur", re.IGNORECASE)
NAMED: Final = re.compile(r"calvados|\bcaen\b|\"14\"|department[\" =:]+14\b", re.IGNORECASE)
ASKED: Final = re.compile(r"\{\{ *(local|link)\(\"([\w-]+)\"")
# What readers see names no edition: its name is a field of corpus/edition.toml.
SEEN: Final = re.compile(
    r"docs/(?!contribuer/).*|site_overrides/.*\.(?:html|css|svg|webmanifest)|corpus/phrases/.*"
    r"|corpus/letters/.*|calculators/(?:answers|rendering)/.*|macros/.*|publishing/.*\.html"
    r"|publishing/(?:single_file|usb|offline)\.py"
)
# Who translated a phrase.
BY: Final = re.compile(r"\bby = \"[^\"]*\"")
NAME: Final = re.compile(r"(?<!/\* )J-120\b")
# A drawing’s size, a day that is typed.
DRAWN: Final = re.compile(r"(?:font-size|width|height)=\"14\"|\*\"14\", \"Tab\"")


def test_no_page_letter_test_or_data_names_a_department_otherwise() -> None:
    tracked = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split("\0")
    named = []
    for name in tracked:
        path = ROOT / name
        if not path.is_file() or OWN.fullmatch(name) or SOURCES.fullmatch(name):
            continue
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(text.splitlines(), 1):
            seen = SEEN.fullmatch(name) and NAME.search(BY.sub("", line))
            if seen or (NAMED.search(DRAWN.sub("", line)) and not CREDIT.search(line)):
                named.append(f"{name}:{number}: {line.strip()[:80]}")
    assert named == []


def test_here_is_the_first_department_of_the_edition(corpus: Corpus) -> None:
    assert corpus.here.code == corpus.edition.departments[0]
    assert tuple(corpus.departments) == corpus.edition.departments


def test_pages_ask_for_no_fact_or_address_that_another_edition_lacks() -> None:
    other = in_test_edition(Corpus())
    known = {
        "local": {"association", *other.national_facts, *(fact.id for fact in other.here.facts)},
        "link": set(other.links),
    }
    for page in sorted((ROOT / "docs").rglob("*.md")):
        for macro, key in ASKED.findall(page.read_text("utf-8")):
            assert key in known[macro], f"{page.relative_to(ROOT)}: {macro}({key!r})"
