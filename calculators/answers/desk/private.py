"""What has no place on a desk without names: it is flagged, and never kept nor said again."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final


class Private(StrEnum):
    """What a cell looks like."""

    EMAIL = "email"
    TELEPHONE = "telephone"
    NUMBER = "number"
    """A foreigner's number, or that of a passport or a visa."""
    NAME = "name"


_EMAIL: Final = re.compile(r"\S@\S")
_TELEPHONE: Final = re.compile(r"(?:\+|00)\d[\d ./()-]{7,}|0\d(?:[ .-]?\d\d){4}")
_NUMBER: Final = re.compile(r"[A-Z]{0,3}\s?\d{7,}[A-Z]?|\d\d[A-Z]{2}\d{5}", re.IGNORECASE)
_NAME: Final = re.compile(r"[^\W\d_]+(?:[ ’'-][^\W\d_]+)*\.?")
_SHORTEST: Final = 3


def looks_private(cell: str) -> Private | None:
    """Tell what a cell looks like that no column understands."""
    plain = " ".join(cell.split())
    if _EMAIL.search(plain):
        return Private.EMAIL
    if _TELEPHONE.fullmatch(plain):
        return Private.TELEPHONE
    if _NUMBER.fullmatch(plain.replace(" ", "")):
        return Private.NUMBER
    return Private.NAME if _NAME.fullmatch(plain) and len(plain) >= _SHORTEST else None
