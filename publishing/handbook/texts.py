"""The texts of the law on paper: those that the book cites, their alinéas numbered.

A court's decision is a line under the chapter that cites it first, with how much of it was read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import Final

from lxml.html import HtmlElement
from lxml.html.builder import CLASS, E

from calculators.languages.phrases import Phrases
from corpus import Corpus, PartRead
from publishing.handbook.built_site import Chapter, classed

_DECISIONS: Final = "textes/decisions/"

_READ: Final = {
    PartRead.FULL: "lue en entier",
    PartRead.EXCERPT: "extrait lu",
    PartRead.SUMMARY: "connue par un résumé",
    PartRead.NOT_FOUND: "non trouvée, connue par d’autres",
}

_OTHERS: Final = "Autres questions"


def keep_cited(chapters: Sequence[Chapter], corpus: Corpus) -> None:
    """Leave out the texts that no chapter and no letter of the book cites."""
    letters = {
        (f"textes/{_page_of(basis)}/", basis.partition("/")[2].partition("#")[0])
        for letter in corpus.letters.values()
        for basis in letter.basis
    }
    cited = letters | set(_citing(chapters))
    for chapter in chapters:
        if not chapter.is_appendix:
            continue
        for heading in _texts(chapter.article):
            if (chapter.address, heading.get("id")) not in cited:
                _drop_text(heading)
        _drop_empty_parts(chapter.article)


def set_texts(chapter: Chapter, corpus: Corpus, say: Phrases) -> None:
    """Number the alinéas, and say of a version only what the foot of each page does not."""
    if not chapter.is_appendix:
        return
    state = corpus.state
    known = _plain(
        f" Lu dans son état de {state.text_state_words} ; changements cherchés le "
        f"{say.day(state.known_on, weekday=False)}."
    )
    for version in classed(chapter.article, "j120-version"):
        if version.text and _plain(version.text).endswith(known):
            version.text = version.text[: version.text.index(".") + 1] + " "
    for quote in chapter.article.iter("blockquote"):
        alineas = classed(quote, "j120-alinea")
        for number, alinea in enumerate(alineas if len(alineas) > 1 else (), 1):
            mark = E.span(str(number), CLASS("alinea"))
            mark.tail, alinea.text = alinea.text, None
            alinea.insert(0, mark)


def sort_decisions(chapters: Sequence[Chapter], corpus: Corpus) -> None:
    """Put each decision, in a line, under the title of the first chapter that cites it."""
    titles = {chapter.address: chapter.title for chapter in chapters}
    themes: dict[tuple[str, str | None], str] = {}
    for chapter in chapters:
        for place in _citing([chapter]):
            themes.setdefault(place, titles[chapter.address])
    for chapter in chapters:
        if chapter.address != _DECISIONS:
            continue
        found: dict[str, list[HtmlElement]] = {}
        for heading in list(_texts(chapter.article)):
            theme = themes.get((chapter.address, heading.get("id")), _OTHERS)
            found.setdefault(theme, []).append(heading)
        for theme, headings in found.items():
            chapter.article.append(E.h2(theme))
            for heading in headings:
                decision = corpus.decisions[heading.get("id", "")]
                _drop_text(heading)
                heading.tag = "h3"
                heading.set("class", "decision")
                read = E.em(f" ({_READ[decision.reading]})")
                chapter.article.extend([heading, E.article(E.p(decision.holds, read))])


def heads_a_text(heading: HtmlElement) -> bool:
    """Tell the heading of a text from that of a part of a code."""
    following = heading.getnext()
    return following is not None and following.tag == "article"


def _plain(words: str) -> str:
    return words.replace("\u00a0", " ").rstrip()


def _texts(article: HtmlElement) -> list[HtmlElement]:
    return [heading for heading in article.iter("h2", "h3") if heads_a_text(heading)]


def _citing(chapters: Iterable[Chapter]) -> Iterable[tuple[str, str | None]]:
    for chapter in chapters:
        if not chapter.is_appendix:
            for link in chapter.article.iter("a"):
                if target := chapter.target(link.get("href", "")):
                    yield target


def _page_of(basis: str) -> str:
    """Return the page on which a text stands: ``ceseda``, ``decisions``, ``arretes``."""
    code = basis.partition("/")[0]
    return {"decision": "decisions", "order": "arretes"}.get(code, code)


def _drop_text(heading: HtmlElement) -> None:
    text = heading.getnext()
    if text is not None:
        text.drop_tree()
    heading.drop_tree()


def _drop_empty_parts(article: HtmlElement) -> None:
    """Drop the heading of a part of a code of which no text is left."""
    for part in list(article.iterchildren("h2")):
        below = takewhile(lambda each: each.tag != "h2", part.itersiblings())
        if not heads_a_text(part) and not any(each.tag == "article" for each in below):
            part.drop_tree()
