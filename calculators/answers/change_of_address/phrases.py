"""What the answer on a change of address may say, by what fills the blanks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from calculators.languages.declared import Phrase, each, phrases
from corpus import Corpus

_OFPRA: Final = "ofpra ofpra.late ofpra.maybe ofpra.maybe.late"


def declared(_: Corpus) -> Iterator[Phrase]:
    """Yield every phrase of the section ``change-of-address``."""
    return phrases(
        "change-of-address",
        {
            "": (
                *each("f.bound.{}", "yes no unknown"),
                *each("a.{}", "both declare.free mail refile silence"),
                *each("b.{}", "card home"),
                *each("d.{}", "declare_by ofpra_by ofpra_by.maybe"),
                *each("e.{}", "declare_by ofpra_by"),
                *each("{}", "f.pending f.pending.maybe h.free submit summary title"),
            ),
            "declare_by": "a.declare a.declare.late",
            "declare_by ofpra_by": each("h.{}", "late open ofpra.late ofpra.open"),
            "moved": "f.ahead l.free l.late l.ofpra.late l.ofpra.open l.open t.moved",
            "name": "f.pending.closed f.pending.prefect",
            "ofpra_by": (*each("a.{}", _OFPRA), *each("f.{}", _OFPRA)),
        },
    )
