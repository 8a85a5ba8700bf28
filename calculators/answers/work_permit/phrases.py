"""What the answer on a work permit may say, by what fills the blanks."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.languages.declared import Phrase, each, phrases
from corpus import Corpus


def declared(_: Corpus) -> Iterator[Phrase]:
    """Yield every phrase of the section ``work-permit``."""
    return phrases(
        "work-permit",
        {
            "": (
                *each("a.{}", "employer help new-contract number permit proof renew renew.late"),
                *each("b.{}", "card contract"),
                *each("d.{}", "closing declare_by extended_until opening reply_by verify_by"),
                *each("e.{}", "closing declare_by opening verify_by"),
                *each("f.{}", "exempt month registered silence student working-days"),
                *each("{}", "h.asks l.asks l.renew submit summary t.employer title"),
            ),
            "closing expiry": "s.closing",
            "closing expiry opening": (*each("h.{}", "early expired late open"),),
            "extended_until": "f.extended f.extended.if",
            "hire": "l.hire",
            "last": (
                *each("a.verify{}{}", ("", ".late"), ("", ".student")),
                *each("h.hire{}{}", ("", ".late"), ("", ".student")),
            ),
            "reply_by": "f.declared f.presumed",
        },
    )
