"""Words of the trade: explained where they stand, and together in the glossary."""

from __future__ import annotations

from calculators.languages.folding import without_accents
from calculators.rendering.html import Html, element, join
from corpus import Term
from macros.basis import GLOSSARY_PAGE
from macros.markup import blocks, heading, link
from macros.mistakes import entry
from macros.references import cite
from macros.setting import Setting


def term(setting: Setting, id: str, text: str | None = None) -> Html:  # noqa: A002 (authors write id)
    """Write a term, linked to its definition. Raises ``UnknownKey``."""
    found = entry("terme", id, setting.corpus.glossary)
    return _link(setting, found, text or found.term)


def glossary(setting: Setting) -> str:
    """List every term in alphabetical order, each under its own heading."""
    terms = sorted(setting.corpus.glossary.values(), key=lambda found: _order(found.term))
    return blocks(_entry(setting, found) for found in terms)


def _link(setting: Setting, found: Term, words: str) -> Html:
    href = setting.page.href(f"{GLOSSARY_PAGE}#{found.id}")
    return link(href, words, class_="j120-term", title=setting.pulled(found.definition))


def _entry(setting: Setting, found: Term) -> str:
    said = [element("p", setting.pulled(found.definition))]
    if found.also:
        names = setting.say.language.either([f"« {name} »" for name in found.also])
        said.append(element("p", f"On dit aussi {names}.", class_="j120-also"))
    if found.basis:
        cited = join(*(cite(setting, basis) for basis in found.basis), by=" ; ")
        said.append(element("p", "Textes : ", cited, ".", class_="j120-source"))
    definition = element("div", *said, class_="j120-definition")
    return blocks([heading(found.term, found.id), definition])


def _order(words: str) -> str:
    """Sort « État » with « Espace », not after « Z »."""
    return without_accents(words.casefold())
