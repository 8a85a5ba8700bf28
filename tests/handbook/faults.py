"""What a screen reader or a reader in a hurry would miss in a PDF: a list of faults a check."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from tests.handbook.pdf import Pdf


def untold(pdf: Pdf) -> list[str]:
    """Return the drawings and fields that say nothing, or that no tag shows."""
    figures = [str(f.get("/Alt", "")).strip() for f in pdf.tagged("Figure")]
    fields = [(str(f.T), str(f.get("/TU", "")).strip()) for f in pdf.annotations("Widget")]
    silent = [f"dessin {number}" for number, told in enumerate(figures, 1) if not told]
    silent += [f"champ {name}" for name, told in fields if not told]
    lost = len(fields) - len(pdf.tagged("Form"))
    return [*silent, *(["champs sans balise"] if lost else [])]


def unscoped(pdf: Pdf) -> list[str]:
    """Return the headings of tables that say neither row nor column."""
    return [
        f"en-tête {number}"
        for number, heading in enumerate(pdf.tagged("TH"), 1)
        if str(_attributes(heading).get("/Scope", "")) not in ("/Row", "/Column")
    ]


def unmarked(pdf: Pdf, titles: Iterable[str]) -> list[str]:
    """Return the titles that no bookmark of the first two levels bears."""
    with pdf.file.open_outline() as outline:
        marked = {_bare(str(item.title)) for top in outline.root for item in [top, *top.children]}
    return [title for title in titles if _bare(title) not in marked]


def skipped(pdf: Pdf) -> list[str]:
    """Return the places where a level of heading is skipped."""
    levels = [int(str(heading.S)[-1]) for heading in pdf.tagged("H1", "H2", "H3", "H4", "H5")]
    return [f"H{one} puis H{two}" for one, two in pairwise([0, *levels]) if two > one + 1]


def lost(pdf: Pdf) -> list[str]:
    """Return the links that land nowhere, and the pages still awaited: « › p. 000 »."""
    targets = {str(link.Dest) for link in pdf.annotations("Link") if "/Dest" in link}
    awaited = re.findall(r"› p\. (?:000|\D).{0,20}", " ".join(pdf.words))
    return [*sorted(targets - pdf.destinations), *awaited]


def small_letters(pdf: Pdf, points: float) -> list[str]:
    """Return the letters that are smaller, page by page."""
    return [
        f"p. {number} : {letters}"
        for number, letters in enumerate(pdf.letters_below(points), 1)
        if letters
    ]


def _attributes(element: Any) -> Any:
    return element.get("/A", {})


def _bare(words: str) -> str:
    return re.sub(r"\W+", "", words).casefold()
