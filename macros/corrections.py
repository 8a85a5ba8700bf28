"""Where the guide differs from the founding guide, said on the page and all together."""

from __future__ import annotations

from typing import Final

from corpus import Correction
from macros.basis import CORRECTIONS_PAGE
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
    """Note what the founding guide said and what is true now. Raises ``UnknownKey``."""
    found = entry("correction", id, setting.corpus.corrections)
    every = link(setting.page.href(f"{CORRECTIONS_PAGE}#{found.id}"), "Toutes les différences")
    return tag(
        "aside",
        *_said(setting, found),
        tag("p", every, class_="j120-more"),
        class_="j120-correction",
        aria_label="Différence avec le guide fondateur",
    )


def corrections(setting: Setting) -> str:
    """List every difference, each with an anchor."""
    return "\n\n".join(
        tag("section", *_said(setting, found), class_="j120-correction", id=found.id)
        for found in setting.corpus.corrections.values()
    )


def _said(setting: Setting, found: Correction) -> list[str]:
    founding = f"{tag('strong', 'Le guide fondateur disait :')} {text(found.founding)}"
    now = f"{tag('strong', 'Aujourd’hui :')} {text(found.now)}"
    said = [
        tag("p", founding, class_="j120-correction-founding"),
        tag("p", now, class_="j120-correction-now"),
    ]
    sources = [cite(setting, basis) for basis in found.basis]
    if found.source:
        known = found.source in setting.corpus.links
        sources.append(anchor(setting, found.source) if known else text(found.source))
    cited = f"Source : {' ; '.join(sources)}. " if sources else ""
    certainty = text(_CERTAINTY.get(found.certainty, found.certainty))
    said.append(tag("p", cited, certainty, class_="j120-source"))
    return said
