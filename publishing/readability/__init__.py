"""How hard the guide is to read: words, hedges, dates and an index, of each page and answer."""

from publishing.readability.limits import Kind, Limits, read_limits
from publishing.readability.measuring import Measure
from publishing.readability.reading import measured_answers, measured_pages, over, report

__all__ = [
    "Kind",
    "Limits",
    "Measure",
    "measured_answers",
    "measured_pages",
    "over",
    "read_limits",
    "report",
]
