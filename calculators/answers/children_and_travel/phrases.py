"""What the answer on children and travel may say, by what fills the blanks."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.languages.declared import Phrase, each, phrases
from corpus import Corpus


def declared(_: Corpus) -> Iterator[Phrase]:
    """Yield every phrase of the section ``children-and-travel``."""
    return phrases(
        "children-and-travel",
        {
            "": (
                *each("a.{}", "ask ask.again ask.travel ask.travel.again card embassy grounds"),
                *each("a.{}", "help majority no-travel passport permit renew"),
                *each("b.{}", "child home parent permit photos"),
                *each("d.{}", "adult lapses lapses_last prudent_until return_by valid_until"),
                *each("e.{}", "adult prudent_until return_by"),
                *each("f.{}", "back country printed short short.maybe silence validity"),
                *each("f.traveller.{}", "child refugee stateless subsidiary unknown"),
                *each("{}", "h.ask h.travel l.minor l.travel submit summary title"),
            ),
            "covered_from majority": "outside.majority",
            "day": "s.eve",
            "end": "h.over h.until",
            "lapses lapses_last": "f.lapse",
            "until": "h.travel.over h.travel.until",
        },
    )
