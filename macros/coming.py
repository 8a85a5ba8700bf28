"""A version with a date to come, said beside today's: a kept or printed page stays true."""

from __future__ import annotations

from collections.abc import Iterable

from corpus import Amount, ArticleVersion, Day, Deadline, Filing


def coming[T: (Deadline, Amount, ArticleVersion)](versions: Iterable[T], today: Day) -> T | None:
    """Return the next version, or nothing where none is known yet."""
    later = [version for version in versions if version.in_force > today]
    return min(later, key=lambda version: version.in_force, default=None)


def coming_filing(filings: Iterable[Filing], now: Filing, today: Day) -> Filing | None:
    """Return where the same request is filed next, or nothing."""
    later = [f for f in filings if f.request is now.request and f.since > today]
    return min(later, key=lambda filing: filing.since, default=None)
