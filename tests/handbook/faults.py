"""What a screen reader or a reader in a hurry would miss in a PDF: a list of faults a check."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from itertools import pairwise, takewhile
from typing import Any

from lxml.html import HtmlElement

from publishing.handbook.linking import fill_pages
from tests.handbook.pdf import Pdf, Piece, field_name


def untold(pdf: Pdf) -> list[str]:
    """Return the drawings and fields that say nothing, or that no tag shows."""
    figures = [str(f.get("/Alt", "")).strip() for f in pdf.tagged("Figure")]
    fields = [(field_name(f), str(f.get("/TU", "")).strip()) for f in pdf.annotations("Widget")]
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


def disordered(pdf: Pdf, book: HtmlElement) -> list[str]:
    """Return where reading by the tags first parts from the document that was set.

    The notes of a page are read at its foot: each there, or on the next where it found no room.
    """
    source = deepcopy(book)
    fill_pages(source, pdf.pages_of_destinations)
    notes = []
    for note in source.xpath("//*[@data-number]"):
        number = note.get("data-number")
        notes.append(f"{number}{note.text_content()}")
        note[:], note.text = [], number
    for drawing in source.xpath("//svg"):
        drawing.drop_tree()
    for entry in source.xpath("//*[@class='j120-old-version']"):
        entry.text = f"Sur le site {entry.text}"
    pieces = [piece for piece in pdf.pieces if not {"Figure", "Lbl"} & set(piece.kinds)]
    body = list(_without_repeated_heads(pieces))
    foot = [piece for piece in body if piece.kinds[1] == "NonStruct"]
    read = "".join(piece.words for piece in body if piece.kinds[1] != "NonStruct")
    parted = [_parting("texte", source.xpath("/html/body")[0].text_content(), read)]
    parted.append(_parting("notes", "".join(notes), "".join(piece.words for piece in foot)))
    called = {(piece.page, piece.words.strip()) for piece in body if piece not in foot}
    numbers = [piece for piece in foot if re.fullmatch(r"\d+ ", piece.words)]
    parted += [
        f"note {piece.words}p. {piece.page}"
        for piece in numbers
        if not {(piece.page - back, piece.words.strip()) for back in (0, 1)} & called
    ]
    return [fault for fault in parted if fault]


def small_letters(pdf: Pdf, points: float) -> list[str]:
    """Return the letters that are smaller, page by page."""
    return [
        f"p. {number} : {letters}"
        for number, letters in enumerate(pdf.letters_below(points), 1)
        if letters
    ]


def _without_repeated_heads(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Leave out the head of a table that goes on, which each page says again: it follows a row.

    The notes of the page before may stand between them.
    """
    follows_row = False
    for piece in pieces:
        in_head = "THead" in piece.kinds
        if not in_head and piece.kinds[1] != "NonStruct":
            follows_row = "TBody" in piece.kinds
        if not (in_head and follows_row):
            yield piece


def _parting(what: str, written: str, read: str) -> str:
    written, read = _bare(written), _bare(read)
    if written == read:
        return ""
    alike = takewhile(lambda letters: letters[0] == letters[1], zip(written, read, strict=False))
    at = sum(1 for _ in alike)
    return f"{what} : {written[max(at - 30, 0) : at + 30]} lu {read[max(at - 30, 0) : at + 30]}"


def _attributes(element: Any) -> Any:
    return element.get("/A", {})


def _bare(words: str) -> str:
    return re.sub(r"[\W_]+", "", words).casefold()
