"""Reading one answer as someone wrote it: a day, a choice, a text.

Each function raises ``ValueError`` with French words for the person who wrote it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Final

from calculators.languages.phrases import Phrases
from corpus import Day

_UNSEEN: Final = dict.fromkeys(
    # Controls, and the marks that turn the direction of what follows: a name needs none of them,
    # and with them a line can be made to look like another. The last are no characters at all: a
    # file that held one could not be written.
    (
        *(*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF),
        *(*range(0xD800, 0xE000), 0xFFFE, 0xFFFF),
    )
)
_JOINTS: Final = dict.fromkeys((*range(0x200B, 0x2010), 0x061C))
"""Marks that a name may need, and a date never."""
_QUOTED: Final = 60
# Documents and births of the living: a year beyond is another calendar's (1448, 2569), or a slip.
_OLDEST_YEAR: Final = 1900
_LATEST_YEAR: Final = 2199
_SEPARATORS: Final = ("-", "/", ".", "／", "－", "．")
_BREAKS: Final = ("\n", "\r", "\u2028", "\u2029")


class WrongPart(ValueError):
    """A date whose ``day``, ``month`` or ``year`` is wrong, in French words."""

    def __init__(self, part: str, message: str) -> None:
        """Keep the part: the page marks its field alone."""
        self.part = part
        super().__init__(message)


def is_blank(answer: object) -> bool:
    """Tell whether nothing was answered."""
    if answer is None or isinstance(answer, str):
        return not (answer and answer.strip())
    if isinstance(answer, Mapping):
        return not any(str(part).strip() for part in answer.values())
    if isinstance(answer, list):
        return all(is_blank(each) for each in answer)
    return not str(answer).strip()


def quotable(answer: object) -> str:
    """Return what someone wrote, short and without what cannot be seen, for an error to quote."""
    return " ".join(str(answer)[:_QUOTED].translate(_UNSEEN).split())


def read_choice(answer: object, known: Sequence[str], label: str, say: Phrases) -> str:
    """Return the value if it is one of those known; the error names the nearest."""
    value = str(answer).strip()
    if value in known:
        return value
    near = get_close_matches(value, known, n=3, cutoff=0.4) or known[:8]
    raise ValueError(
        say("errors.unknown-choice", label=label, value=quotable(value), known=", ".join(near))
    )


def read_text(answer: object, longest: int, say: Phrases) -> str:
    """Return the text without what cannot be seen. Raises if it is longer than ``longest``."""
    lines = str(answer)
    for mark in _BREAKS[1:]:
        lines = lines.replace(mark, "\n")
    kept = [" ".join(line.translate(_UNSEEN).split()) for line in lines.split("\n")]
    text = "\n".join(kept).strip()
    if len(text) > longest:
        raise ValueError(say("errors.too-long", size=len(text), longest=longest))
    return text


def read_day(
    answer: object, say: Phrases, earliest: Day | None = None, latest: Day | None = None
) -> Day:
    """Return the day: ``2025-01-09``, ``09/01/2025``, or its three fields; bounds included.

    In the digits of any script: « ٢٠٢٥/٠١/٠٩ » is that day too.
    """
    day, month, year = _three_fields(answer, say)
    for part, written in (("day", day), ("month", month), ("year", year)):
        if not written:
            raise WrongPart(part, say("errors.incomplete-date"))
    if not all(part.isdecimal() for part in (day, month, year)):
        raise ValueError(say("errors.not-a-date", written=quotable(f"{day}/{month}/{year}")))
    day, month, year = ("".join(str(int(digit)) for digit in part) for part in (day, month, year))
    if len(year) != 4:
        raise WrongPart("year", say("errors.short-year", year=quotable(year)))
    if not _OLDEST_YEAR <= int(year) <= _LATEST_YEAR:
        raise WrongPart("year", say("errors.other-calendar", year=year))
    if len(month) > 2 or not 1 <= int(month) <= 12:
        raise WrongPart("month", say("errors.no-such-month", month=quotable(month)))
    try:
        read = Day(int(year), int(month), int(day) if len(day) <= 2 else 0)
    except ValueError:
        month_name = say.language.month_name(int(month))
        wrong = say("errors.no-such-day", day=quotable(day), month=month_name, year=year)
        raise WrongPart("day", wrong) from None
    if earliest is not None and read < earliest:
        raise ValueError(say("errors.too-old", day=read, earliest=earliest))
    if latest is not None and read > latest:
        raise ValueError(say("errors.too-far", day=read))
    return read


def _three_fields(answer: object, say: Phrases) -> tuple[str, str, str]:
    """Return day, month, year as written."""
    if isinstance(answer, Mapping):
        day, month, year = (_visible(answer.get(part, "")) for part in ("day", "month", "year"))
        return (day, month, year)
    text = _visible(answer)
    for mark in _SEPARATORS:
        match [part.strip() for part in text.split(mark)]:
            case [first, middle, last] if len(first) > 2:
                return (last, middle, first)
            case [first, middle, last]:
                return (first, middle, last)
    raise ValueError(say("errors.not-a-date", written=quotable(text)))


def _visible(part: object) -> str:
    """Return what is seen of a part of a date: keyboards from right to left add marks to it."""
    return str(part).translate(_UNSEEN).translate(_JOINTS).strip()
