"""A delay or a sum in the middle of a sentence, tied to the words that it is read from."""

from __future__ import annotations

from corpus import Day
from macros import french
from macros.basis import target
from macros.coming import coming
from macros.markup import link, tag, text
from macros.mistakes import entry
from macros.references import article_name, decision_name, order_name
from macros.setting import Setting


def delay(setting: Setting, id: str) -> str:  # noqa: A002 (authors write id)
    """Write a delay of the build day, « quatre mois », linked to its text.

    Raises ``UnknownKey``, or ``OutsideKnownLaw`` where no version covers the day.
    """
    corpus = setting.corpus
    found = corpus.deadline(id, setting.today)
    said = _anchored(setting, french.delay(found), found.basis, found.paragraph, found.quote)
    after = coming((rule for rule in corpus.deadlines if rule.id == id), setting.today)
    return said + (_coming(setting, french.delay(after), after.in_force) if after else "")


def amount(setting: Setting, id: str) -> str:  # noqa: A002
    """Write a sum of the build day, « 180 € », linked to its text. Raises as ``delay`` does."""
    corpus = setting.corpus
    found = corpus.amount(id, setting.today)
    said = _anchored(setting, french.sum_due(found), found.basis, found.paragraph, found.quote)
    after = coming((each for each in corpus.amounts if each.id == id), setting.today)
    return said + (_coming(setting, french.sum_due(after), after.in_force) if after else "")


def _coming(setting: Setting, words: str, day: Day) -> str:
    said = f" ({words} à partir du {setting.day(day)})"
    return tag("span", text(said), class_="j120-coming")


def basis_name(setting: Setting, basis: str, alinea: int | None = None) -> str:
    """Name, without a link, the text that a basis of the corpus points to."""
    kind, _, key = basis.partition("/")
    if kind == "order":
        return order_name(entry("arrêté ou décret", key, setting.corpus.orders))
    if kind == "decision":
        return decision_name(setting, entry("décision", key, setting.corpus.decisions))
    return article_name(setting.corpus.article(basis), alinea)


def _anchored(setting: Setting, words: str, basis: str, alinea: int | None, quote: str) -> str:
    said = f"{basis_name(setting, basis, alinea)} : « {quote} »"
    href = setting.page.href(target(basis))
    return link(href, text(words), class_="j120-delay", title=said)
