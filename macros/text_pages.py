"""The pages of texts: each article with its versions and who cites it; orders; decisions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final

from calculators.rendering.html import EMPTY, Html, element, join
from corpus import Article, ArticleVersion, Code, Decision, Order
from macros.citations import Citation, Where
from macros.markup import blocks, heading, items, link
from macros.mistakes import choice
from macros.quotations import (
    alineas_of,
    article_provenance,
    in_force,
    note,
    words_read,
)
from macros.references import decision_name
from macros.setting import Setting

# A reader of a page of 150 articles scans; a long list of citations opens on demand.
_SHOWN: Final = 6

_USUALLY: Final = "Source des articles, sauf mention contraire : "

_PARTS: Final = {
    "L": "Partie législative",
    "R": "Partie réglementaire, décrets en Conseil d’État",
    "D": "Partie réglementaire, décrets simples",
    "A": "Annexes",
    "": "Les articles",
}


def code_texts(setting: Setting, code: str) -> str:
    """Write the page of a code: an anchor an article, its versions, who cites it.

    Raises ``Mistake`` for a code that the corpus does not hold.
    """
    choice("code", code, Code)
    keys = [key for key in setting.corpus.article_keys if key.startswith(f"{code}/")]
    articles = sorted(map(setting.corpus.article, keys), key=_order)
    usual = _usual_source(articles)
    parts: list[str] = [element("p", f"{_USUALLY}{usual}", class_="j120-source")]
    for letter, group in groupby(articles, key=_part):
        parts.append(heading(_PARTS[letter]))
        parts += [_article(setting, article, usual) for article in group]
    return blocks(parts)


def order_texts(setting: Setting) -> str:
    """Write the page of orders, decrees and statutes, newest first."""
    orders = sorted(setting.corpus.orders.values(), key=lambda o: o.date, reverse=True)
    return blocks(_outside_codes(setting, o, o.title, "order") for o in orders)


def decision_texts(setting: Setting) -> str:
    """Write the page of decisions of courts, newest first."""
    # Those whose day was not found come last.
    decisions = sorted(
        setting.corpus.decisions.values(),
        key=lambda d: d.date.ordinal if d.date else 0,
        reverse=True,
    )
    return blocks(
        _outside_codes(setting, d, decision_name(setting, d), "decision") for d in decisions
    )


def cited_by(setting: Setting, found: Sequence[Citation]) -> Html:
    """List who cites a text, by kind; a long list opens on demand."""
    groups = []
    for where in Where:
        entries = [_citation(setting, c) for c in found if c.where is where]
        if not entries:
            continue
        if len(entries) > _SHOWN:
            summary = element("summary", f"{where} ({len(entries)})")
            groups.append(element("details", summary, items(entries)))
        else:
            named = element("span", f"{where} :")
            groups.append(element("p", named, " ", join(*entries, by=" ; ")))
    if not groups:
        return EMPTY
    title = element("p", element("strong", "Cité par"), class_="j120-cited-title")
    return element("div", title, *groups, class_="j120-cited", data_search_exclude=True)


def _usual_source(articles: Iterable[Article]) -> str:
    """Return the source most versions share: said once, it need not stand under each."""
    sources = Counter(version.source for article in articles for version in article.versions)
    return sources.most_common(1)[0][0]


def _article(setting: Setting, article: Article, usual: str) -> str:
    anchor = article.key.partition("/")[2]
    current = article.on(setting.today) or article.latest
    others = [v for v in reversed(article.versions) if v is not current]
    number = current.number if current.number.startswith("Annexe") else f"Article {current.number}"
    body = [
        _version(setting, anchor, current, usual),
        *(_other_version(setting, anchor, version, usual) for version in others),
        cited_by(setting, setting.citations.of(article.key)),
    ]
    title = heading(number.replace(" ", "\u00a0"), anchor, level=3)
    return blocks([title, element("article", *body, class_="j120-text")])


def _version(setting: Setting, anchor: str, version: ArticleVersion, usual: str) -> Html:
    return element(
        "div",
        article_provenance(setting, version),
        element("blockquote", alineas_of(version), lang="fr"),
        note("Remarque sur ce texte", version.note) if version.note else "",
        note("Source", version.source) if version.source != usual else "",
        id=f"{anchor}-{version.in_force.iso}",
        data_expires=version.reverify_before.iso,
    )


def _other_version(setting: Setting, anchor: str, version: ArticleVersion, usual: str) -> Html:
    said = in_force(setting, version)
    return element(
        "details",
        element("summary", f"Version {said}"),
        # The anchor is inside: a link to it opens the version.
        _version(setting, anchor, version, usual),
        class_="j120-old-version",
        # On paper too, where nobody opens anything.
        open=version.in_force > setting.today,
        data_search_exclude=True,
    )


def _outside_codes(setting: Setting, found: Order | Decision, title: str, kind: str) -> str:
    dates = _dates(setting, found) if isinstance(found, Order) else ""
    cited = cited_by(setting, setting.citations.of(f"{kind}/{found.id}"))
    text = element("article", dates, words_read(setting, found, ""), cited)
    return blocks([heading(title, found.id), text])


def _dates(setting: Setting, order: Order) -> Html:
    said = []
    if order.published:
        said.append(f"Publié le {setting.day(order.published)}.")
    if order.in_force:
        said.append(f"En vigueur le {setting.day(order.in_force)}.")
    if order.nor:
        said.append(f"NOR : {order.nor}.")
    return element("p", " ".join(said), class_="j120-version") if said else EMPTY


def _citation(setting: Setting, citation: Citation) -> str:
    label = citation.label
    if citation.where is Where.CORRECTION:
        label = _short(setting.pulled(label))
    if citation.target is None:
        return label
    return link(setting.page.href(citation.target), label)


def _short(words: str, most: int = 70) -> str:
    if len(words) <= most:
        return words
    return f"{words[:most].rpartition(' ')[0].rstrip(' ,;:')}…"


def _order(article: Article) -> tuple[int, tuple[int, ...]]:
    """Sort L. 411-2 before L. 411-10, and the parts of a code as the code does."""
    number = article.latest.number
    return tuple(_PARTS).index(_part(article)), tuple(map(int, re.findall(r"\d+", number)))


def _part(article: Article) -> str:
    """Return the letter of the part of the code; none in a code whose articles have no letter."""
    return article.latest.number[0] if article.latest.number[0].isalpha() else ""
