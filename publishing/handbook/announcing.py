"""Saying on the site that the book is there: its size and the day of its law, where pages ask."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from calculators.languages.phrases import Phrases
from corpus import Corpus
from publishing.handbook.paper_sizes import Paper

_PLACE: Final = re.compile(r'(<p class="j120-handbook")[^>]*>.*?(</p>)', re.DOTALL)
"""What ``{{ handbook() }}`` leaves in a page: an empty, hidden paragraph."""

_NAMES: Final = {Paper.A4: "le livre, format A4", Paper.A5: "le livret, format A5"}


def announce(site: Path) -> int:
    """Link to the books that the site holds from every page that has a place for it.

    Returns how many pages say so.
    """
    corpus = Corpus()
    say = Phrases.of(corpus)
    law = f"Droit connu au {say.day(corpus.state.known_on, weekday=False)}."
    count = 0
    for page in sorted(site.rglob("index.html")):
        before = page.read_text("utf-8")
        root = "../" * len(page.relative_to(site).parents[0].parts)
        links = " ; ".join(_link(site, paper, root) for paper in Paper if paper.is_in(site))
        words = f"Ce guide existe en livre, à télécharger ou à imprimer\u00a0: {links}. {law}"
        after = _PLACE.sub(rf"\1>{words}\2", before)
        if after != before:
            page.write_text(after, "utf-8")
            count += 1
    return count


def _link(site: Path, paper: Paper, root: str) -> str:
    size = f"{(site / paper.file_name).stat().st_size / 1e6:.1f}".replace(".", ",")
    words = f"{_NAMES[paper]} (PDF, {size}\u00a0Mo)"
    return f'<a href="{root}{paper.file_name}" type="application/pdf">{words}</a>'
