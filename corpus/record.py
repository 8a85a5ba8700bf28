"""What every entry of the corpus is: a frozen record that refuses unknown fields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import dataclass_transform


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record[T](cls: type[T]) -> type[T]:
    """Make a frozen dataclass with slots, which pydantic validates without extra keys.

    The pydantic setting is a plain attribute, so that the browser never needs pydantic.
    """
    made = dataclass(frozen=True, slots=True, kw_only=True)(cls)
    made.__pydantic_config__ = {"extra": "forbid"}  # type: ignore[attr-defined]
    return made
