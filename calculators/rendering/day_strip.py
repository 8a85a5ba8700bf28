"""Drawing a strip of days as SVG: classes and CSS variables only, so that it prints and darkens."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from calculators.languages.phrases import Phrases
from calculators.rendering.html import Html, element
from calculators.result import Span, Strip
from corpus import Day

_WIDTH: Final = 720
_MARGIN: Final = 24
_LANE: Final = 18
_TOP: Final = 84
_CHARACTER: Final = 7.4
"""Width of a character of a label, in drawing units: labels are stepped down where they meet."""
_COLOURS: Final = {
    "window": "--j120-strip-window",
    "other": "--j120-strip-window",
    "late": "--j120-strip-late",
    "rights": "--j120-strip-rights",
    "waiting": "--j120-strip-rights",
    "appeal": "--j120-strip-window",
    "appeal-other": "--j120-strip-window",
}
_LANES: Final = {"other": 1, "appeal-other": 1}
"""What may lie over something else is drawn below it, and lighter."""


def render_strip(strip: Strip, say: Phrases) -> Html:
    """Return the drawing, with its description as its accessible name."""
    scale = (_WIDTH - 2 * _MARGIN) / strip.first.days_until(strip.last)

    def x(day: Day) -> float:
        return round(_MARGIN + strip.first.days_until(day) * scale, 1)

    lanes = 1 + max((_LANES.get(span.key, 0) for span in strip.spans), default=0)
    bottom = _TOP + lanes * _LANE
    parts = [
        element(
            "rect",
            x=_MARGIN,
            y=_TOP,
            width=_WIDTH - 2 * _MARGIN,
            height=lanes * _LANE,
            fill="var(--j120-strip-track)",
        )
    ]
    parts += [_span(span, x(span.first), x(span.last.plus_days(1))) for span in strip.spans]
    parts += _months(strip, say, x(strip.first), scale, bottom)
    taken: list[float] = [-1e9, -1e9, -1e9]
    for mark in sorted(strip.marks, key=lambda mark: mark.date):
        label = f"{mark.label}, {say.short(mark.date)}"
        parts += _flag(x(mark.date), label, taken, bottom)
    if strip.first <= strip.today <= strip.last:
        parts += _today(x(strip.today), f"{say('page.today')}, {say.short(strip.today)}", bottom)
    parts += _legend(strip.spans, bottom + 78)
    return element(
        "svg",
        *parts,
        class_="j120-strip",
        viewBox=f"0 0 {_WIDTH} {bottom + 92}",
        role="img",
        aria_label=strip.description,
    )


def _span(span: Span, left: float, right: float) -> Html:
    return element(
        "rect",
        element("title", span.label),
        x=left,
        y=_TOP + _LANES.get(span.key, 0) * _LANE,
        width=f"{max(right - left, 2):.1f}",
        height=_LANE,
        fill=f"var({_COLOURS[span.key]})",
        fill_opacity=_opacity(span.key),
    )


def _flag(at: float, label: str, taken: list[float], bottom: int) -> list[Html]:
    """Draw a mark with its label on the first of three rows where it does not meet another."""
    width = len(label) * _CHARACTER
    start = min(max(at - width / 2, 2), _WIDTH - width - 2)
    row = next((i for i, end in enumerate(taken) if end + 6 < start), len(taken) - 1)
    taken[row] = start + width
    y = 62 - row * 22
    return [
        element("line", x1=at, y1=y + 6, x2=at, y2=bottom, stroke="currentColor", stroke_width=1.5),
        element(
            "text", label, x=f"{start + width / 2:.1f}", y=y, font_size=13, text_anchor="middle"
        ),
    ]


def _legend(spans: tuple[Span, ...], y: int) -> Iterator[Html]:
    """Name each colour under the drawing: a finger cannot hover."""
    x = float(_MARGIN)
    for span in spans:
        yield element(
            "rect",
            x=f"{x:.1f}",
            y=y - 11,
            width=14,
            height=14,
            fill=f"var({_COLOURS[span.key]})",
            fill_opacity=_opacity(span.key),
        )
        yield element("text", span.label, x=f"{x + 20:.1f}", y=y, font_size=13)
        x += 44 + len(span.label) * _CHARACTER


def _opacity(key: str) -> float | None:
    return 0.55 if key in _LANES else None


def _months(strip: Strip, say: Phrases, left: float, scale: float, y: int) -> Iterator[Html]:
    month = Day(strip.first.year, strip.first.month, 1)
    while month <= strip.last:
        at = round(left + strip.first.days_until(month) * scale, 1)
        if at >= left:
            yield element("line", x1=at, y1=y, x2=at, y2=y + 5, stroke="currentColor")
        if at >= left and at < _WIDTH - _MARGIN - 30:
            yield element(
                "text", say.language.month_short(month.month), x=at + 3, y=y + 15, font_size=11
            )
        month = Day(month.year + month.month // 12, month.month % 12 + 1, 1)


def _today(at: float, label: str, bottom: int) -> list[Html]:
    width = len(label) * _CHARACTER
    middle = min(max(at, width / 2 + 2), _WIDTH - width / 2 - 2)
    return [
        element(
            "line",
            x1=at,
            y1=_TOP - 8,
            x2=at,
            y2=bottom + 26,
            stroke="var(--j120-strip-today)",
            stroke_width=4,
        ),
        element(
            "text",
            label,
            x=f"{middle:.1f}",
            y=bottom + 44,
            font_size=14,
            font_weight=700,
            text_anchor="middle",
        ),
    ]
