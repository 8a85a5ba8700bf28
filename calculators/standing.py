"""Which of our modules stand on an article. Asked when the law moves, never in the browser."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import Final

from corpus.watching.standing import ArticleNames

_HOME: Final = Path(__file__).parent


def modules_on(article: ArticleNames) -> tuple[str, ...]:
    """Return the modules that name an article or a rule of it, as paths below the repository."""
    return tuple(path for path, words in _words() if any(map(article.names, words)))


@cache
def _words() -> tuple[tuple[str, frozenset[str]], ...]:
    """Every string that our modules hold, by module."""
    return tuple(
        (path.relative_to(_HOME.parent).as_posix(), _strings(path))
        for path in sorted(_HOME.rglob("*.py"))
    )


def _strings(path: Path) -> frozenset[str]:
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    constants = (node.value for node in nodes if isinstance(node, ast.Constant))
    return frozenset(value for value in constants if isinstance(value, str))
