"""The cases of ``tests/cases``: which of them stand on an article. Asked when the law moves."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from corpus.watching.standing import ArticleNames
from publishing.shipped import ROOT

CASES: Final = ROOT / "tests" / "cases"


def cases_on(article: ArticleNames) -> tuple[str, ...]:
    """Return the cases that name an article or a rule of it, as paths below the repository."""
    return tuple(path for path, words in _words() if any(map(article.names, words)))


@cache
def _words() -> tuple[tuple[str, frozenset[str]], ...]:
    """Every text that a case holds, by case."""
    return tuple(
        (
            path.relative_to(ROOT).as_posix(),
            frozenset(_texts(tomllib.loads(path.read_text("utf-8")))),
        )
        for path in sorted(CASES.rglob("*.toml"))
    )


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts(inner)
