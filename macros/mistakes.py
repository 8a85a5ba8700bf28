"""What an author gets when a page asks for something that is not there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from corpus import Day, UnknownKey


class Mistake(Exception):
    """A page asks for what a macro cannot give; the message is French, for its author."""


def entry[T](kind: str, key: str, entries: Mapping[str, T]) -> T:
    """Return the entry of that key. Raises ``UnknownKey``, which names the nearest keys."""
    if key not in entries:
        raise UnknownKey(kind, str(key), entries)
    return entries[key]


def choice(argument: str, value: str, known: Iterable[str]) -> str:
    """Return the value if it is one of a closed list. Raises ``Mistake``."""
    values = list(known)
    if value not in values:
        near = " ou ".join(f"« {v} »" for v in nearest(value, values) or values)
        raise Mistake(f"{argument} = « {value} » n’existe pas. Écrivez {near}.")
    return value


def read_day(argument: str, written: str | None, otherwise: Day) -> Day:
    """Return the day that an author wrote, or the other one. Raises ``Mistake``."""
    try:
        return Day.parse(written) if written else otherwise
    except (ValueError, TypeError) as error:
        raise Mistake(
            f"{argument} = «\u00a0{written}\u00a0» n’est pas une date. Écrivez l’année, le mois, "
            f'le jour\u00a0: {argument}="{otherwise.iso}".'
        ) from error


def nearest(word: str, known: Iterable[str]) -> list[str]:
    """Return at most three of the known words, most alike first."""
    return get_close_matches(word.lower(), list(known), n=3, cutoff=0.4)
