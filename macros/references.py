"""Naming a text and linking to where it stands: articles, orders, decisions."""

from __future__ import annotations

from typing import Final

from calculators.rendering.html import Html, join
from corpus import Article, Code, Decision, Order
from macros.basis import article_target, decision_target, order_target, split_alinea
from macros.external_links import anchor
from macros.markup import link
from macros.mistakes import Mistake, entry
from macros.setting import Setting

OF_CODE: Final = {
    Code.CESEDA: "du CESEDA",
    Code.CRPA: "du CRPA",
    Code.CJA: "du CJA",
    Code.CSS: "du code de la sécurité sociale",
    Code.LABOUR: "du code du travail",
    Code.CIVIL: "du code civil",
}
"""How an article names its code."""


def ref(setting: Setting, key: str, alinea: int | None = None, text: str | None = None) -> Html:
    """Link to an article, « article R. 431-5, alinéa 2, du CESEDA ».

    Raises ``UnknownKey``, or ``Mistake`` for an alinéa that the latest version does not have.
    """
    article = setting.corpus.article(key)
    if alinea is not None:
        check_alineas(article, (alinea,), len(article.latest.paragraphs))
    return _link(setting, article_target(key), text or article_name(article, alinea), "j120-ref")


def order(setting: Setting, id: str, text: str | None = None) -> Html:  # noqa: A002 (authors write id)
    """Link to an order, a decree or a statute. Raises ``UnknownKey``."""
    found = entry("arrêté ou décret", id, setting.corpus.orders)
    return _link(setting, order_target(id), text or order_name(found), "j120-ref")


def decision(setting: Setting, id: str, text: str | None = None) -> Html:  # noqa: A002
    """Link to a decision of a court. Raises ``UnknownKey``."""
    found = entry("décision", id, setting.corpus.decisions)
    name = text or decision_name(setting, found)
    return _link(setting, decision_target(id), name, "j120-ref")


def cite(setting: Setting, basis: str) -> Html:
    """Link to what a ``basis`` of the corpus names.

    An article (``ceseda/r431-5``, with ``#2`` for its second alinéa), an order (``order/…``), a
    decision (``decision/…``), an address (``link/…``). Anything else is words already.
    """
    kind, _, id_ = basis.partition("/")
    if kind == "order":
        return order(setting, id_)
    if kind == "decision":
        return decision(setting, id_)
    if kind == "link":
        return anchor(setting, id_)
    if kind in set(Code):
        key, alinea = split_alinea(basis)
        return ref(setting, key, alinea)
    return join(basis)


def article_name(article: Article, alinea: int | None = None) -> str:
    """Return « article R. 431-5, alinéa 2, du CESEDA »."""
    version = article.latest
    number = version.number.replace(" ", "\u00a0")
    code = OF_CODE[version.code]
    name = number.lower() if number.startswith("Annexe") else f"article\u00a0{number}"
    return f"{name}, alinéa\u00a0{alinea}, {code}" if alinea else f"{name} {code}"


def order_name(order: Order) -> str:
    """Return « arrêté du 27 avril 2021 »: the title up to what it is about."""
    title = order.title
    for stop in (
        " pris en ",
        " modifiant ",
        " relatif ",
        " relative ",
        " portant ",
        " pour ",
        " (",
        ", ",
    ):
        title = title.partition(stop)[0]
    return title[:1].lower() + title[1:]


def decision_name(setting: Setting, decision: Decision) -> str:
    """Return « Conseil d’État, 10 septembre 2024, n° 497485, Kapita »."""
    parts = [decision.court]
    if decision.date is not None:
        parts.append(setting.day(decision.date))
    if decision.numbers:
        shown = setting.say.language.every(decision.numbers)
        parts.append(f"n{'os' if len(decision.numbers) > 1 else '°'}\u00a0{shown}")
    if decision.name:
        parts.append(decision.name)
    return ", ".join(parts)


def check_alineas(article: Article, wanted: tuple[int, ...], count: int) -> None:
    """Refuse an alinéa that the version does not have. Raises ``Mistake``."""
    for alinea in wanted:
        if isinstance(alinea, bool) or not isinstance(alinea, int) or not 1 <= alinea <= count:
            have = "un seul alinéa" if count == 1 else f"{count} alinéas, de 1 à {count}"
            raise Mistake(
                f"alinéa « {alinea} » : {article_name(article)} a {have}. "
                "Un alinéa se désigne par son numéro, sans guillemets."
            )


def _link(setting: Setting, target: str, words: str, kind: str) -> Html:
    return link(setting.page.href(target), words, class_=kind)
