"""Words as they are compared or sorted: without accents, or without anything but letters."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_APART: Final = re.compile(r"[^a-z0-9]+")


def without_accents(words: str) -> str:
    """Return words without accents, so that « État » stands with « Espace », not after « Z »."""
    return "".join(c for c in unicodedata.normalize("NFD", words) if not unicodedata.combining(c))


# A desk compares the same few words for each person.
@lru_cache(maxsize=4096)
def plain(words: str) -> str:
    """Return words without accents, capitals or signs, a space between them, to be compared."""
    said = words.lower().replace("’", "'")
    bare = unicodedata.normalize("NFKD", said).encode("ascii", "ignore").decode()
    return _APART.sub(" ", bare).strip()
