"""Which phrases may be said, and what fills their blanks: each room declares its own.

Only a build needs this: what is shipped says its phrases, and trusts that they were checked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase by its key, ``section.name``, with the blanks that are filled in it.

    An ``optional`` one is said where a language has it, and left out where it has not.
    """

    key: str
    blanks: frozenset[str] = frozenset()
    optional: bool = False


def phrases(section: str, table: Mapping[str, str | Iterable[str]]) -> Iterator[Phrase]:
    """Read a table of one section: blanks, apart by spaces, then the phrases that they fill.

    A name that ends in « ? » is that of an optional phrase.
    """
    for blanks, names in table.items():
        for name in _words(names):
            key = f"{section}.{name.removesuffix('?')}"
            yield Phrase(key, frozenset(blanks.split()), name.endswith("?"))


def each(pattern: str, *choices: str | Iterable[str]) -> Iterator[str]:
    """Name a phrase for each member of an enum, or each word, or each pair of two of these."""
    return (pattern.format(*chosen) for chosen in product(*map(_words, choices)))


def _words(names: str | Iterable[str]) -> Iterable[str]:
    return names.split() if isinstance(names, str) else names
