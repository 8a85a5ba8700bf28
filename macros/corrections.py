"""Where the guide differs from the founding guide, said on the page and all together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from calculators.rendering.html import Html, element, join
from corpus import Correction
from macros.basis import CORRECTIONS_PAGE
from macros.citations import Citation
from macros.external_links import anchor
from macros.markup import blocks, heading, link
from macros.mistakes import entry
from macros.references import cite
from macros.setting import Setting

_CERTAINTY: Final = {
    "high": "Certitude : haute.",
    "medium": "Certitude : moyenne.",
    "low": "Certitude : basse, à vérifier.",
}


def correction(setting: Setting, id: str) -> Html:  # noqa: A002 (authors write id)
    """Note what the founding guide said and what is true now. Raises ``UnknownKey``.

    Made of phrases only, so that it may end an item of a list as well as stand alone.
    """
    found = entry("correction", id, setting.corpus.corrections)
    every = link(setting.page.href(f"{CORRECTIONS_PAGE}#{found.id}"), "Toutes les différences")
    said = (element("span", words, class_=kind) for kind, words in _said(setting, found))
    more = element("span", every, class_="j120-more")
    return element("span", join(*said, more, by=" "), class_="j120-correction", role="note")


def corrections(setting: Setting) -> str:
    """List every difference, each with an anchor, under the page of the guide that tells it."""
    told: dict[Citation | None, list[Correction]] = {}
    for found in setting.corpus.corrections.values():
        pages = [c for c in setting.citations.of(f"correction/{found.id}") if c.target]
        told.setdefault(pages[0] if pages else None, []).append(found)
    parts: list[str] = []
    # Differences that no page tells come last.
    for page in sorted(told, key=lambda page: (page is None, page.label if page else "")):
        parts.append(_heading(setting, page))
        parts += [_section(setting, found) for found in told[page]]
    return blocks(parts)


def _heading(setting: Setting, page: Citation | None) -> str:
    if page is None or page.target is None:
        return heading("Ailleurs dans le guide")
    read = link(setting.page.href(page.target), "Lire cette page")
    return blocks([heading(page.label), element("p", read, class_="j120-more")])


def _section(setting: Setting, found: Correction) -> Html:
    said = (element("p", words, class_=kind) for kind, words in _said(setting, found))
    return element("section", *said, class_="j120-correction", id=found.id)


def _said(setting: Setting, found: Correction) -> Iterator[tuple[str, Html]]:
    """Yield the parts of a difference, each with its class."""
    founding = element("strong", "Guide fondateur :")
    yield "j120-correction-founding", join(founding, " ", found.founding)
    now = element("strong", "Aujourd’hui :")
    yield "j120-correction-now", join(now, " ", setting.pulled(found.now))
    sources: list[str] = [cite(setting, basis) for basis in found.basis]
    if found.source:
        known = found.source in setting.corpus.links
        sources.append(anchor(setting, found.source) if known else found.source.rstrip("."))
    cited = join("Source : ", join(*sources, by=" ; "), ". ") if sources else ""
    certainty = _CERTAINTY.get(found.certainty, found.certainty)
    yield "j120-source", join(cited, certainty)
