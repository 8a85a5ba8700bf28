"""The list of permits: by the words printed on the card, then by reason."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from calculators.languages.folding import plain
from calculators.rendering.html import Html
from corpus import ALGERIAN, Title
from macros.basis import permit_page
from macros.markup import blocks, heading, items, link
from macros.mistakes import Mistake
from macros.permit_pages.files import out_of_step
from macros.permit_pages.wording import say
from macros.setting import Setting

ALGERIAN_PLACE: Final = "certificats-algeriens"
"""Where the list names the certificates of the agreement of 1968."""


def permits(setting: Setting) -> str:
    """List every permit under each of its printed words, then under its reason.

    Raises ``Mistake`` where a permit has no page, or a page no permit.
    """
    if wrong := out_of_step(setting.corpus.titles.values()):
        raise Mistake(
            f"ces pages ne suivent pas corpus/titles.toml\u00a0: {', '.join(wrong)}. "
            "Écrivez-les\u00a0: .venv/bin/python -m macros.permit_pages"
        )
    titles = list(setting.corpus.titles.values())
    words = sorted({word for title in titles for word in title.printed}, key=words_anchor)
    jump = items((link(f"#{words_anchor(word)}", word) for word in words), class_="j120-jump")
    made: list[str] = [heading(say(setting, "list-words"), "mots"), jump]
    for word in words:
        bearing = [title for title in titles if word in title.printed]
        made += [
            heading(f"«\u00a0{word}\u00a0»", words_anchor(word), level=3),
            _list(setting, bearing),
        ]
    silent = [title for title in titles if not title.printed]
    if silent:
        made += [
            heading(say(setting, "list-unprinted"), "sans-mots", level=3),
            _list(setting, silent),
        ]
    made += [
        heading(say(setting, "list-algerian"), ALGERIAN_PLACE),
        _list(setting, filter(is_algerian, titles)),
    ]
    made.append(heading(say(setting, "list-reasons"), "raisons"))
    for category in setting.corpus.categories:
        found = [title for title in titles if title.category == category.id]
        made += [heading(category.label, f"raison-{category.id}", level=3), _list(setting, found)]
    return blocks(made)


def is_algerian(title: Title) -> bool:
    """Tell whether it is a certificate of the agreement of 1968."""
    return not ALGERIAN.isdisjoint(title.kinds)


def words_anchor(words: str) -> str:
    """Name the place of some printed words on the list: ``mot-vie-privee-et-familiale``."""
    return f"mot-{plain(words).replace(' ', '-')}"


def _list(setting: Setting, titles: Iterable[Title]) -> Html:
    return items(
        (link(setting.page.href(permit_page(title.id)), title.label) for title in titles),
        class_="j120-permits",
    )
