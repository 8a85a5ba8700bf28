"""How a language says days, lengths and sentences; each by its code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Final

from calculators.languages.french import FRENCH
from calculators.languages.language import Language

TRANSLATED: Final[Mapping[str, str]] = {"en": "english", "ar": "arabic", "tr": "turkish"}
"""The languages that the guide is translated into: the module of each, by its code."""


class _Languages(Mapping[str, Language]):
    """The languages, each imported when it is first asked for: a reader reads in one."""

    def __init__(self) -> None:
        self._spoken = {FRENCH.code: FRENCH}

    def __getitem__(self, code: str) -> Language:
        if code not in self._spoken:
            module = import_module(f"calculators.languages.{TRANSLATED[code]}")
            self._spoken[code] = module.LANGUAGE
        return self._spoken[code]

    def __iter__(self) -> Iterator[str]:
        return iter((FRENCH.code, *TRANSLATED))

    def __len__(self) -> int:
        return 1 + len(TRANSLATED)

    def register(self, language: Language) -> None:
        """Add a language that only a build speaks."""
        self._spoken[language.code] = language


_LANGUAGES: Final = _Languages()
LANGUAGES: Final[Mapping[str, Language]] = _LANGUAGES
"""The languages that are spoken here; the corpus says in which one it is opened."""
register: Final = _LANGUAGES.register
