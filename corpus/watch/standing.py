"""What in this repository stands on an article: found in the files, as text and as data.

``corpus`` imports nothing of ours, so calculators, pages and cases are read as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from corpus.contents import HOME, Corpus
from corpus.rules import Amount, Deadline

REPOSITORY: Final = HOME.parent


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything that says, counts or quotes what an article says.

    ``entries`` are other data files, each with the ids of what stands there. ``pages``,
    ``modules`` and ``cases`` are paths below the repository; ``phrases`` are keys.
    """

    rules: tuple[Deadline | Amount, ...]
    titles: tuple[str, ...]
    letters: tuple[str, ...]
    entries: tuple[tuple[str, tuple[str, ...]], ...]
    phrases: tuple[str, ...]
    pages: tuple[str, ...]
    modules: tuple[str, ...]
    cases: tuple[str, ...]


def standing_on(key: str, corpus: Corpus, repository: Path = REPOSITORY) -> Standing:
    """Find what stands on an article, directly or through a rule that quotes it."""
    numbers: tuple[Deadline | Amount, ...] = (*corpus.deadlines, *corpus.amounts)
    rules = tuple(rule for rule in numbers if rule.basis == key)
    rule_ids = {rule.id for rule in rules}
    number = _spelled(corpus.article(key).latest.number)
    # A key, with its alinéa or not, or the id of a rule: always between quotation marks.
    named = re.compile(rf"[\"'](?:{re.escape(key)}(?:#\d+)?|{'|'.join(rule_ids) or '(?!)'})[\"']")
    mentioned = re.compile(f"{named.pattern}|{number}")
    return Standing(
        rules=rules,
        titles=tuple(_titles(key, rule_ids, corpus)),
        letters=tuple(
            letter.id
            for letter in corpus.letters.values()
            if _cites(key, letter.basis) or re.search(number, "\n".join(letter.paragraphs))
        ),
        entries=tuple(_entries(key, corpus)),
        phrases=tuple(k for k, words in corpus.phrases.items() if re.search(number, words)),
        pages=tuple(_files(repository, "docs", ".md", mentioned)),
        modules=tuple(_files(repository, "calculators", ".py", named)),
        cases=tuple(_files(repository, "tests/cases", ".toml", named)),
    )


def _titles(key: str, rule_ids: set[str], corpus: Corpus) -> Iterator[str]:
    for title in corpus.titles.values():
        silences = [silence.basis for silence in title.silences]
        counted = {title.on_arrival, *(silence.deadline for silence in title.silences)}
        work = (title.work_basis or "", title.work_receipt_basis or "")
        basis = (*title.basis, *work, f"ceseda/{title.window}", *silences)
        if _cites(key, basis) or counted & rule_ids:
            yield title.id


def _entries(key: str, corpus: Corpus) -> Iterator[tuple[str, tuple[str, ...]]]:
    tables: dict[str, list[tuple[str, Iterable[str]]]] = {
        "documents.toml": [
            (document.id, [basis for right in document.rights.values() for basis in right.basis])
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


def _spelled(number: str) -> str:
    """Return a pattern for a number as people write it, in whatever spaces."""
    pattern = re.escape(number).replace(r"\ ", r"\s*")
    return rf"(?<![\w-]){pattern}(?![\w-])"


def _files(repository: Path, folder: str, suffix: str, wanted: re.Pattern[str]) -> Iterator[str]:
    for path, text in _read_all(repository / folder, suffix):
        if wanted.search(text):
            yield path.relative_to(repository).as_posix()


@cache
def _read_all(folder: Path, suffix: str) -> tuple[tuple[Path, str], ...]:
    paths = sorted(path for path in folder.rglob(f"*{suffix}"))
    return tuple((path, path.read_text("utf-8")) for path in paths)
