"""The French of the corpus in another language: what of it is translated, and what stays, marked.

A translation keeps the fingerprint of the French that it translates. Where the French has moved on,
it is no translation any more, and the reader sees the French.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, Final
from zlib import crc32

from corpus.day import Day
from corpus.loading import Raw
from corpus.record import record

FRENCH: Final = "fr"
"""The language in which all of the corpus is written."""
START_FRENCH: Final = "\u2066"
"""Begins French within another language: what follows is read from left to right."""
START_BLANK: Final = "\u2068"
"""Begins what fills a blank, of whichever direction."""
END: Final = "\u2069"
"""Ends either."""

GLOSSED: Final = frozenset({"title.label", "category.label"})
"""What keeps its French name in every language, for it stands so on cards and on forms."""
_WORDS: Final = frozenset(
    {"label", "note", "doubt", "words", "recognise", "lasts", "beside", "before", "source"}
    | {"court", "title", "lines", "demanded", "text_state_words", "term", "meaning"}
)
"""The fields of the data that an answer may show."""
_QUOTED: Final = re.compile("«[^»]*»")


class How(StrEnum):
    """How a translation was made: by someone, read by someone, or by a machine alone."""

    HUMAN = "human"
    REVIEWED = "reviewed"
    MACHINE = "machine"


@record
class Translation:
    """A text in another language; ``of`` is the fingerprint of its French."""

    text: str
    of: str
    by: str
    on: Day
    how: How


def fingerprint(french: str) -> str:
    """Return what tells a text from the one that it was: eight digits of base 16."""
    return f"{crc32(french.encode()):08x}"


def in_french(words: str) -> str:
    """Mark French words, each line by itself."""
    lines = (f"{START_FRENCH}{line}{END}" if line else "" for line in words.split("\n"))
    return "\n".join(lines)


def current(entries: Mapping[str, Raw], french: Mapping[str, str]) -> dict[str, str]:
    """Return, by key, the translations of what the French says now.

    What stands between « » in a translation stayed French, and is marked.
    """
    return {
        key: _QUOTED.sub(lambda quoted: in_french(quoted[0]), entry["text"])
        for key, entry in entries.items()
        if key in french and fingerprint(french[key]) == entry["of"]
    }


def words_of(entry: Raw, table: str) -> Iterator[tuple[str, str]]:
    """Return the French of an entry, each by its key: ``title.etudiant.label``."""
    for path, words in _said(entry, _start(entry, table)):
        yield ".".join(path), words


def spoken(entry: Raw, table: str, translated: Mapping[str, str]) -> Raw:
    """Return an entry with its words in the language of these translations, or marked as French."""
    told = {key: _told(key, words, table, translated) for key, words in words_of(entry, table)}
    start = ".".join(_start(entry, table))
    return {field: _replaced(value, f"{start}.{field}", told) for field, value in entry.items()}


def _start(entry: Raw, table: str) -> tuple[str, ...]:
    """Return what the keys of an entry start with; each version of a rule has its own words."""
    version = entry.get("in_force")
    return tuple(filter(None, (table, str(entry.get("id", "")), version.iso if version else "")))


def _told(key: str, words: str, table: str, translated: Mapping[str, str]) -> str:
    if key not in translated:
        return in_french(words)
    glossed = f"{table}.{key.rpartition('.')[2]}" in GLOSSED
    return f"{in_french(words)} ({translated[key]})" if glossed else translated[key]


def _said(value: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    items = value.items() if isinstance(value, Mapping) else enumerate(value)
    for step, inner in items:
        name = str(step)
        if isinstance(inner, str):
            if (name if not name.isdigit() else path[-1]) in _WORDS:
                yield (*path, name), inner
        elif isinstance(inner, Mapping | list):
            yield from _said(inner, (*path, name))


def _replaced(value: Any, path: str, told: Mapping[str, str]) -> Any:
    if isinstance(value, Mapping):
        return {step: _replaced(inner, f"{path}.{step}", told) for step, inner in value.items()}
    if isinstance(value, list):
        return [_replaced(inner, f"{path}.{step}", told) for step, inner in enumerate(value)]
    return told.get(path, value)
