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
    """Write a term that opens its meaning where it stands. Raises ``UnknownKey``.

    It needs no script, and works by touch and by keyboard. Once a page: the meaning has an ``id``.
    """
    found = entry("terme", id, setting.corpus.glossary)
    place = f"mot-{id}"
    # An older browser shows the meaning after the word, between brackets (site.css).
    meaning = element(
        "span",
        found.meaning,
        " ",
        link(setting.page.href(f"{GLOSSARY_PAGE}#{id}"), "Glossaire"),
        id=place,
        class_="j120-meaning",
        popover=True,
        data_search_exclude=True,
    )
    words = text or found.term
    opener = element("button", words, class_="j120-term", type="button", popovertarget=place)
    return join(opener, meaning)


def glossary(setting: Setting) -> str:
    """List every term in alphabetical order, each under its own heading."""
    terms = sorted(setting.corpus.glossary.values(), key=lambda found: _order(found.term))
    return blocks(_entry(setting, found) for found in terms)


def _entry(setting: Setting, found: Term) -> str:
    said = [element("p", setting.pulled(f"{found.meaning} {found.more}".rstrip()))]
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
