"""Which answers differ between two trees, and how."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from corpus import Day
from publishing.outcomes.asking import Answer
from publishing.outcomes.situations import Situation


@dataclass(frozen=True, slots=True)
class Change:
    """One way in which answers differ, in words, and the text that it rests on.

    Two situations with the same change are told together.
    """

    what: str
    basis: str | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """A change, and where it was seen: situations and days."""

    slug: str
    change: Change
    seen: tuple[tuple[Situation, Day], ...]


def moved(
    asked: Iterable[tuple[Situation, Day]], before: Iterable[Answer], after: Iterable[Answer]
) -> tuple[Moved, ...]:
    """Return every change, the most frequent first."""
    found: dict[tuple[str, Change], list[tuple[Situation, Day]]] = defaultdict(list)
    for (situation, day), old, new in zip(asked, before, after, strict=True):
        for change in changes(old, new):
            found[situation.slug, change].append((situation, day))
    most = sorted(found.items(), key=lambda item: (item[0][0], -len(item[1]), item[0][1].what))
    return tuple(Moved(slug, change, tuple(seen)) for (slug, change), seen in most)


def changes(old: Answer, new: Answer) -> Iterator[Change]:
    """Give what a reader would be told otherwise."""
    if "absent" in old or "absent" in new:
        return
    if "failed" in old or "failed" in new:
        if "failed" not in old:
            yield Change(f"LE CALCUL ÉCHOUE ({new['failed']})")
        elif "failed" not in new:
            yield Change("le calcul n’échoue plus")
        return
    if "refused" in old or "refused" in new:
        if old != new:
            told = new.get("refused", "ce calculateur répond, là où il refusait")
            yield Change(f"refus changé\u00a0: {told}")
        return
    if old["status"] != new["status"]:
        yield Change(f"la réponse passe de `{old['status']}` à `{new['status']}`")
    yield from _dates(old["dates"], new["dates"])
    for key in sorted(old["findings"].keys() ^ new["findings"].keys()):
        yield Change(f"{'ne dit plus' if key in old['findings'] else 'dit en plus'} `{key}`")
    for key in sorted(old["rights"].keys() | new["rights"].keys()):
        was, now = old["rights"].get(key), new["rights"].get(key)
        if was != now:
            label = (now or was or [key])[0]
            yield Change(f"droit «\u00a0{label}\u00a0»\u00a0: {_right(was)} devient {_right(now)}")
    if sorted(old["letters"]) != sorted(new["letters"]):
        yield Change(f"lettres proposées\u00a0: {', '.join(new['letters']) or 'aucune'}")


def _dates(old: dict[str, list[str]], new: dict[str, list[str]]) -> Iterator[Change]:
    for key in sorted(old.keys() | new.keys()):
        if key not in new:
            yield Change(f"{_named(old[key])} n’est plus donné", old[key][2])
        elif key not in old:
            yield Change(f"{_named(new[key])} est donné en plus", new[key][2])
        elif old[key][0] != new[key][0]:
            shift = Day.parse(old[key][0]).days_until(Day.parse(new[key][0]))
            yield Change(f"{_named(new[key])}\u00a0: {_shift(shift)}", new[key][2])


def _named(date: list[str]) -> str:
    return f"«\u00a0{date[1]}\u00a0»"


def _shift(days: int) -> str:
    way = "plus tard" if days > 0 else "plus tôt"
    return f"{abs(days)} jour{'s' if abs(days) > 1 else ''} {way}"


def _right(right: list[str] | None) -> str:
    return right[1] if right else "rien"
