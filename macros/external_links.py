"""Addresses outside the site, by key, and the bibliography made of them."""

from __future__ import annotations

from itertools import groupby

from calculators.rendering.html import Html, element, join
from corpus import LinkStatus, Source
from macros.markup import blocks, items
from macros.mistakes import choice, entry
from macros.setting import Setting

_DOUBT = {
    LinkStatus.FORMED: "adresse formée d’après un modèle connu, à vérifier",
    LinkStatus.ROOT: "page introuvable : ce lien mène à l’accueil du site",
}


def link(setting: Setting, id: str, text: str | None = None) -> Html:  # noqa: A002 (authors write id)
    """Link to an external address by its key. Raises ``UnknownKey``."""
    return anchor(setting, id, text)


def anchor(setting: Setting, key: str, words: str | None = None) -> Html:
    """Link to an external address; a doubt on the address is said in the link's title."""
    found = entry("lien", key, setting.corpus.links)
    return element(
        "a",
        words or found.label,
        href=found.url,
        class_=f"j120-link j120-link--{found.status}",
        rel="external",
        title=_DOUBT.get(found.status),
    )


def bibliography(setting: Setting, group: str | None = None) -> str:
    """List the sources, whole or one group, each with an anchor. Raises ``Mistake``."""
    sources = list(setting.corpus.bibliography.values())
    groups = list(dict.fromkeys(source.group for source in sources))
    if group is not None:
        choice("group", group, groups)
        return _entries(setting, [s for s in sources if s.group == group])
    ordered = sorted(sources, key=lambda source: groups.index(source.group))
    return blocks(
        join(
            element("p", element("strong", name), class_="j120-group"),
            _entries(setting, list(entries)),
        )
        for name, entries in groupby(ordered, key=lambda source: source.group)
    )


def _entries(setting: Setting, sources: list[Source]) -> Html:
    inner = (
        element("div", _entry(setting, s), id=s.id, class_="j120-source-entry") for s in sources
    )
    return items(inner, class_="j120-bibliography")


def _entry(setting: Setting, source: Source) -> Html:
    title = anchor(setting, source.link, source.title) if source.link else source.title
    said = join(source.author, ", ", element("cite", title), f", {source.published}.")
    if not source.note:
        return said
    return join(said, " ", element("span", source.note, class_="j120-note"))
