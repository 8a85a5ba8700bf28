"""What one department does: facts that are local, seen on a day, and perish."""

from __future__ import annotations

from corpus.day import Day
from corpus.record import record


@record
class LocalFact:
    """A local practice: the words a reader sees, where they were seen, and until when to trust."""

    id: str
    label: str
    lines: tuple[str, ...]
    source: str
    seen: Day
    expires: Day
    doubt: str | None = None


@record
class Department:
    """A department's own data file: replace it, and the guide becomes another edition.

    ``by_post`` holds the ids of the permits that the prefect has asked for by post (R. 431-3,
    second alinéa).
    """

    code: str
    name: str
    prefecture: str
    contact_email: str
    by_post: tuple[str, ...] = ()
    facts: tuple[LocalFact, ...]

    def fact(self, fact_id: str) -> LocalFact | None:
        """Return a local fact, or nothing where this department's file has none of that id."""
        return next((fact for fact in self.facts if fact.id == fact_id), None)
