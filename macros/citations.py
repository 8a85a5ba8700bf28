"""Who cites a text: pages, delays, permits, documents, letters, terms, differences, claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final

from calculators.languages.phrases import Phrases
from corpus import Corpus, Letter, Title
from corpus.watching.standing import ArticleNames
from macros.basis import (
    CLAIMS_PAGE,
    CORRECTIONS_PAGE,
    GLOSSARY_PAGE,
    permit_page,
    split_alinea,
)
from macros.calls import Call, PageText, read_pages

_DOCS: Final = Path(__file__).parent.parent / "docs"
# The pages that explain the macros use them as examples: that is no citation.
_EXAMPLES: Final = "contribuer/"

# The first argument of these macros names a text; the prefix makes it a basis of the corpus.
_NAMING: Final = {
    "article": "",
    "ref": "",
    "order": "order/",
    "order_quote": "order/",
    "decision": "decision/",
    "decision_quote": "decision/",
    # No text, but the page of differences says where each one is told.
    "correction": "correction/",
}
_NAMES_OF_FIRST: Final = ("key", "id")


class Where(StrEnum):
    """What kind of thing cites a text; the value is its French heading."""

    PAGE = "Pages"
    DEADLINE = "Délais et montants"
    TITLE = "Titres de séjour"
    DOCUMENT = "Documents provisoires"
    LETTER = "Lettres"
    TERM = "Glossaire"
    CORRECTION = "Ce qui a changé"
    CLAIM = "Ce que disent les sites"


@dataclass(frozen=True, slots=True)
class Citation:
    """Something that cites a text; ``target`` is its page and anchor, where it has one."""

    where: Where
    label: str
    target: str | None = None


class Citations:
    """Every citation of every text, by basis (``ceseda/r431-5``, ``order/…``, ``decision/…``)."""

    def __init__(self, corpus: Corpus, pages: Iterable[PageText]) -> None:
        """Gather the citations of the pages, then those of the corpus."""
        self._of: dict[str, dict[Citation, None]] = {}
        self._letters: dict[str, list[str]] = {}
        for page in pages:
            for call in () if page.source.startswith(_EXAMPLES) else page.calls():
                basis = named_text(call)
                if basis:
                    self._add(basis, Citation(Where.PAGE, page.title, page.source))
                if call.macro == "letter" and call.arguments:
                    self._letters.setdefault(call.arguments[0], []).append(page.source)
        for basis, citation in _of_corpus(corpus):
            self._add(split_alinea(basis)[0], citation)

    def of(self, basis: str) -> tuple[Citation, ...]:
        """Return who cites a text, in the order it was found, once each."""
        return tuple(self._of.get(basis, ()))

    def page_of_letter(self, letter: Letter) -> str:
        """Return the page that shows a letter: the one that it names, if that page does."""
        named = f"{letter.page}.md"
        shown = self._letters.get(letter.id, [named])
        return named if named in shown else shown[0]

    def _add(self, basis: str, citation: Citation) -> None:
        self._of.setdefault(basis, {})[citation] = None


def pages_on(article: ArticleNames) -> tuple[str, ...]:
    """Return the pages that call on an article or a rule of it, or write its number.

    As paths below the repository. Asked when the law moves.
    """
    return tuple(
        f"{_DOCS.name}/{source}"
        for source, text, words in _pages()
        if any(map(article.names, words)) or article.is_in(text)
    )


@cache
def _pages() -> tuple[tuple[str, str, frozenset[str]], ...]:
    """Each page by its source, with its text and every word that it gives a macro."""
    return tuple((page.source, page.text, frozenset(_given(page))) for page in read_pages(_DOCS))


def _given(page: PageText) -> Iterator[str]:
    for call in page.calls():
        for argument in (*call.arguments, *call.named.values()):
            if isinstance(argument, str):
                yield argument


def named_text(call: Call) -> str | None:
    """Return the basis that a macro call names, if it names a text."""
    if call.macro not in _NAMING:
        return None
    first = call.arguments[0] if call.arguments else None
    first = first or next((call.named[n] for n in _NAMES_OF_FIRST if n in call.named), None)
    return f"{_NAMING[call.macro]}{first}" if isinstance(first, str) else None


def _of_corpus(corpus: Corpus) -> Iterator[tuple[str, Citation]]:
    say = Phrases.of(corpus)
    for deadline in corpus.deadlines:
        label = f"{deadline.label} ({say.in_letters(deadline)})"
        yield deadline.basis, Citation(Where.DEADLINE, label)
    for amount in corpus.amounts:
        label = f"{amount.label} ({say.language.euros(amount.euros)})"
        yield amount.basis, Citation(Where.DEADLINE, label)
    for title in corpus.titles.values():
        for basis in _of_title(title):
            yield basis, Citation(Where.TITLE, title.label, permit_page(title.id))
    for document in corpus.documents.values():
        for right in document.every_right:
            for basis in right.basis:
                yield basis, Citation(Where.DOCUMENT, document.label)
    for letter in corpus.letters.values():
        for basis in letter.basis:
            yield basis, Citation(Where.LETTER, letter.title)
    for term in corpus.glossary.values():
        for basis in term.basis:
            yield basis, Citation(Where.TERM, term.term, f"{GLOSSARY_PAGE}#{term.id}")
    for correction in corpus.corrections.values():
        for basis in correction.basis:
            target = f"{CORRECTIONS_PAGE}#{correction.id}"
            yield basis, Citation(Where.CORRECTION, correction.now, target)
    for claim in corpus.claims.values():
        for basis in claim.basis:
            yield basis, Citation(Where.CLAIM, claim.who, f"{CLAIMS_PAGE}#{claim.id}")


def _of_title(title: Title) -> Iterator[str]:
    yield from title.basis
    yield from (silence.basis for silence in title.silences)
    yield from (f"order/{filing.order}" for filing in title.filings if filing.order)
    if title.work_basis:
        yield title.work_basis
    if title.work_receipt_basis:
        yield title.work_receipt_basis
