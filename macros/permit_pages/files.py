"""The pages of permits as they lie in ``docs``: each is its front matter and one macro call.

MkDocs makes pages of files, and of nothing else without a plugin.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from corpus import Title
from macros.basis import PERMITS_PAGE, permit_page

_TOLD: Final = (
    "où et quand demander ce titre de séjour, avec quel papier attendre, "
    "quand le silence est un refus."
)
DOCS: Final = Path(__file__).parents[2] / "docs"


def text(title: Title) -> str:
    """Write the page of a permit."""
    names = {name.lower(): name for name in (*title.also, *title.printed, title.label)}
    description = f"{', '.join(reversed(names.values()))} : {_TOLD}"
    return f"""\
---
title: "{title.label}"
description: "{description}"
---

# {title.label}

{{{{ permit("{title.id}") }}}}
"""


def out_of_step(titles: Iterable[Title], docs: Path = DOCS) -> list[str]:
    """Return the pages that are missing, that no permit has, or that say another name."""
    wanted = {permit_page(title.id): text(title) for title in titles}
    there = {path.relative_to(docs).as_posix(): path for path in _pages(docs)}
    return sorted(
        name
        for name in wanted.keys() | there.keys()
        if name not in wanted or name not in there or there[name].read_text("utf-8") != wanted[name]
    )


def write(titles: Iterable[Title], docs: Path = DOCS) -> list[str]:
    """Write the pages that are not in step, remove those that no permit has; return which."""
    wanted = {permit_page(title.id): text(title) for title in titles}
    wrong = out_of_step(titles, docs)
    for name in wrong:
        path = docs / name
        if name in wanted:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(wanted[name], "utf-8")
        else:
            path.unlink()
    return wrong


def _pages(docs: Path) -> list[Path]:
    list_ = docs / PERMITS_PAGE
    return [path for path in list_.parent.glob("*.md") if path != list_]
