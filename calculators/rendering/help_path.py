"""Drawing a way from step to step as SVG: classes and CSS variables only.

It stands upright, for a telephone and for a page of the book; each arrow has a letter,
said in words in the list under the drawing.
"""

from __future__ import annotations

from typing import Final

from calculators.path import Path, PathArrow
from calculators.rendering.html import EMPTY, Html, element, join

_WIDTH: Final = 360
_LEFT, _BOX, _TALL, _GAP, _TOP = 30, 250, 44, 34, 6
_NEARER: Final = 16
"""How much less gap above the last box, to which no arrow runs from the box before."""
_RIGHT: Final = _LEFT + _BOX
_MIDDLE: Final = _LEFT + _BOX / 2
_LANE: Final = 30
"""Between two arrows that pass a step by, on the right of the boxes."""
_SHORT_CUTS: Final = 12
"""Where the arrows that lead to the end by themselves run down, on the left of the boxes."""
_GREEN: Final = "var(--j120-strip-window)"
_PAPER: Final = "var(--j120-paper, #fff)"


def render_path(path: Path) -> Html:
    """Return the drawing, with its description as its accessible name."""
    last = len(path.steps) - 1
    tops = [
        _TOP + rank * (_TALL + _GAP) - (_NEARER if rank == last else 0) for rank in range(last + 1)
    ]
    skipping = [arrow for arrow in path.arrows if arrow.skips]
    return element(
        "svg",
        *(
            _skip(arrow, tops, _RIGHT + _LANE * (skipping.index(arrow) + 1) - 8)
            if arrow.skips
            else _down(arrow, tops)
            for arrow in path.arrows
        ),
        _short_cuts(path, tops),
        *(_box(path, rank, top) for rank, top in enumerate(tops)),
        class_="j120-path",
        viewBox=f"0 0 {_WIDTH} {tops[-1] + _TALL + 8}",
        role="img",
        aria_label=path.description,
    )


def _box(path: Path, rank: int, top: int) -> Html:
    step = path.steps[rank]
    ends = rank == len(path.steps) - 1
    box = element(
        "rect",
        x=_LEFT,
        y=top,
        width=_BOX,
        height=_TALL,
        rx=4,
        fill="var(--j120-strip-track)",
        stroke=_GREEN if ends else "currentColor",
        stroke_width=3 if ends else 1.5,
    )
    name = element(
        "text",
        step.name if ends else f"{rank + 1}. {step.name}",
        x=_MIDDLE,
        y=top + (18 if step.about else _TALL / 2 + 5),
        font_size=14.5,
        font_weight=700,
        text_anchor="middle",
    )
    about = EMPTY
    if step.about:
        about = element(
            "text", step.about, x=_MIDDLE, y=top + 35, font_size=13, text_anchor="middle"
        )
    return join(box, name, about)


def _down(arrow: PathArrow, tops: list[int]) -> Html:
    top, end = tops[arrow.start] + _TALL, tops[arrow.end]
    return join(
        _line(f"M{_MIDDLE} {top}V{end - 9}"),
        element("path", d=f"M{_MIDDLE} {end}l-5 -9h10z", fill="currentColor"),
        _mark(arrow.letter, _MIDDLE + 22, (top + end) / 2),
    )


def _skip(arrow: PathArrow, tops: list[int], lane: float) -> Html:
    """Draw an arrow around the boxes between, low on the one, high on the other."""
    leave, arrive = tops[arrow.start] + _TALL * 0.7, tops[arrow.end] + _TALL * 0.3
    way = f"M{_RIGHT} {leave}H{lane}V{arrive}H{_RIGHT + 9}"
    return join(
        # A gap where it crosses the one before, so that they are not read as one.
        _line(way, _PAPER, 8),
        _line(way),
        element("path", d=f"M{_RIGHT} {arrive}l9 -5v10z", fill="currentColor"),
        _mark(arrow.letter, lane, tops[arrow.start] + _TALL + _GAP / 2),
    )


def _short_cuts(path: Path, tops: list[int]) -> Html:
    """Draw, on the left, the ways that lead to the end from one step alone."""
    end = tops[-1] + _TALL / 2
    ways = (
        _line(f"M{_LEFT} {tops[rank] + _TALL / 2}H{_SHORT_CUTS}V{end}H{_LEFT - 9}", _GREEN)
        for rank in path.short_cuts
    )
    return join(*ways, element("path", d=f"M{_LEFT} {end}l-9 -5v10z", fill=_GREEN))


def _line(path: str, colour: str = "currentColor", thick: int = 2) -> Html:
    return element("path", d=path, fill="none", stroke=colour, stroke_width=thick)


def _mark(letter: str, x: float, y: float) -> Html:
    return join(
        element("circle", cx=x, cy=y, r=11, fill=_PAPER, stroke="currentColor", stroke_width=1.5),
        element("text", letter, x=x, y=y + 5, font_size=14, font_weight=700, text_anchor="middle"),
    )
