"""Where the guide differs from the founding guide, said on the page and all together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from corpus import Correction
from macros.basis import CORRECTIONS_PAGE
from macros.citations import Citation
from macros.external_links import anchor
from macros.markup import link, tag, text
from macros.mistakes import entry
from macros.references import cite
from macros.setting import Setting

_CERTAINTY: Final = {
    "high": "Certitude : haute.",
    "medium": "Certitude : moyenne.",
    "low": "Certitude : basse, à vérifier.",
}


def correction(setting: Setting, id: str) -> str:  # noqa: A002 (authors write id)
    """Note what the founding guide said and what is true now. Raises ``UnknownKey``.

    Made of phrases only, so that it may end an item of a list as well as stand alone.
    """
    found = entry("correction", id, setting.corpus.corrections)
    every = link(setting.page.href(f"{CORRECTIONS_PAGE}#{found.id}"), "Toutes les différences")
    said = (tag("span", words, class_=kind) for kind, words in _said(setting, found))
    more = tag("span", every, class_="j120-more")
    return tag("span", " ".join(said), " ", more, class_="j120-correction", role="note")


def corrections(setting: Setting) -> str:
    """List every difference, each with an anchor, under the page of the guide that tells it."""
    told: dict[Citation | None, list[Correction]] = {}
    for found in setting.corpus.corrections.values():
        pages = [c for c in setting.citations.of(f"correction/{found.id}") if c.target]
        told.setdefault(pages[0] if pages else None, []).append(found)
    parts = []
    # Differences that no page tells come last.
    for page in sorted(told, key=lambda page: (page is None, page.label if page else "")):
        parts.append(_heading(setting, page))
        parts += [_section(setting, found) for found in told[page]]
    return "\n\n".join(parts)


def _heading(setting: Setting, page: Citation | None) -> str:
    if page is None or page.target is None:
        return "## Ailleurs dans le guide"
    read = link(setting.page.href(page.target), "Lire cette page")
    return f"## {text(page.label)}\n\n{tag('p', read, class_='j120-more')}"


def _section(setting: Setting, found: Correction) -> str:
    said = (tag("p", words, class_=kind) for kind, words in _said(setting, found))
    return tag("section", *said, class_="j120-correction", id=found.id)


def _said(setting: Setting, found: Correction) -> Iterator[tuple[str, str]]:
    """Yield the parts of a difference, each with its class."""
    founding = tag("strong", "Guide fondateur :")
    yield "j120-correction-founding", f"{founding} {text(found.founding)}"
    now = tag("strong", "Aujourd’hui :")
    yield "j120-correction-now", f"{now} {text(setting.pulled(found.now))}"
    sources = [cite(setting, basis) for basis in found.basis]
    if found.source:
        known = found.source in setting.corpus.links
        sources.append(anchor(setting, found.source) if known else text(found.source.rstrip(".")))
    cited = f"Source : {' ; '.join(sources)}. " if sources else ""
    certainty = text(_CERTAINTY.get(found.certainty, found.certainty))
    yield "j120-source", f"{cited}{certainty}"
