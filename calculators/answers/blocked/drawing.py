"""Drawing the way out as SVG, made from its own table: classes and CSS variables only.

It stands upright, for a telephone and for a page of the book; each arrow has a letter,
said in words in the list under the drawing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import Final

from calculators.answers.blocked.questions import SECTION
from calculators.languages.phrases import Phrases
from calculators.law.blocked_filing import PASSAGES, Outcome, Passage, Stage

_WIDTH: Final = 360
_LEFT, _BOX, _TALL, _GAP, _TOP = 30, 250, 44, 34, 6
_NEARER: Final = 16
"""How much less gap above the last box, to which no arrow runs from the box before."""
_RIGHT: Final = _LEFT + _BOX
_MIDDLE: Final = _LEFT + _BOX / 2
_LANE: Final = 30
"""Between two arrows that pass a step by, on the right of the boxes."""
_LETTERS: Final = "ABCDEFGH"
_SOLVED_LANE: Final = 12
"""Where the arrows of a request that could be filed run down, on the left of the boxes."""


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow of the drawing: the passages that lead from one step to another."""

    letter: str
    at: Stage
    to: Stage
    passages: tuple[Passage, ...]

    @property
    def skips(self) -> bool:
        """Whether it passes a step by."""
        return _rank(self.to) - _rank(self.at) > 1


def arrows() -> tuple[Arrow, ...]:
    """Return the lettered arrows; those to a request that is filed share the drawing's left."""
    told = sorted((passage for passage in PASSAGES if _is_drawn(passage)), key=_ends)
    return tuple(
        Arrow(letter, found[0].at, found[0].to, found)
        for letter, found in zip(_LETTERS, _groups(told), strict=False)
    )


def arrow_words(say: Phrases) -> tuple[str, ...]:
    """Say each lettered arrow: from where, to where, and when."""
    return tuple(
        say(
            f"{SECTION}.path.when",
            first=say(f"{SECTION}.path.{arrow.at}"),
            next=say(f"{SECTION}.path.{arrow.to}"),
            outcomes=" ; ".join(_when(each, say) for each in arrow.passages),
        )
        for arrow in arrows()
    )


def render_path(say: Phrases) -> str:
    """Return the drawing, with its description as its accessible name."""
    height = _top(Stage.FILED) + _TALL + 8
    parts = [
        (
            f'<svg class="j120-path" viewBox="0 0 {_WIDTH} {height}" role="img" '
            f'aria-label="{escape(say(f"{SECTION}.path.description"))}">'
        )
    ]
    lanes = 0
    for arrow in arrows():
        if arrow.skips:
            lanes += 1
            parts += _skip(arrow, _RIGHT + _LANE * lanes - 8)
        else:
            parts += _down(arrow)
    parts += _solved()
    parts += [piece for stage in Stage for piece in _box(stage, say)]
    return "".join([*parts, "</svg>"])


def _is_drawn(passage: Passage) -> bool:
    """Leave out those that stay, those that only the form needs, and those that end well."""
    stays = passage.at is passage.to
    return not stays and passage.outcome not in (Outcome.PASSED_BY, Outcome.SOLVED)


def _groups(told: list[Passage]) -> Iterator[tuple[Passage, ...]]:
    for _, same in groupby(told, key=_ends):
        yield tuple(same)


def _ends(passage: Passage) -> tuple[int, int]:
    return _rank(passage.at), _rank(passage.to)


def _when(passage: Passage, say: Phrases) -> str:
    only = f".{passage.only}" if passage.only else ""
    return say(f"{SECTION}.path.when.{passage.outcome}{only}")


def _rank(stage: Stage) -> int:
    return tuple(Stage).index(stage)


def _top(stage: Stage) -> int:
    nearer = _NEARER if stage is Stage.FILED else 0
    return _TOP + _rank(stage) * (_TALL + _GAP) - nearer


def _box(stage: Stage, say: Phrases) -> list[str]:
    top = _top(stage)
    about = f"{SECTION}.path.{stage}.about"
    ends = stage is Stage.FILED
    name = say(f"{SECTION}.path.{stage}")
    label = name if ends else f"{_rank(stage) + 1}. {name}"
    stroke, thick = ("var(--j120-strip-window)", 3) if ends else ("currentColor", 1.5)
    title_y = top + (18 if say.has(about) else _TALL / 2 + 5)
    parts = [
        (
            f'<rect x="{_LEFT}" y="{top}" width="{_BOX}" height="{_TALL}" rx="4" '
            f'fill="var(--j120-strip-track)" stroke="{stroke}" stroke-width="{thick}"/>'
        ),
        (
            f'<text x="{_MIDDLE}" y="{title_y}" font-size="14.5" font-weight="700" '
            f'text-anchor="middle">{escape(label)}</text>'
        ),
    ]
    if say.has(about):
        parts.append(
            f'<text x="{_MIDDLE}" y="{top + 35}" font-size="13" text-anchor="middle">'
            f"{escape(say(about))}</text>"
        )
    return parts


def _down(arrow: Arrow) -> list[str]:
    top, end = _top(arrow.at) + _TALL, _top(arrow.to)
    return [
        _line(f"M{_MIDDLE} {top}V{end - 9}"),
        _head_down(_MIDDLE, end),
        *_mark(arrow.letter, _MIDDLE + 22, (top + end) / 2),
    ]


def _skip(arrow: Arrow, lane: float) -> list[str]:
    """Draw an arrow around the boxes between, low on the one, high on the other."""
    leave, arrive = _top(arrow.at) + _TALL * 0.7, _top(arrow.to) + _TALL * 0.3
    way = f"M{_RIGHT} {leave}H{lane}V{arrive}H{_RIGHT + 9}"
    return [
        # A gap where it crosses the one before, so that they are not read as one.
        _line(way, "var(--j120-paper, #fff)", 8),
        _line(way),
        f'<path d="M{_RIGHT} {arrive}l9 -5v10z" fill="currentColor"/>',
        *_mark(arrow.letter, lane, _top(arrow.at) + _TALL + _GAP / 2),
    ]


def _solved() -> list[str]:
    """Draw, on the left, the way of a request that could be filed at one of the steps."""
    colour = "var(--j120-strip-window)"
    end = _top(Stage.FILED) + _TALL / 2
    parts = [
        _line(f"M{_LEFT} {_top(p.at) + _TALL / 2}H{_SOLVED_LANE}V{end}H{_LEFT - 9}", colour)
        for p in PASSAGES
        if p.to is Stage.FILED
    ]
    return [*parts, f'<path d="M{_LEFT} {end}l-9 -5v10z" fill="{colour}"/>']


def _line(path: str, colour: str = "currentColor", thick: int = 2) -> str:
    return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{thick}"/>'


def _head_down(x: float, y: float) -> str:
    return f'<path d="M{x} {y}l-5 -9h10z" fill="currentColor"/>'


def _mark(letter: str, x: float, y: float) -> list[str]:
    return [
        (
            f'<circle cx="{x}" cy="{y}" r="11" fill="var(--j120-paper, #fff)" '
            f'stroke="currentColor" stroke-width="1.5"/>'
        ),
        (
            f'<text x="{x}" y="{y + 5}" font-size="14" font-weight="700" text-anchor="middle">'
            f"{letter}</text>"
        ),
    ]
