"""What makes an edition, and what a department does: local facts, seen on a day, that perish."""

from __future__ import annotations

from collections.abc import Mapping

from corpus.day import Day
from corpus.record import record
from corpus.words import Link


@record
class LocalFact:
    """A local practice: the words a reader sees, where they were seen, and until when to trust.

    ``demanded`` are the things that those words demand, each as it is written there.
    """

    id: str
    label: str
    lines: tuple[str, ...]
    demanded: tuple[str, ...] = ()
    source: str
    seen: Day
    expires: Day
    doubt: str | None = None


@record
class Department:
    """A department's own data file.

    ``of`` is its name after « le préfet »: « du Rhône », « de la Manche ». ``by_post`` holds the
    ids of the permits that the prefect has asked for by post (R. 431-3, second alinéa). ``links``
    are the addresses that pages name by the same key in every edition.
    """

    code: str
    name: str
    of: str
    prefecture: str
    by_post: tuple[str, ...] = ()
    facts: tuple[LocalFact, ...]
    links: tuple[Link, ...]

    def fact(self, fact_id: str) -> LocalFact | None:
        """Return a local fact, or nothing where this department's file has none of that id."""
        return next((fact for fact in self.facts if fact.id == fact_id), None)


@record
class Edition:
    """What makes this guide an edition: its name, its departments, and the words of its examples.

    The first of ``departments``, by their codes, is « here »: what examples and letters speak of.
    ``court`` is the town of the administrative court; ``association`` the id of a local fact.
    ``name_means`` tells readers why it is called so.
    """

    site_name: str
    short_name: str
    quick_exit: str
    departments: tuple[str, ...]
    city: str
    post_code: str
    court: str
    association: str
    name_means: str | None = None

    def words(self, here: Department) -> Mapping[str, str]:
        """Return what fills the marks of an example, by the mark."""
        return {
            "{ville}": self.city,
            "{code postal}": self.post_code,
            "{tribunal}": self.court,
            "{préfecture}": here.prefecture,
            "{du département}": here.of,
            "{numéro du département}": here.code,
        }
