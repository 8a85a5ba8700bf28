"""Drawing a strip of days as SVG: classes and CSS variables only, so that it prints and darkens."""

from __future__ import annotations

from html import escape
from typing import Final

from calculators.languages.phrases import Phrases
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


def render_strip(strip: Strip, say: Phrases) -> str:
    """Return the drawing, with its description as its accessible name."""
    scale = (_WIDTH - 2 * _MARGIN) / strip.first.days_until(strip.last)

    def x(day: Day) -> float:
        return round(_MARGIN + strip.first.days_until(day) * scale, 1)

    lanes = 1 + max((_LANES.get(span.key, 0) for span in strip.spans), default=0)
    bottom = _TOP + lanes * _LANE
    height = bottom + 92
    parts = [
        (
            f'<svg class="j120-strip" viewBox="0 0 {_WIDTH} {height}" role="img" '
            f'aria-label="{escape(strip.description)}">'
        ),
        (
            f'<rect x="{_MARGIN}" y="{_TOP}" width="{_WIDTH - 2 * _MARGIN}" '
            f'height="{lanes * _LANE}" fill="var(--j120-strip-track)"/>'
        ),
    ]
    for span in strip.spans:
        left, right = x(span.first), x(span.last.plus_days(1))
        top = _TOP + _LANES.get(span.key, 0) * _LANE
        parts.append(
            f'<rect x="{left}" y="{top}" width="{max(right - left, 2):.1f}" height="{_LANE}" '
            f'fill="var({_COLOURS[span.key]})"{_opacity(span.key)}><title>{escape(span.label)}</title></rect>'
        )
    parts += _months(strip, say, x(strip.first), scale, bottom)
    taken: list[float] = [-1e9, -1e9, -1e9]
    for mark in sorted(strip.marks, key=lambda mark: mark.date):
        label = f"{mark.label}, {say.short(mark.date)}"
        parts += _flag(x(mark.date), label, taken, bottom)
    if strip.first <= strip.today <= strip.last:
        parts += _today(x(strip.today), f"{say('page.today')}, {say.short(strip.today)}", bottom)
    parts += _legend(strip.spans, bottom + 78)
    return "".join([*parts, "</svg>"])


def _flag(at: float, label: str, taken: list[float], bottom: int) -> list[str]:
    """Draw a mark with its label on the first of three rows where it does not meet another."""
    width = len(label) * _CHARACTER
    start = min(max(at - width / 2, 2), _WIDTH - width - 2)
    row = next((i for i, end in enumerate(taken) if end + 6 < start), len(taken) - 1)
    taken[row] = start + width
    y = 62 - row * 22
    return [
        (
            f'<line x1="{at}" y1="{y + 6}" x2="{at}" y2="{bottom}" stroke="currentColor" '
            f'stroke-width="1.5"/>'
        ),
        (
            f'<text x="{start + width / 2:.1f}" y="{y}" font-size="13" text-anchor="middle">'
            f"{escape(label)}</text>"
        ),
    ]


def _legend(spans: tuple[Span, ...], y: int) -> list[str]:
    """Name each colour under the drawing: a finger cannot hover."""
    parts = []
    x = float(_MARGIN)
    for span in spans:
        parts.append(
            f'<rect x="{x:.1f}" y="{y - 11}" width="14" height="14" '
            f'fill="var({_COLOURS[span.key]})"{_opacity(span.key)}/>'
            f'<text x="{x + 20:.1f}" y="{y}" font-size="13">{escape(span.label)}</text>'
        )
        x += 44 + len(span.label) * _CHARACTER
    return parts


def _opacity(key: str) -> str:
    return ' fill-opacity="0.55"' if key in _LANES else ""


def _months(strip: Strip, say: Phrases, left: float, scale: float, y: int) -> list[str]:
    parts = []
    month = Day(strip.first.year, strip.first.month, 1)
    while month <= strip.last:
        at = round(left + strip.first.days_until(month) * scale, 1)
        if at >= left:
            parts.append(f'<line x1="{at}" y1="{y}" x2="{at}" y2="{y + 5}" stroke="currentColor"/>')
        if at >= left and at < _WIDTH - _MARGIN - 30:
            parts.append(
                f'<text x="{at + 3}" y="{y + 15}" font-size="11">'
                f"{escape(say.month_short(month.month))}</text>"
            )
        month = Day(month.year + month.month // 12, month.month % 12 + 1, 1)
    return parts


def _today(at: float, label: str, bottom: int) -> list[str]:
    width = len(label) * _CHARACTER
    middle = min(max(at, width / 2 + 2), _WIDTH - width / 2 - 2)
    colour = "var(--j120-strip-today)"
    return [
        (
            f'<line x1="{at}" y1="{_TOP - 8}" x2="{at}" y2="{bottom + 26}" stroke="{colour}" '
            f'stroke-width="4"/>'
        ),
        (
            f'<text x="{middle:.1f}" y="{bottom + 44}" font-size="14" font-weight="700" '
            f'text-anchor="middle">{escape(label)}</text>'
        ),
    ]
