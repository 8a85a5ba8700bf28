"""What stands on an article: what the corpus itself answers, and the form of everybody's answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from corpus.contents import Corpus
from corpus.day import Day
from corpus.rules import Amount, Deadline


@dataclass(frozen=True, slots=True)
class ArticleNames:
    """What an article goes by. ``keys``: its own, and the ids of the rules that quote it."""

    keys: frozenset[str]
    number: str

    def names(self, word: str) -> bool:
        """Tell whether a key means the article, with an alinéa (``ceseda/r431-5#3``) or not."""
        return word.partition("#")[0] in self.keys

    def is_in(self, prose: str) -> bool:
        """Tell whether a text for readers writes its number, in whatever spaces."""
        pattern = re.escape(self.number).replace(r"\ ", r"\s*")
        return re.search(rf"(?<![\w-]){pattern}(?![\w-])", prose) is not None


@dataclass(frozen=True, slots=True)
class InCorpus:
    """What stands on an article in the data.

    ``entries`` are files other than those of titles and letters, each with the ids of what stands
    there; ``phrases`` are keys.
    """

    rules: tuple[Deadline | Amount, ...]
    titles: tuple[str, ...]
    letters: tuple[str, ...]
    entries: tuple[tuple[str, tuple[str, ...]], ...]
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dependents:
    """Everything that says, counts or quotes what an article says.

    ``pages``, ``modules`` and ``cases`` are paths below the repository.
    """

    data: InCorpus
    pages: tuple[str, ...]
    modules: tuple[str, ...]
    cases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rooms:
    """The corpus, and what the rooms above it tell: who stands on an article, how a day is said."""

    corpus: Corpus
    standing_on: Callable[[str], Dependents]
    said: Callable[[Day], str]


def names_of(key: str, corpus: Corpus) -> ArticleNames:
    """Return what an article goes by."""
    rules = (rule.id for rule in _rules(key, corpus))
    return ArticleNames(frozenset((key, *rules)), corpus.article(key).latest.number)


def in_corpus(key: str, corpus: Corpus) -> InCorpus:
    """Find what stands on an article, directly or through a rule that quotes it."""
    names = names_of(key, corpus)
    return InCorpus(
        rules=tuple(_rules(key, corpus)),
        titles=tuple(_titles(key, names, corpus)),
        letters=tuple(
            letter.id
            for letter in corpus.letters.values()
            if _cites(key, letter.basis) or names.is_in("\n".join(letter.paragraphs))
        ),
        entries=tuple(_entries(key, corpus)),
        phrases=tuple(each for each, words in corpus.phrases.items() if names.is_in(words)),
    )


def _rules(key: str, corpus: Corpus) -> Iterator[Deadline | Amount]:
    numbers: tuple[Deadline | Amount, ...] = (*corpus.deadlines, *corpus.amounts)
    return (rule for rule in numbers if rule.basis == key)


def _titles(key: str, names: ArticleNames, corpus: Corpus) -> Iterator[str]:
    for title in corpus.titles.values():
        silences = [silence.basis for silence in title.silences]
        counted = {title.on_arrival, *(silence.deadline for silence in title.silences)}
        work = (title.work_basis or "", title.work_receipt_basis or "")
        basis = (*title.basis, *work, f"ceseda/{title.window}", *silences)
        if _cites(key, basis) or counted & names.keys:
            yield title.id


def _entries(key: str, corpus: Corpus) -> Iterator[tuple[str, tuple[str, ...]]]:
    tables: dict[str, list[tuple[str, Iterable[str]]]] = {
        "documents.toml": [
            (document.id, [basis for right in document.every_right for basis in right.basis])
            for document in corpus.documents.values()
        ],
        "glossary.toml": [(term.id, term.basis) for term in corpus.glossary.values()],
        "claims.toml": [(claim.id, claim.basis) for claim in corpus.claims.values()],
        "corrections.toml": [(each.id, each.basis) for each in corpus.corrections.values()],
    }
    for name, entries in tables.items():
        if ids := tuple(entry for entry, basis in entries if _cites(key, basis)):
            yield name, ids


def _cites(key: str, basis: Iterable[str]) -> bool:
    return any(each.partition("#")[0] == key for each in basis)
