"""The words of the pages of permits: ``words.toml``, each sentence with its blanks."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from calculators.rendering.html import Html, element, join
from macros.setting import Setting

WORDS: Final = Path(__file__).with_name("words.toml")
_BLANK: Final = re.compile(r"\{(\w+)\}")


@cache
def _words() -> dict[str, str]:
    return tomllib.loads(WORDS.read_text("utf-8"))


def say(setting: Setting, key: str, **fields: str) -> Html:
    """Return a sentence with its blanks filled and its numbers of the law, those to come too.

    Raises ``KeyError`` for a sentence that is not there, or a blank that nothing fills.
    """
    text, *rest = _BLANK.split(setting.pulled(_words()[key]))
    return join(text, *(fields[part] if rank % 2 == 0 else part for rank, part in enumerate(rest)))


def paragraph(setting: Setting, key: str, **fields: str) -> Html:
    """Return the sentence in a paragraph of its own."""
    return element("p", say(setting, key, **fields))


def quoted(setting: Setting, names: Iterator[str] | tuple[str, ...]) -> str:
    """Return « visiteur » et « étudiant »."""
    return setting.say.language.every(tuple(f"«\u00a0{name}\u00a0»" for name in names))
