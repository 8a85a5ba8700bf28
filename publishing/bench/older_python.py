"""Our modules in the syntax of Python 3.11: all that an older Pyodide lacks to run them."""

from __future__ import annotations

import ast
from collections.abc import Mapping


def in_older_syntax(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the same files, their modules without what only type checkers read."""
    return {
        name: _older(content.decode()).encode() if name.endswith(".py") else content
        for name, content in files.items()
    }


def _older(source: str) -> str:
    """Take out the parameters of types, and empty their aliases: annotations are not evaluated."""
    lines = source.splitlines(keepends=True)
    nodes = (
        n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.TypeAlias | ast.FunctionDef)
    )
    # From the end, so that what was changed moves nothing that is yet to be.
    for node in sorted(nodes, key=lambda node: node.lineno, reverse=True):
        if isinstance(node, ast.TypeAlias):
            first, last = node.lineno - 1, node.end_lineno or node.lineno
            lines[first:last] = [f"{node.name.id} = None\n"]
        elif node.type_params:
            line, end = lines[node.lineno - 1], node.type_params[-1].end_col_offset or 0
            start = node.type_params[0].col_offset
            lines[node.lineno - 1] = line[: start - 1] + line[end + 1 :]
    return "".join(lines)
