"""Whether pages and what their macros gave fit: anchors, and blocks that stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from markdown.extensions.toc import slugify

from macros.calls import PageText, as_call
from macros.checking.links import links, place
from macros.checking.prose import line_of, prose
from macros.mistakes import nearest
from macros.rehearsal import Rehearsal
from macros.reporting import Trouble

_NAMED: Final = re.compile(r"\{:?[^{}\n#]*#([^\s{}]+)[^{}\n]*\}|\bid=[\"']([^\"']+)[\"']")
_MADE: Final = re.compile(r"\{ #([^\s{}]+)|\bid=\"([^\"]+)\"")
_HEADING: Final = re.compile(r"^#{1,6} +([^{}\n]+?)\s*$", re.MULTILINE)
_BLOCK: Final = re.compile(
    r"<(?:aside|blockquote|details|div|dl|fieldset|figure|form|h[1-6]|hr|nav|ol|p|pre|section|table"
    r"|ul)\b|\n"
)

type Anchors = dict[str, list[int]]
"""The lines of a page on which each anchor is given."""


def unfitting(pages: Iterable[PageText], made: Rehearsal) -> Iterator[Trouble]:
    """Tell blocks inside a sentence, anchors given twice, and links to anchors that are not."""
    pages = tuple(pages)
    anchors = {page.source: _anchors(page, made) for page in pages}
    for page in pages:
        file = f"docs/{page.source}"
        for line, macro in _squeezed(page, made):
            message = "cette macro s’écrit seule sur sa ligne, entre deux lignes vides."
            yield Trouble(file, line, macro, message)
        # A macro called twice gives many anchors twice: one line tells it.
        twice: dict[tuple[int, int], str] = {}
        for name, (first, *others) in anchors[page.source].items():
            for line in others:
                twice.setdefault((first, line), name)
        for (first, line), name in twice.items():
            message = f"cette ancre est déjà donnée ligne {first}. Donnez-en une autre."
            yield Trouble(file, line, f"#{name}", message)
        for link in dict.fromkeys(links(page)):
            source, anchor = place(page, link.target)
            known = anchors.get(source, {})
            if anchor and source in anchors and anchor not in known:
                near = " ou ".join(f"#{each}" for each in nearest(anchor, known))
                advice = f"Les plus proches\u00a0: {near}." if near else "Retirez-la du lien."
                message = f"cette ancre n’est pas dans docs/{source}. {advice}"
                yield Trouble(file, link.line, link.target, message)


def _shown(page: PageText, made: Rehearsal) -> Iterator[tuple[int, int, str, str]]:
    """Yield where each call begins and ends, its macro, and what it gave."""
    for (start, end), node in zip(page.spans, page.between_braces(), strict=True):
        if (asked := as_call(page.source, node)) is not None:
            yield start, end, asked.macro, made.shown(asked)


def _anchors(page: PageText, made: Rehearsal) -> Anchors:
    text = prose(page)
    given = [(line_of(text, f.start()), f[1] or f[2]) for f in _NAMED.finditer(text)]
    own = [(line_of(text, f.start()), slugify(f[1], "-")) for f in _HEADING.finditer(text)]
    for start, _, _, shown in _shown(page, made):
        line = line_of(text, start)
        given += [(line, each[1] or each[2]) for each in _MADE.finditer(shown)]
    found: Anchors = {}
    for line, name in given:
        found.setdefault(name, []).append(line)
    for line, name in own:  # The engine numbers the second of two headings alike.
        found.setdefault(name, [line])
    return found


def _squeezed(page: PageText, made: Rehearsal) -> Iterator[tuple[int, str]]:
    """Yield the calls that give a block and are not alone between two empty lines."""
    text = page.text
    for start, end, macro, shown in _shown(page, made):
        if not _BLOCK.search(shown):
            continue
        before, after = text[:start], text[end:]
        alone = re.search(r"(?:\A|\n[ \t]*\n)\Z", before) and re.match(
            r"[ \t]*(?:\n[ \t]*(?:\n|\Z)|\Z)", after
        )
        if not alone:
            yield line_of(text, start), macro
