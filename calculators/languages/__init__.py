"""How a language says days, lengths and sentences; each by its code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from calculators.languages.french import FRENCH
from calculators.languages.language import Language

LANGUAGES: Final[Mapping[str, Language]] = {language.code: language for language in (FRENCH,)}
"""The languages that are spoken here; the corpus says in which one it is opened."""
