"""From TOML, and Markdown with TOML front matter, to records.

This loader trusts its files: in the browser they were validated before they were shipped.
``corpus.checking.validation`` is the strict reading, at build and in tests.
"""

from __future__ import annotations

import marshal
import tomllib
from collections.abc import Hashable, Iterable, Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

from corpus.day import Day

type Raw = Mapping[str, Any]
"""One entry as TOML gives it, its dates already days."""

_FENCE = "+++"
# No text starts so. Read from text, the phrases and titles are most of what a first answer takes.
_PARSED = b"\0parsed"


class BrokenFile(Exception):
    """A data file that cannot be read as TOML; the message is a French line for its author."""


def read_toml(path: Path) -> dict[str, Any]:
    """Read a TOML file, its dates as ``Day``. Raises ``BrokenFile``."""
    content = path.read_bytes()
    if content.startswith(_PARSED):
        tables: dict[str, Any] = _with_days(marshal.loads(content.removeprefix(_PARSED)))
        return tables
    return _parse(content.decode(), path)


def parsed(toml: str) -> bytes:
    """Return what a TOML file says in a form that is read at once, by this version of Python."""
    # The second version of the format depends on nothing but the values.
    return _PARSED + marshal.dumps(_with_triples(tomllib.loads(toml)), 2)


def read_markdown(path: Path) -> Raw:
    """Read front matter between ``+++`` lines; the body becomes ``paragraphs``, one an alinéa.

    Raises ``BrokenFile``.
    """
    head, fence, body = path.read_text("utf-8").removeprefix(_FENCE).partition(f"\n{_FENCE}\n")
    if not fence:
        raise BrokenFile(
            f"{path} : l’en-tête TOML n’est pas fermé. "
            f"Écrivez une ligne « {_FENCE} » entre lui et le texte."
        )
    paragraphs = [paragraph.strip() for paragraph in body.split("\n\n")]
    return {**_parse(head, path), "paragraphs": [p for p in paragraphs if p]}


def build[T](kind: type[T], raw: Raw) -> T:
    """Make a record of ``kind`` from a trusted entry."""
    hints = _hints(cast("Hashable", kind))
    return kind(**{name: _value(hints[name], value) for name, value in raw.items()})


def build_all[T](kind: type[T], entries: Iterable[Raw]) -> tuple[T, ...]:
    """Make a record of each entry."""
    return tuple(build(kind, entry) for entry in entries)


# A build reads a file several times: to check its shape, its meaning, and to use it.
@cache
def _parse(text: str, path: Path) -> dict[str, Any]:
    try:
        return {key: _with_days(value) for key, value in tomllib.loads(text).items()}
    except tomllib.TOMLDecodeError as error:
        raise BrokenFile(f"{path} : ce fichier TOML ne se lit pas ({error}).") from error


def _with_days(value: Any) -> Any:
    """Turn the dates of the standard library into days, all the way down."""
    if isinstance(value, dict):
        return {key: _with_days(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_with_days(inner) for inner in value]
    if isinstance(value, tuple):
        return Day(*value)
    # tomllib gives datetime.date; naming its type would ship datetime's habits into our rules.
    if hasattr(value, "isoformat") and hasattr(value, "year"):
        return Day(value.year, value.month, value.day)
    return value


def _with_triples(value: Any) -> Any:
    """Turn dates into what TOML has not, triples of numbers, all the way down."""
    if isinstance(value, dict):
        return {key: _with_triples(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_with_triples(inner) for inner in value]
    return (value.year, value.month, value.day) if hasattr(value, "year") else value


@cache
def _hints(kind: Hashable) -> dict[str, Any]:
    return get_type_hints(kind)


def _value(hint: Any, value: Any) -> Any:
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        hint = next(option for option in get_args(hint) if option is not NoneType)
        return _value(hint, value)
    if origin is tuple:
        inner = get_args(hint)[0]
        return tuple(_value(inner, each) for each in value)
    if isinstance(value, Mapping):
        return build(hint, value)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(value)
    return value
