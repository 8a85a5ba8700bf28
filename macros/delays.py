"""A delay or a sum in the middle of a sentence, tied to the words that it is read from."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from calculators.rendering.html import Html, element, join
from corpus import Amount, Deadline
from macros.basis import target
from macros.coming import coming
from macros.markup import link
from macros.mistakes import entry
from macros.references import article_name, decision_name, order_name
from macros.setting import Setting


def delay(setting: Setting, id: str) -> Html:  # noqa: A002 (authors write id)
    """Write a delay of the build day, « quatre mois », linked to its text.

    Raises ``UnknownKey``, or ``OutsideKnownLaw`` where no version covers the day.
    """
    found = setting.corpus.deadline(id, setting.today)
    return _dated(setting, found, setting.corpus.deadlines, setting.say.in_letters)


def amount(setting: Setting, id: str) -> Html:  # noqa: A002
    """Write a sum of the build day, « 180 € », linked to its text. Raises as ``delay`` does."""
    found = setting.corpus.amount(id, setting.today)
    return _dated(
        setting, found, setting.corpus.amounts, lambda each: setting.say.language.euros(each.euros)
    )


def _dated[T: (Deadline, Amount)](
    setting: Setting, found: T, versions: Iterable[T], words: Callable[[T], str]
) -> Html:
    """Say a number of today, and the one to come with its first day."""
    said = _anchored(setting, words(found), found.basis, found.paragraph, found.quote)
    after = coming((each for each in versions if each.id == found.id), setting.today)
    if after is None:
        return said
    when = "à partir du " if setting.say.french else "\N{RIGHTWARDS ARROW} "
    then = f" ({words(after)} {when}{setting.day(after.in_force)})"
    return join(said, element("span", then, class_="j120-coming"))


def basis_name(setting: Setting, basis: str, alinea: int | None = None) -> str:
    """Name, without a link, the text that a basis of the corpus points to."""
    kind, _, key = basis.partition("/")
    if kind == "order":
        return order_name(entry("arrêté ou décret", key, setting.corpus.orders))
    if kind == "decision":
        return decision_name(setting, entry("décision", key, setting.corpus.decisions))
    return article_name(setting.corpus.article(basis), alinea)


def _anchored(setting: Setting, words: str, basis: str, alinea: int | None, quote: str) -> Html:
    # Of a text that was not read we hold a summary, which is no quotation.
    own = setting.corpus.verbatim(basis)
    cited = f"«\u00a0{quote}\u00a0»" if own else f"en substance, {quote}"
    said = f"{basis_name(setting, basis, alinea)}\u00a0: {cited}"
    href = setting.page.href(target(basis))
    # The words of the law are French.
    shown = {"title": said} if setting.say.french else {"hreflang": "fr"}
    return link(href, words, class_="j120-delay", **shown)
