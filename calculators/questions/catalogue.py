"""Every question of the product, by its id: what a check of the phrases goes through."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from calculators.questions import (
    blocked,
    held,
    letter,
    nationality,
    paper,
    request,
    since,
    situation,
    travel,
    work_permit,
)
from calculators.questions.definition import Definition

_THEMES: Final = (
    *(situation, held, request, since, paper, blocked),
    *(nationality, work_permit, travel, letter),
)

QUESTIONS: Final[Mapping[str, Definition]] = {
    each.id: each
    for theme in _THEMES
    for each in (*vars(theme).values(), *blocked.STEPS.values())
    if isinstance(each, Definition)
}
