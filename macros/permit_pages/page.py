"""One permit on two or three sheets: all that there is to know of it, without JavaScript."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from calculators import CALCULATORS
from calculators.law.eu_family import is_european
from calculators.rendering.html import EMPTY, Html, element, join
from corpus import Kind, Procedure, Request, Title
from macros.basis import permit_page
from macros.markup import blocks, heading, items, link
from macros.mistakes import entry
from macros.permit_pages.beside import beside
from macros.permit_pages.case import Asked, asked
from macros.permit_pages.listing import ALGERIAN_PLACE, is_algerian, words_anchor
from macros.permit_pages.papers import papers
from macros.permit_pages.silence import silence
from macros.permit_pages.troubles import by_post, department, troubles
from macros.permit_pages.window import late, when
from macros.permit_pages.wording import paragraph, quoted, say
from macros.permits import filed, kinds
from macros.references import cite, ref
from macros.setting import Setting

_NAMED: Final = 4
"""How many permits of the same words are named; more are left to the list."""
_CALCULATORS: Final = ("fenetre-de-depot", "ou-deposer", "silence-de-l-administration")
_APART: Final = ("ue", "protection")
"""Categories whose permits no agreement on stay replaces."""
_WITHDRAWAL: Final = "accord-de-retrait"
# Only the name and its words are searched: the rest is alike on eighty pages.
_UNSEARCHED: Final = " data-search-exclude"


def permit(setting: Setting, id: str) -> str:  # noqa: A002 (authors write id)
    """Write the page of a permit, as the law stands on the build day. Raises ``UnknownKey``."""
    title = entry("titre", id, setting.corpus.titles)
    requests = asked(setting, title)
    sections: dict[str, tuple[str, Iterable[Html]]] = {
        "not-yours": ("pas-pour-vous", _not_yours(setting, title, requests)),
        "where": ("ou", _where(setting, title, requests)),
    }
    if requests:
        sections |= {
            "when": ("quand", when(setting, title, requests)),
            "late": ("trop-tard", late(setting, requests)),
            "papers": ("papiers", papers(setting, title, requests)),
            "silence": ("silence", silence(setting, title, requests)),
            "troubles": ("lettres", (troubles(setting, title, requests),)),
        }
    sections |= {
        "next": ("apres", _next(setting, title, requests)),
        "beside": ("a-cote", (items(beside(setting, title)),)),
        "here": ("ici", department(setting, title, requests)),
        "articles": ("articles", _articles(setting, title)),
    }
    made: list[str] = [_names(setting, title)]
    for key, (anchor, section) in sections.items():
        if parts := list(section):
            made += [heading(say(setting, key), anchor, attributes=_UNSEARCHED), *parts]
    return blocks(made)


def _names(setting: Setting, title: Title) -> Html:
    """Say the words of the card, the other names, what kind of permit it is, what to beware of."""
    printed = quoted(setting, title.printed)
    said = [
        paragraph(setting, "printed", words=element("strong", printed))
        if printed
        else paragraph(setting, "unprinted"),
        paragraph(setting, "also", words=quoted(setting, title.also)) if title.also else EMPTY,
        paragraph(setting, "kinds", kinds=kinds(title)),
    ]
    if title.last_day:
        said.append(paragraph(setting, "last-day", day=setting.day(title.last_day)))
    if title.note:
        said.append(element("p", setting.pulled(title.note), class_="j120-note"))
    ways = join(paragraph(setting, "yours"), items(_calculators(setting, title)))
    said.append(element("div", ways, class_="j120-more"))
    return element("div", *said, class_="j120-permit")


def _calculators(setting: Setting, title: Title) -> Iterator[Html]:
    for slug in _CALCULATORS:
        there = setting.page.href(f"calculateurs/{slug}.md#j120=1&title={title.id}")
        yield link(there, CALCULATORS[slug].title(setting.corpus))


def _not_yours(setting: Setting, title: Title, requests: Sequence[Asked]) -> Iterator[Html]:
    entries = list(_others(setting, title))
    if requests and Request.RENEWAL not in {asked.request for asked in requests}:
        entries.append(say(setting, "not-renewed"))
    if entries:
        yield items(join(each, ".") for each in entries)


def _others(setting: Setting, title: Title) -> Iterator[Html]:
    titles = setting.corpus.titles
    if title.mobile_entry:
        yield say(setting, "mobile", link=_to(setting, titles[title.mobile_entry]))
    same = [
        each
        for each in titles.values()
        if each.id not in (title.id, title.mobile_entry)
        and not set(each.printed).isdisjoint(title.printed)
    ]
    if len(same) > _NAMED:
        shared = tuple(w for w in title.printed if any(w in each.printed for each in same))
        there = setting.page.href(f"{permit_page('index')}#{words_anchor(shared[0])}")
        yield say(
            setting,
            "same-words-many",
            words=quoted(setting, shared),
            count=str(len(same)),
            link=link(there, say(setting, "same-words-link")),
        )
    elif same:
        named = join(*(_to(setting, each) for each in same), by=" ; ")
        yield say(setting, "same-words", titles=named)
    if is_algerian(title):
        yield say(setting, "not-algerian")
    elif title.category not in _APART and Kind.WITHDRAWAL not in title.kinds:
        there = setting.page.href(f"{permit_page('index')}#{ALGERIAN_PLACE}")
        yield say(setting, "algerian", link=link(there, say(setting, "algerian-link")))
    if is_european(title) and _WITHDRAWAL in titles:
        yield say(setting, "british", link=_to(setting, titles[_WITHDRAWAL]))


def _to(setting: Setting, title: Title) -> Html:
    return link(setting.page.href(permit_page(title.id)), title.label)


def _where(setting: Setting, title: Title, requests: Sequence[Asked]) -> Iterator[Html]:
    if not requests:
        yield paragraph(setting, "where-gone")
        return
    found = {asked.request: filed(setting, title, asked.filing) for asked in requests}
    ways: list[tuple[str, Html]] = list(found.items())
    if len(ways) > 1 and len(set(found.values())) == 1:
        ways = [("both", ways[0][1])]
    ways += [(each, say(setting, "where-none")) for each in Request if each not in found]
    yield items(
        join(element("strong", say(setting, f"where-{who}")), " ", way) for who, way in ways
    )
    if any(asked.filing.procedure is Procedure.PREFECTURE for asked in requests):
        here = by_post(setting, title)
        if here:
            names = setting.say.language.every(here)
            yield paragraph(setting, "where-post", department=names)
            yield paragraph(setting, "where-post-elsewhere")
        else:
            yield paragraph(setting, "where-absence")


def _next(setting: Setting, title: Title, requests: Sequence[Asked]) -> Iterator[Html]:
    titles = setting.corpus.titles
    if title.next:
        yield paragraph(setting, "next-titles")
        yield items(
            say(
                setting,
                "next-by",
                title=_to(setting, titles[id_]),
                refs=join(*(cite(setting, basis) for basis in titles[id_].basis), by=" ; "),
            )
            for id_ in title.next
        )
    if {Kind.CST, Kind.CSP} <= set(title.kinds):
        yield paragraph(setting, "next-multi-year", ref=ref(setting, "ceseda/l433-4"))
    renewed = any(asked.request is Request.RENEWAL for asked in requests)
    if renewed and not {Kind.CST, Kind.CSP, Kind.CSP_4}.isdisjoint(title.kinds):
        there = setting.page.href("guide/situations.md#carte-de-dix-ans")
        yield paragraph(
            setting, "next-resident", link=link(there, say(setting, "next-resident-link"))
        )


def _articles(setting: Setting, title: Title) -> Iterator[Html]:
    bases = dict.fromkeys(
        [
            *title.basis,
            *(basis for basis in (title.work_basis, title.work_receipt_basis) if basis),
            *(silence.basis for silence in title.silences),
        ]
    )
    yield element("p", join(*(cite(setting, basis) for basis in bases), by=" ; "))
    if title.agreement:
        yield paragraph(setting, "articles-agreement", agreement=title.agreement)
    there = link(setting.page.href("a-jour.md"), say(setting, "checked-link"))
    yield paragraph(setting, "checked", link=there)
