"""What the answer on a change of address may say, by what fills the blanks."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.languages.declared import Phrase, each, phrases
from corpus import Corpus


def declared(_: Corpus) -> Iterator[Phrase]:
    """Yield every phrase of the section ``change-of-address``."""
    return phrases(
        "change-of-address",
        {
            "": (
                *each("f.bound.{}", "yes no unknown"),
                *each("a.{}", "both mail ofpra ofpra.maybe refile silence"),
                *each("b.{}", "card home"),
                *each("d.{}", "declare_by ofpra_by"),
                *each("e.{}", "declare_by ofpra_by"),
                *each("{}", "f.pending f.pending.maybe submit summary title"),
            ),
            "declare_by": "a.declare a.declare.late h.late h.open",
            "moved": "f.ahead l.late l.open t.moved",
            "name": "f.pending.closed f.pending.prefect",
            "ofpra_by": "f.ofpra f.ofpra.maybe",
        },
    )
