"""The job that opens external addresses tells which do not answer, and why."""

from __future__ import annotations

import re
from pathlib import Path

from corpus import Corpus
from corpus.watching.links import dead_links, report_links


def test_an_address_that_does_not_answer_is_told_with_its_key(corpus: Corpus) -> None:
    dead_url = next(iter(corpus.links.values())).url
    opened: list[str] = []

    def opener(url: str) -> str:
        opened.append(url)
        return "code 404" if url == dead_url else ""

    dead = tuple(dead_links(corpus, opener))
    assert set(opened) == {link.url for link in corpus.links.values()}
    assert {each.link.url for each in dead} == {dead_url}
    said = "\n".join(report_links(dead, len(opened)))
    assert f"`{dead[0].link.id}`" in said
    assert "code 404" in said


def test_addresses_that_all_answer_leave_nothing_to_do(corpus: Corpus) -> None:
    said = list(report_links(tuple(dead_links(corpus, lambda _: "")), 3))
    assert said == ["Les 3 adresses du guide répondent."]


def test_every_address_that_is_kept_is_offered_somewhere(corpus: Corpus) -> None:
    repository = corpus.root.parent
    files: list[Path] = []
    for room, pattern in (("docs", "*.md"), ("calculators", "*.py"), ("corpus", "*.[mt]*")):
        files += (repository / room).rglob(pattern)
    kept = corpus.root / "links.toml"
    said = "".join(file.read_text("utf-8") for file in files if file != kept)
    offered = re.findall(r'(?:link/|\blink\(["\']|links\["|(?:link|source) = ")([a-z0-9-]+)', said)
    assert set(corpus.links) <= set(offered)
