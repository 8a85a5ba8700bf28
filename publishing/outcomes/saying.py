"""Sentences that still say, by hand, a number that a rule no longer has."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from corpus import Amount, Corpus, Deadline
from corpus.loading import read_markdown, read_toml
from corpus.number_words import Quantity, quantities
from corpus.pulling import PULL

_TABLES: Final = (
    *("phrases/fr.toml", "titles.toml", "documents.toml", "glossary.toml"),
    *("claims.toml", "corrections.toml", "letter-fields.toml", "deadlines.toml", "national.toml"),
    *("bibliography.toml", "links.toml", "search.toml"),
)
_OF_OTHERS: Final = frozenset({"quote", "source", "paragraphs"})
"""Fields with the words of others, which do not change with the law."""
_NOT_SAID: Final = re.compile(r"\{\{.*?\}\}|\]\([^)]*\)", re.DOTALL)
_BEFORE: Final = re.compile(r"\bJ\s?(?:[-\u2011–]|moins )(\d+|[a-zé]+(?:[ -][a-zé]+)*)")
"""« J-120 », « J moins cent vingt »: so many days before."""
_ORDINAL: Final = re.compile(r"(?<=\d)(?:er|e)\b")
_RANGE: Final = re.compile(r"(?<=\d)(?=\s(?:à|et|ou)\s(?:le\s)?\d+\s(jours?|mois|ans)\b)")
_STOP: Final = re.compile(r"[^\w\s’'-]")


@dataclass(frozen=True, slots=True)
class Superseded:
    """A number that rules no longer have: what each now has, and who still says the older one.

    ``rules`` are labels with numbers. ``places`` are files below the repository, each with the
    entries or lines that say it.
    """

    number: Quantity
    rules: tuple[tuple[str, Quantity], ...]
    places: Mapping[str, tuple[str, ...]]


def still_said(before: Corpus, after: Corpus, repository: Path) -> tuple[Superseded, ...]:
    """Return each latest number of a rule that changes, with the sentences that type it.

    That another rule may have the same number, and the sentence be right, only a reader can tell.
    """
    old, new = _latest(before), _latest(after)
    moved: dict[Quantity, list[tuple[str, Quantity]]] = defaultdict(list)
    for key, rule in new.items():
        if key in old and _number(old[key]) != _number(rule):
            moved[_number(old[key])].append((rule.label, _number(rule)))
    said = tuple(_sentences(after.root, repository)) if moved else ()
    return tuple(
        Superseded(number, tuple(rules), _places(number, said)) for number, rules in moved.items()
    )


def _latest(corpus: Corpus) -> dict[str, Deadline | Amount]:
    rules: tuple[Deadline | Amount, ...] = (*corpus.deadlines, *corpus.amounts)
    return {rule.id: rule for rule in sorted(rules, key=lambda rule: rule.in_force)}


def _number(rule: Deadline | Amount) -> Quantity:
    if isinstance(rule, Amount):
        return Quantity(rule.euros, "euros")
    return Quantity(rule.value, rule.unit)


def _places(
    wanted: Quantity, sentences: tuple[tuple[str, str, frozenset[Quantity]], ...]
) -> Mapping[str, tuple[str, ...]]:
    places: dict[str, list[str]] = defaultdict(list)
    for file, entry, said in sentences:
        if wanted in said:
            places[file].append(entry)
    return {file: tuple(dict.fromkeys(entries)) for file, entries in places.items()}


def _sentences(root: Path, repository: Path) -> Iterator[tuple[str, str, frozenset[Quantity]]]:
    """Give file, entry, and what each sentence that is typed by hand counts."""
    for name in _TABLES:
        for entry, words in _strings(read_toml(root / name), ()):
            yield f"corpus/{name}", entry, _said(words)
    for path in sorted((root / "departments").glob("*.toml")):
        for entry, words in _strings(read_toml(path), ()):
            yield f"corpus/departments/{path.name}", entry, _said(words)
    for path in sorted((root / "letters").glob("*.md")):
        for _, words in _strings(read_markdown(path), ()):
            yield f"corpus/letters/{path.name}", "lettre", _said(words)
    for folder in ("articles", "orders", "decisions"):
        for path in sorted((root / folder).rglob("*.md")):
            ours = {k: v for k, v in read_markdown(path).items() if k not in _OF_OTHERS}
            for field, words in _strings({k: v for k, v in ours.items() if k != "id"}, ()):
                yield f"corpus/{path.relative_to(root).as_posix()}", field, _said(words)
    for path in sorted((repository / "macros").rglob("*.toml")):
        for entry, words in _strings(read_toml(path), ()):
            yield path.relative_to(repository).as_posix(), entry, _said(words)
    for path in sorted((repository / "docs").rglob("*.md")):
        if path.parent.name == "contribuer":
            continue
        # As many lines as before, so that each keeps its number.
        text = _NOT_SAID.sub(lambda part: "\n" * part[0].count("\n"), path.read_text("utf-8"))
        for number, line in enumerate(text.splitlines(), 1):
            yield path.relative_to(repository).as_posix(), f"ligne {number}", _said(line)


def _strings(value: Any, way: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Give each text of a data file, by the entry or the phrase that holds it."""
    if isinstance(value, str):
        # An identifier, as `silence-4-mois`, says nothing to a reader.
        if " " in value:
            yield " · ".join(way) or "une entrée", value
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each, way)
    elif isinstance(value, dict) and "id" in value:
        for key in value.keys() - _OF_OTHERS:
            yield from ((value["id"], words) for _, words in _strings(value[key], way))
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _strings(each, (*way, key) if isinstance(each, (str, dict)) else way)


def _said(words: str) -> frozenset[Quantity]:
    # The rule that a sentence pulls its number from is a name, as `silence-4-mois`.
    words = _BEFORE.sub(r"\1 jours", PULL.sub("", words.replace("€", " euros")))
    words = _RANGE.sub(r" \1", _ORDINAL.sub("", words))
    # « L. 436-5 : 180 euros » says no 185: a mark of punctuation parts two numbers.
    return frozenset(quantities(_STOP.sub(" x ", words)))
