"""Drawings that only the book has, each in the chapter whose words it draws."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from jinja2 import Environment
from lxml.html import fragment_fromstring

from publishing.handbook.built_site import Chapter

_DRAWN: Final = MappingProxyType({"guide/aide/": "blocked_path.svg"})
"""The template of a drawing, by the address of its chapter."""


def put_drawing(chapter: Chapter, environment: Environment) -> None:
    """Put the drawing of a chapter at the end of its first section, if it has one."""
    if chapter.address in _DRAWN:
        drawing = fragment_fromstring(environment.get_template(_DRAWN[chapter.address]).render())
        _, following, *_ = chapter.article.iter("h2")
        following.addprevious(drawing)
