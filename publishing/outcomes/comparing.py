"""How the answers of two trees to one situation differ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Final

from corpus import Day
from publishing.outcomes.asking import Answer

_SPOKEN_DAY: Final = re.compile(
    r"(?:\ble\s)?(?:\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s)?"
    r"\b\d{1,2}(?:er)?\s[^\W\d]+\s\d{4}"
)
"""« le dimanche 21 février 2027 », which varies with the situation."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a reader would be told otherwise.

    ``key`` names the thing whatever its words, ``words`` say what became of it; a date that moves
    has ``shift`` instead, in days, negative for earlier. ``basis`` are the texts that it rests on.
    """

    key: str
    words: str
    shift: int | None = None
    basis: tuple[str, ...] = field(default=(), compare=False)


def changes(old: Answer, new: Answer) -> Iterator[Change]:
    """Give what a reader would be told otherwise."""
    if "absent" in old or "absent" in new:
        return
    if "failed" in old or "failed" in new:
        if "failed" not in old:
            yield Change("failed", f"LE CALCUL ÉCHOUE ({new['failed']})")
        elif "failed" not in new:
            yield Change("failed", "le calcul n’échoue plus")
        return
    if "refused" in old or "refused" in new:
        if old != new:
            told = new.get("refused", "ce calculateur répond, là où il refusait")
            yield Change("refused", f"refus changé\u00a0: {undated(told)}")
        return
    found = (*_dates(old["dates"], new["dates"]), *_rest(old, new))
    yield from found or _words(old, new)


def undated(words: str) -> str:
    """Return the words without the days that they name."""
    return _SPOKEN_DAY.sub("…", words)


def _dates(old: dict[str, list[str]], new: dict[str, list[str]]) -> Iterator[Change]:
    for key in sorted(old.keys() | new.keys()):
        was, now = old.get(key), new.get(key)
        label = f"«\u00a0{undated((now or was or ['', ''])[1])}\u00a0»"
        basis = tuple(dict.fromkeys(date[2] for date in (was, now) if date))
        if now is None:
            yield Change(f"date/{key}", f"{label} n’est plus donné", basis=basis)
        elif was is None:
            yield Change(f"date/{key}", f"{label} est donné en plus", basis=basis)
        elif was[0] != now[0]:
            shift = Day.parse(was[0]).days_until(Day.parse(now[0]))
            yield Change(f"date/{key}", label, shift, basis)
        if was and now and was[2] != now[2]:
            words = f"{label} repose sur `{now[2]}`, et non plus sur `{was[2]}`"
            yield Change(f"basis/{key}", words, basis=basis)


def _rest(old: Answer, new: Answer) -> Iterator[Change]:
    if old["status"] != new["status"]:
        was, now = (_quoted(undated(each["headline"])) for each in (old, new))
        yield Change("status", f"{now} au lieu de {was}")
    was, now = old["findings"], new["findings"]
    for key in sorted(was.keys() ^ now.keys()):
        told = _quoted(undated((was | now)[key]))
        yield Change(f"finding/{key}", f"{'ne dit plus' if key in was else 'dit en plus'} {told}")
    for key in sorted(old["rights"].keys() | new["rights"].keys()):
        before, after = old["rights"].get(key), new["rights"].get(key)
        if before != after:
            label = (after or before or [key])[0]
            words = f"droit «\u00a0{label}\u00a0»\u00a0: {_right(before)} devient {_right(after)}"
            yield Change(f"right/{key}", words)
    if old["letters"] != new["letters"]:
        yield Change("letters", f"lettres proposées\u00a0: {', '.join(new['letters']) or 'aucune'}")
    if undated(old["written"]) != undated(new["written"]):
        yield Change("written", "le texte de la lettre n’est plus le même")
    elif old["written"] != new["written"]:
        yield Change("written", "une date de la lettre n’est plus la même")


def _words(old: Answer, new: Answer) -> Iterator[Change]:
    """Give the sentences and the texts cited that changed, where nothing else did."""
    told = [*zip_longest(old["words"], new["words"], fillvalue="")]
    for before, after in dict.fromkeys((undated(b), undated(a)) for b, a in told if b != a):
        words = f"{_quoted(before)} devient {_quoted(after)}"
        if before == after:
            words = f"une date change dans {_quoted(before)}"
        yield Change(f"words/{words}", words)
    for way, these, those in (("ne cite plus", old, new), ("cite en plus", new, old)):
        for name in sorted(set(these["cited"]) - set(those["cited"])):
            words = f"{way} {_quoted(name)}"
            yield Change(f"words/{words}", words)


def _quoted(words: str) -> str:
    return f"«\u00a0{words}\u00a0»" if words else "rien"


def _right(right: list[str] | None) -> str:
    return right[1] if right else "rien"
