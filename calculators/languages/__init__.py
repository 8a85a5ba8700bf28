"""How a language says days, lengths and sentences; each by its code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from calculators.languages.french import FRENCH
from calculators.languages.language import Language

_SPOKEN: Final = {language.code: language for language in (FRENCH,)}
LANGUAGES: Final[Mapping[str, Language]] = _SPOKEN
"""The languages that are spoken here; the corpus says in which one it is opened."""


def register(language: Language) -> None:
    """Add a language that only a build speaks."""
    _SPOKEN[language.code] = language
