"""The words of the law on a page: articles, orders and decisions, with where they were read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from calculators.rendering.html import EMPTY, Html, element, elements, join, lines
from corpus import Article, ArticleVersion, Decision, Order, PartRead
from macros.basis import article_target, decision_target, order_target
from macros.coming import coming
from macros.external_links import anchor
from macros.markup import link
from macros.mistakes import Mistake, entry, read_day
from macros.references import (
    article_name,
    check_alineas,
    decision_name,
)
from macros.setting import Setting

LEGIFRANCE_ARTICLE: Final = "https://www.legifrance.gouv.fr/codes/article_lc/"
"""Légifrance's address scheme, completed by an identifier that was verified."""

_READING: Final = {
    PartRead.FULL: "Texte lu en entier.",
    PartRead.EXCERPT: "Extrait : le texte entier n’a pas été lu.",
    PartRead.SUMMARY: "Texte non lu : nous le connaissons par ce qu’en dit la source.",
    PartRead.NOT_FOUND: "Texte non trouvé : nous le connaissons par ce qu’en dit la source.",
}

type Alineas = int | Sequence[int] | None


def article(setting: Setting, key: str, alineas: Alineas = None, on: str | None = None) -> Html:
    """Quote an article, whole or some alinéas, in the version of the build day or of ``on``.

    Raises ``UnknownKey``, or ``Mistake`` for an alinéa or a day that no version has.
    """
    found = setting.corpus.article(key)
    version = version_on(setting, found, on)
    wanted = _numbers(alineas)
    check_alineas(found, wanted, len(version.paragraphs))
    alinea = wanted[0] if len(wanted) == 1 else None
    name = article_name(found, alinea)
    source = legifrance(version)
    heading = link(setting.page.href(article_target(key)), name[:1].upper() + name[1:])
    caption = [element("cite", heading), article_provenance(setting, version)]
    if version.note:
        caption.append(note("Remarque sur ce texte", version.note))
    return element(
        "figure",
        element("blockquote", alineas_of(version, wanted), lang="fr", cite=source),
        _coming(setting, found, wanted) if on is None else "",
        element("figcaption", *caption),
        class_="j120-quote",
        data_expires=version.reverify_before.iso,
    )


def order_quote(setting: Setting, id: str) -> Html:  # noqa: A002 (authors write id)
    """Quote the words of an order that were read, or say that none were. Raises ``UnknownKey``."""
    found = entry("arrêté ou décret", id, setting.corpus.orders)
    heading = link(setting.page.href(order_target(id)), found.title)
    return words_read(setting, found, heading)


def decision_quote(setting: Setting, id: str) -> Html:  # noqa: A002
    """Quote the words of a decision that were read, or what it holds. Raises ``UnknownKey``."""
    found = entry("décision", id, setting.corpus.decisions)
    heading = link(setting.page.href(decision_target(id)), decision_name(setting, found))
    return words_read(setting, found, heading)


def words_read(setting: Setting, found: Order | Decision, heading: str) -> Html:
    """Show what an order or a decision holds, and its words if they were read."""
    quoted = elements("p", map(lines, found.paragraphs))
    caption = [element("cite", heading) if heading else "", element("p", _reading(found))]
    if found.link:
        # A text whose link was withdrawn is still worth quoting: validation reports the key.
        caption.append(element("p", anchor(setting, found.link)))
    caption.append(source_line(setting, found))
    if found.note:
        caption.append(note("Remarque sur ce texte", found.note))
    return element(
        "figure",
        element("p", found.holds, class_="j120-holds"),
        element("blockquote", quoted, lang="fr") if quoted else "",
        element("figcaption", *caption),
        class_="j120-quote j120-quote--outside-codes",
        data_expires=found.reverify_before.iso,
    )


def version_on(setting: Setting, article: Article, on: str | None) -> ArticleVersion:
    """Return the version of a day (the build day if none is given). Raises ``Mistake``."""
    day = read_day("on", on, setting.today)
    version = article.on(day)
    if version is None:
        known = " ; ".join(in_force(setting, v) for v in article.versions)
        raise Mistake(
            f"{article_name(article)} : aucune version connue au {setting.day(day)}. "
            f"Versions connues : {known}."
        )
    return version


def alineas_of(version: ArticleVersion, wanted: Sequence[int] = ()) -> Html:
    """Return the paragraphs of a version; those chosen carry their number."""
    if not wanted:
        return join(*(element("p", lines(p), class_="j120-alinea") for p in version.paragraphs))
    return join(*(_numbered(number, version.paragraphs[number - 1]) for number in wanted))


def article_provenance(setting: Setting, version: ArticleVersion) -> Html:
    """Say since when a version is the law, in which state it was read, and where to check."""
    said: list[str] = [
        f"{in_force(setting, version).capitalize()}.",
        f"{text_state(setting, version)}.",
    ]
    address = legifrance(version)
    if address:
        said.append(link(address, "Voir sur Légifrance", rel="external"))
    elif version.link:
        said.append(anchor(setting, version.link, "Chercher sur Légifrance"))
    return element("p", join(*said, by=" "), class_="j120-version")


def in_force(setting: Setting, version: ArticleVersion) -> str:
    """Return « en vigueur depuis le … », « du … au … », or « à partir du … » before its day."""
    first = setting.day(version.in_force)
    if version.in_force > setting.today:
        return f"en vigueur à partir du {first}"
    if version.until is None:
        return f"en vigueur depuis le {first}"
    return f"en vigueur du {first} au {setting.day(version.until.plus_days(-1))}"


def text_state(setting: Setting, version: ArticleVersion) -> str:
    """Say in which state of the source the version was read, and until when changes were sought."""
    day, language = version.text_state, setting.say.language
    if not version.text_state_approximate:
        read = f"du {setting.day(day)}"
    elif 10 <= day.day <= 20:
        read = f"de mi-{language.month(day)}"
    else:
        read = f"{language.formed(language.month(day), 'de')} environ"
    sought = f"changements cherchés le {setting.day(version.changes_sought)}"
    announced = ", qui l’annonçait" if version.announced else ""
    part = "" if version.reading is PartRead.FULL else ", en extrait seulement"
    return f"Lu dans son état {read}{announced}{part} ; {sought}"


def legifrance(version: ArticleVersion) -> str | None:
    """Return the address of the version on Légifrance, if its identifier was verified."""
    return f"{LEGIFRANCE_ARTICLE}{version.legifrance}" if version.legifrance else None


def source_line(setting: Setting, found: ArticleVersion | Order | Decision) -> Html:
    """Say where the words were read, and when changes were last looked for."""
    sought = setting.day(found.changes_sought)
    said = f"Source : {found.source}"
    return element("p", said, f" Changements cherchés le {sought}.", class_="j120-source")


def note(summary: str, words: str) -> Html:
    """Return a remark that opens on demand."""
    return element("details", element("summary", summary), element("p", words), class_="j120-note")


def _coming(setting: Setting, found: Article, wanted: Sequence[int]) -> Html:
    """Quote the version to come below today's."""
    after = coming(found.versions, setting.today)
    if after is None:
        return EMPTY
    # Its alinéas may be others: then it is quoted whole.
    there = wanted if all(number <= len(after.paragraphs) for number in wanted) else ()
    heading = element("p", element("strong", f"À partir du {setting.day(after.in_force)} :"))
    return element(
        "div",
        heading,
        element("blockquote", alineas_of(after, there), lang="fr"),
        class_="j120-coming",
    )


def _numbered(number: int, paragraph: str) -> Html:
    mark = element("span", f"alinéa {number}", class_="j120-alinea-number")
    return element("p", mark, " ", lines(paragraph), class_="j120-alinea")


def _numbers(alineas: Alineas) -> tuple[int, ...]:
    if alineas is None:
        return ()
    # A string is a sequence too: "12" is reported as an alinéa, not read digit by digit.
    return (alineas,) if isinstance(alineas, int | str) else tuple(alineas)


def _reading(found: Order | Decision) -> str:
    if found.reading is PartRead.EXCERPT and not found.paragraphs:
        return "Lu en extrait, qui n’est pas reproduit ici."
    return _READING[found.reading]
